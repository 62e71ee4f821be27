package attribution

import "github.com/milectl/milectl/internal/prose"

// RespectiveOf is which of two ran the mark at a place, where two are named and then two marks:
// Gourley and Wightman ran 3:47.74 and 3:47.83. All others are who they were.
func (s *Sentence) RespectiveOf(i int, who []int) []int {
	isMark := func(k int) bool { return s.At(k).Kind == prose.Time && !s.At(k).Mark.IsZero() }
	if len(who) != 2 {
		return who
	}
	switch first, second := s.At(i+1).Says("and") && isMark(i+2), s.At(i-1).Says("and") && isMark(i-2); {
	case first && second:
		return who
	case first:
		return s.InOrder(who)[:1]
	case second:
		return s.InOrder(who)[1:]
	default:
		return who
	}
}
