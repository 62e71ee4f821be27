package careerprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// besideBest is the place of who is named before a best that stands between commas: Gourley, with a
// personal best, was fourth; -1 for nobody.
func (s *Sentence) besideBest(i int) int {
	k := i - 1
	for s.At(k).Says("a", "an", "new", "big", "huge", "massive", "another") {
		k--
	}
	end := i + 1
	if s.At(end).Says("of") {
		end++
	}
	if s.At(end).Kind == prose.Time {
		end++
	}
	if k == i-1 || !s.At(k).Says("with", "in") || !s.At(k-1).Says(",") || s.At(k-2).What != mentions.Someone || !s.At(end).Says(",") {
		return -1
	}
	return k - 2
}

// cameWith is who came in a place, or away, with what stands behind it: was fourth in, came home with,
// was rewarded with, dipped under 3:48 for.
func (s *Sentence) cameWith(k int) attribution.Owner {
	p, next := s.At(k), s.At(k+1)
	switch {
	case p.Says("it") && s.At(k-1).What == mentions.Someone && s.At(k-2).Says("for") && k == 2 && next.Says("was", "is"):
		return attribution.Owner{Who: s.At(k - 1).People, From: k - 1} // for Gourley it was a lifetime best
	case p.Says("found", "finds", "himself", "herself") && (next.Says("a", "his", "her") || next.Says("to")):
		who, at := s.Doer(k)
		return attribution.Owner{Who: who, From: mentions.Pick(at, k)}
	case p.Kind == prose.Ordinal && next.Says("in", "with"):
		if o, ok := s.Placed(k); ok && !s.IsOfPoint(k) {
			return o
		}
	case p.Says("home", "away", "rewarded", "content", "satisfied", "consoled") && next.Says("with"),
		p.Says("settle", "settled", "settling") && next.Says("for"),
		p.Kind == prose.Time && s.At(k-1).Says("under", "below", "inside") && next.Says("for", "in", "with"):
		who, at := s.Doer(k)
		return attribution.Owner{Who: who, From: mentions.Pick(at, k)}
	}
	return attribution.Owner{}
}

// isDoneToOther reports whether a best at a place is said to do something to somebody else than one: a world lead eluded Ingebrigtsen.
func (s *Sentence) isDoneToOther(i, one int) bool {
	whom := s.Next(i + 2)
	return s.At(i+1).IsWord() && whom == i+2 && !slices.Contains(s.At(whom).People, one)
}

// bestGave keeps whose best it was that is said to have given him something: a personal best took Gourley
// to fourth. It reports whether somebody is named.
func (s *Sentence) bestGave(i int) bool {
	if s.At(i).What != mentions.Best || !s.At(i-1).Says("a", "an", "new") {
		return false
	}
	k := i + 1
	mark := -1
	if s.At(k).Says("of") && s.At(k+1).Kind == prose.Time && !s.At(k+1).Mark.IsZero() {
		mark, k = k+1, k+2
	}
	named := s.Next(k + 1)
	where := s.Here(i)
	placed := false
	for n := named + 1; n < named+4; n++ {
		placed = placed || s.At(n).Kind == prose.Ordinal
	}
	if !placed || !s.At(k).Says("took", "takes", "brought", "brings", "gave", "gives", "earned", "carried", "lifted", "saw", "sees", "propelled", "swept") || named < 0 || s.At(named).What != mentions.Someone || len(where.Races) == 0 {
		return false
	}
	kind := s.At(i).Subject
	f := s.Statement(i, named)
	if mark >= 0 {
		s.RanIt(mark, s.At(named).People, named, where.Races[0])
	}
	s.SaidOf(f, s.At(named).People, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: kind, Athlete: name}
	})
	return true
}

// isAimedAt reports whether words stand at a place that say that a best was only thought of: in mind, in his sights.
func (s *Sentence) isAimedAt(k int) bool {
	return s.At(k).Says("intact") || s.At(k).Says("in") && (s.At(k+1).Says("mind", "sight", "reach", "view", "prospect") || s.At(k+1).Says("his", "her") && s.At(k+2).Says("sights", "mind", "head", "legs"))
}
