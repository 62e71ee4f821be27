package check

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// ofList is what is wrong with the sense of a record list by itself, and the
// entries whose marks nobody can have run.
func ofList(list *record.List) (all []found, impossible []int) {
	c := newListCheck(list)
	c.errors()
	c.ratifications()
	c.known()
	c.order()
	c.nations()
	c.sourceDates()
	return slices.Concat(c.found, incomplete(claim.NewSubjects(), list.Claims, true), c.citing.unused(list.Sources)), c.impossible
}

// errorsOfList is [ofList] without the rules that are no errors.
func errorsOfList(list *record.List) []found {
	c := newListCheck(list)
	c.errors()
	return slices.Concat(c.found, c.citing.found)
}

// listCheck gathers what is wrong with one record list.
type listCheck struct {
	list       *record.List
	bounds     plausible.Bounds
	nation     nation.Memo
	citing     *citing
	impossible []int
	found      []found
}

func newListCheck(list *record.List) *listCheck {
	return &listCheck{list: list, bounds: plausible.NewBounds(list.Sex), citing: newCiting(list.Sources)}
}

// errors looks for what is broken by errors, and in passing for what stands beside it.
func (c *listCheck) errors() {
	if !c.list.Event.IsZero() && c.list.Sex != "" {
		c.marks()
	}
	c.entryDates()
	c.twice()
	c.citing.look(c.list.Source, document.Key("source"))
	for i := range c.list.Entries {
		c.citing.look(c.list.Entries[i].Source, document.Key("records"), document.Index(i), document.Key("source"))
	}
	c.citing.claims(c.list.Claims)
}

// at reports something at a key of an entry.
func (c *listCheck) at(entry int, key, rule, format string, args ...any) *found {
	return c.report(rule, fmt.Sprintf(format, args...), ofEntry(entry, key)...)
}

// report reports something, and returns it for a remedy of its own.
func (c *listCheck) report(rule, message string, path ...document.Step) *found {
	c.found = append(c.found, found{rule: rule, message: message, path: path})
	return &c.found[len(c.found)-1]
}

// ofEntry is the path to a key of an entry.
func ofEntry(entry int, key string) []document.Step {
	return []document.Step{document.Key("records"), document.Index(entry), document.Key(key)}
}

// marks reports marks, and their automatic readings, that are faster than anybody
// runs or slower than walking, those that are read as no official time is, and
// readings that are not those of their marks.
func (c *listCheck) marks() {
	for i := range c.list.Entries {
		e := &c.list.Entries[i]
		switch c.pace(i, "mark", e.Mark) {
		case "":
			c.decimals(i)
		case "speed", "too-slow":
			c.impossible = append(c.impossible, i)
		}
		if c.pace(i, "auto", e.Auto) == "" {
			c.reading(i)
		}
	}
}

// pace reports a mark that is too fast or too slow, and returns the rule that it
// breaks, or none.
func (c *listCheck) pace(entry int, key string, mark timing.Mark) string {
	of := c.list.Event
	best := c.bounds.Of(of, c.list.Sex)
	var f *found
	switch rule := c.bounds.TooFast(best, of, mark); {
	case rule == "speed":
		f = c.at(entry, key, rule, "%s %s: nobody is that fast over the %s", key, mark, of.Name())
	case rule != "" && best.Distance == of.Distance():
		f = c.at(entry, key, rule, "%s %s: the fastest %s known is %s", key, mark, of.Name(), best.Mark)
	case rule != "":
		f = c.at(entry, key, rule, "%s %s: at a faster pace than the fastest %s known, %s", key, mark, best.Distance, best.Mark)
	case mark.Milliseconds() > plausible.Slowest(of.Distance(), c.list.Environment):
		f = c.at(entry, key, "too-slow", "%s %s: slower than walking", key, mark)
	default:
		return ""
	}
	if len(c.found) < MostTold { // else nobody is told
		f.remedy = plausible.DidYouMean(c.meant(entry, mark))
	}
	return f.rule
}

// meant is what may have been meant by a mark that nobody runs: one not far from
// those of the entries around it.
func (c *listCheck) meant(entry int, wrong timing.Mark) []timing.Mark {
	best, slow := c.bounds.Of(c.list.Event, c.list.Sex).At(c.list.Event.Distance()), plausible.Slowest(c.list.Event.Distance(), c.list.Environment)
	right := func(mark timing.Mark) bool { return mark.Milliseconds() >= best && mark.Milliseconds() <= slow }
	if read := plausible.WithPoint(wrong); right(read) && c.list.Environment != event.Road {
		return []timing.Mark{read}
	}
	w := plausible.Window{From: best, To: best * 3 / 2, Near: best, Decimals: wrong.Decimals(), IsRight: right}
	for _, beside := range [...]int{entry + 1, entry - 1} {
		if beside >= 0 && beside < len(c.list.Entries) && right(c.list.Entries[beside].Mark) {
			w.Near = c.list.Entries[beside].Mark.Milliseconds()
		}
	}
	return w.Meant(wrong)
}

// decimals reports a mark that is read as no official time is.
func (c *listCheck) decimals(entry int) {
	mark, unit := c.list.Entries[entry].Mark, timing.Hundredth
	var problem string
	switch {
	case mark.IsZero():
		return
	case c.list.Environment == event.Road && mark.Decimals() > plausible.RoadDecimals(c.list.Event):
		problem, unit = plausible.RoadReading(c.list.Event), timing.Second
		if plausible.RoadDecimals(c.list.Event) == 1 {
			unit = timing.Tenth
		}
	case mark.Decimals() == 3:
		problem = "thousandths are a reading, not an official time"
	case mark.Hand() && mark.Decimals() == 2:
		problem, unit = "hand times are rounded up to tenths", timing.Tenth
	default:
		return
	}
	f := c.at(entry, "mark", "decimals", "mark %s: %s", mark, problem)
	f.remedy = fmt.Sprintf("write %q, and the reading in a note", mark.RoundUp(unit))
}
