package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// ofRace is what is wrong with the sense of a race by itself, and the results
// whose marks nobody can have run.
func ofRace(r *race.Race) (all []found, impossible []int) {
	c := raceCheck{race: r, bounds: plausible.NewBounds(r.Sex), decimals: plausible.UsualDecimals(r)}
	c.twice()
	c.statuses()
	c.annulments()
	c.marks()
	c.places()
	c.overalls()
	c.markDecimals()
	c.splits()
	c.leads()
	c.segments()
	c.positions()
	c.fields()
	c.flags()
	c.births()
	c.nations()
	c.ages()
	c.sourceDates()
	c.sources()
	c.cited()
	c.claims()
	for time, rule := range c.doubted {
		if (rule == "speed" || rule == "too-slow") && time.at == 0 {
			impossible = append(impossible, time.result)
		}
	}
	return c.found, impossible
}

// raceCheck gathers what is wrong with one race.
type raceCheck struct {
	race     *race.Race
	bounds   plausible.Bounds
	decimals int               // of most of the marks
	doubted  map[timeOf]string // what is wrong and not to be relied on, by which rule
	// errorsAlone is set where nobody is told of what is no error.
	errorsAlone bool

	found   []found
	indexes map[*race.Result]int // of the results; nil until one is asked for
	placed  []int                // the results with a place and a mark to rely on, by place; nil until they are asked for
	marked  int                  // no result before this one has a mark that can be relied on
}

// isFull reports whether so much was found that nobody is told what was meant by
// what is found from here on.
func (c *raceCheck) isFull() bool { return len(c.found) >= MostTold }

// timeOf names a time of a race: a split of a result, or its mark, which is at no
// distance. The times of unnamed leaders belong to no result.
type timeOf struct {
	result int
	at     event.Distance
}

// noResult stands for an unnamed leader.
const noResult = -1

// doubt keeps a time that is wrong by a rule from being used against others,
// whether or not the rule is looked for: what one rule tells does not hang on the
// others that are asked for.
func (c *raceCheck) doubt(t timeOf, rule string) {
	if c.doubted == nil {
		c.doubted = map[timeOf]string{}
	}
	c.doubted[t] = rule
	c.placed = nil
}

// relies reports whether the mark of a result can be used against others.
func (c *raceCheck) relies(result int) bool {
	return !c.race.Results[result].Mark.IsZero() && c.doubted[timeOf{result: result}] == ""
}

// relied is the mark of a result where it can be used against others, else none.
func (c *raceCheck) relied(result int) timing.Mark {
	if !c.relies(result) {
		return timing.Mark{}
	}
	return c.race.Results[result].Mark
}

// at reports something at a key of a result.
func (c *raceCheck) at(result int, key, rule, format string, args ...any) *found {
	return c.report(rule, fmt.Sprintf(format, args...), ofResult(result, key)...)
}

// report reports something, and returns it for a remedy of its own.
func (c *raceCheck) report(rule, message string, path ...document.Step) *found {
	c.found = append(c.found, found{rule: rule, message: message, path: path})
	return &c.found[len(c.found)-1]
}

// point reports something at a point of a map of points.
func (c *raceCheck) point(points []document.Step, p event.Point, rule, format string, args ...any) *found {
	path := make([]document.Step, 0, len(points)+1)
	return c.report(rule, fmt.Sprintf(format, args...), append(append(path, points...), document.Key(p.Text()))...)
}

// ofResult is the path to a key of a result.
func ofResult(result int, key string) []document.Step {
	return []document.Step{document.Key("results"), document.Index(result), document.Key(key)}
}

// evenPace is about when somebody of the race who has a known mark, or none,
// passes a distance; zero where the race has no mark at all, or no known length.
func (c *raceCheck) evenPace(mark timing.Mark, distance event.Distance) int64 {
	for ; mark.IsZero() && c.marked < len(c.race.Results); c.marked++ {
		if c.relies(c.marked) { // and what cannot be relied on never can be again
			mark = c.race.Results[c.marked].Mark
			break
		}
	}
	if c.race.Event.Distance() == 0 {
		return 0
	}
	return mark.Milliseconds() * int64(distance) / int64(c.race.Event.Distance())
}
