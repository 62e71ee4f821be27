package report

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
)

// Races is the answer of the command list: the races of a corpus, one a row.
func Races(races []*race.Race) table.View {
	t := table.Table{
		Name: "races",
		Columns: []table.Column{
			{Name: "race", Label: "Race", Kind: table.Text},
			{Name: "date", Label: "Date", Kind: table.Date},
			{Name: "name", Kind: table.Text, Silent: true},
			{Name: "city", Label: "City", Kind: table.Text},
			{Name: "country", Kind: table.Text, Silent: true},
			{Name: "event", Label: "Event", Kind: table.Text},
			{Name: "sex", Label: "Sex", Kind: table.Text},
			{Name: "environment", Label: "Track", Kind: table.Text},
			{Name: "competition", Kind: table.Text, Silent: true},
			{Name: "winner", Label: "Winner", Kind: table.Text},
			{Name: "nation", Kind: table.Text, Silent: true},
			{Name: "mark", Label: "Mark", Kind: table.Mark},
		},
	}
	for _, r := range races {
		winner := r.Winner()
		if winner == nil {
			winner = &race.Result{}
		}
		t.Rows = append(t.Rows, []table.Cell{
			table.TextCell(r.ID), table.DateCell(r.Date.String()), table.TextCell(r.Name), table.TextCell(r.Venue.City), table.TextCell(r.Venue.Country),
			table.TextCell(r.Event.Code()), table.TextCell(string(r.Sex)), table.TextCell(r.Environment.Code()), table.TextCell(r.Competition),
			table.TextCell(winner.Athlete), table.TextCell(winner.Nation), table.MarkCell(winner.Mark),
		})
	}
	section := table.Section{Tables: []table.Table{t}}
	if len(races) == 0 {
		section.Notes = []string{"No race."}
	}
	return table.View{Command: "list", Sections: []table.Section{section}, Coverage: covers(races, " of the corpus", nil)}
}
