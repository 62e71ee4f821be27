package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// countLabel keeps a count that stands beside its label alone, or is of those who beat the lights, and reports whether one
// stands at a place: sub-3:50: 9; men under 3:50 - nine; 9 - men under 3:50; the lights were beaten by four men.
func (s *sentence) countLabel(i int) bool {
	p := s.At(i)
	where := mentions.Setting{Races: []*race.Race{s.Focus}}
	if p.N == 0 || p.N > lastPlace || s.Focus == nil || s.away() {
		return false
	}
	if mark := s.labelBefore(i); mark >= 0 {
		s.count(i, mark, i, s.At(mark).Mark, where, false)
		return true
	}
	if i == 0 && s.At(1).Says("-", ":", "=", "|") {
		k := 2
		for s.At(k).Says("men", "women", "runners", "athletes", "finishers", "milers") {
			k++
		}
		people := k > 2
		switch {
		case people && s.At(k).Says("under", "inside", "below", "sub") && s.isMark(k+1) && s.ends(k+2):
			s.count(i, i, k+1, s.At(k+1).Mark, where, false)
			return true
		case people && s.At(k-1).Says("finishers") && (s.ends(k) || s.At(k).Says("from")):
			s.count(i, i, k-1, timing.Mark{}, where, false)
			return true
		}
	}
	if from, to := s.beatsLights(i); to >= 0 && !s.Focus.PaceLights.IsZero() {
		s.count(i, from, to, s.Focus.PaceLights, where, true)
		return true
	}
	return false
}

// away reports whether a sentence begins by telling of another race than the text.
func (s *sentence) away() bool { return s.Unsure || len(s.SettingOf(0).Races) == 0 }

// count keeps a count of those under a mark, or of all where there is none.
func (s *sentence) count(i, from, to int, under timing.Mark, where mentions.Setting, unsure bool) {
	f := s.Statement(min(from, i), max(to, i), i)
	if f == nil {
		return
	}
	if s.isMark(from) {
		f.Covers(s.At(from).Span)
	}
	if s.isMark(to) {
		f.Covers(s.At(to).Span)
	}
	f.DoubtIf(unsure, "which of them are meant is not said")
	f.Readings = []attribution.Reading{{Race: where.Races[0], Claim: race.Claim{About: race.AboutCount, Count: s.At(i).N, HasCount: true, Under: under}}}
	s.Add(f)
}

// labelBefore is the mark of the label that stands before a number, with which the line begins: sub-3:50: 9; -1 for none.
func (s *sentence) labelBefore(i int) int {
	if !s.At(i-1).Says(":", "-", "=", "|") || !s.isMark(i-2) || !s.At(i-3).Says("under", "inside", "below", "sub") || !s.ends(i+1) && !s.At(i+1).Says("men", "women", "runners", "athletes") {
		return -1
	}
	k := i - 4
	for s.At(k).Says("men", "women", "runners", "athletes", "finishers", "number", "of", "|") {
		k--
	}
	if k >= 0 {
		return -1
	}
	return i - 2
}

// beatsLights is where the words begin and end that say that so many as the number at a place tells beat the lights; -1 for
// none.
func (s *sentence) beatsLights(i int) (from, to int) {
	k := i + 1
	for s.At(k).Says("men", "women", "runners", "athletes", "of", "them") {
		k++
	}
	is := func(k int) bool { return s.At(k).Says("lights", "light", "wavelight", "wavelights") }
	if s.At(i-1).Says("by") && s.At(i-2).Says("beaten") {
		for n := i - 3; n >= 0; n-- {
			if is(n) {
				return n, i
			}
		}
	}
	if !s.At(k).Says("beat", "outran", "bettered") {
		return -1, -1
	}
	for k++; s.At(k).Says("the", "green", "pace", "pacing"); k++ {
	}
	if is(k) {
		return i, k
	}
	return -1, -1
}

func (s *sentence) isMark(k int) bool {
	return s.At(k).Kind == prose.Time && !s.At(k).Mark.IsZero()
}

// ends reports whether nothing stands at a place, or a sign that ends what is said.
func (s *sentence) ends(k int) bool {
	return k >= len(s.Pieces) || s.At(k).Says(".", ",", ";", ")", "|", "(")
}
