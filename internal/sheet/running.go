package sheet

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// Counting is what times of laps or legs are counted from.
type Counting string

// The ways of counting.
const (
	FromStart Counting = "from the start"
	Alone     Counting = "alone"
	Untold    Counting = "" // neither, or either
)

// CountingOf tells whether times, by the end of their lap or leg, count on from the start or are of it alone: in the
// right way of the two all of them, and the time of the whole
// race, are of about one pace. Zero times are not known.
func CountingOf(times []timing.Mark, ends []event.Distance, finish timing.Mark, whole event.Distance) Counting {
	on, alone := paces{}, paces{}
	var before event.Distance
	for i, mark := range times[:min(len(times), len(ends))] {
		on.add(mark, ends[i])
		alone.add(mark, ends[i]-before)
		before = ends[i]
	}
	on.add(finish, whole)
	alone.add(finish, whole)
	switch {
	case on.areOne(): // also where there is one of the first alone, which is both
		return FromStart
	case alone.areOne():
		return Alone
	default:
		return Untold
	}
}

// paces are the slowest and the fastest of some, in milliseconds for a kilometre.
type paces struct{ slowest, fastest int64 }

func (p *paces) add(mark timing.Mark, over event.Distance) {
	if mark.IsZero() || over <= 0 {
		return
	}
	pace := mark.Milliseconds() * 1000 * int64(event.Metre) / int64(over)
	if p.fastest == 0 || pace < p.fastest {
		p.fastest = pace
	}
	p.slowest = max(p.slowest, pace)
}

// areOne reports whether the paces are those of one race: the slowest takes at most a
// third more time than the fastest.
func (p *paces) areOne() bool {
	const most, than = 4, 3
	return p.slowest*than <= p.fastest*most
}
