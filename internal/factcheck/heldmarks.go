package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// heldMark keeps a mark of somebody that is known to be a record which the race met, and
// reports whether it is: Hassan's 4:12.33.
func (s *sentence) heldMark(i int, o owner) bool {
	if s.focus == nil || len(o.who) == 0 {
		return false
	}
	mark := s.pieces[i].Mark
	var readings []reading
	for _, one := range o.who {
		if result := s.people.result(one, s.focus); result != nil && result.Mark.Milliseconds() == mark.Milliseconds() {
			return false
		}
		name := s.calledName(one)
		for _, scope := range s.recordsHeld(s.focus, mark, one) {
			readings = append(readings, reading{race: s.focus, claim: race.Claim{About: race.AboutRecord, Athlete: name, Record: scope, Mark: mark}})
			break // the widest
		}
	}
	if len(readings) == 0 {
		return false
	}
	f := s.presupposed(min(o.from, i), max(o.from, i), i)
	if f == nil {
		return false
	}
	f.readings = readings
	s.add(f)
	s.setOn(i, f)
	s.stoodFor(i, f)
	s.beatenBy(i, f)
	return true
}

// beatenBy keeps by how much a record that was named before was beaten.
func (s *sentence) beatenBy(i int, held *finding) {
	for j := i + 1; j < len(s.pieces) && j < i+14; j++ {
		p := s.at(j)
		if p.Kind != prose.Length && p.Kind != prose.Time || p.Margin == (timing.Margin{}) {
			continue
		}
		winner := s.inPlaceOf(s.focus, 1)
		if !s.at(j-1).is("by") || !s.at(j-2).is("beaten", "broken", "improved", "bettered", "lowered") || !s.at(j-3).is("was") || len(winner) != 1 {
			return
		}
		f := s.statement(j-2, j, j)
		if f == nil {
			return
		}
		for _, one := range held.readings {
			c := race.Claim{About: race.AboutMargin, Athlete: s.people.nameIn(winner[0], s.focus), Record: one.claim.Record, Margin: p.Margin}
			f.readings = append(f.readings, reading{race: one.race, claim: c})
		}
		s.roughly(f, j)
		s.add(f)
		return
	}
}

// recordsHeld is the records with a mark that a race met and that somebody held.
func (s *sentence) recordsHeld(r *race.Race, mark timing.Mark, one int) []race.Scope {
	var those []race.Scope
	for _, held := range s.recordsOf(r, mark) {
		for _, name := range held.holders {
			if s.corpus.Directory().Same(s.people.all[one].sex, name, s.people.all[one].name) {
				those = append(those, held.scope)
				break
			}
		}
	}
	return those
}

// relativeMark is a mark and who ran it behind it: the 3:46.32 that Cram ran in Oslo.
func (s *sentence) relativeMark(i int) bool {
	for p := s.pieces[i].part + 1; p < len(s.parts) && p <= s.pieces[i].part+3; p++ {
		from := s.parts[p].From
		if !s.at(from).is("that", "which") || s.at(from+1).what != someone || s.at(from+2).verb() != running && !s.at(from+2).is("set", "had") {
			continue
		}
		if p > s.pieces[i].part+1 && (!s.at(s.parts[p-1].From).is(",") || s.at(from-1).is("mark", "record", "time")) {
			return false
		}
		o := owner{who: s.at(from + 1).people, from: from + 1}
		if s.heldMark(i, o) {
			return true
		}
		where := s.settingOf(from + 1)
		if !where.sure {
			where.races = s.ranThere(o.who, where.races, s.pieces[i].Mark)
		}
		f := s.statement(i, from+1, i)
		f.of(s, o.who, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutMark, Athlete: name, Mark: s.pieces[i].Mark}
		})
		s.monthOf(p, where)
		return true
	}
	return false
}

// monthOf keeps the month or the year in which a race was, where a part of the sentence
// says it and which race is meant is known.
func (s *sentence) monthOf(part int, where setting) {
	if len(where.races) != 1 {
		return
	}
	r := where.races[0]
	for k := s.parts[part].From; k < s.parts[part].To; k++ {
		p := s.at(k)
		if p.Kind != prose.Day || s.dated[k] || s.focus == nil {
			continue
		}
		day := p.Date()
		if p.Year == 0 {
			day = s.dayBefore(p, s.focus)
		}
		if f := s.statement(k, k, k); f != nil {
			f.readings = []reading{{race: r, claim: race.Claim{About: race.AboutDate, Date: day}}}
			f.onlyTrue = true
			s.add(f)
			s.dated[k] = true
		}
	}
}

// stoodFor keeps how long a record that was named before had stood.
func (s *sentence) stoodFor(i int, held *finding) {
	for j := i + 1; j < len(s.pieces) && j < i+22; j++ {
		p := s.at(j)
		if p.Kind != prose.Span || s.isTaken(j) || p.Weeks > 0 || !s.within(i, j, "stood", "lasted", "survived") || !s.at(j-1).is("for", "nearly", "almost", "stood", "lasted") {
			continue
		}
		f := s.statement(j, j, j)
		if f == nil {
			return
		}
		for _, one := range held.readings {
			c := race.Claim{About: race.AboutRecordAge, Record: one.claim.Record, Athlete: one.claim.Athlete, Years: p.Years, Months: p.Months, Days: p.Days}
			f.readings = append(f.readings, reading{race: one.race, claim: c})
		}
		s.hedged(f, j)
		s.add(f)
		return
	}
}

// standingMark keeps a mark that is said to have stood as the record which the sentence
// names: an American record: Webb's 3:46.91 had stood since 2007.
func (s *sentence) standingMark(i int, o owner) bool {
	if !s.at(i+1).is("had") || !s.at(i+2).is("stood", "lasted", "survived") || s.focus == nil || len(o.who) > 1 {
		return false
	}
	named := -1
	for k := range i {
		if s.at(k).what != recordName {
			continue
		}
		if named >= 0 {
			return false
		}
		named = k
	}
	if named < 0 || s.raceOf(named) == nil {
		return false
	}
	c := race.Claim{About: race.AboutRecord, Mark: s.pieces[i].Mark, Record: s.scopeFor(named, -1, s.focus)}
	from := i
	if len(o.who) == 1 {
		c.Athlete, from = s.calledName(o.who[0]), o.from
		c.Record = s.scopeFor(named, o.who[0], s.focus)
	}
	f := s.statement(min(from, i), max(from, i), i)
	if f == nil || c.Record.IsZero() {
		return false
	}
	f.readings = []reading{{race: s.focus, claim: c}}
	s.add(f)
	s.setOn(i, f)
	s.stoodFor(i, f)
	return true
}
