package check

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// marks holds each mark against its reading and against what anybody has run.
func (c *raceCheck) marks() {
	best := c.bounds.Of(c.race.Event, c.race.Sex)
	for i := range c.race.Results {
		result := &c.race.Results[i]
		if !result.Mark.IsZero() && !result.Thousandths.IsZero() && !result.Thousandths.RoundUp(result.Mark.Unit()).Level(result.Mark) {
			c.at(i, "thousandths", "thousandths", "thousandths %s: round up to %s, not to %s",
				result.Thousandths, result.Thousandths.RoundUp(result.Mark.Unit()), result.Mark)
		}
		if rule := c.tooFastFor(result.Mark, best); rule != "" {
			c.doubt(timeOf{result: i}, rule)
		} else if c.isSlow(result.Mark, c.race.Event.Distance()) {
			c.doubt(timeOf{result: i}, "too-slow")
		} else if c.lostDigits(result.Mark) {
			c.doubt(timeOf{result: i}, "decimals")
		}
	}
	for i := range c.race.Results {
		c.tooFastMark(i, best)
		c.slowMark(i)
	}
	c.slowPaceLights()
}

// tooFastFor is the rule that a mark breaks by its speed, or none.
func (c *raceCheck) tooFastFor(mark timing.Mark, best plausible.Bound) string {
	return c.bounds.TooFast(best, c.race.Event, mark)
}

// impossible is a time, in milliseconds, in which nobody can cover a distance of the race.
func (c *raceCheck) impossible(distance event.Distance) int64 {
	return c.bounds.ImpossibleIn(c.race.Event, distance)
}

func (c *raceCheck) tooFastMark(i int, best plausible.Bound) {
	result := &c.race.Results[i]
	var f *found
	switch rule := c.tooFastFor(result.Mark, best); {
	case rule == "":
		return
	case rule == "speed":
		f = c.at(i, "mark", rule, "mark %s: nobody is that fast over the %s", result.Mark, c.race.Event.Name())
	case best.Distance == c.race.Event.Distance():
		f = c.at(i, "mark", rule, "mark %s: the fastest %s known is %s", result.Mark, c.race.Event.Name(), best.Mark)
	default:
		f = c.at(i, "mark", rule, "mark %s: at a faster pace than the fastest %s known, %s", result.Mark, best.Distance, best.Mark)
	}
	if !c.isFull() {
		f.remedy = plausible.DidYouMean(c.between(c.neighbours(i)).Meant(result.Mark))
	}
}

// neighbours are the next results before and behind a result in order of place
// whose marks can be relied on; nil where there is none.
func (c *raceCheck) neighbours(i int) (ahead, behind *race.Result) {
	place := c.race.Results[i].Place
	if place == 0 {
		return nil, nil
	}
	placed := c.placedToRelyOn()
	next := c.firstFrom(placed, place+1)
	if next < len(placed) {
		behind = &c.race.Results[placed[next]]
	}
	for last := next - 1; last >= 0 && ahead == nil; last-- {
		first := c.firstFrom(placed, c.race.Results[placed[last]].Place)
		if placed[first] == i && first < last {
			first++ // the other at the place
		}
		if placed[first] != i {
			ahead = &c.race.Results[placed[first]]
		}
	}
	return ahead, behind
}

// placedToRelyOn is the results with a place whose marks can be relied on, in order
// of place.
func (c *raceCheck) placedToRelyOn() []int {
	if c.placed != nil {
		return c.placed
	}
	c.placed = []int{}
	for i := range c.race.Results {
		if c.race.Results[i].Place != 0 && c.relies(i) {
			c.placed = append(c.placed, i)
		}
	}
	slices.SortStableFunc(c.placed, func(a, b int) int { return cmp.Compare(c.race.Results[a].Place, c.race.Results[b].Place) })
	return c.placed
}

// firstFrom is where the results from a place on begin.
func (c *raceCheck) firstFrom(placed []int, place int) int {
	first, _ := slices.BinarySearchFunc(placed, place, func(i, place int) int { return cmp.Compare(c.race.Results[i].Place, place) })
	return first
}

// between is where the mark of a result lies between those of two others: from
// the fastest that anybody has run, or the mark ahead, to the mark behind. Where
// nobody is behind, a tenth is added to the mark ahead, and a half to the best.
func (c *raceCheck) between(ahead, behind *race.Result) plausible.Window {
	best := c.bounds.Of(c.race.Event, c.race.Sex).At(c.race.Event.Distance())
	w := plausible.Window{From: best, To: best * 3 / 2, Near: best, Decimals: c.decimals}
	if ahead != nil {
		w.From, w.To, w.Near = ahead.Mark.Milliseconds(), ahead.Mark.Milliseconds()*11/10, ahead.Mark.Milliseconds()
	}
	if behind != nil {
		w.To, w.Near = behind.Mark.Milliseconds(), behind.Mark.Milliseconds()
	}
	if ahead != nil && behind != nil {
		w.Near = (w.From + w.To) / 2
	}
	return w
}
