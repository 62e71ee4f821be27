// Package points holds the scoring tables of World Athletics for the events of which it
// knows the constants: how many points a mark is worth, and which mark is worth so many.
// All of it is whole numbers. It must not know races, documents or output.
package points

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Edition is the edition of the tables that the constants reproduce. That of 2025 has the
// same values for these events.
const Edition = "2022"

// Most is the most points that the printed tables go to. What is beyond is the formula's alone.
const Most = 1400

// Table is the scoring table of an event of a class on a kind of track: points are
// factor · (shift - t)², cut to whole points, for times t in seconds below the shift.
type Table struct {
	Event       event.Event
	Sex         race.Sex
	Environment event.Environment

	shift  int64 // in milliseconds
	factor int64 // in units of 10⁻⁷ points a square second
}

// perPoint is what the product of a factor and a square of milliseconds is divided by.
const perPoint = 1_000_000 * 10_000_000

// Points is what a mark is worth: 0 at the shift and beyond. A mark in thousandths is
// rounded up to the hundredth first, as results are; one by hand counts as it stands,
// which is right from 500 m up, where all tables of this package are. That of no mark is 0.
func (t Table) Points(m timing.Mark) int {
	if m.IsZero() {
		return 0
	}
	return t.at(m.RoundUp(timing.Hundredth).Milliseconds())
}

func (t Table) at(ms int64) int {
	ahead := t.shift - ms
	if ahead <= 0 {
		return 0
	}
	return int(t.factor * ahead * ahead / perPoint)
}

// Mark is the slowest mark, in hundredths, that is worth at least so many points; none
// where they are fewer than 1 or more than [Most].
func (t Table) Mark(points int) (timing.Mark, bool) {
	if points < 1 || points > Most {
		return timing.Mark{}, false
	}
	enough, short := int64(timing.Second), t.shift // the slowest known to be enough, the fastest known not to be
	for short-enough > int64(timing.Hundredth) {
		middle := (enough + short) / 2 / int64(timing.Hundredth) * int64(timing.Hundredth)
		if t.at(middle) >= points {
			enough = middle
		} else {
			short = middle
		}
	}
	return timing.Of(enough, timing.Hundredth), true
}

// Of is the table of an event of a class on a kind of track, false where none is known.
// On the road the mile alone has one, that of the track.
func Of(e event.Event, sex race.Sex, environment event.Environment) (Table, bool) {
	on := environment
	if environment == event.Road && e.Code() == "mile" {
		on = event.Outdoor
	}
	for _, t := range Tables() {
		if t.Event == e && t.Sex == sex && t.Environment == on {
			t.Environment = environment
			return t, true
		}
	}
	return Table{}, false
}
