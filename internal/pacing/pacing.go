// Package pacing works out even schedules: what a mark means for 400 m, a kilometre and a
// mile, and when each point of a race is passed by who runs it evenly. All of it is derived,
// in whole milliseconds, and rounded to the nearest unit of the mark. It must not know
// races, documents or output.
package pacing

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// Pace is how long a stretch of some length takes at an even pace.
type Pace struct {
	Length event.Distance
	Time   timing.Mark
}

// Paces is the pace of a mark over a distance for 400 m, a kilometre and a mile: those
// that are not longer than the distance. No mark has none.
func Paces(mark timing.Mark, over event.Distance) []Pace {
	var paces []Pace
	for _, length := range []event.Distance{400 * event.Metre, 1000 * event.Metre, event.Mile} {
		if length <= over && !mark.IsZero() {
			paces = append(paces, Pace{Length: length, Time: At(mark, over, length)})
		}
	}
	return paces
}

// At is when an even run of a mark over a distance passes a point of it, to the nearest
// unit of the mark, and by hand where the mark is. The finish is passed at the mark itself.
// It is no mark where it is less than a second.
func At(mark timing.Mark, over, point event.Distance) timing.Mark {
	if over <= 0 || point <= 0 {
		return timing.Mark{}
	}
	if point == over {
		return mark
	}
	unit := int64(mark.Unit())
	by := int64(over) * unit
	nearest := (2*mark.Milliseconds()*int64(point) + by) / (2 * by) * unit
	return timing.Of(nearest, mark.Unit()).ByHand(mark.Hand())
}

const (
	shortest = 800 * event.Metre // how long a race is of which 200 m are shown too, at most
	soonest  = 100 * event.Metre // nobody looks at a clock before
)

// Points is where an even schedule of a race is of use, the finish last: on a track of a
// known lap every 400 m from the start, 200 m up to 800 m, and wherever whole laps are left;
// else every kilometre and every mile.
func Points(over, lap event.Distance) []event.Distance {
	var points []event.Distance
	every := func(step, offset event.Distance) {
		for at := offset; at < over; at += step {
			if at > soonest {
				points = append(points, at)
			}
		}
	}
	switch {
	case lap <= 0:
		every(1000*event.Metre, 0)
		every(event.Mile, 0)
	case over <= shortest:
		every(200*event.Metre, 0)
	default:
		every(400*event.Metre, 0)
		every(lap, over%lap)
	}
	points = append(points, over)
	slices.Sort(points)
	return slices.Compact(points)
}
