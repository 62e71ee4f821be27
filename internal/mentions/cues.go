package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// Cue is something by which a race can be told.
type Cue struct {
	At, end int          // of the pieces
	Races   []*race.Race // that it names; nil where it tells them otherwise
	day     date.Date
	month   int
	ofMonth int // the day of the month, 0 where it is not said
	event   event.Distance
	vague   bool // some other race, which it does not tell
	indoors bool // on a short track
	sex     race.Sex
	local   bool // of its part alone
	beside  bool // not of its part, but of what stands beside it
}

// fits reports whether a race can be meant by a cue.
func (c *Cue) fits(r *race.Race) bool {
	switch {
	case c.vague:
		return false
	case c.Races != nil:
		return slices.Contains(c.Races, r)
	case !c.day.IsZero():
		return c.day.Overlaps(r.Date)
	case c.month > 0:
		return int(r.Date.Month()) == c.month && (c.ofMonth == 0 || c.ofMonth == r.Date.Day())
	case c.sex != "":
		return r.Sex == c.sex
	case c.indoors:
		return r.Environment == event.ShortTrack || r.Environment == event.Oversized
	case c.event > 0:
		return r.Event.Distance() == c.event
	default:
		return true
	}
}
