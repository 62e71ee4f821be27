package report

import "github.com/milectl/milectl/internal/race"

// Races is the answer of the command list: the races of a corpus, one a row.
func Races(races []*race.Race) View {
	t := Table{
		Name: "races",
		Columns: []Column{
			{Name: "race", Label: "Race", Kind: Text},
			{Name: "date", Label: "Date", Kind: Date},
			{Name: "name", Kind: Text, Silent: true},
			{Name: "city", Label: "City", Kind: Text},
			{Name: "country", Kind: Text, Silent: true},
			{Name: "event", Label: "Event", Kind: Text},
			{Name: "sex", Label: "Sex", Kind: Text},
			{Name: "environment", Label: "Track", Kind: Text},
			{Name: "competition", Kind: Text, Silent: true},
			{Name: "winner", Label: "Winner", Kind: Text},
			{Name: "nation", Kind: Text, Silent: true},
			{Name: "mark", Label: "Mark", Kind: Mark},
		},
	}
	for _, r := range races {
		winner := r.Winner()
		if winner == nil {
			winner = &race.Result{}
		}
		t.Rows = append(t.Rows, []Cell{
			TextCell(r.ID), DateCell(r.Date.String()), TextCell(r.Name), TextCell(r.Venue.City), TextCell(r.Venue.Country),
			TextCell(r.Event.Code()), TextCell(string(r.Sex)), TextCell(r.Environment.Code()), TextCell(r.Competition),
			TextCell(winner.Athlete), TextCell(winner.Nation), MarkCell(winner.Mark),
		})
	}
	section := Section{Tables: []Table{t}}
	if len(races) == 0 {
		section.Notes = []string{"No race."}
	}
	return View{Command: "list", Sections: []Section{section}, Coverage: covers(races, " of the corpus", nil)}
}
