package recordprose

import (
	"slices"

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
	for _, scope := range leaveMeetings(s.recordsHeld(s.Focus, timing.Mark{}, who)) {
		held.Readings = append(held.Readings, attribution.Reading{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.CalledName(who), Record: scope}})
	}
	if len(held.Readings) > 0 {
		s.setOn(i, held)
		s.stoodFor(i, held)
	}
}

// inFocus reports whether somebody ran a mark in the race that the text is about.
func (s *Sentence) inFocus(who int) bool { return !s.Result(who, s.Focus).Mark.IsZero() }

// namesBefore reports whether who is meant by a word at a place is named before it in the sentence.
func (s *Sentence) namesBefore(at int) bool {
	return slices.ContainsFunc(s.Pieces[:at], func(p mentions.Piece) bool {
		return p.What == mentions.Someone && slices.Equal(p.People, s.At(at).People)
	})
}

// isOfStranger reports whether his, at a place, may be that of somebody before it who is not known: Smith kept his record.
func (s *Sentence) isOfStranger(at int) bool {
	if !s.At(at).Says("his", "her") || s.namesBefore(at) {
		return false
	}
	for k := range at {
		if s.IsStranger(k) && s.At(k).IsWord() && !s.At(k).Says("that", "this", "which", "it", "then") && s.At(k+1).IsWord() && !s.At(k+1).Capital {
			return true
		}
	}
	return false
}

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

// heldFor keeps who had held a record that is called it, and how long: who had held it for
// nearly 39 years.
func (s *Sentence) heldFor(i int) {
	who, at := s.Doer(i)
	if s.Focus == nil || len(who) != 1 || at < 0 {
		return
	}
	held := &attribution.Finding{}
	for _, scope := range s.recordsHeld(s.Focus, timing.Mark{}, who[0]) {
		held.Readings = append(held.Readings, attribution.Reading{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.CalledName(who[0]), Record: scope}})
	}
	f := s.Statement(at, i+1)
	if len(held.Readings) == 0 || f == nil {
		return
	}
	f.Readings = held.Readings
	f.DoubtIf(true, attribution.WhichRecord)
	s.Add(f)
	for k := i + 2; k < i+6; k++ {
		p := s.At(k)
		if p.Kind != prose.Span || p.Weeks > 0 || s.IsTaken(k) {
			continue
		}
		age := s.Statement(k, k, k)
		if age == nil {
			return
		}
		for _, one := range held.Readings {
			c := race.Claim{About: race.AboutRecordAge, Record: one.Claim.Record, Athlete: one.Claim.Athlete, Years: p.Years, Months: p.Months, Days: p.Days}
			age.Readings = append(age.Readings, attribution.Reading{Race: one.Race, Claim: c})
		}
		age.DoubtIf(true, attribution.WhichRecord)
		s.Hedged(age, k)
		s.Add(age)
		return
	}
}

// fallen keeps that a record which the sentence names fell in the race, where nobody is said to
// have broken it: whose European record also fell. It is kept where the winner broke it.
func (s *Sentence) fallen(i int) {
	if s.Focus == nil || s.At(i+1).Says("by", "to", "in", "when") {
		return
	}
	winner := s.InPlaceOf(s.Focus, 1)
	if one := s.lastBetter(i); one >= 0 {
		winner = []int{one}
	}
	for k := i - 1; k >= 0 && k > i-12 && len(winner) == 1; k-- {
		if s.At(k).What != mentions.RecordName || s.raceOf(k) == nil {
			continue
		}
		f := s.Statement(k, i)
		scope := s.scopeFor(k, winner[0], s.Focus)
		if f == nil || scope.IsZero() || s.Within(k, i, "never", "yet", "nearly") || s.Within(k, i, "had") && s.NamesAnybody() {
			return
		}
		f.DoubtIf(true, attribution.WhoIsMeant)
		f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutRecord, Athlete: s.NameIn(winner[0], s.Focus), Record: scope, Date: s.Focus.Date}}}
		s.Add(f)
		return
	}
}

// lastBetter is who set a record in the race, of whom the sentences before speak last, where this one names nobody; -1 for nobody.
func (s *Sentence) lastBetter(i int) int {
	if one, _ := s.Whose(i, i); !s.NamesAnybody() && one >= 0 && s.isBetter(one) {
		return one
	}
	return -1
}

// behindClause is the place behind a clause with which, without a figure of its own, where a
// verb goes on there: the record, which will be old in July, is 3:43.13. It is the place itself
// where none begins there.
func (s *Sentence) behindClause(k int) int {
	const longest = 14
	if !s.At(k).Says(",") || !s.At(k+1).Says("which") {
		return k
	}
	for j := k + 2; j < k+longest; j++ {
		switch p := s.At(j); {
		case p.Says(",") && s.At(j+1).Says("is", "was", "stands", "stood"):
			return j + 1
		case p.Kind == prose.Time, p.What == mentions.Someone, p.What == mentions.RecordName:
			return k
		}
	}
	return k
}
