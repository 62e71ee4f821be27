package plausible

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// The slowest that anybody covers a metre of a race, in milliseconds. Whoever is
// timed on a track walks 4 km/h at least: those of a hundred years have. Road
// races wait for people who stroll, some of them seventeen hours for a marathon.
const (
	slowestOnTrack = 900
	slowestOnRoad  = 1440
)

// ShortestWalk is the length from which on a stretch that is slower than walking
// is no fall and no crawl to the line.
const ShortestWalk = 400 * event.Metre

// Slowest is the longest, in milliseconds, that anybody takes over a distance.
func Slowest(distance event.Distance, on event.Environment) int64 {
	if on == event.Road {
		return slowestOnRoad * int64(distance) / int64(event.Metre)
	}
	return slowestOnTrack * int64(distance) / int64(event.Metre)
}

// IsSlow reports whether a time over a distance of a race is slower than walking.
func IsSlow(r *race.Race, mark timing.Mark, distance event.Distance) bool {
	return distance > 0 && mark.Milliseconds() > Slowest(distance, r.Environment)
}

// WithPoint is a mark with a point for its last colon; no mark where that is none.
func WithPoint(mark timing.Mark) timing.Mark {
	read, _ := timing.Read(pointForColon(mark.String())) // no mark where that is none
	return read
}
