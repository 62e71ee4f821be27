package report

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// RecordCheck is the answer of the command record-check about named races.
func RecordCheck(checked []query.RaceCheck, keys *athlete.Keys) table.View {
	var races []query.RaceRecords
	for _, c := range checked {
		races = append(races, c.RaceRecords)
	}
	view := table.View{Command: "record-check", RowTable: "verdicts", Coverage: words.Join("; ", coverRaces(races), unlisted(checked))}
	fields := fieldsOf(races)
	for _, c := range checked {
		section := RaceSection(c.Race)
		section.Tables = []table.Table{racesTable(c.RaceRecords), verdictsTable(c, fields, keys), stoodTable(c.RaceRecords, fields, keys), passedTable(c, keys), bestsTable(c, fields, keys)}
		section.Lines = append(section.Lines, ageClassLines(c)...)
		section.Notes = append(section.Notes, ageUnknownNotes(c)...)
		for _, supposed := range c.Supposed {
			section.Lines = append(section.Lines, "supposed: "+supposed)
		}
		if c.Explained {
			section.Notes = append(section.Notes, explanation()...)
		}
		if c.Bests != nil {
			section.Notes = append(section.Notes, bestsNote(c.Bests))
		}
		if c.NoList {
			section.Notes = append(section.Notes, noListOf(record.CategoryOf(c.Race).OfClass(c.Class)))
		} else if len(c.Verdicts) == 0 {
			section.Notes = append(section.Notes, "The record lists hold none of the records asked for under which a mark of this race comes.")
		}
		view.Sections = append(view.Sections, section)
	}
	return view
}

// noListOf says that no record list is kept of a category.
func noListOf(c record.Category) string {
	return "No record list for " + TitleOf(c) + "."
}

// unlisted names the categories of the races for which no record list is kept.
func unlisted(checked []query.RaceCheck) string {
	var missing []string
	for _, c := range checked {
		if name := record.CategoryOf(c.Race).OfClass(c.Class).ListName(); c.NoList && !slices.Contains(missing, name) {
			missing = append(missing, name)
		}
	}
	if len(missing) == 0 {
		return ""
	}
	return "no record list " + strings.Join(missing, ", ")
}

// verdictsTable is every verdict on a race. Who ran what is said once to a reader.
func verdictsTable(c query.RaceCheck, fields resultFields, keys *athlete.Keys) table.Table {
	type row = query.RecordMark
	rows := make([]row, len(c.Verdicts))
	for i, v := range c.Verdicts {
		rows[i] = row{Race: c.Race, Verdict: v}
	}
	sameResult := func(above, m row) bool { return above.Verdict.Result == m.Verdict.Result }
	columns := slices.Concat(
		ofRaceAndSex[row](c.Race, fields.sexes),
		ageClassColumn[row](c.Class),
		table.Once(sameResult, table.Of(resultOf, []table.Column[*race.Result]{placeColumn(), athleteColumn(c.Race.Event), nationColumn(), markColumn()})...),
		verdictColumns(table.Column[race.Scope]{Name: "record", Label: "Record", Kind: table.Text, Cell: func(s race.Scope) table.Cell { return scopeCell(s, c.Race) }}, table.Column[row]{Name: "holder", Kind: table.Text, Priority: table.MachineOnly, Cell: holderCell}),
		teamColumn(fields.teams, competitorOfMark),
		markKeys(keys),
	)
	return table.New(table.Table{Name: "verdicts", Title: "Verdicts"}, columns, rows)
}

func resultOf(m query.RecordMark) *race.Result { return m.Verdict.Result }

// passedTable is the marks at least as good as what stood, and why they were
// not it.
func passedTable(c query.RaceCheck, keys *athlete.Keys) table.Table {
	type row = query.PassedOver
	columns := append(OfRace[row](c.Race), []table.Column[row]{
		{Name: "record", Label: "Record", Kind: table.Text, Cell: func(p row) table.Cell { return scopeCell(p.Scope, c.Race) }},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(p row) table.Cell { return table.MarkCell(p.Entry.Mark) }},
		{Name: "athlete", Label: WhoRuns(c.Race.Event), Kind: table.Text, Cell: func(p row) table.Cell { return table.TextCell(p.Entry.Name()) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(p row) table.Cell { return table.DateCell(p.Entry.Date.String()) }},
		{Name: "why", Label: "Why", Kind: table.Text, Cell: func(p row) table.Cell { return table.TextCell(p.Why) }},
		keyOfEntry(c.Race.Sex, keys, func(p row) *record.Entry { return p.Entry }),
	}...)
	return table.New(table.Table{Name: "passed_over", Title: "Passed over"}, columns, c.PassedOver)
}

// explanation is the rule by which verdicts are found.
func explanation() []string {
	return []string{
		"What stood is the best mark, by face value, of those set before the race that the lists call ratified, listed, derived or best; equal marks share a record.",
		"A better mark breaks it, an equal one equals it; of several in one race the best holds it, and the others were better, or equal, and not first. Where the result is only derived, or no list has it and the old mark is only derived or may have been bettered, it is the best known.",
		"A record that another one only implies is a bound: it was this or better, and what a better mark did cannot be told.",
	}
}
