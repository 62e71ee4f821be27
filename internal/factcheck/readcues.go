package factcheck

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// lookForCues finds what in a sentence tells which race it speaks of.
func (s *sentence) lookForCues() {
	for i := range s.pieces {
		if c, ok := s.cueAt(i); ok && !s.isOfHolder(i) {
			if c.end < i {
				c.end = i
			}
			c.at = i
			s.cues = append(s.cues, c)
		}
	}
}

// isOfHolder reports whether a place or a day is that of a mark which somebody else set: the
// mark the Moroccan set in Rome.
func (s *sentence) isOfHolder(i int) bool {
	k := i - 1
	if s.at(k).is("in", "at", "on") {
		k--
	}
	if !s.at(k).is("set", "ran") || s.at(k-1).what != someone {
		return false
	}
	for k -= 2; s.at(k).is("the", "that", "which"); k-- {
	}
	return s.markOfHolder(k) >= 0
}

func (s *sentence) cueAt(i int) (cue, bool) {
	p := &s.pieces[i]
	switch {
	case p.what == meeting:
		if p.wasWord("olympic") || p.wasWord("commonwealth") || p.wasWord("world") {
			if next := s.at(i + 1); next.Kind != prose.Distance && !next.is("final", "race", "games", "mile") && p.End-p.Start < 11 {
				return cue{}, false
			}
		}
		if next := s.at(i + 1); next.is("runner", "man", "woman", "athlete", "miler", "crowd", "student", "stopwatches", "schoolboy") {
			return cue{}, false
		}
		if s.at(i-1).is("from") && s.at(i-2).is("man", "woman", "runner", "athlete", "fan") {
			return cue{}, false
		}
		return cue{races: p.races}, true
	case p.Kind == prose.Day && s.at(i-1).is("since"):
		return cue{}, false
	case p.Kind == prose.Day && p.Year > 0:
		return cue{day: p.Date()}, true
	case p.Kind == prose.Day:
		return cue{month: int(p.Month), ofMonth: p.Of}, true
	case p.what == plain && p.Kind == prose.Distance && s.isEvent(i):
		return cue{event: p.Metres}, true
	case p.is("mile") && !s.at(i+1).is("and", "mark") && (!p.Joined || !s.at(i-1).is("half", "quarter")):
		return cue{event: event.Mile}, true
	case p.Kind == prose.Span && s.at(i+1).is("ago", "earlier", "later", "before", "previously", "afterwards"):
		return cue{vague: true, local: s.at(i-1).is("from", "of")}, true
	case p.is("last") && s.at(i+1).is("year", "season", "summer", "winter", "autumn", "spring"):
		if s.focus != nil && s.at(i+1).is("year", "season", "summer") {
			return cue{day: yearOf(s.focus.Date.Year() - 1), end: i + 1}, true
		}
		return cue{vague: true}, true
	case p.is("last") && s.at(i+1).is("month", "week", "weekend"),
		p.is("previous", "previously", "earlier", "formerly", "career", "fortnight", "decade", "training", "trial", "trials", "heats", "heat", "semi", "semis", "semifinal", "semi-final", "qualifying", "rehearsal", "rounds"):
		return cue{vague: true}, true
	case p.is("year") && s.at(i-1).is("a") && s.at(i+1).is("ago", "earlier", "before") && s.focus != nil:
		return cue{day: yearOf(s.focus.Date.Year() - 1)}, true
	case p.is("here") && s.focus != nil && s.focus.Competition != "":
		return cue{races: s.ofCompetition(s.focus.Competition)}, true
	case p.is("once"):
		return cue{vague: true, local: true}, true
	case p.is("indoors", "indoor") && s.focus != nil:
		return cue{indoors: true}, true
	case p.is("women") && s.at(i+1).is("'s"):
		return cue{sex: race.Women}, true
	case p.is("men") && s.at(i+1).is("'s"):
		return cue{sex: race.Men}, true
	case p.is("junior", "juniors", "youth", "masters", "para", "wheelchair"):
		return cue{vague: true}, true
	default:
		return cue{}, false
	}
}

func yearOf(year int) date.Date { return date.New(year, 0, 0) }
