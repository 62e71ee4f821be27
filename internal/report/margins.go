package report

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Margins is the answer of the command margins: how far apart the finishers
// were, and how far the race was from its records and pace lights.
func Margins(races []query.RaceRecords, keys *athlete.Keys) table.View {
	view := table.View{Command: "margins", RowTable: "margins", Coverage: coverRaces(races)}
	fields := fieldsOf(races)
	for _, of := range races {
		section := RaceSection(of.Race)
		section.Tables = append([]table.Table{racesTable(of), marginsTable(of.Race, fields.teams, keys)},
			eachClass(of, func(class query.RaceRecords) table.Table { return againstTable(class, fields.sexes, keys) })...)
		section.Notes = marginNotes(of.Race)
		view.Sections = append(view.Sections, section)
	}
	return view
}

func marginsTable(r *race.Race, relays bool, keys *athlete.Keys) table.Table {
	type row = query.FinisherMargins
	finisher := func(m row) *race.Result { return m.Result }
	columns := slices.Concat(
		OfRace[row](r),
		table.Of(finisher, []table.Column[*race.Result]{placeColumn(), stressed(athleteColumn(r.Event)), nationColumn(), stressed(markColumn())}),
		[]table.Column[row]{
			{Name: "behind_winner", Label: "To winner", Kind: table.Margin, Cell: func(m row) table.Cell { return signedGap(m.ToWinner) }},
			{Name: "behind_next", Label: "To next", Kind: table.Margin, Cell: func(m row) table.Cell { return signedGap(m.ToNext) }},
			{Name: "metres_behind", Label: "Metres", Kind: table.Derived, Cell: func(m row) table.Cell {
				if !m.ToWinner.Known {
					return table.Cell{}
				}
				return metresCell(m.Metres)
			}},
			{Name: "pace_lights", Label: "To lights", Kind: table.Margin, Cell: func(m row) table.Cell { return signedGap(m.ToLights) }},
		},
		table.Of(finisher, []table.Column[*race.Result]{remarksColumn()}),
		table.Of(finisher, teamColumn(relays, competitorOfResult)),
		[]table.Column[row]{keyOf(r, keys, finisher)},
	)
	return table.New(table.Table{Name: "margins", Title: "Finishers"}, columns, query.MarginsOf(r))
}

// againstTable is the winner against what stood before the race, and against
// the lights.
func againstTable(of query.RaceRecords, mixed bool, keys *athlete.Keys) table.Table {
	type row = query.Against
	columns := append(ofRaceAndSex[row](of.Race, mixed), []table.Column[row]{
		{Name: "against", Label: "Record", Kind: table.Text, Cell: func(a row) table.Cell {
			if a.Stood.IsZero() {
				return table.TextCell("pace lights")
			}
			return scopeCell(a.Stood.Scope, of.Race)
		}},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(a row) table.Cell { return table.MarkCell(a.Mark) }},
		{Name: "athlete", Label: WhoRuns(of.Race.Event), Kind: table.Text, Cell: func(a row) table.Cell {
			return table.TextCell(words.Join(", ", query.Holders(a.Stood)...))
		}},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(a row) table.Cell {
			if a.Stood.IsZero() {
				return table.Cell{}
			}
			return table.DateCell(a.Stood.Entries[0].Date.String())
		}},
		{Name: "status", Label: "Status", Kind: table.Text, Cell: func(a row) table.Cell { return StatusCell(query.StatusOf(a.Stood)) }},
		{Name: "by", Label: "By", Kind: table.Margin, Cell: byCell},
		{Name: "verdict", Label: "Side", Kind: table.Text, Cell: func(a row) table.Cell { return table.TextCell(side(a)) }},
		{Name: "remarks", Label: "Remarks", Kind: table.List, Cell: func(a row) table.Cell { return statusRemarks(query.StatusOf(a.Stood), reasons(a)) }},
		{Name: "athlete_keys", Kind: table.List, Priority: table.MachineOnly, Cell: func(a row) table.Cell { return holderKeys(of.Race.Sex, a.Stood, keys) }},
	}...)
	return table.New(table.Table{Name: "against", Title: "The winner against the records that stood"}, columns, query.WinnerAgainst(of))
}

// side says on which side of another mark the winner's is, or why that says nothing.
func side(a query.Against) string {
	switch {
	case !a.By.Known:
		return a.Verdict.Outcome.String()
	case a.Order < 0:
		return "inside"
	case a.Order > 0:
		return "outside"
	default:
		return "level"
	}
}

// byCell is by how much the winner's mark was on its side.
func byCell(a query.Against) table.Cell {
	if !a.By.Known {
		return table.Cell{}
	}
	return unsigned(a.By.Margin)
}

// reasons is why the side of a record says nothing.
func reasons(a query.Against) []string {
	if a.By.Known {
		return nil
	}
	var why []string
	if a.Verdict.Why != "" {
		why = append(why, a.Verdict.Why)
	}
	return append(why, unordered(a.Verdict)...)
}

func marginNotes(r *race.Race) []string {
	if len(r.Ranked()) < 2 {
		return nil
	}
	notes := []string{"Metres behind the winner at the finish are derived: at the runner's own average speed, rounded to the nearest tenth."}
	for _, result := range query.LevelWithLights(r) {
		notes = append(notes, result.Name()+" was level with the pace lights, set for "+r.PaceLights.String()+".")
	}
	return notes
}
