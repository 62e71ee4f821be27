package check

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Document reports what is wrong with the sense of a document by itself: what
// its figures say of each other. What its reading found is left out, and a
// document that could not be read is not looked at.
func Document(doc *document.Doc) []diag.Finding {
	if doc.Race == nil || doc.Faulty() {
		return nil
	}
	c := raceCheck{doc: doc, race: doc.Race}
	c.places()
	c.twice()
	c.marks()
	c.splits()
	c.fronts()
	c.people()
	c.sources()
	return c.findings
}

// raceCheck gathers what is wrong with one race.
type raceCheck struct {
	doc      *document.Doc
	race     *race.Race
	findings []diag.Finding
}

// at reports something at a key of a result.
func (c *raceCheck) at(result int, key, rule, format string, args ...any) {
	c.report(rule, fmt.Sprintf(format, args...), document.Key("results"), document.Index(result), document.Key(key))
}

func (c *raceCheck) report(rule, message string, path ...document.Step) {
	c.findings = append(c.findings, c.doc.Finding(rule, message, "", path...))
}

// places holds the places of a full list against each other and the marks.
func (c *raceCheck) places() {
	ranked := c.ranked()
	shared := 0
	for i, n := range ranked {
		result := &c.race.Results[n]
		if i > 0 && result.Place == c.race.Results[ranked[i-1]].Place {
			shared++
		} else {
			shared = 0
		}
		if want := i + 1 - shared; !c.race.Partial && result.Place != want {
			c.at(n, "place", "places", "place %d: in a full list %d comes here", result.Place, want)
			return // the rest would only repeat it
		}
	}
	for i := 1; i < len(ranked); i++ {
		ahead, result := &c.race.Results[ranked[i-1]], &c.race.Results[ranked[i]]
		if !ahead.Mark.IsZero() && !result.Mark.IsZero() && ahead.Place < result.Place && result.Mark.Relate(ahead.Mark) == timing.Faster {
			c.at(ranked[i], "mark", "place-order", "mark %s: faster than the %s of place %d", result.Mark, ahead.Mark, ahead.Place)
		}
	}
}

// ranked is the indexes of the results with a place, in order of place.
func (c *raceCheck) ranked() []int {
	var ranked []int
	for i := range c.race.Results {
		if c.race.Results[i].Place > 0 {
			ranked = append(ranked, i)
		}
	}
	slices.SortStableFunc(ranked, func(a, b int) int {
		return cmp.Compare(c.race.Results[a].Place, c.race.Results[b].Place)
	})
	return ranked
}

// twice reports an athlete, a bib or a lane that stands in two results.
func (c *raceCheck) twice() {
	first := map[string]int{}
	for i := range c.race.Results {
		result := &c.race.Results[i]
		for _, of := range []struct{ key, value string }{
			{"athlete", cmp.Or(result.ID, result.Athlete)},
			{"bib", result.Bib},
			{"lane", number(result.Lane)},
		} {
			if of.value == "" {
				continue
			}
			if other, taken := first[of.key+" "+of.value]; taken {
				c.at(i, of.key, "twice", "%s %s: also that of result %d", of.key, of.value, other+1)
				continue
			}
			first[of.key+" "+of.value] = i
		}
	}
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprint(n)
}

// fastest is a speed in millimetres a second that nobody has held over 400 m.
const fastest = 10_000

// marks holds each mark against its reading and against what is humanly
// possible.
func (c *raceCheck) marks() {
	for i := range c.race.Results {
		result := &c.race.Results[i]
		if !result.Thousandths.IsZero() && result.Thousandths.RoundUp(result.Mark.Unit()).Compare(result.Mark) != 0 {
			c.at(i, "thousandths", "thousandths", "thousandths %s: round up to %s, not to %s",
				result.Thousandths, result.Thousandths.RoundUp(result.Mark.Unit()), result.Mark)
		}
		if tooFast(result.Mark, c.race.Event.Distance()) {
			c.at(i, "mark", "speed", "mark %s: nobody runs the %s that fast", result.Mark, c.race.Event.Name())
		}
	}
}

func tooFast(mark timing.Mark, distance event.Distance) bool {
	return !mark.IsZero() && int64(distance)*1000 > fastest*mark.Milliseconds()
}

// splits holds the splits of each runner against each other and the mark.
func (c *raceCheck) splits() {
	for i := range c.race.Results {
		result := &c.race.Results[i]
		var last race.Split
		for _, split := range result.Splits {
			switch {
			case split.Mark.Compare(last.Mark) <= 0 && !last.Mark.IsZero():
				c.point(i, "splits", split.Point, "split-order", "split %s at %s: not behind the %s at %s", split.Mark, split.Point.Text(), last.Mark, last.Point.Text())
			case result.Finished() && split.Mark.Compare(result.Mark) >= 0:
				c.point(i, "splits", split.Point, "split-order", "split %s at %s: not before the mark %s", split.Mark, split.Point.Text(), result.Mark)
			case tooFast(split.Mark, split.Point.Distance()):
				c.point(i, "splits", split.Point, "speed", "split %s at %s: nobody runs that fast", split.Mark, split.Point.Text())
			}
			last = split
		}
	}
}

// point reports something at a point of a result's splits or positions.
func (c *raceCheck) point(result int, key string, p event.Point, rule, format string, args ...any) {
	c.report(rule, fmt.Sprintf(format, args...), document.Key("results"), document.Index(result), document.Key(key), document.Key(p.Text()))
}

// fronts holds positions against the field and against each other.
func (c *raceCheck) fronts() {
	leader := map[event.Distance]int{}
	for i := range c.race.Results {
		for _, position := range c.race.Results[i].Positions {
			if position.Place > len(c.race.Results) && !c.race.Partial {
				c.point(i, "positions", position.Point, "position", "position %d at %s: only %d ran", position.Place, position.Point.Text(), len(c.race.Results))
			}
			if position.Place != 1 {
				continue
			}
			if other, taken := leader[position.Point.Distance()]; taken {
				c.point(i, "positions", position.Point, "leader", "position 1 at %s: result %d has it too", position.Point.Text(), other+1)
				continue
			}
			leader[position.Point.Distance()] = i
		}
	}
	for _, split := range c.race.LeaderSplits {
		if i, taken := leader[split.Point.Distance()]; taken {
			c.report("leader", fmt.Sprintf("leader split at %s: %s has position 1 there", split.Point.Text(), c.race.Results[i].Athlete),
				document.Key("leader_splits"), document.Key(split.Point.Text()))
		}
	}
}

// people holds nations and births against the day of the race.
func (c *raceCheck) people() {
	day := c.race.Date
	for i := range c.race.Results {
		result := &c.race.Results[i]
		if n, ok := nation.Lookup(result.Nation); ok && !n.Existed(day.Year()) {
			c.at(i, "nation", "nation-years", "nation %s: not used in %d%s", n.Code, day.Year(), note(n))
		}
		if !result.Born.IsZero() && !result.Born.Before(day) {
			c.at(i, "born", "born", "born %s: not before the race", result.Born)
		}
	}
	if n, ok := nation.Lookup(c.race.Venue.Country); ok && !n.Existed(day.Year()) {
		c.report("nation-years", fmt.Sprintf("country %s: not used in %d%s", n.Code, day.Year(), note(n)), document.Key("venue"), document.Key("country"))
	}
}

func note(n nation.Nation) string {
	if n.Note == "" {
		return ""
	}
	return " (" + n.Note + ")"
}
