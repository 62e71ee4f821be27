package report

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Margins is the answer of the command margins: how far apart the finishers
// were, and how far the race was from its records and pace lights.
func Margins(sheets []RaceSheet) table.View {
	view := table.View{Command: "margins", RowTable: "margins", Coverage: coverSheets(sheets)}
	for _, sheet := range sheets {
		r := sheet.Race
		title, lines := heading(r)
		view.Sections = append(view.Sections, table.Section{
			Title: title, Lines: lines,
			Tables: []table.Table{racesTable(r, sheet.KnownTo), marginsTable(r), againstTable(sheet)},
			Notes:  marginNotes(r),
		})
	}
	return view
}

func marginsTable(r *race.Race) table.Table {
	t := table.Table{
		Name: "margins", Title: "Finishers",
		Columns: []table.Column{
			{Name: "race", Kind: table.Text, Silent: true},
			{Name: "place", Label: "Place", Kind: table.Integer},
			{Name: "athlete", Label: "Athlete", Kind: table.Text},
			{Name: "nation", Label: "Nation", Kind: table.Text},
			{Name: "mark", Label: "Mark", Kind: table.Mark},
			{Name: "behind_winner", Label: "To winner", Kind: table.Margin},
			{Name: "behind_next", Label: "To next", Kind: table.Margin},
			{Name: "metres_behind", Label: "Metres", Kind: table.Derived},
			{Name: "pace_lights", Label: "To lights", Kind: table.Margin},
		},
	}
	var front *race.Result
	for _, result := range r.Ranked() {
		row := []table.Cell{table.TextCell(r.ID), table.IntCell(result.Place), table.TextCell(result.Athlete), table.TextCell(result.Nation), table.MarkCell(result.Mark), {}, {}, {}, {}}
		if behind, known := r.GapToWinner(result); known && result != r.Winner() {
			row[5] = signed(behind)
			row[7] = metresCell(race.MetresBehind(r.Event.Distance(), r.Winner().Mark, result.Mark))
		}
		if front != nil && !front.Mark.IsZero() && !result.Mark.IsZero() {
			row[6] = signed(result.Mark.Sub(front.Mark))
		}
		if !r.PaceLights.IsZero() && !result.Mark.IsZero() {
			row[8] = signed(result.Mark.Sub(r.PaceLights))
		}
		front = result
		t.Rows = append(t.Rows, row)
	}
	return t
}

// signed is a margin that readers see with its sign, and as level where it is nothing.
func signed(m timing.Margin) table.Cell {
	if m.Milliseconds() == 0 && !m.Approx() {
		return table.MarginCell(m).Shown("level")
	}
	return table.MarginCell(m).Shown(m.Signed())
}

// againstTable is the winner against what stood before the race, and against
// the lights.
func againstTable(sheet RaceSheet) table.Table {
	t := table.Table{
		Name: "against", Title: words.Join(", ", "The winner against the records that stood", knownTo(sheet.KnownTo)),
		Columns: []table.Column{
			{Name: "race", Kind: table.Text, Silent: true},
			{Name: "against", Label: "Record", Kind: table.Text},
			{Name: "mark", Label: "Mark", Kind: table.Mark},
			{Name: "athlete", Label: "Athlete", Kind: table.Text},
			{Name: "date", Label: "Date", Kind: table.Date},
			{Name: "standing", Label: "Known as", Kind: table.Text},
			{Name: "margin", Label: "Margin", Kind: table.Margin},
			{Name: "verdict", Label: "", Kind: table.Text},
			{Name: "remarks", Label: "Remarks", Kind: table.List},
		},
	}
	r := sheet.Race
	winner := r.Winner()
	if winner == nil || winner.Mark.IsZero() {
		return t
	}
	for _, s := range sheet.Stood {
		if s.IsZero() {
			continue
		}
		margin := winner.Mark.Sub(s.Mark())
		t.Rows = append(t.Rows, []table.Cell{
			table.TextCell(r.ID), scopeCell(s.Scope), table.MarkCell(s.Mark()), table.TextCell(words.Join(", ", holders(s)...)), table.DateCell(s.Entries[0].Date.String()),
			table.TextCell(string(s.Standing)), table.MarginCell(margin).Shown(margin.Abs().String()), table.TextCell(side(winner.Mark, s.Mark())), remarks(stoodRemarks(s)),
		})
	}
	if !r.PaceLights.IsZero() {
		margin := winner.Mark.Sub(r.PaceLights)
		t.Rows = append(t.Rows, []table.Cell{
			table.TextCell(r.ID), table.TextCell("pace lights"), table.MarkCell(r.PaceLights),
			{},
			{},
			{},
			table.MarginCell(margin).Shown(margin.Abs().String()), table.TextCell(side(winner.Mark, r.PaceLights)), remarks(nil),
		})
	}
	return t
}

// side says on which side of another mark a mark is, by face value.
func side(mark, other timing.Mark) string {
	switch c := mark.Compare(other); {
	case c < 0:
		return "inside"
	case c > 0:
		return "outside"
	default:
		return "level"
	}
}

func marginNotes(r *race.Race) []string {
	if len(r.Ranked()) < 2 {
		return nil
	}
	notes := []string{"Metres behind the winner at the finish are derived: at the runner's own average speed, rounded to the nearest tenth."}
	for _, result := range r.Ranked() {
		if !r.PaceLights.IsZero() && result.Mark.Compare(r.PaceLights) == 0 {
			notes = append(notes, result.Athlete+" was level with the pace lights, set for "+r.PaceLights.String()+".")
		}
	}
	return notes
}
