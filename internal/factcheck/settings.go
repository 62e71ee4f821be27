package factcheck

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// setting is the races that a figure may be said of. Where they are not sure, only what
// is true of one of them is known to be said of it.
type setting struct {
	races []*race.Race
	sure  bool
	weak  bool // nothing but a distance tells them
	away  away // where nothing in the sentence tells them
}

// isEvent reports whether a distance is that of a race, not a point of one.
func (s *sentence) isEvent(i int) bool {
	p := &s.pieces[i]
	if s.at(i+1).is("final", "race", "record", "champion", "title", "heat", "runner", "specialist", "best", "world") || s.at(i+1).what == recordName {
		return true
	}
	if s.at(i-1).what == meeting || s.at(i-1).what == title || s.at(i-1).is("the") && s.at(i-2).verb() == winning {
		return true
	}
	if s.at(i-1).is("last", "final", "first", "opening", "through", "at", "past", "passed", "to", "before", "reached", "reaching") {
		return false
	}
	if s.focus == nil || p.Metres >= s.focus.Event.Distance() {
		return true
	}
	return false
}

// hides reports whether a cue in one part says nothing of what stands in another: it
// stands within, in brackets or behind a who.
func (s *sentence) hides(of, from int) bool {
	part := s.pieces[of].part
	if s.groupOf(part) != s.groupOf(s.pieces[from].part) {
		return true
	}
	return part != s.pieces[from].part && s.isEmbedded(part)
}

// groupOf is which of the statements of a sentence a part belongs to that stand beside each
// other: those parted by a semicolon, or by an and before who does something else.
func (s *sentence) groupOf(part int) int { return s.groups[part] }

// group finds the statements that stand beside each other.
func (s *sentence) group() {
	s.groups = make([]int, len(s.parts))
	for p := 1; p < len(s.parts); p++ {
		from := s.parts[p].From
		first, next := s.at(from), s.at(from+1)
		s.groups[p] = s.groups[p-1]
		if first.is(";", ":", "but", "while", "although", "though") || first.is(",") && next.is("and", "but") && s.begins(from+2) {
			s.groups[p]++
		}
	}
}

// begins reports whether a statement of its own begins at a place.
func (s *sentence) begins(k int) bool {
	p := s.at(k)
	return p.what == someone || p.is("i", "he", "she", "it", "they", "there", "we") || p.is("the") && s.at(k+1).what == someone
}

// cuesAt is the cues of what stands at a place.
func (s *sentence) cuesAt(i int) []*cue {
	var cues []*cue
	for k := range s.cues {
		if c := &s.cues[k]; (!c.local || s.pieces[c.at].part == s.pieces[i].part) && !s.hides(c.at, i) {
			cues = append(cues, c)
		}
	}
	return cues
}

// settingOf is the races that what stands at a place is said of.
func (s *sentence) settingOf(i int) setting {
	var cues, near []*cue
	for k := range s.cues {
		c := &s.cues[k]
		if c.local && s.pieces[c.at].part != s.pieces[i].part || s.hides(c.at, i) {
			continue
		}
		cues = append(cues, c)
		if s.pieces[c.at].part == s.pieces[i].part {
			near = append(near, c)
		}
	}
	if s.focus != nil && allFit(cues, s.focus) {
		where := setting{races: []*race.Race{s.focus}, sure: true}
		if len(cues) == 0 {
			where.away = s.away
		}
		return where
	}
	if len(cues) == 0 {
		return setting{}
	}
	if there := s.sameMeeting(cues); there != nil {
		return setting{races: []*race.Race{there}}
	}
	found := s.elsewhere(cues)
	if len(found.races) == 0 && len(near) > 0 {
		found = s.elsewhere(near)
		found.sure = false
	}
	if len(found.races) == 0 {
		var named []*cue
		for _, c := range near {
			if c.races != nil {
				named = append(named, c)
			}
		}
		if len(named) > 1 {
			found = s.elsewhere(named)
			found.sure = false
		}
	}
	if len(found.races) == 0 { // the day may be wrong: what else tells the race is held to be true of it
		var named []*cue
		for _, c := range cues {
			if c.races != nil || c.event > 0 {
				named = append(named, c)
			}
		}
		if len(named) < 2 {
			return found
		}
		found = s.elsewhere(named)
		found.sure = false
	}
	return found
}

// elsewhere is the races that some cues tell.
func (s *sentence) elsewhere(cues []*cue) setting {
	named, dated, vague := false, false, false
	for _, c := range cues {
		named = named || c.races != nil
		dated = dated || !c.day.IsZero() || c.month > 0 && c.ofMonth == 0 && named || c.ofMonth > 0
		vague = vague || c.vague
	}
	var fitting []*race.Race
	const most = 400
	for _, r := range s.candidates(cues) {
		if fitsBut(cues, r) && len(fitting) < most {
			fitting = append(fitting, r)
		}
	}
	return setting{races: fitting, weak: !named && !dated, sure: named && dated && !vague && len(fitting) == 1}
}

// candidates is the races of the cue that names the fewest, or all.
func (s *sentence) candidates(cues []*cue) []*race.Race {
	some := s.races
	for _, c := range cues {
		if c.races != nil && len(c.races) < len(some) {
			some = c.races
		}
	}
	return some
}

func allFit(cues []*cue, r *race.Race) bool {
	for _, c := range cues {
		if !c.fits(r) {
			return false
		}
	}
	return true
}

// fitsBut is allFit without regard to cues that tell nothing.
func fitsBut(cues []*cue, r *race.Race) bool {
	for _, c := range cues {
		if !c.vague && !c.fits(r) {
			return false
		}
	}
	return true
}

// here is the race that the text is about, for what is said of no other.
func (s *sentence) here(i int) setting {
	where := s.settingOf(i)
	if !where.sure || where.away.all {
		return setting{}
	}
	return where
}

// ofCompetition is the races of a competition.
func (c *reader) ofCompetition(key string) []*race.Race {
	var those []*race.Race
	for _, r := range c.races {
		if r.Competition == key {
			those = append(those, r)
		}
	}
	return those
}

// today is the day from which the text speaks: that of its race, else its own.
func (c *reader) today() date.Date {
	if c.focus != nil {
		return c.focus.Date
	}
	return c.options.Date
}

// sameMeeting is the race of another event at the meeting that the text is about, where a
// distance alone tells it; nil where there is none, or more than one.
func (s *sentence) sameMeeting(cues []*cue) *race.Race {
	var there *race.Race
	if s.focus == nil || s.focus.Competition == "" || len(cues) != 1 || cues[0].event == 0 {
		return nil
	}
	for _, r := range s.races {
		if r.Competition != s.focus.Competition || r.Date.Year() != s.focus.Date.Year() || r.Sex != s.focus.Sex || r.Round != race.Final || !cues[0].fits(r) {
			continue
		}
		if there != nil {
			return nil
		}
		there = r
	}
	return there
}
