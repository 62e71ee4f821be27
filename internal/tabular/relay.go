package tabular

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// teams makes the rows of a relay those of teams. Where each runner of a team has a
// row they become one; legs of a race that has none are told.
func (r *reader) teams(g *group, of event.Event) {
	if !of.IsRelay() {
		for i := range r.columns {
			if c := r.columns[i]; c.what == label.Leg && slices.ContainsFunc(g.entries, func(e entry) bool { return len(e.legs) > 0 }) {
				r.once(r.at, sheet.LeftOut, "column "+strconv.Quote(c.heading)+" is not kept: only a relay has legs")
			}
		}
		return
	}
	g.joinRunners(len(of.Legs()))
	for i := range g.entries {
		e := &g.entries[i]
		r.asTeam(e, len(of.Legs()))
		r.legs(e, of)
	}
}

// joinRunners makes one row of those of the runners of a team: the first has the club
// and what it ran, the others a name alone, and there are as many as legs.
func (g *group) joinRunners(legs int) {
	var all []entry
	for i := 0; i < len(g.entries); i++ {
		head := g.entries[i]
		var runners []string
		if head.name() != "" {
			runners = []string{head.name()}
		}
		next := i + 1
		for ; next < len(g.entries) && head.Club != "" && g.entries[next].follows(&head); next++ {
			runners = append(runners, g.entries[next].name())
		}
		if next > i+1 && len(runners) == legs {
			head.runners = runners
			i = next - 1
		}
		all = append(all, head)
	}
	g.entries = all
}

// follows reports whether a row names but a further runner of the team of another.
func (e *entry) follows(head *entry) bool {
	return e.name() != "" && (e.Club == "" || e.Club == head.Club) && e.Place == 0 && e.Mark.IsZero() && e.Status == "" && e.Unclear == ""
}

// name is the name of a row: in parts where it has them, else as it is printed.
func (e *entry) name() string { return cmp.Or(e.Athlete, e.printed) }

// legs reads who ran the legs of a team, and their times. A document has all runners of
// a team or none, and the time of a leg beside its runner.
func (r *reader) legs(e *entry, of event.Event) {
	n := len(of.Legs())
	names, times := make([]string, n), make([]numberedCell, 0, n)
	if len(e.runners) == n {
		for i, one := range e.runners {
			name, time := r.by.legCell(one)
			if names[i] = name; time != "" {
				times = append(times, numberedCell{i + 1, time})
			}
		}
	} else if len(e.runners) > 0 {
		r.Note(e.Line, sheet.LeftOut, fmt.Sprintf("%d runners of a team, where there are %d legs: %s", len(e.runners), n, strings.Join(e.runners, ", ")))
	}
	for _, one := range append(slices.Clone(e.legs), e.laps...) {
		name, time := r.by.legCell(one.text)
		switch {
		case one.number > n:
			r.Note(e.Line, sheet.LeftOut, fmt.Sprintf("leg %d of %d: %q", one.number, n, one.text))
			continue
		case name != "" && names[one.number-1] != "" && names[one.number-1] != name:
			r.Note(e.Line, sheet.Doubt, fmt.Sprintf("leg %d is of %s and of %s: the first is kept", one.number, names[one.number-1], name))
		case name != "":
			names[one.number-1] = name
		}
		if time != "" {
			times = append(times, numberedCell{one.number, time})
		}
	}
	r.runners(e, names)
	r.legTimes(e, of, r.numberedTimes(e, times, n))
}

// legCell parts the cell of a leg: a name, a time, or a time behind a name.
func (by *guide) legCell(text string) (name, time string) {
	if label.IsNothing(text) {
		return "", ""
	}
	if !by.readTime(text, event.Event{}).mark.IsZero() {
		return "", text
	}
	if m := by.timeBehind().FindStringSubmatch(text); m != nil {
		return turned(m[1]), m[2]
	}
	return turned(text), ""
}

// runners gives a team its legs where all of them have a name.
func (r *reader) runners(e *entry, names []string) {
	named := 0
	for _, name := range names {
		if name != "" {
			named++
		}
	}
	switch named {
	case 0:
	case len(names):
		for _, name := range names {
			e.Legs = append(e.Legs, race.Leg{Athlete: name})
		}
	default:
		said := slices.DeleteFunc(slices.Clone(names), func(name string) bool { return name == "" })
		r.Note(e.Line, sheet.LeftOut, fmt.Sprintf("%d of %d legs have a name, and a document has all or none: %s", named, len(names), strings.Join(said, ", ")))
	}
}

// legTimes gives a team the times of its legs: alone beside the runner, from the start
// as splits.
func (r *reader) legTimes(e *entry, of event.Event, times []timing.Mark) {
	if !slices.ContainsFunc(times, func(mark timing.Mark) bool { return !mark.IsZero() }) {
		return
	}
	var ends []event.Distance
	var at event.Distance
	for _, leg := range of.Legs() {
		at += leg
		ends = append(ends, at)
	}
	switch counting := sheet.CountingOf(times, ends, e.Mark, of.Distance()); {
	case counting == sheet.FromStart:
		r.once(r.at, sheet.Read, "the times of the legs are read as times from the start")
		for i, mark := range times[:len(times)-1] {
			if point, err := of.ParsePoint(ends[i].String(), event.Course{}); err == nil && !mark.IsZero() {
				e.Splits = append(e.Splits, race.Split{Point: point, Mark: mark})
			}
		}
	case counting == sheet.Alone && len(e.Legs) > 0:
		for i, mark := range times {
			e.Legs[i].Split = mark
		}
	case counting == sheet.Alone:
		r.Note(e.Line, sheet.LeftOut, "times of each leg alone, of which the runners are not named")
	default:
		r.Note(e.Line, sheet.LeftOut, "times of legs: whether they count on from the start or are of each leg alone cannot be told")
	}
}
