package sheet

import (
	"github.com/milectl/milectl/internal/event"
)

// LapPoints are the points at which a race passes the finish line before its end,
// where there are as many of them as times: for laps of 400 m, else of 200 m. Many
// files give the times of laps without naming points. It reports false where
// neither number of laps fits, and where the distance does not tell where laps end.
func LapPoints(e event.Event, times int) ([]event.Point, bool) {
	if !e.FollowsLaps() {
		return nil, false
	}
	for _, lap := range []event.Distance{400 * event.Metre, 200 * event.Metre} {
		points, ok := passages(e, lap)
		if ok && len(points) == times {
			return points, true
		}
	}
	return nil, false
}

// passages are the points at the end of each lap before the last. The few metres that
// a mile has more than its laps are no lap.
func passages(e event.Event, lap event.Distance) (points []event.Point, ok bool) {
	const first = 50 * event.Metre
	if e.Distance() == 0 {
		return nil, false
	}
	at := e.Distance() % lap
	if at < first {
		at += lap
	}
	for ; at < e.Distance(); at += lap {
		point, err := e.ParsePoint(at.String(), event.Course{Lap: lap})
		if err != nil {
			return nil, false
		}
		points = append(points, point)
	}
	return points, true
}
