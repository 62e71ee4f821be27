package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// onlyAt counts those who alone are said to be under a mark, and holds that they were: only Kerr and Ingebrigtsen broke 3:46.
func (s *sentence) onlyAt(i int) {
	if s.At(i+1).Kind == prose.Number {
		return // who is counted by that
	}
	who, k := s.namesFrom(i + 1)
	from := i
	if len(who) == 0 {
		s.theOnly(i)
		return
	}
	for s.At(k).Says("ran", "finished", "dipped", "ducked", "went", "got", "broke", "beat", "were", "was", "under", "inside", "below") {
		k++
	}
	if s.At(k-1).Says("broke", "beat", "under", "inside", "below") {
		s.alone(from, i, k, k, who)
	}
}

// theOnly counts who is said to be the only one under a mark: Kerr was the only man under 3:45.5, the only man under 3:45.5 was
// Kerr.
func (s *sentence) theOnly(i int) {
	mark, attached := s.boundOf(i + 1)
	if !attached {
		return
	}
	if who, from := s.namesBeforeCount(i); len(who) > 0 {
		s.alone(from, i, mark, mark, who)
		return
	}
	if who, end := s.namesFrom(mark + 2); len(who) > 0 && s.At(mark+1).Says("was", "were") && s.ends(end) {
		s.alone(i, i, mark, end-1, who)
	}
}

// alone keeps that some are all who were under the mark at a place.
func (s *sentence) alone(from, i, mark, to int, who []int) {
	where := s.Here(i)
	if !s.isMark(mark) || len(where.Races) == 0 || !s.countsAll(i, mark, where.Races[0].Sex) || !attribution.Plausible(where.Races[0], s.At(mark).Mark) {
		return
	}
	if f := s.Statement(from, to, mark); f != nil && s.IsSaid(mark) {
		s.addCounted(f, where.Races[0], counted{claim: race.Claim{About: race.AboutCount, Count: len(who), HasCount: true, Under: s.At(mark).Mark}, who: who})
	}
}

// isNoCount reports whether a number tells not how many there were, but a share of them, any of them or at most so many: one in
// two, every one, at most nine.
func (s *sentence) isNoCount(i int) bool {
	before := s.At(i - 1)
	return before.Says("most", "no", "every", "each", "any", "either", "neither", "scarcely", "maximum", "minimum", "some", "even") ||
		before.Says("in") && s.At(i-2).Kind == prose.Number || s.At(i+1).Says("in") && s.At(i+2).Kind == prose.Number
}
