package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/document"
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

// shortestWalk is the length from which on a stretch that is slower than walking
// is no fall and no crawl to the line.
const shortestWalk = 400 * event.Metre

// slowest is the longest, in milliseconds, that anybody takes over a distance.
func slowest(distance event.Distance, on event.Environment) int64 {
	if on == event.Road {
		return slowestOnRoad * int64(distance) / int64(event.Metre)
	}
	return slowestOnTrack * int64(distance) / int64(event.Metre)
}

// isSlow reports whether a time over a distance of the race is slower than
// walking.
func (c *raceCheck) isSlow(mark timing.Mark, distance event.Distance) bool {
	return isSlow(c.race, mark, distance)
}

func isSlow(r *race.Race, mark timing.Mark, distance event.Distance) bool {
	return distance > 0 && mark.Milliseconds() > slowest(distance, r.Environment)
}

// slowMark reports a mark that is slower than walking.
func (c *raceCheck) slowMark(i int) {
	mark := c.race.Results[i].Mark
	if !c.isSlow(mark, c.race.Event.Distance()) {
		return
	}
	f := c.at(i, "mark", "too-slow", "mark %s: slower than walking", mark)
	if !c.isFull() {
		f.remedy = didYouMean(c.meantFaster(mark, c.between(c.neighbours(i))))
	}
}

// slowPaceLights reports lights that would be set for walking.
func (c *raceCheck) slowPaceLights() {
	mark := c.race.PaceLights
	if c.isSlow(mark, c.race.Event.Distance()) {
		f := c.report("too-slow", fmt.Sprintf("pace lights %s: slower than walking", mark), document.Key("pace_lights"))
		f.remedy = didYouMean(c.meantFaster(mark, c.between(nil, nil)))
	}
}

// meantFaster is what may have been meant by a mark that is far too slow: rather
// than any other slip, the last colon is a point.
func (c *raceCheck) meantFaster(mark timing.Mark, w window) []timing.Mark {
	if read := withPoint(mark); c.isRunnable(read) && c.race.Environment != event.Road {
		return []timing.Mark{read}
	}
	w.isRight = c.isRunnable
	return w.meant(mark)
}

// withPoint is a mark with a point for its last colon; no mark where that is none.
func withPoint(mark timing.Mark) timing.Mark {
	read, _ := timing.Read(pointForColon(mark.String())) // what is none is asked for below
	return read
}

// isRunnable reports whether somebody can have run the event of the race in a
// time.
func (c *raceCheck) isRunnable(mark timing.Mark) bool {
	distance := c.race.Event.Distance()
	return !mark.IsZero() && mark.Milliseconds() >= c.impossible(distance) && !c.isSlow(mark, distance)
}
