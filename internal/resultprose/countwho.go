package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// counted is a count with what else its sentence says of those who are counted.
type counted struct {
	claim    race.Claim
	who      []int // who are said to be of them
	from, to int   // where the names stand; the count itself where there are none
}

// addCounted keeps a count, once for each who is said to be one of those counted.
func (s *sentence) addCounted(f *attribution.Finding, r *race.Race, c counted) {
	for _, one := range c.who {
		if s.Result(one, r) == nil {
			s.Refuse(f.Figures, string(attribution.WhoIsMeant))
			return
		}
	}
	if len(c.who) == 0 {
		f.Readings = []attribution.Reading{{Race: r, Claim: c.claim}}
		s.Add(f)
		return
	}
	for _, one := range c.who {
		of := *f
		c.claim.Athlete = s.NameIn(one, r)
		of.Readings = []attribution.Reading{{Race: r, Claim: c.claim}}
		s.Add(&of)
	}
}

// said is what is said of those who are counted from one place to another, behind that or before the count, and whether it is
// understood: the two men under 3:46 were Kerr and Nuguse, three men under 3:48 were British.
func (s *sentence) said(c counted, i, mark int) (counted, bool) {
	c.from, c.to = i, mark
	if who, from := s.namesBeforeCount(i); len(who) > 0 {
		c.who, c.from = who, from
		return c, true
	}
	if who, end := s.namesFrom(mark + 2); len(who) == c.claim.Count && s.At(mark+1).Says(",", ":", "-") && (end == len(s.Pieces) || s.At(end).Says(".", ";")) {
		c.who, c.to = who, end-1 // two men broke 3:46, Kerr and Nuguse
		return c, true
	}
	if !s.At(mark+1).Says("were", "are", "was", "is", "came", "come", "hailed", "represented") {
		return c, true
	}
	if who, end := s.namesFrom(mark + 2); len(who) > 0 {
		c.who, c.to = who, end-1
		return c, s.At(mark+1).Says("were", "was") && s.ends(end)
	}
	if s.At(i-1).Says("the", "all", "only", "those", "these") || s.At(mark+1).Says("was", "is") {
		return c, true // of all of them, whatever they were
	}
	nation := s.nationsOf(mark + 2)
	c.claim.Nation = nation
	return c, nation != ""
}

// namesFrom is who is named one after another from a place on, and where that ends.
func (s *sentence) namesFrom(k int) (who []int, end int) {
	for s.At(k).What == mentions.Someone && len(s.At(k).People) == 1 {
		who, end = append(who, s.At(k).People[0]), k+1
		for k++; s.At(k).Says(",", "and"); k++ {
		}
	}
	return who, end
}

// namesBeforeCount is who is said to be those who are counted, or to be among them, and where the names begin: Kerr was one of
// nine men, Kerr and Nuguse were the only two.
func (s *sentence) namesBeforeCount(i int) (who []int, from int) {
	k := i - 1
	for s.At(k).Says("the", "only", "among", "amongst", "of") || s.isOne(k) && s.At(k+1).Says("of") {
		k--
	}
	if !s.At(k).Says("was", "were") {
		return nil, i
	}
	from = i
	for k--; s.At(k).What == mentions.Someone && len(s.At(k).People) == 1; {
		who, from = append([]int{s.At(k).People[0]}, who...), k
		for k--; s.At(k).Says(",", "and"); k-- {
		}
	}
	return who, from
}

// isOneOf reports whether somebody is said to be one of those who are counted at a place: Kerr was one of nine men.
func (s *sentence) isOneOf(i int) bool {
	k := i - 1
	for s.At(k).Says("the", "only") {
		k--
	}
	who, _ := s.namesBeforeCount(i)
	return s.At(k).Says("of") && s.isOne(k-1) && len(who) > 0
}

func (s *sentence) isOne(k int) bool {
	return s.At(k).Kind == prose.Number && s.At(k).N == 1 && s.At(k).InWords
}

// nationsOf is of which nation those who are counted are said to be by what ends at the words from a place on; empty where
// nothing is said of that.
func (s *sentence) nationsOf(k int) string {
	for s.At(k).Says("from", "all", "both", "the") {
		k++
	}
	nation := s.At(k)
	if s.At(k+1).Says("men", "women", "runners", "athletes", "milers") {
		k++
	}
	if nation.What != mentions.National || !s.ends(k+1) {
		return ""
	}
	return nation.Nation
}

// someOf is the number of those of whom only so many as the number at a place tells are meant, where the bound stands beside
// it: three of the nine men under 3:50; -1 for none.
func (s *sentence) someOf(i int) int {
	if s.At(i).Kind != prose.Number || !s.At(i+1).Says("of") || !s.At(i+2).Says("the", "those", "these") || s.At(i+3).Kind != prose.Number {
		return -1
	}
	if end, attached := s.boundOf(i + 4); end > 0 && attached {
		return i + 3
	}
	return -1
}

// boundOf is the mark under which people are said to have been by the words from a place on, and whether these tell who they
// are: men under 3:50, to break 3:50; -1 for none.
func (s *sentence) boundOf(k int) (mark int, attached bool) {
	for s.At(k).Says("men", "women", "runners", "athletes", "finishers", "milers", "man", "woman", "runner", "athlete", "finisher", "miler", "to", "run", "go", "going", "running", "dip", "in", "the", "field", "race") {
		k++
	}
	if !s.At(k).Says("under", "inside", "below", "beneath", "sub", "break", "breaking", "beat", "beating", "better", "bettering") || !s.isMark(k+1) {
		return -1, false
	}
	return k + 1, true
}

// someCounted keeps how many of those under a mark were of a nation. Of what else some of them were nothing is said.
func (s *sentence) someCounted(i, of int) {
	mark, _ := s.boundOf(of + 1)
	if !s.At(mark+1).Says("were", "are", "was", "came", "come", "hailed") {
		return
	}
	nation := s.nationsOf(mark + 2)
	where := s.Here(i)
	f := s.Statement(i, mark+2, i)
	if nation == "" || f == nil || len(where.Races) == 0 || !attribution.Plausible(where.Races[0], s.At(mark).Mark) || !s.countsAll(i, mark, where.Races[0].Sex) {
		return
	}
	s.addCounted(f, where.Races[0], counted{claim: race.Claim{About: race.AboutCount, Count: s.At(i).N, HasCount: true, Under: s.At(mark).Mark, Nation: nation}})
}
