package yearbook

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

// Races is the answer of the command list: the races of a corpus, one a row.
func Races(a calendar.RacesAnswer) table.View {
	section := table.Section{Tables: []table.Table{table.New(table.Table{Name: "races"}, listColumns(a.Keys), a.Races)}}
	if len(a.Races) == 0 {
		section.Notes = []string{"No race." + racesMeant(a)}
	}
	return table.View{Command: "list", Title: "Races", Sections: []table.Section{section}, Coverage: report.Covers(a.Races, " of the corpus", nil)}
}

// racesMeant is what was probably meant by words that stand in no race.
func racesMeant(a calendar.RacesAnswer) string {
	switch {
	case a.Several:
		return fmt.Sprintf(" Athletes are called so: milectl athlete %q tells who.", a.Athlete)
	case a.Athlete != "":
		return fmt.Sprintf(" An athlete is called so: milectl list --athlete %q, or milectl athlete %q.", a.Athlete, a.Athlete)
	case len(a.Nearest) > 0:
		return " Did you mean " + strings.Join(a.Nearest, " ") + "?"
	default:
		return ""
	}
}

func listColumns(keys *athlete.Keys) []table.Column[*race.Race] {
	ofRace := []table.Column[*race.Race]{
		{Name: "race", Label: "Race", Kind: table.Text, Priority: table.Wraps, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.ID) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(r *race.Race) table.Cell { return table.DateCell(r.Date.String()) }},
		{Name: "name", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Name) }},
		{Name: "city", Label: "City", Kind: table.Text, Priority: table.Spare, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Venue.City) }},
		{Name: "country", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Venue.Country) }},
		{Name: "event", Label: "Event", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Event.Code()).Shown(report.ShortEvent(r.Event)) }},
		{Name: "sex", Label: "Sex", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(string(r.Sex)) }},
		{Name: "environment", Label: "Environment", Kind: table.Text, Priority: table.Spare, Cell: func(r *race.Race) table.Cell {
			return table.TextCell(r.Environment.Code()).Shown(r.Environment.Name())
		}},
		{Name: "competition", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Competition) }},
	}
	columns := append(ofRace, table.Column[*race.Race]{
		Name: "winner", Label: "Winner", Kind: table.Text, Priority: table.Wraps, Cell: func(r *race.Race) table.Cell { return report.FirstCell(r.Winners()) },
	})
	columns = append(columns, table.Of(winnerOf, []table.Column[*race.Result]{
		{Name: "nation", Kind: table.Text, Priority: table.MachineOnly, Cell: func(w *race.Result) table.Cell { return table.TextCell(w.Nation) }},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(w *race.Result) table.Cell { return table.MarkCell(w.Mark) }},
	})...)
	return append(columns, table.Column[*race.Race]{
		Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below,
		Cell: func(r *race.Race) table.Cell { return report.Remarks(report.RaceRemarks(r)) },
	}, report.KeyColumn(func(r *race.Race) string { return keys.OfResult(r, winnerOf(r)) }))
}

// winnerOf is the winner of a race, a result without anything where there is none.
func winnerOf(r *race.Race) *race.Result {
	if winner := r.Winner(); winner != nil {
		return winner
	}
	return &race.Result{}
}
