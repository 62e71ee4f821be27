package resultprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/prose"
)

// nearMarks refuses times that nobody is said to have run: within two seconds of 3:44, short of 3:45, close to 3:46.
func (s *sentence) nearMarks() {
	for i := range s.Pieces {
		if s.isMark(i) && !s.IsTaken(i) && s.isNear(i) {
			span := s.Pieces[i].Span
			s.Refuse([]article.Span{span}, "how near somebody came to it is not judged")
			s.Taken[span] = true
		}
	}
}

// isNear reports whether the words before a time say how near somebody came to it.
func (s *sentence) isNear(i int) bool {
	k := i - 1
	for s.At(k).Says("the", "a", "that", "magical", "magic") {
		k--
	}
	switch {
	case s.At(k).Says("of"):
		before := s.At(k - 1)
		return before.Says("short", "shy", "outside", "inside", "ahead", "wide", "distance", "reach", "touch") || before.Kind == prose.Length && s.Within(max(0, k-6), k, "within", "inside") ||
			before.Says("second", "seconds", "tenth", "tenths", "hundredths", "whisker", "fraction") && s.Within(max(0, k-8), k, "within", "inside")
	case s.At(k).Says("to"):
		return s.At(k-1).Says("close", "closer", "closest", "near", "nearer", "nearest")
	default:
		return s.At(k).Says("near", "nearing", "approaching", "approached", "towards", "toward", "outside", "off") && !s.At(k-1).Says("took", "taken")
	}
}
