package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// didToo keeps a best of who is said to have done the same as the one of whom it is said before him: as did Wightman; so did
// Wightman; Wightman, too; Wightman did the same.
func (s *sentence) didToo(i int) {
	named, before := s.alsoNamed(i)
	if named < 0 || len(s.At(named).People) != 1 {
		return
	}
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence >= before; k-- {
		said := s.Found[k].Readings[0]
		if about := said.Claim.About; said.Race != s.Focus || about != race.AboutPersonalBest && about != race.AboutSeasonBest {
			continue
		}
		if result := s.Result(s.At(named).People[0], s.Focus); result != nil && result.Athlete != said.Claim.Athlete && !s.hasBestOfKind(result.Athlete, said.Claim.About) {
			s.AddIfTrue(s.Statement(min(i, named), max(i, named)), attribution.WhoIsMeant, s.Focus, race.Claim{About: said.Claim.About, Athlete: result.Athlete})
		}
		return
	}
}

// alsoNamed is where is named who is said to have done the same as another, by a word at a place, and the number of the sentence in
// which that may be said of the other: this one, or the one before where this one says nothing else.
func (s *sentence) alsoNamed(i int) (named, before int) {
	const longest = 6
	whole := len(s.Pieces) <= longest && s.Previous != nil && s.Previous.Paragraph == s.Paragraph
	switch next := s.At(i + 1); {
	case s.At(i).Says("did") && s.At(i-1).Says("as", "so"):
		if named = s.Next(i + 1); whole && s.At(0).Says("so", "as") {
			return named, s.Number - 1
		}
		return named, s.Number
	case whole && s.At(i).Says("did") && (next.Says("too", "also") || next.Says("the") && s.At(i+2).Says("same")), whole && s.At(i).Says("too") && s.At(i-1).Says(","), whole && s.At(i).Says("also") && next.Says("did"):
		return s.Next(0), s.Number - 1
	default:
		return -1, 0
	}
}

// isOwnBest reports whether a best at a place that is called somebody's is the one that he ran: it is given with a mark that can be
// that of the race, or said to be what he got.
func (s *sentence) isOwnBest(i, k int) bool {
	if mark := s.At(i + 2); s.At(i+1).Says("of") && mark.Kind == prose.Time && !mark.Mark.IsZero() {
		return len(s.Having(func(r *race.Result) bool { return r.Mark.Level(mark.Mark) })) > 0
	}
	return s.At(k).Says("his", "her") && s.At(k-1).Says("got", "set", "ran", "earned", "had")
}
