package recordprose

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/timing"
)

// isFirstToHold reports whether somebody is said to be one of some to hold or break the record at a place, of whom others may
// have: the first African to hold it, the only woman to break it.
func (s *Sentence) isFirstToHold(i int) bool {
	verb := s.frontOf(i) - 1
	if !s.At(verb).Says("hold", "own", "break", "set", "take", "claim", "have", "lower", "improve") || !s.At(verb-1).Says("to") {
		return false
	}
	for k := verb - 2; k >= s.Parts[s.At(i).Part].From; k-- {
		if s.At(k).Says("since") {
			return false // since Cram in 1985 to break it
		}
		if p := s.At(k); p.Kind == prose.Ordinal || p.Says("first", "only", "last", "latest", "youngest", "oldest") {
			return true
		}
	}
	return false
}

// isCountedNew reports whether the record at a place is told to be one of so many that its holder set: her second world record of
// the year. How many they were no list tells.
func (s *Sentence) isCountedNew(i int) bool {
	for k := s.firstShared(i) - 1; k > i-4; k-- {
		if p := s.At(k); p.Kind == prose.Ordinal && p.N > 1 {
			return s.At(k-1).Says("his", "her", "a", "the")
		}
	}
	return false
}

// isOfStrangersRecord reports whether the record at a place is said to have been that of somebody who is told by a surname alone
// and is not known, nor called like one who held it: took the record from Smith, broke Smith's record.
func (s *Sentence) isOfStrangersRecord(i int) bool {
	front := s.newFront(i)
	if s.At(front).Says("'s") && s.isStrangeName(front-1) {
		return true
	}
	const end = 3
	ends := i+end >= len(s.Pieces) || s.At(i+end).Kind == prose.Sign || s.At(i+end).Says("in", "on", "with", "by")
	return s.At(i+1).Says("from", "off") && ends && s.isStrangeName(i+2)
}

// isStrangeName reports whether the word at a place is the name of somebody who held none of the records that the race met.
func (s *Sentence) isStrangeName(k int) bool {
	p := s.At(k)
	if !s.IsStranger(k) || p.What != mentions.Plain {
		return false
	}
	for _, r := range s.recordsOf(s.Focus, timing.Mark{}) {
		if slices.ContainsFunc(r.holders, func(name string) bool { return strings.HasSuffix(name, " "+p.Text) }) {
			return false
		}
	}
	return true
}
