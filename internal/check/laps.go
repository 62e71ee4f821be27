package check

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// laps reports splits that are the times of laps, as clubs note them: as times from the start nobody runs any of them but the
// first, and added up they are those of a race. It reports whether they are, and nothing else is to be said of them.
func (c *raceCheck) laps(l line) bool {
	sums, ok := c.addedUp(l)
	const plain = 3 // of fewer a figure may be missing, as in 57.4 for 1:57.4
	if !ok || len(sums) < plain && len(c.around(l, 1).Meant(l.splits[1].Mark)) > 0 {
		return false
	}
	laps := make([]string, len(l.splits))
	for i, split := range l.splits {
		laps[i] = split.Mark.String()
		if i > 0 {
			c.doubt(timeOf{l.result, split.Point.Distance()}, "speed")
		}
	}
	second := l.splits[1]
	c.point(l.path(), second.Point, "speed", "split %s at %s: nobody is that fast", second.Mark, second.Point.Text()).
		remedy = fmt.Sprintf("splits are times from the start: the laps %s add up to %s", strings.Join(laps, ", "), strings.Join(sums, ", "))
	return true
}

// addedUp is the times from the start of splits that were laps, and whether they can be nothing else.
func (c *raceCheck) addedUp(l line) (sums []string, ok bool) {
	if len(l.splits) < 2 || c.race.Event.IsRelay() {
		return nil, false
	}
	var from race.Split // the start
	for i, lap := range l.splits {
		at := lap.Point.Distance()
		if i > 0 && lap.Mark.Milliseconds() >= c.impossible(at) {
			return nil, false
		}
		sum := timing.Of(from.Mark.Milliseconds()+lap.Mark.Milliseconds(), lap.Mark.Unit())
		if c.hurried(from.Mark, sum, at-from.Point.Distance()) || c.isSlow(sum, at) {
			return nil, false
		}
		from = race.Split{Point: lap.Point, Mark: sum}
		sums = append(sums, sum.String())
	}
	rest := c.race.Event.Distance() - from.Point.Distance()
	return sums, l.finish.IsZero() || from.Mark.Earlier(l.finish) && !c.hurried(from.Mark, l.finish, rest)
}
