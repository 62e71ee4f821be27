package check

import (
	"slices"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// line is the splits of a runner, and the mark where it can be relied on.
type line struct {
	result int // noResult for the times of unnamed leaders
	splits []race.Split
	finish timing.Mark
}

// path is the path to the splits.
func (l line) path() []document.Step {
	if l.result == noResult {
		return []document.Step{document.Key("leader_splits")}
	}
	return ofResult(l.result, "splits")
}

// splits holds the splits of each runner, and the times at the front, against
// each other, the mark and what anybody has run. Who is in front may change
// between two points, and then takes less than the front did.
func (c *raceCheck) splits() {
	for i := range c.race.Results {
		result := &c.race.Results[i]
		if len(result.Splits) == 0 {
			continue
		}
		l := line{result: i, splits: result.Splits}
		if result.Finished() && c.relies(i) {
			l.finish = result.Mark
		}
		if c.laps(l) {
			continue
		}
		l = c.rising(l)
		if !c.race.Event.IsRelay() { // of which each leg is another runner's
			c.paces(l)
			c.jumps(l)
		}
	}
	if front := (line{result: noResult, splits: c.race.LeaderSplits}); len(front.splits) > 0 && !c.laps(front) {
		front = c.rising(front)
		c.paces(front)
		if winner := c.race.Winner(); winner != nil && winner.Finished() {
			front.finish = c.relied(c.indexOf(winner))
		}
		c.jumps(front)
	}
}

// wrong reports a split of a line, with what may have been meant.
func (c *raceCheck) wrong(l line, i int, rule, problem string) {
	c.wrongIn(c.around(l, i), l, i, rule, problem)
}

// wrongIn is wrong for a split whose window is known.
func (c *raceCheck) wrongIn(w plausible.Window, l line, i int, rule, problem string) {
	split := l.splits[i]
	var meant []timing.Mark
	if !c.isFull() {
		meant = w.Meant(split.Mark)
	}
	c.doubt(timeOf{l.result, split.Point.Distance()}, rule)
	c.point(l.path(), split.Point, rule, "split %s at %s: %s", split.Mark, split.Point.Text(), problem).remedy = plausible.DidYouMean(meant)
}

// rising reports the splits that do not grow from point to point or are not
// before the finish, and returns the line without them. Of two that contradict
// each other the one that is farther from an even pace is wrong.
func (c *raceCheck) rising(l line) line {
	own := false
	drop := func(i int, problem string) {
		c.wrong(l, i, "split-order", problem)
		if !own {
			l.splits, own = slices.Clone(l.splits), true
		}
		l.splits = slices.Delete(l.splits, i, i+1)
	}
	for i := 1; i < len(l.splits); {
		a, b := l.splits[i-1], l.splits[i]
		switch {
		case a.Mark.Earlier(b.Mark):
			i++
		case c.uneven(a, l.finish) > c.uneven(b, l.finish):
			drop(i-1, "not before the "+b.Mark.String()+" at "+b.Point.Text())
			i = max(1, i-1)
		default:
			drop(i, "not behind the "+a.Mark.String()+" at "+a.Point.Text())
		}
	}
	for last := len(l.splits) - 1; !l.finish.IsZero() && last >= 0 && !l.splits[last].Mark.Earlier(l.finish); last-- {
		drop(last, "not before the mark "+l.finish.String())
	}
	return l
}

// uneven is how far a split is from an even pace.
func (c *raceCheck) uneven(split race.Split, finish timing.Mark) int64 {
	even := c.evenPace(finish, split.Point.Distance())
	return max(split.Mark.Milliseconds()-even, even-split.Mark.Milliseconds())
}

// around is where a split lies between those around it: no nearer to them than
// anybody runs the stretch, and likeliest at an even pace.
func (c *raceCheck) around(l line, i int) plausible.Window {
	at, mark := l.splits[i].Point.Distance(), l.splits[i].Mark
	even := c.evenPace(l.finish, at)
	w := plausible.Window{From: c.bounds.Over(at).At(at), To: even * 5 / 4, Near: even, Decimals: c.pointDecimals(mark)}
	if i > 0 && l.splits[i-1].Mark.Earlier(mark) {
		w.From = max(w.From, l.splits[i-1].Mark.Milliseconds()+c.bounds.Flying(at-l.splits[i-1].Point.Distance()))
	}
	if i+1 < len(l.splits) && mark.Earlier(l.splits[i+1].Mark) {
		w.To = min(w.To, l.splits[i+1].Mark.Milliseconds()-c.bounds.Flying(l.splits[i+1].Point.Distance()-at))
	}
	if !l.finish.IsZero() {
		w.To = min(w.To, l.finish.Milliseconds()-c.bounds.Flying(c.race.Event.Distance()-at))
	}
	return w
}
