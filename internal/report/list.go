package report

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
)

// Races is the answer of the command list: the races of a corpus, one a row.
func Races(races []*race.Race) table.View {
	section := table.Section{Tables: []table.Table{table.New(table.Table{Name: "races"}, listColumns(), races)}}
	if len(races) == 0 {
		section.Notes = []string{"No race."}
	}
	return table.View{Command: "list", Title: "Races", Sections: []table.Section{section}, Coverage: Covers(races, " of the corpus", nil)}
}

func listColumns() []table.Column[*race.Race] {
	ofRace := []table.Column[*race.Race]{
		{Name: "race", Label: "Race", Kind: table.Text, Priority: table.Wraps, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.ID) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(r *race.Race) table.Cell { return table.DateCell(r.Date.String()) }},
		{Name: "name", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Name) }},
		{Name: "city", Label: "City", Kind: table.Text, Priority: table.Spare, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Venue.City) }},
		{Name: "country", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Venue.Country) }},
		{Name: "event", Label: "Event", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Event.Code()).Shown(ShortEvent(r.Event)) }},
		{Name: "sex", Label: "Sex", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(string(r.Sex)) }},
		{Name: "environment", Label: "Environment", Kind: table.Text, Priority: table.Spare, Cell: func(r *race.Race) table.Cell {
			return table.TextCell(r.Environment.Code()).Shown(r.Environment.Name())
		}},
		{Name: "competition", Kind: table.Text, Priority: table.MachineOnly, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Competition) }},
	}
	columns := append(ofRace, table.Of(winnerOf, []table.Column[*race.Result]{
		{Name: "winner", Label: "Winner", Kind: table.Text, Priority: table.Wraps, Cell: func(w *race.Result) table.Cell { return CompetitorCell(&w.Competitor) }},
		{Name: "nation", Kind: table.Text, Priority: table.MachineOnly, Cell: func(w *race.Result) table.Cell { return table.TextCell(w.Nation) }},
		markColumn(),
	})...)
	return append(columns, table.Column[*race.Race]{
		Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below,
		Cell: func(r *race.Race) table.Cell { return Remarks(raceRemarks(r)) },
	})
}

// winnerOf is the winner of a race, a result without anything where there is none.
func winnerOf(r *race.Race) *race.Result {
	if winner := r.Winner(); winner != nil {
		return winner
	}
	return &race.Result{}
}
