package report

import (
	"github.com/milectl/milectl/internal/best"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// RaceVerdicts is a race with what its results did to records.
type RaceVerdicts struct {
	Race     *race.Race
	Stood    []record.Stood // the records that the verdicts are about
	Verdicts []record.Verdict
	KnownTo  date.Date   // zero where there is no record list
	If       []string    // the marks that were supposed, in words
	Bests    *best.Index // what is known of personal bests and leads; nil where nobody asked
	AllBests bool        // those that are refuted too
	Explain  func(record.Scope) []record.Passed
}

// RecordCheck is the answer of the command record-check about named races.
func RecordCheck(checked []RaceVerdicts) table.View {
	var sheets []RaceSheet
	for _, c := range checked {
		sheets = append(sheets, RaceSheet{Race: c.Race, KnownTo: c.KnownTo})
	}
	view := table.View{Command: "record-check", RowTable: "verdicts", Coverage: coverSheets(sheets)}
	for _, c := range checked {
		r := c.Race
		title, lines := heading(r)
		section := table.Section{Title: title, Lines: lines}
		section.Tables = []table.Table{
			racesTable(r, c.KnownTo),
			verdictsTable(c),
			stoodTable(r.ID, words.Join(", ", "Records that stood before the race", knownTo(c.KnownTo)), c.Stood),
			passedTable(c),
			bestsTable(r, c.Bests, c.AllBests),
		}
		for _, supposed := range c.If {
			section.Lines = append(section.Lines, "supposed: "+supposed)
		}
		if c.Explain != nil {
			section.Notes = append(section.Notes, explanation()...)
		}
		if c.Bests != nil {
			section.Notes = append(section.Notes, bestsNote(c.Bests))
		}
		if len(c.Verdicts) == 0 {
			section.Notes = append(section.Notes, "The record lists hold none of the records asked for under which a mark of this race comes.")
		}
		view.Sections = append(view.Sections, section)
	}
	return view
}

// passedTable is the marks at least as good as what stood, and why they were
// not it.
func passedTable(c RaceVerdicts) table.Table {
	t := table.Table{
		Name: "passed_over", Title: "Passed over",
		Columns: []table.Column{
			{Name: "race", Kind: table.Text, Silent: true},
			{Name: "record", Label: "Record", Kind: table.Text},
			{Name: "mark", Label: "Mark", Kind: table.Mark},
			{Name: "athlete", Label: "Athlete", Kind: table.Text},
			{Name: "date", Label: "Date", Kind: table.Date},
			{Name: "why", Label: "Why", Kind: table.Text},
		},
	}
	if c.Explain == nil {
		return t
	}
	for _, stood := range c.Stood {
		for _, passed := range c.Explain(stood.Scope) {
			t.Rows = append(t.Rows, []table.Cell{
				table.TextCell(c.Race.ID), scopeCell(stood.Scope), table.MarkCell(passed.Entry.Mark), table.TextCell(passed.Entry.Athlete),
				table.DateCell(passed.Entry.Date.String()), table.TextCell(passed.Why),
			})
		}
	}
	return t
}

// explanation is the rule by which verdicts are found.
func explanation() []string {
	return []string{
		"What stood is the best mark, by face value, of those set before the race that the lists call ratified, listed, derived or best; equal marks share a record.",
		"A better mark breaks it, an equal one equals it; of several in one race the best holds it, and the others were inside, behind. Where the result is only derived, or no list has it and the old mark is only derived, it is faster than the fastest known.",
	}
}

// verdictColumns are the columns of both tables of verdicts.
func verdictColumns() []table.Column {
	return []table.Column{
		{Name: "race", Kind: table.Text, Silent: true},
		{Name: "place", Label: "Place", Kind: table.Integer},
		{Name: "athlete", Label: "Athlete", Kind: table.Text},
		{Name: "nation", Label: "Nation", Kind: table.Text},
		{Name: "mark", Label: "Mark", Kind: table.Mark},
		{Name: "verdict", Label: "Verdict", Kind: table.Text},
		{Name: "record", Label: "Record", Kind: table.Text},
		{Name: "stood", Label: "Stood at", Kind: table.Mark},
		{Name: "holder", Kind: table.Text, Silent: true},
		{Name: "holder_date", Kind: table.Date, Silent: true},
		{Name: "holder_standing", Kind: table.Text, Silent: true},
		{Name: "margin", Label: "By", Kind: table.Margin},
		{Name: "stood_years", Kind: table.Integer, Silent: true},
		{Name: "stood_days", Kind: table.Integer, Silent: true},
		{Name: "stood_for", Label: "After", Kind: table.Text},
		{Name: "behind", Kind: table.Text, Silent: true},
		{Name: "remarks", Label: "Remarks", Kind: table.List},
	}
}

func verdictsTable(c RaceVerdicts) table.Table {
	t := table.Table{Name: "verdicts", Title: "Verdicts", Columns: verdictColumns()}
	var last *race.Result
	for _, v := range c.Verdicts {
		row := verdictRow(c.Race, v)
		if v.Result == last {
			for i := 1; i <= 4; i++ { // who ran what is said once to a reader
				row[i] = row[i].Shown("")
			}
		}
		last = v.Result
		t.Rows = append(t.Rows, row)
	}
	return t
}

func verdictRow(r *race.Race, v record.Verdict) []table.Cell {
	row := []table.Cell{
		table.TextCell(r.ID), placeCell(v.Result), table.TextCell(v.Result.Athlete), table.TextCell(v.Result.Nation), table.MarkCell(v.Result.Mark),
		table.TextCell(v.Outcome.String()), scopeCell(v.Scope),
	}
	row = append(row, metCells(r, v)...)
	behind := table.Cell{}
	if v.Behind != nil {
		behind = table.TextCell(v.Behind.Athlete)
	}
	return append(row, behind, remarks(verdictRemarks(v)))
}

// metCells is what a result met: the mark, whose it was, by how much it was
// inside or short, and how long it had stood.
func metCells(r *race.Race, v record.Verdict) []table.Cell {
	cells := make([]table.Cell, 8)
	if v.Met.IsZero() {
		return cells
	}
	first := v.Met.Entries[0]
	cells[0] = table.MarkCell(v.Met.Mark())
	cells[1] = table.TextCell(words.Join(", ", holders(v.Met)...))
	cells[2] = table.DateCell(first.Date.String())
	cells[3] = table.TextCell(string(v.Met.Standing))
	if v.HasMargin && v.Outcome != record.CannotCount {
		cells[4] = table.MarginCell(v.Margin).Shown(v.Margin.Abs().String())
	}
	if v.Record() && first.Date.IsFull() {
		span := first.Date.SpanTo(r.Date)
		cells[5], cells[6], cells[7] = table.IntCell(span.Years), table.IntCell(span.Days), table.TextCell(span.String())
	}
	return cells
}

func holders(s record.Stood) []string {
	var names []string
	for _, entry := range s.Entries {
		names = append(names, entry.Athlete)
	}
	return names
}

// verdictRemarks is what qualifies a verdict, in words.
func verdictRemarks(v record.Verdict) []string {
	var list []string
	if v.Behind != nil {
		list = append(list, "behind "+v.Behind.Athlete+" "+v.Behind.Mark.String())
	}
	if v.Why != "" {
		list = append(list, v.Why)
	}
	if v.Shared {
		list = append(list, "shared")
	}
	if v.Record() && !v.Met.IsZero() && (v.Met.Standing == record.Derived || v.Met.Standing == record.Best) {
		list = append(list, map[record.Standing]string{record.Derived: "old mark derived", record.Best: "old mark best known"}[v.Met.Standing])
	}
	if v.Met.OrBetter {
		list = append(list, "old mark, or a better one")
	}
	if v.Beyond {
		list = append(list, "later than the list knows")
	}
	if v.SubjectToRatification {
		list = append(list, "subject to ratification")
	}
	if v.OnTheClock {
		list = append(list, "on the clock: cannot be told")
	}
	for _, entry := range v.Met.Unordered {
		list = append(list, entry.Mark.String()+" "+entry.Athlete+" "+perhaps(entry))
	}
	return list
}
