package profile

import (
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/points"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
)

// Score is the answer of the command score about a mark: what it is worth by a table, and
// the slowest marks that are worth as much in other events of the class on the same track.
func Score(of points.Table, mark timing.Mark) table.View {
	worth := of.Points(mark)
	section := table.Section{
		Title:  fmt.Sprintf("%s, %s, %s, %s: %d points", mark, of.Event.Name(), of.Sex, of.Environment.Name(), worth),
		Tables: []table.Table{equalsTable(equals(of, worth))},
		Notes:  scoreNotes(worth > points.Most, mark.Hand()),
	}
	return table.View{
		Command: "score", RowTable: "equals", Sections: []table.Section{section},
		Fields: append(scoreFields(), table.Field{Name: "points", Cell: table.IntCell(worth)}),
	}
}

// scoreFields says which tables the points are of.
func scoreFields() []table.Field {
	return []table.Field{{Name: "edition", Cell: table.TextCell(points.Edition)}}
}

// scoreNotes says which tables were used, and of what not all is printed in them.
func scoreNotes(beyond, hand bool) []string {
	notes := []string{"Scoring tables of World Athletics, edition of " + points.Edition + "; that of 2025 has the same values for these events."}
	if beyond {
		notes = append(notes, fmt.Sprintf("The printed tables end at %d points; what is beyond is their formula's.", points.Most))
	}
	if hand {
		notes = append(notes, "A hand time counts as it stands: from 500 m up nothing is added.")
	}
	return notes
}

// equal is a mark that is worth as much as another one in another event.
type equal struct {
	points.Table

	mark timing.Mark
}

func equals(of points.Table, worth int) []equal {
	var all []equal
	on := of.Environment
	if on == event.Road {
		on = event.Outdoor // there is no other table of the road
	}
	for _, t := range points.Tables() {
		if t.Sex != of.Sex || t.Environment != on {
			continue
		}
		if mark, ok := t.Mark(worth); ok {
			all = append(all, equal{t, mark})
		}
	}
	return all
}

func equalsTable(all []equal) table.Table {
	columns := []table.Column[equal]{
		{Name: "event", Label: "Event", Kind: table.Text, Cell: func(e equal) table.Cell { return table.TextCell(e.Event.Code()).Shown(e.Event.Name()) }},
		{Name: "sex", Kind: table.Text, Priority: table.MachineOnly, Cell: func(e equal) table.Cell { return table.TextCell(string(e.Sex)) }},
		{Name: "environment", Kind: table.Text, Priority: table.MachineOnly, Cell: func(e equal) table.Cell { return table.TextCell(e.Environment.Code()) }},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(e equal) table.Cell { return table.MarkCell(e.mark) }},
		{Name: "points", Label: "Points", Kind: table.Integer, Cell: func(e equal) table.Cell { return table.IntCell(e.Points(e.mark)) }},
	}
	return table.New(table.Table{Name: "equals", Title: "The slowest marks of as many points"}, columns, all)
}

// scored is a result with what its mark is worth.
type scored struct {
	race   *race.Race
	result *race.Result
	points int
	known  bool // there is a mark
}

// ScoreRaces is the answer of the command score about races: what the mark of everybody is
// worth. Each race is of an event with a table for each class in it.
func ScoreRaces(races []*race.Race, keys *athlete.Keys) table.View {
	view := table.View{Command: "score", RowTable: "scores", Fields: scoreFields(), Coverage: report.Covers(races, "", nil)}
	for _, r := range races {
		var rows []scored
		beyond, hand := false, false
		for _, result := range append(r.Ranked(), r.Unranked()...) {
			row := scored{race: r, result: result}
			if t, ok := points.Of(r.Event, r.SexOf(result), r.Environment); ok && result.Finished() {
				row.points, row.known = t.Points(result.Mark), true
			}
			beyond, hand = beyond || row.points > points.Most, hand || result.Mark.Hand()
			rows = append(rows, row)
		}
		section := report.RaceSection(r)
		section.Tables = []table.Table{scoresTable(r, rows, keys)}
		section.Notes = scoreNotes(beyond, hand)
		view.Sections = append(view.Sections, section)
	}
	return view
}

func scoresTable(r *race.Race, rows []scored, keys *athlete.Keys) table.Table {
	columns := append(report.OfRace[scored](r), []table.Column[scored]{
		{Name: "place", Label: "Place", Kind: table.Integer, Cell: func(s scored) table.Cell {
			if s.result.Place == 0 {
				return table.Cell{}.Shown(string(s.result.Status))
			}
			return table.IntCell(s.result.Place)
		}},
		{Name: "athlete", Label: report.WhoRuns(r.Event), Kind: table.Text, Cell: func(s scored) table.Cell { return table.TextCell(s.result.Name()) }},
		{Name: "nation", Label: "Nation", Kind: table.Text, Cell: func(s scored) table.Cell { return table.TextCell(s.result.Nation) }},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(s scored) table.Cell { return table.MarkCell(s.result.Mark) }},
		{Name: "points", Label: "Points", Kind: table.Integer, Cell: func(s scored) table.Cell {
			if !s.known {
				return table.Cell{}
			}
			return table.IntCell(s.points)
		}},
		report.KeyColumn(func(s scored) string { return keys.OfResult(r, s.result) }),
	}...)
	return table.New(table.Table{Name: "scores"}, columns, rows)
}
