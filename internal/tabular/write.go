package tabular

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// written is a column of the table that a race is written as.
type written struct {
	heading string
	cell    func(r *race.Race, result *race.Result) string
}

// Write is a race as a table of text that Read reads: each row has the event, who ran
// and the day, so that tables of several races can stand behind each other. Sources,
// notes, claims, segments and legs have no column. Lines end as spreadsheets have it.
func Write(r *race.Race) []byte {
	columns := slices.DeleteFunc(append(ofResults(), ofSplits(r)...), func(c written) bool { return isEmpty(r, c) })
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
		return written{heading, func(*race.Race, *race.Result) string { return text }}
	}
	columns := []written{
		same("Event", r.Event.Code()),
		{"Sex", func(r *race.Race, result *race.Result) string { return string(r.SexOf(result)) }},
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
func ofResults() []written {
	text := func(heading string, of func(*race.Result) string) written {
		return written{heading, func(_ *race.Race, result *race.Result) string { return of(result) }}
	}
	return []written{
		text("Place", func(x *race.Result) string { return number(x.Place) }),
		text("Bib", func(x *race.Result) string { return x.Bib }),
		text("Lane", func(x *race.Result) string { return number(x.Lane) }),
		text("Order", func(x *race.Result) string { return number(x.Order) }),
		text("Athlete", func(x *race.Result) string { return x.Name() }),
		text("Nation", func(x *race.Result) string { return x.Nation }),
		text("Club", func(x *race.Result) string { return x.Club }),
		text("Born", func(x *race.Result) string { return x.Born.String() }),
		text("Mark", func(x *race.Result) string { return x.Mark.String() }),
		text("Thousandths", func(x *race.Result) string { return x.Thousandths.String() }),
		text("Status", func(x *race.Result) string { return strings.TrimSpace(string(x.Status) + " " + x.Rule) }),
		text("Qualified", func(x *race.Result) string { return x.Qualified }),
		text("Overall", func(x *race.Result) string { return number(x.Overall) }),
		text("Flags", flagsOf),
		text("Reaction", func(x *race.Result) string { return x.Reaction.String() }),
	}
}

// flagsOf is the flags of a result, and the role as readers of tables know it.
func flagsOf(x *race.Result) string {
	var all []string
	for _, flag := range x.Flags {
		all = append(all, flag.String())
	}
	if x.Role == race.Pacemaker {
		all = append(all, "PM")
	}
	return strings.Join(all, " ")
}

// ofSplits is a column for each point at which somebody has a time, by its distance.
func ofSplits(r *race.Race) []written {
	var points []event.Distance
	for i := range r.Results {
		for _, split := range r.Results[i].Splits {
			points = append(points, split.Point.Distance())
		}
	}
	slices.Sort(points)
	var columns []written
	for _, at := range slices.Compact(points) {
		columns = append(columns, written{at.String(), func(_ *race.Race, x *race.Result) string {
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
	return columns
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
