package factcheck

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// otherDays finds the month or the year that is said of another race, of which the same part
// of the sentence says something else: won in Budapest two years ago.
func (s *sentence) otherDays() {
	if s.focus == nil {
		return
	}
	for i := range s.pieces {
		day, from := s.monthOrYear(i)
		if day.IsZero() || s.dated[i] || !s.isSaid(i) {
			continue
		}
		beside := s.saidOfOther(i)
		if beside == nil {
			continue
		}
		f := s.statement(from, i, i)
		if f == nil {
			continue
		}
		other := beside.readings[0]
		f.readings = []reading{{race: other.race, claim: race.Claim{About: race.AboutDate, Date: day}}, other}
		f.onlyTrue = true
		s.dated[i] = true
		s.add(f)
	}
}

// monthOrYear is the month or year that what stands at a place means, and where its words
// begin: in 2023, last September, two years ago.
func (s *sentence) monthOrYear(i int) (day date.Date, from int) {
	p, before := s.at(i), s.at(i-1)
	switch {
	case p.Kind == prose.Day && p.Of == 0 && before.is("last") && p.Year == 0:
		return s.dayBefore(p, s.focus), i - 1
	case p.Kind == prose.Day && p.Of == 0 && p.what == plain && before.is("in", "of", "from") && (p.Year > 0 || p.Month > 0):
		if p.Year == 0 {
			return s.dayBefore(p, s.focus), i
		}
		return p.Date(), i
	case p.Kind == prose.Span && p.Years > 0 && p.Months+p.Weeks+p.Days == 0 && s.at(i+1).is("ago", "earlier", "before"):
		return yearOf(s.focus.Date.Year() - p.Years), i
	default:
		return date.Date{}, 0
	}
}

// saidOfOther is the statement of another race that stands in the part of the sentence at a
// place; nil where there is none, or they are of several.
func (s *sentence) saidOfOther(i int) *finding {
	part := s.parts[s.pieces[i].part]
	words := s.span(part.From, part.To-1)
	var found *finding
	for k := len(s.found) - 1; k >= 0; k-- {
		f := &s.found[k]
		if f.span.End < s.pieces[0].Start {
			break
		}
		if f.span.End <= words.Start || words.End <= f.span.Start || f.readings[0].claim.About != race.AboutPlace && f.readings[0].claim.About != race.AboutMark {
			continue
		}
		if len(f.readings) > 1 || f.readings[0].race == s.focus || found != nil && found.readings[0].race != f.readings[0].race {
			return nil
		}
		found = f
	}
	return found
}
