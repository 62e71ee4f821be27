package tabular

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// written is a column of the table that a race is written as.
type written struct {
	heading string
	cell    func(r *race.Race, result *race.Result) string
	needed  bool // also where it is empty: others would be read as what it holds
}

// Write is a race as a table of text that Read reads: each row has the event, who ran
// and the day, so that tables of several races can stand behind each other. Sources,
// notes, claims, segments and legs have no column. Lines end as spreadsheets have it.
func Write(r *race.Race) []byte {
	columns := slices.DeleteFunc(append(ofResults(r), ofSplits(r)...), func(c written) bool { return !c.needed && isEmpty(r, c) })
	columns = append(ofRace(r), columns...)
	var b bytes.Buffer
	out := csv.NewWriter(&b)
	out.UseCRLF = true
	headings := make([]string, len(columns))
	for i, c := range columns {
		headings[i] = c.heading
	}
	_ = out.Write(headings) // a buffer takes all
	for i := range r.Results {
		row := make([]string, len(columns))
		for j, c := range columns {
			row[j] = guarded(c.cell(r, &r.Results[i]))
		}
		_ = out.Write(row)
	}
	out.Flush()
	return b.Bytes()
}

// isEmpty reports whether no result has anything in a column.
func isEmpty(r *race.Race, c written) bool {
	return !slices.ContainsFunc(r.Results, func(result race.Result) bool { return c.cell(r, &result) != "" })
}

// ofRace is the columns that say the same in every row.
func ofRace(r *race.Race) []written {
	same := func(heading, text string) written {
		return written{heading: heading, cell: func(*race.Race, *race.Result) string { return text }}
	}
	columns := []written{
		same("Event", r.Event.Code()),
		{heading: "Sex", cell: func(r *race.Race, result *race.Result) string { return string(r.SexOf(result)) }},
		same("Date", r.Date.String()),
	}
	for _, c := range []struct{ heading, text string }{
		{"Meeting", r.Meet},
		{"Round", string(r.Round)},
		{"Heat", number(r.Heat)},
		{"Section", r.Section},
		{"Wind", r.Wind.String()},
	} {
		if c.text != "" {
			columns = append(columns, same(c.heading, c.text))
		}
	}
	return columns
}

// ofResults is the columns of what a result says.
func ofResults(r *race.Race) []written {
	text := func(heading string, of func(*race.Result) string) written {
		return written{heading: heading, cell: func(_ *race.Race, result *race.Result) string { return of(result) }}
	}
	columns := []written{
		text("Place", func(x *race.Result) string { return number(x.Place) }),
		text("Bib", func(x *race.Result) string { return x.Bib }),
		text("Lane", func(x *race.Result) string { return number(x.Lane) }),
		text("Order", func(x *race.Result) string { return number(x.Order) }),
	}
	columns = append(columns, ofNames(r)...)
	return append(columns, []written{
		text("Nation", func(x *race.Result) string { return x.Nation }),
		text("Club", func(x *race.Result) string { return x.Club }),
		text("Born", func(x *race.Result) string { return x.Born.String() }),
		{heading: "Mark", needed: true, cell: func(_ *race.Race, x *race.Result) string { return x.Mark.String() }},
		text("Thousandths", func(x *race.Result) string { return x.Thousandths.String() }),
		text("Status", func(x *race.Result) string { return strings.TrimSpace(string(x.Status) + " " + x.Rule) }),
		text("Annulled", annulledOf),
		text("Original place", func(x *race.Result) string { return number(x.OriginalPlace) }),
		text("Qualified", func(x *race.Result) string { return x.Qualified }),
		text("Overall", func(x *race.Result) string { return number(x.Overall) }),
		text("Flags", flagsOf),
		text("Reaction", func(x *race.Result) string { return x.Reaction.String() }),
	}...)
}

// ofNames is the column of who ran, or two where a name in one would be read with its words
// in another order.
func ofNames(r *race.Race) []written {
	turns := func(x race.Result) bool {
		_, _, comma := sheet.Turned(x.Name())
		return comma || capitalsFirst(x.Name()) || !x.IsTeam() && isBracketEnd(x.Name())
	}
	if !slices.ContainsFunc(r.Results, turns) {
		return []written{{heading: "Athlete", cell: func(_ *race.Race, x *race.Result) string { return x.Name() }}}
	}
	last := func(name string) int {
		if isBracketEnd(name) {
			return len(name) // what stands in brackets behind a family name is read as a nation or a role
		}
		return strings.LastIndexByte(name, ' ') + 1
	}
	return []written{
		{heading: "Given name", needed: true, cell: func(_ *race.Race, x *race.Result) string { return strings.TrimSpace(x.Name()[:last(x.Name())]) }},
		{heading: "Family name", needed: true, cell: func(_ *race.Race, x *race.Result) string { return x.Name()[last(x.Name()):] }},
	}
}

// isBracketEnd reports whether a name ends with a bracket.
func isBracketEnd(name string) bool {
	return strings.HasSuffix(name, ")") || strings.HasSuffix(name, "]")
}

// annulledOf is the day on which a result was annulled.
func annulledOf(x *race.Result) string {
	if x.Annulled.Unknown {
		return "unknown"
	}
	return x.Annulled.On.String()
}

// flagsOf is the flags of a result, and the role as readers of tables know it.
func flagsOf(x *race.Result) string {
	var all []string
	for _, flag := range x.Flags {
		all = append(all, flag.String())
	}
	switch x.Role {
	case race.Pacemaker:
		all = append(all, "PM")
	case race.Guest:
		all = append(all, "guest")
	}
	return strings.Join(all, " ")
}

// ofSplits is a column for each point at which somebody has a time, by its distance, with the
// place behind the time; and one of places for each at which some have a place alone.
func ofSplits(r *race.Race) []written {
	var timed, placed []event.Distance
	for i := range r.Results {
		x := &r.Results[i]
		for _, split := range x.Splits {
			timed = append(timed, split.Point.Distance())
		}
		for _, position := range x.Positions {
			if _, ok := x.SplitAt(position.Point.Distance()); !ok {
				placed = append(placed, position.Point.Distance())
			}
		}
	}
	var columns []written
	for _, at := range ordered(timed) {
		columns = append(columns, written{heading: at.String(), cell: func(_ *race.Race, x *race.Result) string {
			mark, ok := x.SplitAt(at)
			if !ok {
				return ""
			}
			if place := x.PositionAt(at); place > 0 {
				return mark.String() + " (" + strconv.Itoa(place) + ")"
			}
			return mark.String()
		}})
	}
	for _, at := range ordered(placed) {
		columns = append(columns, written{heading: "Pos " + at.String(), cell: func(_ *race.Race, x *race.Result) string {
			if _, ok := x.SplitAt(at); ok {
				return ""
			}
			return number(x.PositionAt(at))
		}})
	}
	return columns
}

// ordered is each of some points once, in their order.
func ordered(points []event.Distance) []event.Distance {
	slices.Sort(points)
	return slices.Compact(points)
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
