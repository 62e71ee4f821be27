package jsonsheet

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/jsontext"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// Add settles what the rows of a race say together, and adds it to the sheet.
func (f *File) Add(r *sheet.Race) {
	if !r.Event.IsRelay() {
		f.settleSex(r)
	}
	f.settleWind(r)
	f.repeated(r)
	f.Races = append(f.Races, *r)
}

// repeated notes a competitor who stands twice in a race.
func (f *File) repeated(r *sheet.Race) {
	first := make(map[string]int)
	for i := range r.Rows {
		row := &r.Rows[i]
		key := firstOf(row.Entry, row.Bib)
		switch at, found := first[key]; {
		case key == "":
		case found:
			f.Note(row.Line, sheet.Doubt, fmt.Sprintf("number %s stands on line %d of this race too", key, at))
		default:
			first[key] = row.Line
		}
	}
}

// ByHand makes hand times of the times of a race of which the file says so. It says
// nothing of times in hundredths, which no watch in a hand gives.
func (f *File) ByHand(r *sheet.Race, n *jsontext.Node) {
	line := f.saysHand(n)
	if line == 0 {
		return
	}
	f.Note(line, sheet.Read, "the times were taken by hand")
	for i := range r.Rows {
		f.byHand(&r.Rows[i])
	}
}

// RowByHand makes a hand time of the time of a row that says so.
func (f *File) RowByHand(row *sheet.Row, n *jsontext.Node) {
	if f.saysHand(n) > 0 {
		f.byHand(row)
	}
}

func (f *File) byHand(row *sheet.Row) {
	if mark, ok := timing.Meant(row.Mark.String() + "h"); ok && row.Mark.Decimals() < 2 && !row.Mark.Hand() {
		row.Mark = mark
	} else if row.Mark.Decimals() >= 2 {
		f.Note(row.Line, sheet.Doubt, row.Mark.String()+" where the file says that it was timed by hand")
	}
}

// saysHand is the line on which an object says that times were taken by hand, 0 where
// it does not.
func (f *File) saysHand(n *jsontext.Node) int {
	at := n.Member("timing", "timingmethod", "timingtype", "handtimed", "handtiming", "ishandtimed", "ishandtiming", "hand")
	if at == nil {
		return 0
	}
	switch text := strings.ToLower(at.Value.String()); {
	case at.Value.Kind == jsontext.Bool, strings.HasPrefix(text, "hand"), strings.HasPrefix(text, "manual"), text == "ht", text == "h":
		return at.Line
	case strings.HasPrefix(text, "auto"), strings.HasPrefix(text, "elec"), strings.HasPrefix(text, "photo"), text == "fat", text == "et":
	default:
		f.Note(at.Line, sheet.Open, "timing "+shown(text)+": whether by hand is not said")
	}
	return 0
}

// settleSex makes a race of both where men and women ran, and of one where all rows
// are of it. The rows of a race of one sex have none of their own; those that
// contradict it are noted.
func (f *File) settleSex(r *sheet.Race) {
	of := func(sex race.Sex) bool {
		return slices.ContainsFunc(r.Rows, func(row sheet.Row) bool { return row.Sex == sex })
	}
	men, women, unknown := of(race.Men), of(race.Women), of("")
	switch mayBeBoth := r.Sex == "" || r.Sex == race.Mixed; {
	case mayBeBoth && men && women:
		if r.Sex == "" {
			f.Note(r.Line, sheet.Read, "men and women ran together, by the sex or the age class of each row")
		}
		r.Sex = race.Mixed
	case mayBeBoth && men != women && !unknown:
		r.Sex = race.Men
		if women {
			r.Sex = race.Women
		}
		f.Note(r.Line, sheet.Read, "all rows are of "+string(r.Sex)+", by the sex or the age class of each row")
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		switch {
		case r.Sex == race.Mixed && row.Sex == "":
			f.Note(row.Line, sheet.Open, "neither men nor women is said of this row")
		case r.Sex == row.Sex:
			row.Sex = ""
		case r.Sex != "" && r.Sex != race.Mixed && row.Sex != "":
			f.Note(row.Line, sheet.Doubt, fmt.Sprintf("a row of %s in a race of %s", row.Sex, r.Sex))
			row.Sex = ""
		}
	}
}

// settleWind makes the wind of all rows that of the race, and notes rows of one race
// that have different winds.
func (f *File) settleWind(r *sheet.Race) {
	var first race.Wind
	all := true
	for i := range r.Rows {
		row := &r.Rows[i]
		wind := row.Wind
		switch {
		case wind.IsZero():
			all = false
		case first.IsZero():
			first = wind
		case wind != first:
			f.Note(row.Line, sheet.Doubt, "wind "+wind.String()+" in a race in which others have "+first.String())
			all = false
		}
		if !wind.IsZero() && !r.Wind.IsZero() && wind != r.Wind {
			f.Note(row.Line, sheet.Doubt, "wind "+wind.String()+" in a race with "+r.Wind.String())
		}
	}
	if first.IsZero() || !all || !r.Wind.IsZero() && r.Wind != first {
		return
	}
	r.Wind = first
	for i := range r.Rows {
		r.Rows[i].Wind = race.Wind{}
	}
}
