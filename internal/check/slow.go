package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/timing"
)

// isSlow reports whether a time over a distance of the race is slower than
// walking.
func (c *raceCheck) isSlow(mark timing.Mark, distance event.Distance) bool {
	return plausible.IsSlow(c.race, mark, distance)
}

// slowMark reports a mark that is slower than walking.
func (c *raceCheck) slowMark(i int) {
	mark := c.race.Results[i].Mark
	if !c.isSlow(mark, c.race.Event.Distance()) {
		return
	}
	f := c.at(i, "mark", "too-slow", "mark %s: slower than walking", mark)
	if !c.isFull() {
		f.remedy = plausible.DidYouMean(c.meantFaster(mark, c.between(c.neighbours(i))))
	}
}

// slowPaceLights reports lights that would be set for walking.
func (c *raceCheck) slowPaceLights() {
	mark := c.race.PaceLights
	if c.isSlow(mark, c.race.Event.Distance()) {
		f := c.report("too-slow", fmt.Sprintf("pace lights %s: slower than walking", mark), document.Key("pace_lights"))
		f.remedy = plausible.DidYouMean(c.meantFaster(mark, c.between(nil, nil)))
	}
}

// meantFaster is what may have been meant by a mark that is far too slow: rather
// than any other slip, the last colon is a point.
func (c *raceCheck) meantFaster(mark timing.Mark, w plausible.Window) []timing.Mark {
	if read := plausible.WithPoint(mark); c.isRunnable(read) && c.race.Environment != event.Road {
		return []timing.Mark{read}
	}
	w.IsRight = c.isRunnable
	return w.Meant(mark)
}

// isRunnable reports whether somebody can have run the event of the race in a
// time.
func (c *raceCheck) isRunnable(mark timing.Mark) bool {
	distance := c.race.Event.Distance()
	return !mark.IsZero() && mark.Milliseconds() >= c.impossible(distance) && !c.isSlow(mark, distance)
}
