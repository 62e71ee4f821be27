package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// notRaced is who is said not to have raced for so many days.
func (s *sentence) notRaced(i int) {
	value := s.at(i + 2)
	who, at := s.doer(i)
	where := s.here(i)
	if value.Kind != prose.Span || value.Days == 0 || value.Years+value.Months+value.Weeks > 0 || len(who) == 0 || at < 0 || len(where.races) == 0 ||
		s.within(at, i, "if", "would", "never") || s.moodAt(i) != prose.Denied {
		return
	}
	f := &finding{span: s.span(at, i+2), figures: []spanOf{value.Span}, onlyTrue: s.pieces[at].guess}
	f.of(s, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutDaysSince, Athlete: name, Days: value.Days}
	})
}

// yearsAfter is how long after a record the race was, where the mark of the record and who
// ran it stand behind: twenty-seven years after El Guerrouj ran 3:43.13.
func (s *sentence) yearsAfter(i int) {
	p := s.at(i)
	who := s.at(i + 2)
	if !s.at(i+1).is("after") || who.what != someone || len(who.people) != 1 || s.focus == nil || p.Weeks > 0 || s.isTaken(i) {
		return
	}
	k := i + 3
	for s.at(k).is("had", "ran", "set", "clocked", "run", "his", "her", "'s") {
		k++
	}
	mark := s.at(k)
	if k == i+3 || mark.Kind != prose.Time || mark.Mark.IsZero() {
		return
	}
	scopes := s.recordsHeld(s.focus, mark.Mark, who.people[0])
	if len(scopes) == 0 {
		return
	}
	f := s.statement(i, i+2, i)
	if f == nil {
		return
	}
	name := s.calledName(who.people[0])
	f.readings = []reading{{race: s.focus, claim: race.Claim{About: race.AboutRecordAge, Athlete: name, Record: scopes[0], Years: p.Years, Months: p.Months, Days: p.Days}}}
	s.hedged(f, i)
	s.add(f)
}
