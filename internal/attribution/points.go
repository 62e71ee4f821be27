package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// PieceIsPoint reports whether a piece is a point of a race.
func (s *Sentence) PieceIsPoint(k int) bool {
	p := s.At(k)
	switch {
	case p.Kind == prose.Point:
		return true
	case p.Kind == prose.Distance && p.What == mentions.Plain:
		return !s.IsEvent(k) && !s.At(k+1).Says("later", "further", "behind", "ahead", "clear", "down", "back", "adrift", "apart", "away", "up", "inside", "short") && !s.At(k-1).Says("last", "final", "closing") || !s.IsEvent(k) && s.At(k-1).Says("at", "through", "past", "passed", "reached") && (s.At(k+1).Says("ahead", "clear") && s.At(k+2).Says("of") || s.At(k+1).Says("behind") && s.Next(k+2) >= 0)
	case p.Says("kilometre", "kilometer", "k"):
		return s.At(k-1).Says("the") && p.Folded != "k" || s.At(k-1).Says("a", "one", "the") && s.At(k-2).Says("at", "past", "through", "by", "after", "from")
	case p.Says("quarter") && k == 1 && s.At(0).Says("the") && s.At(2).Says(":"):
		return true
	case p.Says("quarter"):
		if s.At(k-1).Says("a", "one") && s.At(k-2).Says("after", "through", "past", "by", "at") && !s.At(k+1).Says("of", "mile", "hour") && s.At(k+1).Kind != prose.Length {
			return true // no better than eighth after a quarter
		}
		return s.At(k-1).Says("the") && s.At(k-2).Says("through", "passed", "reached", "past", "at", "for", "by", "hit", "reaching", "passing") && !s.At(k+1).Says("of") || s.At(k-1).Kind == prose.Ordinal && s.At(k-1).N == 1
	case p.Says("quarters"):
		return p.Joined && s.At(k-1).Kind == prose.Number && s.At(k-1).N == 3 && !s.At(k+1).Says("of") && s.At(k+1).Kind != prose.Length
	case p.Says("mile"):
		return s.At(k-1).Says("half") && p.Joined
	case p.Says("mark"):
		return s.At(k-1).Says("quarter") && s.At(k-2).Kind == prose.Number && s.At(k-2).N == 3
	case p.Says("half"):
		return s.At(k-1).Says("the") && (s.At(k+1).Says("in", "was", "(") || s.At(k-2).Says("at", "through", "past", "by", "reached", "passed", "hit", "reaching", "passing") && !s.At(k+1).Says("of") || s.At(k-2).Says("for") && s.At(k-3).Kind == prose.Time)
	case p.Kind == prose.Number:
		return s.isNumberPoint(k)
	case p.Says("lap"):
		first := s.At(k-1).Kind == prose.Ordinal && s.At(k-1).N == 1 || s.At(k-1).Says("opening")
		if before := s.At(k - 2); first && (k < 2 || before.Kind == prose.OfDay || before.Kind == prose.Sign || before.Kind == prose.Time && k == 2) && s.At(k+1).Says("done", "over", "gone", "completed") {
			return true // first lap done in 64.6
		}
		return first && s.At(k-2).Says("the", "a", "an", "after") && (s.At(k-3).Says("for", "through", "covered", "passed", "ran") || s.At(k+1).Says("of", "in") && (s.At(k+2).Kind == prose.Time || s.At(k+2).Kind == prose.Length))
	default:
		return false
	}
}

// PointFor is the point at which what stands at a place was so: in the same part, or in
// the one before it where that says nothing else.
func (s *Sentence) PointFor(i int) (int, bool) {
	part := s.Pieces[i].Part
	found, n := -1, 0
	for k := i + 1; k <= i+4; k++ {
		if s.At(i+1).Says("at", "with", "by", "past", "through", "before", "from", "after") && s.PieceIsPoint(k) && s.At(k).Part == part {
			return k, true
		}
	}
	for k := s.Parts[part].From; k < s.Parts[part].To; k++ {
		if s.PieceIsPoint(k) {
			found = k
			n++
		}
	}
	if n > 0 {
		return found, n == 1 && !s.opensAnother(i, found) && !s.leavesPoint(i, found)
	}
	if n == 0 && s.At(s.Parts[part].From).Says(",", "and", "while", "whereas") {
		for k := s.Parts[part].From; k >= 0; k-- {
			if s.PieceIsPoint(k) {
				return k, true // the last that was named
			}
		}
	}
	if part+1 < len(s.Parts) && s.At(s.Parts[part+1].From).Says(",") && s.At(s.Parts[part+1].From+1).Says("with", "at") {
		k := s.Parts[part+1].From + 2
		if s.At(k).Says("the") {
			k++
		}
		if s.PieceIsPoint(k) {
			return k, true
		}
	}
	if k := s.Parts[part].From - 1; n == 0 && s.At(k+1).Says(":", "-", "|") && s.PieceIsPoint(k) && k-s.Parts[s.Pieces[k].Part].From < 3 {
		return k, true // 400m: Alvarado leads
	}
	if k := s.reachedBehind(part); n == 0 && k >= 0 {
		return k, true // with Kerr in front, they reached 800m
	}
	if n == 0 && part > 0 && s.At(s.Parts[part-1].From).Says("(") {
		part-- // at 1200m (2:46.5) Kerr was second
	}
	for p := part - 1; p >= 0 && p >= part-1; p-- {
		if first := s.At(s.Parts[part].From); first.Says(",") && s.At(s.Parts[part].From+1).Says("with") {
			for k := s.Parts[p].To - 1; k >= s.Parts[p].From; k-- {
				if s.PieceIsPoint(k) {
					return k, true // the last that was named
				}
			}
		}
		first := s.At(s.Parts[p].From)
		if first.Says(",") {
			first = s.At(s.Parts[p].From + 1)
		}
		if !first.Says("at", "with", "by", "after", "and", "through", "from") || p > 0 && part-p > 1 {
			return -1, false
		}
		for k := s.Parts[p].From; k < s.Parts[p].To; k++ {
			if s.PieceIsPoint(k) {
				found = k
				n++
			}
		}
	}
	return found, n == 1
}

// leavesPoint reports whether the place at a place is that to which somebody came from the one he was in at a point: faded from second at
// the bell to eleventh.
func (s *Sentence) leavesPoint(i, point int) bool {
	const longest = 6
	return point < i && s.At(i-1).Says("to", "into") && s.Within(max(0, point-longest), point, "from")
}

// reachedBehind is the point that is said right behind a part with a with to be reached then: with Kerr in front, they reached 800m; -1 for
// none.
func (s *Sentence) reachedBehind(part int) int {
	if part+1 >= len(s.Parts) {
		return -1
	}
	if next := s.At(s.Parts[part+1].From); (!s.At(s.Parts[part].From).Says("with") || !next.Says(",")) && !next.Says("when", "as") {
		return -1
	}
	passed := false
	for k := s.Parts[part+1].From; k < s.Parts[part+1].To; k++ {
		passed = passed || s.At(k).Verb() == mentions.Passing || s.At(k).Says("came", "got")
		if passed && s.PieceIsPoint(k) {
			return k
		}
	}
	return -1
}

// opensAnother reports whether the point at a place is that of another statement, which an and joins to what stands before it: third
// behind the pacemakers, and from 1100m he was on his own.
func (s *Sentence) opensAnother(i, point int) bool {
	k := point - 1
	for s.At(k).Says("from", "at", "by", "after", "with", "the", "just", "before", "through") {
		k--
	}
	next := s.At(point + 1)
	if next.Says(",") {
		next = s.At(point + 2)
	}
	return i < k && k < point-1 && s.At(k).Says("and", "but", "then") && (next.What == mentions.Someone || next.Says("he", "she", "they", "it", "there"))
}
