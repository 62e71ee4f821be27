package resultprose

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// countTop finds how many of a nation were among the first so many: three Britons in the top five; three of the top five were
// British; gave the United States three of the first five.
func (s *sentence) countTop() {
	if s.Focus == nil || s.Unsure {
		return
	}
	for i := range s.Pieces {
		p := s.At(i)
		if p.Kind != prose.Number || p.Glued != "" || p.Joined || p.N == 0 || p.N > lastPlace || s.IsTaken(i) || s.Within(i-2, i, "least", "than", "almost", "nearly", "about", "other", "another", "up", "to", "last") || s.At(i-1).Says("the", "these", "those", "further", "behind") {
			continue
		}
		of, top, end, sure := s.topOf(i)
		if of == "" || top < 0 || p.N > s.At(top).N || s.IsOfPoint(i) || s.isOfOtherOrder(i) || s.isWished(i) || s.isBefore(i) && !s.At(i-1).Says("had") || !s.countsAll(i, end, s.Focus.Sex) || s.Within(0, len(s.Pieces), "history", "ever", "all-time", "list", "rankings", "world's", "record", "entry", "start", "starters", "previous") {
			continue
		}
		if where := s.Here(i); len(where.Races) == 0 || where.Races[0] != s.Focus {
			continue
		}
		f := s.Statement(i, end, i, top)
		f.Covers(s.At(top - 1).Span)
		f.DoubtIf(!sure, attribution.WhoIsMeant)
		if f != nil {
			f.Accept = func(a claim.Assessment) bool {
				found, _, _ := strings.Cut(a.Found, " ")
				n, err := strconv.ParseUint(found, 10, 16)
				return a.Truth != claim.False || err == nil && int(n) < a.Claim.Count // two were where three were
			}
			f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutCount, Count: p.N, HasCount: true, Nation: of, Place: s.At(top).N}}}
			s.Add(f)
		}
	}
}

// topOf is of which nation so many as the number at a place are said to have been among the first, the place of the number of these,
// where that ends, and whether it is said in full.
func (s *sentence) topOf(i int) (of string, top, end int, sure bool) {
	k := i + 1
	if of = nationOf(s.At(k)); of != "" {
		for k++; s.At(k).Says("men", "women", "runners", "athletes", "milers", "finishers", "finished", "were", "home", "came", "placed", "made"); k++ {
		}
		top = s.firstSo(k)
		return of, top, top, top > 0
	}
	for s.At(k).Says("men", "women", "runners", "athletes", "finishers") {
		k++
	}
	if top = s.firstSo(k); top < 0 {
		return "", -1, 0, false
	}
	end = top
	for s.At(end+1).Says("places", "spots", "positions", "finishers", "men", "women", "home") {
		end++
	}
	if s.At(end+1).Says("were", "are", "was") {
		return s.nationsOf(end + 2), top, end + 2, s.nationsOf(end+2) != ""
	}
	before := i - 1
	for s.At(before).Says("had", "has", "with", "got", "took", "filled", "claimed") {
		before--
	}
	if p := s.At(before); p.Nation != "" && (p.What == mentions.National || p.Role) && (before < i-1 || s.Within(max(0, before-3), before, "giving", "gave", "gives")) && s.ends(end+1) {
		return p.Nation, top, end, false
	}
	return "", -1, 0, false
}

// firstSo is the place of the number in what stands at a place where that is the first so many: in the top five, of the first five; -1
// where it is no such thing.
func (s *sentence) firstSo(k int) int {
	if !s.At(k).Says("in", "among", "inside", "of", "within") || !s.At(k+1).Says("the") {
		return -1
	}
	first, number := s.At(k+2), s.At(k+3)
	if !first.Says("top") && (first.Kind != prose.Ordinal || first.N != 1) || number.Kind != prose.Number || number.Glued != "" || number.N < 2 || number.N > lastPlace {
		return -1
	}
	if next := s.At(k + 4); next.Says("milers", "in", "of", "laps", "metres", "on", "performers", "years", "at") && !next.Says("in") {
		return -1
	}
	return k + 3
}
