package report

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// stoodTable is the records that stood before a race, one row for each entry that
// shared one, in the order of the scopes given.
func stoodTable(of query.RaceRecords, fields resultFields, keys *athlete.Keys) table.Table {
	type row = query.StoodEntry
	columns := slices.Concat(
		ofRaceAndSex[row](of.Race, fields.sexes),
		[]table.Column[row]{{Name: "record", Label: "Record", Kind: table.Text, Cell: func(e row) table.Cell { return scopeCell(e.Scope, of.Race) }}},
		table.Of(entryOf, runColumns(of.Race.Event)),
		[]table.Column[row]{{Name: "race_of_record", Kind: table.Text, Priority: table.MachineOnly, Cell: func(e row) table.Cell { return table.TextCell(e.Race) }}},
		stoodColumns(),
		RelayColumns(fields.teams, competitorOfStood),
		[]table.Column[row]{keyOfEntry(of.Race.Sex, keys, entryOf)},
	)
	return table.New(table.Table{Name: "records", Title: "Records that stood before the race"}, columns, query.StoodEntries(of.Stood))
}

func entryOf(e query.StoodEntry) *record.Entry { return e.Entry }

// runColumns is who ran the mark of an entry, and when and where.
func runColumns(e event.Event) []table.Column[*record.Entry] {
	return []table.Column[*record.Entry]{
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(e *record.Entry) table.Cell { return table.MarkCell(e.Mark) }},
		{Name: "athlete", Label: WhoRuns(e), Kind: table.Text, Priority: table.Wraps, Cell: func(e *record.Entry) table.Cell { return CompetitorCell(&e.Competitor) }},
		{Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text, Cell: func(e *record.Entry) table.Cell { return table.TextCell(e.Nation) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(e *record.Entry) table.Cell { return table.DateCell(e.Date.String()) }},
		{Name: "city", Label: "City", Kind: table.Text, Priority: table.Spare, Cell: func(e *record.Entry) table.Cell { return table.TextCell(e.Venue.City) }},
		{Name: "country", Kind: table.Text, Priority: table.MachineOnly, Cell: func(e *record.Entry) table.Cell { return table.TextCell(e.Venue.Country) }},
	}
}

// listingColumns is what a list says of an entry beside the run.
func listingColumns() []table.Column[*record.Entry] {
	return []table.Column[*record.Entry]{
		{Name: "ratified", Kind: table.Date, Priority: table.MachineOnly, Cell: func(e *record.Entry) table.Cell { return table.DateCell(e.Ratified.String()) }},
		{Name: "note", Kind: table.Text, Priority: table.MachineOnly, Cell: func(e *record.Entry) table.Cell { return table.TextCell(e.Note) }},
		{Name: "sources", Kind: table.List, Priority: table.MachineOnly, Cell: func(e *record.Entry) table.Cell { return table.ListCell(e.Source.Keys()) }},
	}
}

// readingColumn is how the mark of an entry was read where its text does not show it.
func readingColumn() table.Column[*record.Entry] {
	return table.Column[*record.Entry]{
		Name: "reading", Label: "Reading", Kind: table.Text, Priority: table.Spare,
		Cell: func(e *record.Entry) table.Cell { return table.TextCell(reading(e)) },
	}
}

func reading(entry *record.Entry) string {
	fifths, auto := "", ""
	if entry.Unit > 0 {
		fifths = "in fifths"
	}
	if !entry.Auto.IsZero() {
		auto = "automatic " + entry.Auto.String()
	}
	return words.Join(", ", fifths, auto)
}

// stoodColumns is how an entry is known to have stood.
func stoodColumns() []table.Column[query.StoodEntry] {
	type row = query.StoodEntry
	return slices.Concat(
		[]table.Column[row]{{Name: "status", Label: "Status", Kind: table.Text, Priority: table.Wraps, Cell: func(e row) table.Cell { return StatusCell(e.Status) }}},
		table.Of(entryOf, listingColumns()),
		[]table.Column[row]{{Name: "known_to", Kind: table.Date, Priority: table.MachineOnly, Cell: func(e row) table.Cell { return table.DateCell(e.KnownTo.String()) }}},
		[]table.Column[row]{{Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Wraps, Cell: func(e row) table.Cell { return statusRemarks(e.Status, stoodRemarks(e)) }}},
	)
}

// StatusCell is how a record is known: for readers with all that qualifies it, so
// that no row looks surer than it is.
func StatusCell(s query.Status) table.Cell {
	switch {
	case s.Standing == "":
		return table.Cell{}
	case s.Implied && s.Standing == record.Pending:
		return table.TextCell("pending").Shown("pending, implied")
	case s.Implied:
		return table.TextCell("implied").Shown(StatusWords(s))
	default:
		return table.TextCell(string(s.Standing)).Shown(StatusWords(s))
	}
}

// StatusWords is how a record is known that is not pending.
func StatusWords(s query.Status) string {
	known := string(s.Standing)
	if s.Implied {
		known = "implied"
	}
	return words.Join(", ", append([]string{known}, orBetter(s.OrBetter)...)...)
}

// statusRemarks is what qualifies a record beside its status. That it may have been
// better readers see in the status.
func statusRemarks(s query.Status, said []string) table.Cell {
	return Remarks(append(orBetter(s.OrBetter), said...)).Shown(words.Join(", ", said...))
}

// stoodRemarks is what qualifies that an entry stood, beside its status.
func stoodRemarks(e query.StoodEntry) []string {
	var said []string
	if e.Unordered {
		said = append(said, Perhaps(e.Perhaps()))
	}
	if !e.KeptFrom.IsZero() {
		said = append(said, "kept from "+e.KeptFrom.String())
	}
	if e.On != 0 {
		said = append(said, e.On.Name())
	}
	return append(said, Refused(e.Refused())...)
}

// orBetter is the remark that a better mark may have stood, where that is so.
func orBetter(is bool) []string {
	if is {
		return []string{"or better"}
	}
	return nil
}

// Perhaps says why an entry may have stood, or may have come later or been annulled.
func Perhaps(entry record.Unordered) string {
	switch {
	case entry.PerhapsAnnulled:
		return "annulled in " + entry.Annulled.String() + ", perhaps later"
	case entry.Date.IsFull():
		return "the same day, order unknown"
	}
	return "in " + entry.Date.String() + ", perhaps later"
}
