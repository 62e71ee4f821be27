package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// statement begins a finding: the words from one piece to another, and the figures in
// them that it is about.
func (s *sentence) statement(from, to int, figures ...int) *finding {
	f := &finding{span: s.span(from, to), onlyTrue: s.pieces[from].guess || s.pieces[to].guess}
	for _, i := range figures {
		f.figures = append(f.figures, s.pieces[i].Span)
		if !s.isSaid(i) {
			return nil
		}
	}
	if !s.isSaid(to) || !s.isSaid(from) {
		return nil
	}
	return f
}

// presupposed is a statement that stays what it is where what is said of it is denied:
// nobody ran faster than his 3:45.34.
func (s *sentence) presupposed(from, to int, figures ...int) *finding {
	if s.moodAt(to) != prose.Denied || s.moodAt(from) != prose.Denied {
		return s.statement(from, to, figures...)
	}
	f := &finding{span: s.span(from, to), presupposed: true, onlyTrue: s.pieces[from].guess || s.pieces[to].guess}
	for _, i := range figures {
		f.figures = append(f.figures, s.pieces[i].Span)
	}
	return f
}

// mostReadings is how many readings a statement may have and still be understood.
const mostReadings = 12

// of reads a statement as said of somebody in a race: of each who may be meant.
func (f *finding) of(s *sentence, who []int, where setting, say func(r *race.Race, who int, name string) race.Claim) {
	if f == nil || len(who) == 0 {
		return
	}
	where = s.stayed(who, where)
	if !where.sure {
		where.races = s.latest(who, where.races)
	}
	unsure := where.weak || len(where.away.races) > 0
	if unsure && len(where.races) > 0 && say(where.races[0], who[0], "").About != race.AboutMark {
		s.refuse(f.figures, "of which race it is said cannot be told")
		return
	}
	for _, r := range where.races {
		ran := s.whoRan(who, r)
		f.onlyTrue = f.onlyTrue || len(ran) < len(who) // somebody else may be meant, of whom it is not said
		for _, at := range ran {
			if !where.sure && s.people.result(at, r) == nil {
				continue
			}
			f.readings = append(f.readings, reading{race: r, claim: say(r, at, s.people.nameIn(at, r))})
		}
	}
	f.onlyTrue = f.onlyTrue || !where.sure || len(where.away.races) > 0
	s.add(f)
}

// latest is the last of some races that one of some people ran, before the one that the
// text is about.
func (s *sentence) latest(who []int, races []*race.Race) []*race.Race {
	var last *race.Race
	var ran []*race.Race
	for _, r := range races {
		if r.Round != race.Final && r.Round != "" {
			continue // who speaks of a heat says so
		}
		for _, at := range who {
			if s.people.result(at, r) != nil {
				ran = append(ran, r)
				break
			}
		}
	}
	if len(ran) == 1 {
		return ran
	}
	for _, r := range ran {
		if day := s.today(); !day.IsZero() && day.Before(r.Date) {
			continue
		}
		if last == nil || last.Date.Before(r.Date) {
			last = r
		}
	}
	if last == nil {
		return nil
	}
	return []*race.Race{last}
}

// whoRan is those of some people who ran a race, all where none did: who was not there is
// not meant.
func (s *sentence) whoRan(who []int, r *race.Race) []int {
	var ran []int
	for _, at := range who {
		if s.people.result(at, r) != nil {
			ran = append(ran, at)
		}
	}
	if len(ran) > 0 {
		return ran
	}
	return who
}

// add keeps a finding.
func (s *sentence) add(f *finding) bool {
	if f == nil {
		return false
	}
	if len(f.readings) == 0 || len(f.readings) > mostReadings {
		s.refuse(f.figures, "of which race it is said cannot be told")
		return false
	}
	s.found = append(s.found, *f)
	for _, figure := range f.figures {
		s.taken[figure] = true
	}
	return true
}

// isTaken reports whether a statement has the figure at a place.
func (s *sentence) isTaken(i int) bool { return s.taken[s.pieces[i].Span] }
