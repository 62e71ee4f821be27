package recordprose

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// succession is who is said to have followed whom as the holder of the record at a place: Kerr succeeded Cram as its holder,
// before Kerr it was Cram's, Cram held it until Kerr came.
func (s *Sentence) succession(i int) (from, to int, ok bool) {
	k := i - 1
	for s.At(k).Says("the", "of", "holder", "owner", "new", "a", "mile", "'s", "men", "women") {
		k--
	}
	if s.At(k).Says("as") && (s.At(s.lastShared(i)+1).Says("holder") || s.Within(k, i, "holder", "owner")) {
		return s.followed(k)
	}
	holder, at := s.holderAround(i)
	if holder < 0 {
		return 0, 0, false
	}
	for n := range s.Pieces {
		next := s.Next(n + 1)
		if next < 0 || next == at || !s.At(n).Says("until", "till", "before", "after") {
			continue
		}
		other, _ := oneOf(s.At(next).People, next)
		if s.At(n).Says("after") {
			return other, holder, other >= 0 && s.At(next+1).Says(",", "the", "it")
		}
		return holder, other, other >= 0
	}
	return 0, 0, false
}

// followed is who followed whom, by the words before an as: Kerr took over from Cram. What other words say is taken to be that
// the second followed.
func (s *Sentence) followed(as int) (from, to int, ok bool) {
	second := as - 1
	if s.At(second).What != mentions.Someone {
		return 0, 0, false
	}
	who, at := s.Doer(s.Front(second))
	one, _ := oneOf(who, at)
	other, _ := oneOf(s.At(second).People, second)
	if at < 0 && s.IsStranger(s.Front(second)-2) || other < 0 {
		return other, -1, at < 0 && other >= 0
	}
	if one < 0 || at < 0 || at >= second {
		return 0, 0, false
	}
	if s.Within(at, second, "succeeded", "succeeds", "succeeding", "followed", "follows", "following", "replaced", "replaces", "replacing", "supplanted", "ousted", "deposed", "dethroned", "displaced", "over", "inherited", "from") {
		return other, one, true
	}
	return one, other, true
}

// holderAround is who is said to have held the record at a place, and where he is named: it was Cram's, Cram held it.
func (s *Sentence) holderAround(i int) (who, at int) {
	k := i + 1
	for s.At(k).Says("was", "is", "had", "been", "held", "by", "belonged", "to", "still") {
		k++
	}
	if holder := s.Next(k); k > i+1 && holder >= 0 && (s.At(holder+1).Says("'s") || s.At(s.Front(holder)-1).Says("by", "to")) {
		return oneOf(s.At(holder).People, holder)
	}
	front := s.frontOf(i)
	if s.At(front).Says("the") && s.At(front-1).Says("held", "owned", "had", "holds", "kept") {
		people, doer := s.Doer(front - 1)
		return oneOf(people, doer)
	}
	if who, at = s.loserOf(i); at >= 0 && at < i {
		return who, at
	}
	return -1, -1
}

// heldFromTo is who is said to have held the record at a place from one year to another: Cram held it from 1985 until 2024; -1 for
// nobody.
func (s *Sentence) heldFromTo(i int) (who int, from, until date.Date) {
	k := s.lastShared(i) + 1
	if s.At(k).Says("holder") {
		k++
	}
	const second = 3
	first, last := s.At(k+1), s.At(k+second)
	if !s.At(k).Says("from") || first.Kind != prose.Day || first.Year == 0 || !s.At(k+second-1).Says("to", "until", "till") || last.Kind != prose.Day || last.Year == 0 {
		return -1, date.Date{}, date.Date{}
	}
	people, at := s.Doer(s.frontOf(i))
	who, _ = oneOf(people, at)
	return who, first.Date(), last.Date()
}
