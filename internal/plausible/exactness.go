package plausible

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// UsualDecimals is the number of decimals of most marks of a race that can be
// right; of the same number of marks, the more exact.
func UsualDecimals(r *race.Race) int {
	var of [4]int
	for i := range r.Results {
		if mark := r.Results[i].Mark; !mark.IsZero() && !IsSlow(r, mark, r.Event.Distance()) {
			of[mark.Decimals()]++
		}
	}
	usual := 0
	for decimals, marks := range of {
		if marks > 0 && marks >= of[usual] {
			usual = decimals
		}
	}
	return usual
}

// RoadDecimals is how many decimals official times on the road have.
func RoadDecimals(of event.Event) int {
	if of.Code() == "mile" {
		return 1
	}
	return 0
}

// RoadReading is how official times on the road are read.
func RoadReading(of event.Event) string {
	if RoadDecimals(of) == 1 {
		return "times of a road mile are rounded up to tenths"
	}
	return "times on the road are rounded up to whole seconds"
}
