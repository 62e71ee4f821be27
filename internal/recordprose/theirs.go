package recordprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// theirs keeps what is said of the record of somebody whose kind is not said: Cram's mark had
// stood for 38 years. It must be so of all that he held when the race was run.
func (s *Sentence) theirs(i int) {
	if s.Focus == nil || !s.At(i-1).Says("'s") || s.At(i-2).What != mentions.Someone || len(s.At(i-2).People) != 1 {
		return
	}
	who := s.At(i - 2).People[0]
	if s.Result(who, s.Focus) != nil && s.inFocus(who) {
		return // his time today
	}
	held := &attribution.Finding{}
	for _, scope := range s.recordsHeld(s.Focus, timing.Mark{}, who) {
		held.Readings = append(held.Readings, attribution.Reading{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.CalledName(who), Record: scope}})
	}
	if len(held.Readings) > 0 {
		s.setOn(i, held)
		s.stoodFor(i, held)
	}
}

// inFocus reports whether somebody ran a mark in the race that the text is about.
func (s *Sentence) inFocus(who int) bool { return !s.Result(who, s.Focus).Mark.IsZero() }

// heldSince keeps since when somebody held a record whose kind is not said: had held the record
// since 1985.
func (s *Sentence) heldSince(i int) {
	day := s.At(i + 2)
	if s.Focus == nil || !s.At(i+1).Says("since") || day.Kind != prose.Day || day.Year == 0 || !s.At(i-1).Says("the") || !s.At(i-2).Says("held", "owned") {
		return
	}
	who, at := s.Doer(i - 2)
	if len(who) != 1 || at < 0 {
		return
	}
	f := s.Statement(at, i+2, i+2)
	if f == nil {
		return
	}
	for _, scope := range s.recordsHeld(s.Focus, timing.Mark{}, who[0]) {
		c := race.Claim{About: race.AboutRecord, Athlete: s.CalledName(who[0]), Record: scope, Date: day.Date()}
		f.Readings = append(f.Readings, attribution.Reading{Race: s.Focus, Claim: c})
	}
	if len(f.Readings) > 0 {
		s.Dated[i+2] = true
		s.Add(f)
	}
}
