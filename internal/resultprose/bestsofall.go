package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
)

// bestsOfAll keeps the bests that several are said to have run, each or all of them, as far as they did: Gourley was fourth and
// Wightman fifth, both in personal bests; personal bests for all three.
func (s *sentence) bestsOfAll(i int) {
	p := s.At(i)
	if p.What != mentions.Best || !s.isSaidOfAll(i) || !s.IsSaid(i) || s.IsAskedFor(i) || s.isUnlikeBest(0, i) || s.At(i-1).Says("their", "previous", "old", "the") || len(s.Here(i).Races) == 0 || s.Here(i).Races[0] != s.Focus {
		return
	}
	for _, one := range s.WhoseAll(i) {
		if result := s.Result(one, s.Focus); result != nil && !s.hasBestOfKind(result.Athlete, p.Subject) {
			s.AddIfTrue(s.Statement(i, i), attribution.WhoIsMeant, s.Focus, race.Claim{About: p.Subject, Athlete: result.Athlete})
		}
	}
}

// isSaidOfAll reports whether a best at a place is said of several.
func (s *sentence) isSaidOfAll(i int) bool {
	const near = 5
	return s.isPluralBest(s.At(i)) || s.Within(max(0, i-near), i, "both", "each") || s.At(i+1).Says("for") && s.At(i+2).Says("both", "all", "each")
}

// hasBestOfKind reports whether the sentence is found to tell a best of somebody.
func (s *sentence) hasBestOfKind(athlete string, kind race.Subject) bool {
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		f := &s.Found[k]
		if f.Readings[0].Claim.About == kind && f.Readings[0].Claim.Athlete == athlete {
			return true
		}
	}
	return false
}
