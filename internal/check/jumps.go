package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// mostJump is by how many parts in a hundred the paces of two stretches beside
// each other differ at most, where the one is slower and the other faster than
// the stretches around both. Of the splits of this repository, every 100 m of
// whole fields among them, none come to more than seven; who kicks for the finish
// is not slower again behind it.
const mostJump = 10

// passed is a point that a runner passed, the start and the finish among them.
type passed struct {
	at   event.Distance
	mark timing.Mark
}

// jumps reports a split at which the pace jumps and jumps back: a wrong one takes
// from one stretch what it gives to the other.
func (c *raceCheck) jumps(l line) {
	if len(l.splits) < 3 {
		return // there are no two stretches between others
	}
	points := make([]passed, 1, len(l.splits)+2)
	for _, split := range l.splits {
		points = append(points, passed{split.Point.Distance(), split.Mark})
	}
	if !l.finish.IsZero() {
		points = append(points, passed{c.race.Event.Distance(), l.finish})
	}
	worst, most := 0, int64(100+mostJump)
	for i := 2; i+2 < len(points); i++ {
		if c.doubted[timeOf{l.result, points[i].at}] == "" {
			if by := jump([5]passed(points[i-2 : i+3])); by >= most {
				worst, most = i, by
			}
		}
	}
	if worst > 0 {
		before, at, behind := points[worst-1], points[worst], points[worst+1]
		w := c.around(l, worst-1)
		w.IsRight = func(m timing.Mark) bool {
			five := [5]passed(points[worst-2 : worst+3])
			five[2].mark = m
			return jump(five) < 100+mostJump
		}
		c.wrongIn(w, l, worst-1, "pace-jump", fmt.Sprintf("%s in %s, and the next %s in %s", at.at-before.at, at.mark.Sub(before.mark), behind.at-at.at, behind.mark.Sub(at.mark)))
	}
}

// jump is how much slower, in parts of a hundred, the one stretch beside the third
// of five points is than the other, where it is slower and the other faster than
// the stretch around; 0 where they are not.
func jump(p [5]passed) int64 {
	var pace, unit [4]int64 // of each stretch, in milliseconds over a kilometre
	for i := range pace {
		length := int64(p[i+1].at - p[i].at)
		if i < 3 && length < int64(shortestStretch) {
			return 0
		}
		pace[i] = (p[i+1].mark.Milliseconds() - p[i].mark.Milliseconds()) * 1000 * int64(event.Metre) / length
		unit[i] = int64(p[i+1].mark.Unit()+p[i].mark.Unit()) * 1000 * int64(event.Metre) / length
	}
	switch {
	case pace[1] > pace[0] && pace[2] < pace[3]:
		return (pace[1] - unit[1]) * 100 / (pace[2] + unit[2])
	case pace[1] < pace[0] && pace[2] > pace[3]:
		return (pace[2] - unit[2]) * 100 / (pace[1] + unit[1])
	default:
		return 0
	}
}
