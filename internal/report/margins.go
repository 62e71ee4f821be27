package report

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Margins is the answer of the command margins: how far apart the finishers
// were, and how far the race was from its records and pace lights.
func Margins(sheets []RaceSheet) View {
	view := View{Command: "margins", RowTable: "margins", Coverage: coverSheets(sheets)}
	for _, sheet := range sheets {
		r := sheet.Race
		title, lines := heading(r)
		view.Sections = append(view.Sections, Section{
			Title: title, Lines: lines,
			Tables: []Table{racesTable(r, sheet.KnownTo), marginsTable(r), againstTable(sheet)},
			Notes:  marginNotes(r),
		})
	}
	return view
}

func marginsTable(r *race.Race) Table {
	t := Table{
		Name: "margins", Title: "Finishers",
		Columns: []Column{
			{Name: "race", Kind: Text, Silent: true},
			{Name: "place", Label: "Place", Kind: Integer},
			{Name: "athlete", Label: "Athlete", Kind: Text},
			{Name: "nation", Label: "Nation", Kind: Text},
			{Name: "mark", Label: "Mark", Kind: Mark},
			{Name: "behind_winner", Label: "To winner", Kind: Margin},
			{Name: "behind_next", Label: "To next", Kind: Margin},
			{Name: "metres_behind", Label: "Metres", Kind: Derived},
			{Name: "pace_lights", Label: "To lights", Kind: Margin},
		},
	}
	var front *race.Result
	for _, result := range r.Ranked() {
		row := []Cell{TextCell(r.ID), IntCell(result.Place), TextCell(result.Athlete), TextCell(result.Nation), MarkCell(result.Mark), {}, {}, {}, {}}
		if behind, known := r.GapToWinner(result); known && result != r.Winner() {
			row[5] = signed(behind)
			row[7] = MetresCell(race.MetresBehind(r.Event.Distance(), r.Winner().Mark, result.Mark))
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
func signed(m timing.Margin) Cell {
	if m.Milliseconds() == 0 && !m.Approx() {
		return MarginCell(m).Shown("level")
	}
	return MarginCell(m).Shown(m.Signed())
}

// againstTable is the winner against what stood before the race, and against
// the lights.
func againstTable(sheet RaceSheet) Table {
	t := Table{
		Name: "against", Title: words.Join(", ", "The winner against the records that stood", knownTo(sheet.KnownTo)),
		Columns: []Column{
			{Name: "race", Kind: Text, Silent: true},
			{Name: "against", Label: "Record", Kind: Text},
			{Name: "mark", Label: "Mark", Kind: Mark},
			{Name: "athlete", Label: "Athlete", Kind: Text},
			{Name: "date", Label: "Date", Kind: Date},
			{Name: "standing", Label: "Known as", Kind: Text},
			{Name: "margin", Label: "Margin", Kind: Margin},
			{Name: "verdict", Label: "", Kind: Text},
			{Name: "remarks", Label: "Remarks", Kind: List},
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
		t.Rows = append(t.Rows, []Cell{
			TextCell(r.ID), scopeCell(s.Scope), MarkCell(s.Mark()), TextCell(words.Join(", ", holders(s)...)), DateCell(s.Entries[0].Date.String()),
			TextCell(string(s.Standing)), MarginCell(margin).Shown(margin.Abs().String()), TextCell(side(winner.Mark, s.Mark())), remarks(stoodRemarks(s)),
		})
	}
	if !r.PaceLights.IsZero() {
		margin := winner.Mark.Sub(r.PaceLights)
		t.Rows = append(t.Rows, []Cell{
			TextCell(r.ID), TextCell("pace lights"), MarkCell(r.PaceLights),
			{},
			{},
			{},
			MarginCell(margin).Shown(margin.Abs().String()), TextCell(side(winner.Mark, r.PaceLights)), remarks(nil),
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
