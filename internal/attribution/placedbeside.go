package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// placedElsewhere is who was in a place in one race as in another in the race before it, with one
// verb: was seventh in Budapest and sixth in Tokyo.
func (s *Sentence) placedElsewhere(i int) (Owner, bool) {
	const longest = 10
	if !s.At(i-1).Says("and", ",", "then") || !s.At(i+1).Says("at", "in") || s.PieceIsPoint(i+2) || s.PieceIsPoint(i+3) {
		return Owner{}, false
	}
	k := i - 1
	for s.At(k).Says("and", ",", "then") {
		k--
	}
	if s.At(k).What != mentions.Meeting && s.At(k).Kind != prose.Day {
		return Owner{}, false
	}
	for ; k >= 0 && k > i-longest; k-- {
		if s.At(k).Kind == prose.Ordinal {
			return s.Placed(k)
		}
		if s.At(k).What == mentions.Someone || s.At(k).Verb() != mentions.NoVerb {
			break
		}
	}
	return Owner{}, false
}

// isToldOf reports whether the place at a place of the sentence is that of who is named right
// before it, whatever is said of him there: personal bests for Gourley, fourth in 3:47.74.
func (s *Sentence) isToldOf(i, comma int) bool {
	name := comma - 1
	if !s.At(comma).Says(",") || comma != i-1 || s.At(name).What != mentions.Someone || s.IsDoer(name) || s.At(i).N < 2 {
		return false
	}
	front := s.At(s.Front(name) - 1)
	if !front.Says("for", "by", "with", "from", "to", "and", "including", "like", "of") && front.Verb() != mentions.Beating {
		return false
	}
	return s.At(i+1).Says("in") && s.At(i+2).Kind == prose.Time || s.At(i+1).Says(",", ".") && front.Says("for", "by", "from", "including")
}
