package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// Candidates is the races of the cue that names the fewest, or all.
func (s *Sentence) Candidates(cues []*Cue) []*race.Race {
	some := s.Races
	for _, c := range cues {
		if c.Races != nil && len(c.Races) < len(some) {
			some = c.Races
		}
	}
	return some
}

// AllFit reports whether a race can be meant by all of some cues.
func AllFit(cues []*Cue, r *race.Race) bool {
	for _, c := range cues {
		if !c.fits(r) {
			return false
		}
	}
	return true
}

// FitsBut is allFit without regard to cues that tell nothing.
func FitsBut(cues []*Cue, r *race.Race) bool {
	for _, c := range cues {
		if !c.vague && !c.fits(r) {
			return false
		}
	}
	return true
}

// sameMeeting is the race of another event at the meeting that the text is about, where a
// distance alone tells it; nil where there is none, or more than one.
func (s *Sentence) sameMeeting(cues []*Cue) *race.Race {
	var there *race.Race
	if s.Focus == nil || s.Focus.Competition == "" || len(cues) != 1 || cues[0].event == 0 {
		return nil
	}
	for _, r := range s.Races {
		if r.Competition != s.Focus.Competition || r.Date.Year() != s.Focus.Date.Year() || r.Sex != s.Focus.Sex || r.Round != race.Final || !cues[0].fits(r) {
			continue
		}
		if there != nil {
			return nil
		}
		there = r
	}
	return there
}

// TellsOtherSex reports whether what stands at a place is said of a race for the other sex: in the women's hurdles she
// broke the meeting record.
func (s *Sentence) TellsOtherSex(i int) bool {
	return s.Focus != nil && slices.ContainsFunc(s.CuesAt(i), func(c *Cue) bool { return c.sex != "" && c.sex != s.Focus.Sex })
}
