// Package handout makes the views of sheets that are handed to people: before a race what each
// starter needs, and after it what is asked of a mark that is to be ratified. It chooses words and
// columns; what is true was decided before.
//
// It knows no documents, files, flags or streams.
package handout

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// recordOf is a record as the reader of one race says it: its meeting and series need no name.
func recordOf(s race.Scope) string {
	switch s.Kind {
	case race.Area, race.Nation:
		return "record of " + s.Key
	case race.Club:
		return "club record"
	default:
		return s.Kind.String() + " record"
	}
}

// pointText is a point as a runner says it: on the road in kilometres.
func pointText(at, lap event.Distance) string {
	const km = 1000 * event.Metre
	if lap == 0 && at%km == 0 {
		return words.Join(" ", (at / 1000).Metres(), "km")
	}
	return at.Metres() + " m"
}

// unitWords is to what a race is timed.
func unitWords(u timing.Unit) string {
	switch u {
	case timing.Second:
		return "timed in whole seconds"
	case timing.Tenth:
		return "timed to the tenth of a second"
	default:
		return "timed to the hundredth of a second"
	}
}

// unitFigure is to how many seconds a race is timed.
func unitFigure(u timing.Unit) string {
	switch u {
	case timing.Second:
		return "1"
	case timing.Tenth:
		return "0.1"
	default:
		return "0.01"
	}
}

// onTrack is on which kind of track something was run.
func onTrack(e event.Environment) string {
	if e == event.Outdoor {
		return e.Name()
	}
	return "on the " + e.Name()
}
