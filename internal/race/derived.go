package race

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// MetresBehind is how far from the finish of a race a runner with the slower
// mark was, at that runner's own average speed, when the runner with the faster
// mark finished. It is derived, and rounded to the nearest tenth of a metre;
// negative where the marks are the other way round.
func MetresBehind(distance event.Distance, faster, slower timing.Mark) event.Distance {
	if slower.IsZero() {
		return 0
	}
	late := slower.Milliseconds() - faster.Milliseconds()
	const tenth = int64(event.Metre) / 10
	return event.Distance(divide(int64(distance)*late, slower.Milliseconds()*tenth) * tenth)
}

// Per400 is the average time for 400 m over a stretch, in milliseconds. It is
// derived, and rounded to the nearest unit of the time that it is derived from:
// a pace is no more exact than its stretch.
func Per400(time timing.Margin, stretch event.Distance) int64 {
	if stretch <= 0 {
		return 0
	}
	unit := int64(1000)
	for range time.Decimals() {
		unit /= 10
	}
	return divide(time.Milliseconds()*int64(400*event.Metre), int64(stretch)*unit) * unit
}

// divide rounds to the nearest, halves away from zero.
func divide(n, by int64) int64 {
	if n < 0 {
		return -divide(-n, by)
	}
	return (n + by/2) / by
}

// Stretch is the time that the front of the race took from one point to the
// next at which it is known.
type Stretch struct {
	From, To event.Distance
	Time     timing.Margin // in the coarser unit of the two times
}

// Stretches is the race from the start to the finish of the winner, in the
// stretches between the points at which the leader's time is known. The fastest
// known split of a point without a known leader is no leader's time. A stretch
// begins at the start only where it ends at the first point of all.
func (r *Race) Stretches() []Stretch {
	var stretches []Stretch
	var last timing.Mark
	var from event.Distance
	add := func(to event.Distance, mark timing.Mark) {
		time := mark.Elapsed()
		if from > 0 {
			time = mark.Sub(last)
		}
		stretches = append(stretches, Stretch{From: from, To: to, Time: time})
		from, last = to, mark
	}
	leads := r.Leads()
	for i, lead := range leads {
		switch {
		case lead.Fastest != nil || lead.Mark.IsZero():
		case from == 0 && i > 0: // points lie between here and the start
			from, last = lead.Point.Distance(), lead.Mark
		default:
			add(lead.Point.Distance(), lead.Mark)
		}
	}
	if winner := r.Winner(); winner != nil && !winner.Mark.IsZero() && (from > 0 || len(leads) == 0) {
		add(r.Event.Distance(), winner.Mark)
	}
	return stretches
}

// Reference is what gaps at a point are measured from: the leader's time, or
// the fastest split that is known there; false where no time is known.
func (l Lead) Reference() (mark timing.Mark, isLeader, known bool) {
	return l.Mark, l.Fastest == nil, !l.Mark.IsZero()
}

// Halves is a runner's first and second half, where a split stands at exactly
// half the distance: only equal lengths are compared.
func (r *Race) Halves(result *Result) (first, second timing.Margin, known bool) {
	half := r.Event.Distance() / 2
	split, ok := result.SplitAt(half)
	if !ok || result.Mark.IsZero() || half*2 != r.Event.Distance() {
		return first, second, false
	}
	return split.Elapsed(), result.Mark.Sub(split), true
}
