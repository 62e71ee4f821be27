package profile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Versus is the answer of the command versus: how some people fared against each other.
func Versus(v *career.Rivalry) table.View {
	names := shortNames(v.People)
	section := table.Section{
		Title: words.Join(": ", versusTitle(v.People), askedMeetings(v.Asked)),
		Lines: tallyLines(v),
		Tables: slices.Concat(
			[]table.Table{peopleTable(v), meetingsTable("meetings", v.Meetings)},
			finalsTable(v, names, "Finals", v.Meetings), []table.Table{talliesTable(v)}, talliesShown(v),
			[]table.Table{streaksTable(v), marginsTable(v), meetingsTable("rounds", v.Rounds)},
			finalsTable(v, names, "Heats and semi-finals, which do not count", v.Rounds),
			[]table.Table{uncountedTable(v), frontsTable(v)},
		),
		Notes: versusNotes(v),
	}
	view := table.View{Command: "versus", RowTable: "meetings", Sections: []table.Section{section}}
	in := "of the corpus in which two of them were"
	if of := askedMeetings(v.Asked); of != "" {
		in = "(" + of + ") " + in
	}
	if view.Coverage = report.Covers(v.Races, " "+in, nil); len(v.Races) == 0 {
		view.Coverage = "no race " + in
	}
	view.Coverage += "; what other races they had is not known"
	return view
}

func versusTitle(people []*career.Somebody) string {
	names := make([]string, len(people))
	for i, who := range people {
		names[i] = who.Telling
	}
	if len(names) == 2 {
		return strings.Join(names, " against ")
	}
	return words.List(names) + " against each other"
}

// askedMeetings is of which event and years meetings are told; empty where all are.
func askedMeetings(of career.Meetings) string {
	years := ""
	switch of.From {
	case 0:
	case of.To:
		years = fmt.Sprint(of.From)
	default:
		years = fmt.Sprintf("%d-%d", of.From, of.To)
	}
	return words.Join(", ", of.Event.Name(), years)
}

// peopleTable is who was asked for, for machine formats.
func peopleTable(v *career.Rivalry) table.Table {
	columns := personColumns(func(x *career.Somebody) *career.Somebody { return x })
	return table.New(table.Table{Name: "athletes", For: table.Machines}, columns, v.People)
}

// shortNames is the family names of people, where two share one the whole names with what tells
// them apart.
func shortNames(people []*career.Somebody) []string {
	short, seen := make([]string, len(people)), map[string]int{}
	for i, who := range people {
		fields := strings.Fields(words.GivenFirst(who.Name))
		short[i] = fields[len(fields)-1]
		seen[words.Fold(short[i])]++
	}
	for i, who := range people {
		if seen[words.Fold(short[i])] > 1 {
			short[i] = who.Telling
		}
	}
	return short
}

// tallyLines is who won how often, for each two.
func tallyLines(v *career.Rivalry) []string {
	var lines []string
	for _, pair := range v.Pairs {
		line := fmt.Sprintf("%s %d, %s %d", pair.A.Telling, pair.All.Wins, pair.B.Telling, pair.All.Losses)
		if shared := pair.All.Shared(); shared > 0 {
			line += fmt.Sprintf(", shared %d", shared)
		}
		lines = append(lines, line+" in "+words.Count(pair.All.Of, "final"))
	}
	return lines
}

// versusNotes is how the answer is to be read.
func versusNotes(v *career.Rivalry) []string {
	notes := []string{"The place decides, never the mark. Pacemakers who finish count, guests do not; relays are left out."}
	if slices.ContainsFunc(v.Races, func(r *race.Race) bool { return len(v.Fronts[r]) > 0 }) {
		notes = append(notes, "In front of each other, where the leader of the race (*) is one of them or positions or times of all of them are known.")
	}
	if slices.ContainsFunc(v.Meetings, func(m career.Meeting) bool { return m.HasBy && m.By.Approx() }) {
		notes = append(notes, "~ is between marks of different units: such gaps are neither smallest nor largest.")
	}
	if slices.ContainsFunc(v.Pairs, func(p career.Pair) bool { return p.Open }) {
		notes = append(notes, "Streaks whose length hangs on the order of finals of one day, which no document tells, are left out.")
	}
	return notes
}

// runnerColumns is one of two in a meeting, for machine formats.
func runnerColumns(letter string, of func(career.Meeting) career.Runner) []table.Column[career.Meeting] {
	type row = career.Meeting
	column := func(name string, kind table.Kind, cell func(career.Runner) table.Cell) table.Column[row] {
		return table.Column[row]{Name: name, Kind: kind, Cell: func(m row) table.Cell { return cell(of(m)) }}
	}
	return []table.Column[row]{
		column("athlete_"+letter, table.Text, func(x career.Runner) table.Cell { return table.TextCell(x.Result.Athlete) }),
		column("athlete_key_"+letter, table.Text, func(x career.Runner) table.Cell { return table.TextCell(x.Person.Key()) }),
		column("place_"+letter, table.Integer, func(x career.Runner) table.Cell { return report.Positive(x.Result.Place) }),
		column("mark_"+letter, table.Mark, func(x career.Runner) table.Cell { return table.MarkCell(x.Result.Mark) }),
	}
}

// meetingsTable is each meeting of two, for machine formats.
func meetingsTable(name string, meetings []career.Meeting) table.Table {
	type row = career.Meeting
	columns := slices.Concat(
		raceColumns(func(m row) *race.Race { return m.Race }),
		runnerColumns("a", func(m row) career.Runner { return m.A }),
		runnerColumns("b", func(m row) career.Runner { return m.B }),
		[]table.Column[row]{
			{Name: "margin", Kind: table.Margin, Cell: byCell},
			{Name: "winner", Kind: table.Text, Cell: func(m row) table.Cell { return wonCell(m, func(w *career.Runner) string { return w.Name }) }},
			{Name: "winner_key", Kind: table.Text, Cell: func(m row) table.Cell { return wonCell(m, func(w *career.Runner) string { return w.Person.Key() }) }},
			{Name: "remarks", Kind: table.List, Cell: func(m row) table.Cell {
				return report.Remarks(append(meetingRemarks(m.Race), slices.Concat(runnerRemarks(m.A), runnerRemarks(m.B))...))
			}},
		},
	)
	return table.New(table.Table{Name: name, For: table.Machines}, columns, meetings)
}

func byCell(m career.Meeting) table.Cell {
	if !m.HasBy {
		return table.Cell{}
	}
	return table.MarginCell(m.By)
}

func wonCell(m career.Meeting, text func(*career.Runner) string) table.Cell {
	if winner := m.WonBy(); winner != nil {
		return table.TextCell(text(winner))
	}
	return table.Cell{}
}

// meetingRemarks is what must be known of a race in which people met.
func meetingRemarks(r *race.Race) []string {
	said := []string{}
	if r.Partial {
		said = append(said, "partial list")
	}
	if r.List == race.Provisional {
		said = append(said, "provisional list")
	}
	if r.Ineligible != "" {
		said = append(said, "marks count for no record: "+r.Ineligible)
	}
	return said
}

// runnerRemarks is what must be known of somebody in a meeting.
func runnerRemarks(x career.Runner) []string {
	if x.Result.Role == race.Pacemaker {
		return []string{x.Telling + " set the pace"}
	}
	return nil
}
