package resultprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// gap keeps a margin that is told by a word for it elsewhere in the sentence, or by where the clock stood, and reports
// whether it is such a one: won by a margin that could not be smaller: one hundredth; at the line: 3.03; 15 seconds after the winner.
func (s *sentence) gap(i int, r *race.Race) bool {
	for _, of := range [...]func(int, *race.Race) bool{s.gapAtLine, s.gapOfWin, s.gapAfter, s.gapOfTwo, s.gapOver} {
		if of(i, r) {
			return true
		}
	}
	return false
}

// isGapWord reports whether a word names a margin.
func isGapWord(p *mentions.Piece) bool {
	return p.Says("margin", "gap", "difference", "verdict", "distance", "advantage", "deficit")
}

// gapAtLine is the margin of the winner where the sentences before told of how far he was ahead on the way: at the line:
// 3.03 seconds; it was 0.27 at the finish.
func (s *sentence) gapAtLine(i int, r *race.Race) bool {
	line := func(k int) bool {
		return s.At(k).Says("line", "finish", "tape", "end") && s.At(k-1).Says("the") && s.At(k-2).Says("at", "by", "on")
	}
	switch {
	case s.At(i-1).Says(":", ",") && line(i-2) && i-4 == 0:
		return s.marginOfWinner(i, 0, i, r)
	case s.At(i-1).Says("was", "were") && s.At(i-2).Says("it", "that") && line(i+3):
		return s.marginOfWinner(i, i-2, i+3, r)
	default:
		return false
	}
}

// marginOfWinner keeps a margin as that of the winner over the second, as far as that is true.
func (s *sentence) marginOfWinner(i, from, to int, r *race.Race) bool {
	first, second := s.InPlaceOf(r, 1), s.InPlaceOf(r, 2)
	if len(first) != 1 || len(second) != 1 {
		return false
	}
	s.margin(i, from, to, r, first, second)
	s.doubtful(i, true)
	return true
}

// gapOfWin is a margin behind a word for it with which somebody won: won with a difference that could not be smaller: one
// hundredth.
func (s *sentence) gapOfWin(i int, r *race.Race) bool {
	const longest = 12
	if !s.At(i-1).Says(":", "-", ",") || s.At(i+1).Says("behind", "ahead", "clear", "back", "adrift", "slower", "faster", "off", "inside", "outside") {
		return false
	}
	word := i - 2
	for word > i-longest && !isGapWord(s.At(word)) {
		if s.At(word).What == mentions.Someone || s.At(word).What == mentions.RecordName {
			return false
		}
		word--
	}
	for k := word - 1; isGapWord(s.At(word)) && k >= 0; k-- {
		if s.At(k).Verb() != mentions.Winning {
			continue
		}
		who, at := s.Doer(k)
		if len(who) != 1 || s.Result(who[0], r) == nil || s.IsOfPoint(i) {
			return false
		}
		s.margin(i, mentions.Pick(at, k), i, r, who, s.nextTo(who[0], r))
		return true
	}
	return false
}

// gapAfter is how long somebody came in after another: 15 seconds after the winner.
func (s *sentence) gapAfter(i int, r *race.Race) bool {
	other := s.Next(i + 2)
	if !s.At(i+1).Says("after") || other < 0 || len(s.At(other).People) != 1 || s.At(other+1).Says("'s") || s.isFiniteAt(other+1) || s.IsOfPoint(i) {
		return false
	}
	who, at := s.marginOf(i)
	if len(who) != 1 || s.Result(who[0], r) == nil || s.Result(s.At(other).People[0], r) == nil {
		return false
	}
	s.margin(i, min(mentions.Pick(at, i), i), other, r, s.At(other).People, who)
	return true
}

// isFiniteAt reports whether a verb stands at a place: after Kerr went.
func (s *sentence) isFiniteAt(k int) bool {
	return s.At(k).Verb() != mentions.NoVerb || s.IsPastAt(k) || s.At(k).Says("was", "were", "had", "went")
}

// gapOfTwo is the margin between two who are named right before it: Hoare and Wightman, separated by 0.08.
func (s *sentence) gapOfTwo(i int, r *race.Race) bool {
	k := i - 2
	if !s.At(i-1).Says("by") || !s.At(k).Says("separated", "divided", "split", "parted") {
		return false
	}
	for s.At(k-1).Says(",", "were", "only", "just") {
		k--
	}
	named := s.NamesBefore(k)
	if len(named) != 2 || s.IsOfPoint(i) {
		return false
	}
	first, second := s.At(named[0]).People, s.At(named[1]).People
	ahead, behind := s.resultOf(first, r), s.resultOf(second, r)
	if ahead == nil || behind == nil || ahead.Place == 0 || behind.Place == 0 {
		return false
	}
	if ahead.Place > behind.Place {
		first, second = second, first
	}
	s.margin(i, named[0], i, r, first, second)
	return true
}

// gapOver is the margin of somebody over another that is told by whose it was: Cram's margin over González was 1.47.
func (s *sentence) gapOver(i int, r *race.Race) bool {
	if !s.At(i-1).Says("was", "is", "of", ":") || s.IsOfPoint(i) {
		return false
	}
	other := i - 2
	word := s.Front(other) - 2
	if s.At(other).What != mentions.Someone || !s.At(word+1).Says("over", "on") || !isGapWord(s.At(word)) {
		return false
	}
	k := word - 1
	for s.At(k).Says("winning", "final", "eventual") {
		k--
	}
	if !s.At(k).Says("'s") || s.At(k-1).What != mentions.Someone || s.resultOf(s.At(k-1).People, r) == nil || s.resultOf(s.At(other).People, r) == nil {
		return false
	}
	s.margin(i, k-1, i, r, s.At(k-1).People, s.At(other).People)
	return true
}

// ofFirst keeps the margin that covered the first so many, and reports whether it is such a one: the first three were covered by
// 0.88, finished within a second of each other.
func (s *sentence) ofFirst(i int) bool {
	where := s.Here(i)
	k := i - 1
	if !s.At(k).Says("by", "within") || len(where.Races) == 0 {
		return false
	}
	for s.At(k).Says("by", "within", "were", "covered", "separated", "split", "finished", "came", "home", "all", "just", "only", "a", "mere", "was", "in", "crossed", "the", "line", "had", "been", "men", "women") {
		k--
	}
	count := s.At(k)
	if count.Kind != prose.Number || count.N < 2 || !s.At(k-1).Says("top", "leading") && (s.At(k-1).Kind != prose.Ordinal || s.At(k-1).N != 1) || s.IsOfPoint(i) {
		return false
	}
	s.margin(i, k-1, i, where.Races[0], s.InPlaceOf(where.Races[0], 1), s.InPlaceOf(where.Races[0], count.N))
	if s.doubtful(i, true); s.isLastOf(i) {
		s.Found[len(s.Found)-1].Covers(s.At(k).Span)
		s.Found[len(s.Found)-1].Covers(s.At(k - 1).Span)
	}
	return true
}
