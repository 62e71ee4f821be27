package careerprose

import (
	"strings"
	"time"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// OtherDays finds the month or the year that is said of another race, of which the same part
// of the sentence says something else: won in Budapest two years ago.
func (s *Sentence) OtherDays() {
	if s.Focus == nil {
		return
	}
	s.agesThen()
	for i := range s.Pieces {
		day, from := s.monthOrYear(i)
		if day.IsZero() || s.Dated[i] || !s.IsSaid(i) {
			continue
		}
		if s.Main == nil && s.isOfPlaceTold(i) {
			if f := s.Statement(from, i, i); f != nil {
				f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutDate, Date: day}}}
				f.DoubtIf(true, attribution.WhichRace)
				s.Dated[i] = true
				s.Add(f)
			}
			continue
		}
		beside := s.saidOfOther(i, day)
		if beside == nil {
			continue
		}
		f := s.Statement(from, i, i)
		if f == nil {
			continue
		}
		other := beside.Readings[0]
		f.Readings = []attribution.Reading{{Race: other.Race, Claim: race.Claim{About: race.AboutDate, Date: day}}, other}
		f.DoubtIf(true, attribution.WhichRace)
		s.Dated[i] = true
		s.Add(f)
	}
}

// monthOrYear is the month or year that what stands at a place means, and where its words
// begin: in 2023, last September, two years ago.
func (s *Sentence) monthOrYear(i int) (day date.Date, from int) {
	p, before := s.At(i), s.At(i-1)
	switch {
	case p.Kind == prose.Day && p.Of == 0 && before.Says("last") && p.Year == 0:
		return s.DayBefore(p, s.Focus), i - 1
	case p.Kind == prose.Day && p.Of == 0 && p.What == mentions.Plain && before.Says("in", "of", "from") && (p.Year > 0 || p.Month > 0):
		if p.Year == 0 {
			return s.DayBefore(p, s.Focus), i
		}
		return p.Date(), i
	case p.Kind == prose.Day && p.Of > 0 && p.Year == 0 && before.Says("on", ",", "of"):
		return s.DayBefore(p, s.Focus), i
	case isWeekday(p) && (before.Says("on", "last") || s.At(i+1).Says("'s")):
		return s.weekdayBefore(p), i
	case p.Says("summer", "year", "season") && before.Says("last"):
		return mentions.YearOf(s.Focus.Date.Year() - 1), i - 1
	case p.Kind == prose.Span && p.Years > 0 && p.Months+p.Weeks+p.Days == 0 && s.At(i+1).Says("ago", "earlier", "before") && !s.IsBeforeOther(i):
		return mentions.YearOf(s.Focus.Date.Year() - p.Years), i
	default:
		return date.Date{}, 0
	}
}

// saidOfOther is the statement of another race that stands in the part of the sentence at a
// place; nil where there is none, or they are of several of which not one alone was on the day.
func (s *Sentence) saidOfOther(i int, day date.Date) *attribution.Finding {
	part := s.Parts[s.Pieces[i].Part]
	if last := s.Pieces[i].Part + 2; i == 1 && part.To == 2 && last < len(s.Parts) {
		part.To = s.Parts[last].To // in February, at the Millrose Games, he ran
	}
	of := s.Span(part.From, part.To-1)
	var found *attribution.Finding
	for k := len(s.Found) - 1; k >= 0; k-- {
		f := &s.Found[k]
		if f.Span.End < s.Pieces[0].Start {
			break
		}
		if f.Span.End <= of.Start || of.End <= f.Span.Start || !isOfRace(f.Readings[0].Claim.About) {
			continue
		}
		switch r := f.Readings[0].Race; {
		case len(f.Readings) > 1, r == s.Focus && s.Main != nil:
			return nil
		case found == nil || found.Readings[0].Race == r || !found.Readings[0].Race.Date.Overlaps(day):
			found = f
		case r.Date.Overlaps(day):
			return nil
		}
	}
	return found
}

// isOfRace reports whether a claim says something of a race that was then: a place, a mark, who was
// ahead and by how much.
func isOfRace(about race.Subject) bool {
	return about == race.AboutPlace || about == race.AboutMark || about == race.AboutAhead || about == race.AboutMargin
}

// isOfPlaceTold reports whether the day at a place stands behind the place of the race that the
// sentence tells of, which tells it without the day: in Dublin in 1958.
func (s *Sentence) isOfPlaceTold(i int) bool {
	k := i - 1
	for s.At(k).Says("in", ",", "on", "of") {
		k--
	}
	return k >= 0 && s.At(k).What == mentions.Meeting && s.IsPlaceOf(k, s.Focus) && s.IsOnlyThere(k)
}

// MonthOf keeps the month or the year in which a race was, where a part of the sentence
// says it and which race is meant is known.
func (s *Sentence) MonthOf(part int, where mentions.Setting) {
	if len(where.Races) != 1 {
		return
	}
	r := where.Races[0]
	for k := s.Parts[part].From; k < s.Parts[part].To; k++ {
		p := s.At(k)
		if p.Kind != prose.Day || s.Dated[k] || s.Focus == nil {
			continue
		}
		day := p.Date()
		if p.Year == 0 {
			day = s.DayBefore(p, s.Focus)
		}
		if f := s.Statement(k, k, k); f != nil {
			f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutDate, Date: day}}}
			f.DoubtIf(true, attribution.WhichRace)
			s.Add(f)
			s.Dated[k] = true
		}
	}
}

// isWeekday reports whether a word names a day of the week.
func isWeekday(p *mentions.Piece) bool {
	return p.Capital && p.Says("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
}

// weekdayBefore is the last day of the name before the race that the text is about.
func (s *Sentence) weekdayBefore(p *mentions.Piece) date.Date {
	day := s.Focus.Date
	if !day.IsFull() {
		return date.Date{}
	}
	at := time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, time.UTC)
	for range 7 {
		if at = at.AddDate(0, 0, -1); strings.EqualFold(at.Weekday().String(), p.Folded) {
			break
		}
	}
	return date.New(at.Year(), at.Month(), at.Day())
}
