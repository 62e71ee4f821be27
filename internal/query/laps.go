package query

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Lap is what a runner took from one point at which he is timed to the next: a
// difference of two splits, in the unit of the coarser one.
type Lap struct {
	Result   *race.Result
	From, To LapEnd
	Time     timing.Margin
}

// Length is how long the lap is.
func (l Lap) Length() event.Distance { return l.To.Distance - l.From.Distance }

// LapEnd is where a lap begins or ends. The start is at 0.
type LapEnd struct {
	Distance event.Distance
	Point    event.Point // as the runner's split has it; zero at the start and at the finish
	Finish   bool
}

// LapsOf is the laps of all runners, those with a place first, each from the start
// to the first point at which the runner is timed, between those points, and from
// the last to the finish of those who have a mark. Who is timed at the finish
// alone has none.
func LapsOf(r *race.Race) []Lap {
	var all []Lap
	for _, result := range InOrder(r) {
		splits := slices.Clone(result.Splits)
		if len(splits) == 0 {
			continue
		}
		slices.SortFunc(splits, func(a, b race.Split) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
		from, last := LapEnd{}, timing.Mark{}
		add := func(to LapEnd, mark timing.Mark) {
			time := mark.Elapsed()
			if !last.IsZero() {
				time = mark.Sub(last)
			}
			all = append(all, Lap{Result: result, From: from, To: to, Time: time})
			from, last = to, mark
		}
		for _, split := range splits {
			add(LapEnd{Distance: split.Point.Distance(), Point: split.Point}, split.Mark)
		}
		if !result.Mark.IsZero() {
			add(LapEnd{Distance: r.Event.Distance(), Finish: true}, result.Mark)
		}
	}
	return all
}

// Stretch is where a lap begins and ends, whoever ran it.
type Stretch struct{ From, To event.Distance }

// Stretch is where the lap begins and ends.
func (l Lap) Stretch() Stretch { return Stretch{From: l.From.Distance, To: l.To.Distance} }

// StretchesOf lists where some laps begin and end, each once, in the order in which
// they end and then begin.
func StretchesOf(laps []Lap) []Lap {
	var each []Lap
	seen := map[Stretch]bool{}
	for _, lap := range laps {
		if !seen[lap.Stretch()] {
			seen[lap.Stretch()] = true
			each = append(each, lap)
		}
	}
	slices.SortStableFunc(each, func(a, b Lap) int {
		return cmp.Or(cmp.Compare(a.To.Distance, b.To.Distance), cmp.Compare(a.From.Distance, b.From.Distance))
	})
	return each
}
