package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/timing"
)

// shortestStretch is the length below which the pace of a stretch says nothing: a tenth
// of a second is too much of it.
const shortestStretch = 100 * event.Metre

// paces holds the times from the start to each split of a line, and those from
// split to split and to the finish, against what anybody has run. Of two splits
// that are too near the one that is farther from an even pace is wrong.
func (c *raceCheck) paces(l line) {
	for i, split := range l.splits {
		at := split.Point.Distance()
		switch {
		case split.Mark.Milliseconds() < c.impossible(at):
			c.wrong(l, i, "speed", "nobody is that fast")
		case at >= plausible.ShortestWalk && c.isSlow(split.Mark, at):
			c.wrong(l, i, "too-slow", "slower than walking")
		case at >= shortestStretch && split.Mark.Milliseconds() < c.bounds.Over(at).At(at):
			c.wrong(l, i, "segment-pace", c.tooShort(at))
		case i > 0 && c.doubted[timeOf{l.result, l.splits[i-1].Point.Distance()}] == "":
			c.stretch(l, i)
		}
	}
	last := len(l.splits) - 1
	if last < 0 || l.finish.IsZero() || c.doubted[timeOf{l.result, l.splits[last].Point.Distance()}] != "" {
		return
	}
	if length := c.race.Event.Distance() - l.splits[last].Point.Distance(); c.hurried(l.splits[last].Mark, l.finish, length) {
		c.wrong(l, last, "segment-pace", fmt.Sprintf("leaves %s for the last %s: %s", l.finish.Sub(l.splits[last].Mark), length, c.tooShort(length)))
	}
}

// stretch holds the time between a split and the one before it against what
// anybody has run.
func (c *raceCheck) stretch(l line, i int) {
	from, to := l.splits[i-1], l.splits[i]
	length := to.Point.Distance() - from.Point.Distance()
	if !c.hurried(from.Mark, to.Mark, length) {
		return
	}
	took := to.Mark.Sub(from.Mark)
	if c.uneven(from, l.finish) > c.uneven(to, l.finish) {
		c.wrong(l, i-1, "segment-pace", fmt.Sprintf("leaves %s up to %s: %s", took, to.Point.Text(), c.tooShort(length)))
		return
	}
	c.wrong(l, i, "segment-pace", fmt.Sprintf("%s from %s on: %s", took, from.Point.Text(), c.tooShort(length)))
}

// hurried reports whether nobody can have run a stretch between two times.
// Official times round up, so that it may have taken a unit more.
func (c *raceCheck) hurried(from, to timing.Mark, length event.Distance) bool {
	return length >= shortestStretch && to.Milliseconds()-from.Milliseconds()+int64(from.Unit()) < c.bounds.Flying(length)
}

// tooShort says against what a length was run too fast.
func (c *raceCheck) tooShort(length event.Distance) string {
	best := c.bounds.Over(length)
	if best.Distance == length {
		return fmt.Sprintf("the fastest %s known is %s", length, best.Mark)
	}
	return fmt.Sprintf("a faster pace than the fastest %s known, %s", best.Distance, best.Mark)
}
