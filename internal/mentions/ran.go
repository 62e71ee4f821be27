package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// AnyRan reports whether one of some people ran one of some races.
func (s *Sentence) AnyRan(who []int, races []*race.Race) bool {
	for _, r := range races {
		for _, at := range who {
			if s.Result(at, r) != nil {
				return true
			}
		}
	}
	return false
}

// InPlaceOf is who came in a place.
func (s *Sentence) InPlaceOf(r *race.Race, place int) []int {
	var who []int
	for i, at := range s.Competitors(r) {
		if at >= 0 && r.Results[i].Place == place {
			who = append(who, at)
		}
	}
	return who
}

// Having is those in the race that the text is about of whom something is so.
func (s *Sentence) Having(is func(*race.Result) bool) []int {
	var who []int
	if s.Focus == nil {
		return nil
	}
	for i, at := range s.Competitors(s.Focus) {
		if at >= 0 && is(&s.Focus.Results[i]) && !slices.Contains(who, at) {
			who = append(who, at)
		}
	}
	return who
}

// ofCompetition is the races of a competition.
func (c *Text) ofCompetition(key string) []*race.Race {
	var those []*race.Race
	for _, r := range c.Races {
		if r.Competition == key {
			those = append(those, r)
		}
	}
	return those
}

// Today is the day from which the text speaks: that of its race, else its own.
func (s *Sentence) Today() date.Date {
	if s.Focus != nil {
		return s.Focus.Date
	}
	return s.day
}

// Latest is the last of some races that one of some people ran, before the one that the
// text is about.
func (s *Sentence) Latest(who []int, races []*race.Race) []*race.Race {
	var last *race.Race
	var ran []*race.Race
	isFinal := func(r *race.Race) bool { return r.Round == race.Final || r.Round == "" }
	rounds := !slices.ContainsFunc(races, isFinal)
	for _, r := range races {
		if !rounds && !isFinal(r) {
			continue // who speaks of a heat says so
		}
		for _, at := range who {
			if s.Result(at, r) != nil {
				ran = append(ran, r)
				break
			}
		}
	}
	if len(ran) == 1 {
		return ran
	}
	if edition := s.editionAmong(ran); edition != nil {
		return edition
	}
	for _, r := range ran {
		if day := s.Today(); !day.IsZero() && day.Before(r.Date) {
			continue
		}
		if last == nil || last.Date.Before(r.Date) {
			last = r
		}
	}
	if last == nil {
		return nil
	}
	return s.atMeetingOf(last, ran)
}

// editionAmong is the only other edition of the race that the text is about among some races, where the sentence names no meeting and
// no place: was second in 2023; nil where there is none, or several.
func (s *Sentence) editionAmong(races []*race.Race) []*race.Race {
	if s.Focus == nil || s.Focus.Competition == "" || slices.ContainsFunc(s.Cues, func(c Cue) bool { return c.Races != nil }) {
		return nil
	}
	var editions []*race.Race
	for _, r := range races {
		if r != s.Focus && r.Competition == s.Focus.Competition && r.Event == s.Focus.Event && r.Sex == s.Focus.Sex {
			editions = append(editions, r)
		}
	}
	if len(editions) != 1 {
		return nil
	}
	return editions
}

// atMeetingOf is those of some races that were at the meeting of one of them: that over the
// distance of the race that the text is about, where there is one, else all.
func (s *Sentence) atMeetingOf(one *race.Race, races []*race.Race) []*race.Race {
	const days = 10 // that a championship lasts
	var those []*race.Race
	for _, r := range races {
		apart := r.Date.DaysUntil(one.Date)
		if r != one && (one.Competition == "" || r.Competition != one.Competition || max(apart, -apart) > days) {
			continue
		}
		if s.Focus != nil && r.Event == s.Focus.Event {
			return []*race.Race{r}
		}
		those = append(those, r)
	}
	if s.Focus != nil && s.Focus.Event.Distance() == event.Mile {
		for _, r := range those {
			if r.Event.Distance() == 1500*event.Metre {
				return []*race.Race{r} // what a miler runs at a championship
			}
		}
	}
	return those
}

// WhoRan is those of some people who ran a race, all where none did: who was not there is
// not meant.
func (s *Sentence) WhoRan(who []int, r *race.Race) []int {
	var ran []int
	for _, at := range who {
		if s.Result(at, r) != nil {
			ran = append(ran, at)
		}
	}
	if len(ran) > 0 {
		return ran
	}
	return who
}

// IsPlaceOf reports whether what is named at a place can be the place or the meeting of a race.
func (s *Sentence) IsPlaceOf(k int, r *race.Race) bool {
	return s.At(k).What == Meeting && slices.Contains(s.At(k).races, r)
}
