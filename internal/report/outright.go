package report

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Outright is the answer of the command records for those on any track.
func Outright(all []query.OutrightRecords, keys *athlete.Keys) table.View {
	view := table.View{Command: "records", RowTable: "records"}
	var known []date.Date
	relays := anyRelay(all, func(of query.OutrightRecords) record.Category { return of.Category })
	for _, of := range all {
		known = append(known, of.Days()...)
		section := table.Section{
			Title:  words.Join(", ", of.Category.Event.Name(), string(of.Category.Sex), of.Category.Class, "outright"),
			Tables: []table.Table{outrightTable(of, relays, keys)},
			Notes:  outrightNotes(of),
		}
		for _, track := range of.Tracks {
			name := track.Category.ListName()
			section.Lines = append(section.Lines, words.Join(", ", onTrack(track.Category.Environment), "as they stood on "+dayLine(track)))
			section.Tables = append(section.Tables, dayTable(name, track.AsOf, track.KnownTo), sourcesTable("list", name, track.Sources))
			section.Further = append(section.Further, sourceLinks(track.Sources)...)
		}
		view.Sections = append(view.Sections, section)
	}
	view.Coverage = Covers(nil, "", known)
	return view
}

// onTrack is where races were run, as a line begins: outdoors, on the short track.
func onTrack(e event.Environment) string {
	switch e {
	case event.ShortTrack:
		return "on the short track"
	case event.Oversized:
		return "on oversized tracks"
	default:
		return e.Name()
	}
}

// outrightTable is each record with the track of its mark.
func outrightTable(of query.OutrightRecords, relays bool, keys *athlete.Keys) table.Table {
	type row = query.OutrightEntry
	var rows []row
	for _, r := range of.Records {
		rows = append(rows, r.Entries...)
	}
	stood := func(e row) query.StoodEntry { return e.StoodEntry }
	entry := func(e row) *record.Entry { return e.Entry }
	columns := slices.Concat(
		[]table.Column[row]{
			{Name: "list", Kind: table.Text, Priority: table.MachineOnly, Cell: func(e row) table.Cell { return table.TextCell(e.Category.ListName()) }},
			{Name: "record", Label: "Record", Kind: table.Text, Priority: table.Wraps, Cell: func(e row) table.Cell { return namedScope(e.Scope, of.Names) }},
		},
		table.Of(entry, runColumns(of.Category.Event)),
		[]table.Column[row]{
			{Name: "race", Kind: table.Text, Priority: table.MachineOnly, Cell: func(e row) table.Cell { return table.TextCell(e.Race) }},
			{Name: "environment", Label: "Track", Kind: table.Text, Cell: func(e row) table.Cell {
				return table.TextCell(e.Category.Environment.Code()).Shown(e.Category.Environment.Name())
			}},
			{Name: "outright", Label: "Outright", Kind: table.Text, Priority: table.Wraps, Cell: func(e row) table.Cell { return table.TextCell(outright(e)) }},
		},
		table.Of(stood, stoodColumns()),
		[]table.Column[row]{
			{Name: "not_known", Label: "Not known", Kind: table.List, Priority: table.Below, Cell: func(e row) table.Cell { return Remarks(openTracks(e)) }},
		},
		table.Of(entry, RelayColumns(relays, competitorOfEntry)),
		[]table.Column[row]{keyOfEntry(of.Category.Sex, keys, entry)},
	)
	return table.New(table.Table{Name: "records"}, columns, rows)
}

// outright is whether a mark is the best on any track, as far as the lists know.
func outright(e query.OutrightEntry) string {
	switch {
	case e.IsKnown():
		return "yes"
	case e.Status.Standing == record.Pending:
		return "pending"
	default:
		return "cannot be told"
	}
}

// openTracks is what the lists of other tracks do not know.
func openTracks(e query.OutrightEntry) []string {
	var said []string
	for _, open := range e.Open {
		switch name := open.Environment.Name(); {
		case open.NoList:
			said = append(said, name+": no record list")
		case open.Stood.IsZero():
			said = append(said, name+": not kept")
		default:
			said = append(said, name+": "+open.Stood.Mark().String()+" or better")
		}
	}
	return said
}

func outrightNotes(of query.OutrightRecords) []string {
	var notes []string
	for _, environment := range of.Missing {
		missing := of.Category
		missing.Environment = environment
		notes = append(notes, noListOf(missing))
	}
	if len(of.Records) == 0 {
		notes = append(notes, "The lists have no such record.")
	}
	return append(notes, unkeptOutright(of.Records)...)
}

// unkeptOutright says why it cannot be told of marks whether they are the best on any track.
func unkeptOutright(records []query.OutrightRecord) []string {
	open := slices.ContainsFunc(records, func(r query.OutrightRecord) bool {
		return slices.ContainsFunc(r.Entries, func(e query.OutrightEntry) bool { return !e.IsKnown() && e.Status.Standing != record.Pending })
	})
	if !open {
		return nil
	}
	return []string{"Cannot be told: the list of a track does not know its record, or only that it was this or better."}
}
