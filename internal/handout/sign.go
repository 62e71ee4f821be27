package handout

import (
	"cmp"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/ratification"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// sourcesTable is whom the figures are from, by the numbers under which they are cited.
func sourcesTable(d *ratification.Dossier) table.Table {
	type row = race.Source
	columns := append(report.OfRace[row](d.Race), []table.Column[row]{
		{Name: "number", Label: "No.", Kind: table.Integer, Cell: func(s row) table.Cell { return table.IntCell(d.Number(s)) }},
		{Name: "document", Label: "Document", Kind: table.Text, Priority: table.Below, Cell: func(s row) table.Cell { return table.TextCell(s.Of) }},
		{Name: "key", Label: "Key", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(s.Key) }},
		{Name: "publisher", Label: "Publisher", Kind: table.Text, Priority: table.Wraps, Cell: func(s row) table.Cell { return table.TextCell(s.Publisher) }},
		{Name: "title", Label: "Title", Kind: table.Text, Priority: table.Wraps, Cell: func(s row) table.Cell { return table.TextCell(s.Title) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(s row) table.Cell { return table.DateCell(s.Date.String()) }},
		{Name: "url", Label: "Where", Kind: table.Text, Priority: table.Below, Cell: func(s row) table.Cell { return table.TextCell(cmp.Or(s.URL, s.Note)).Linked(s.URL) }},
	}...)
	return table.New(table.Table{Name: "sources", Title: "Sources"}, columns, d.Sources)
}

// blank is where somebody writes.
const blank = "......................"

// signNotes is what the sheet is of.
func signNotes(d *ratification.Dossier) []string {
	who := words.Join(", ", d.Result.Name(), d.Result.Nation, born(d.Result))
	return []string{
		who + ": " + words.Join(", ", d.Result.Mark.String(), d.Race.Event.Name(), string(d.Class.Sex), d.Race.Environment.Name()),
		words.Join(", ", d.Race.Date.String(), d.Race.Venue.Stadium, d.Race.Venue.City, d.Race.Venue.Country) + "; for the " + recordOf(d.Scope),
		"Nobody has signed this sheet, and it proves nothing that is not signed.",
	}
}

func born(x *race.Result) string {
	if x.Born.IsZero() {
		return ""
	}
	return "born " + x.Born.String()
}

// signTable is what is to be filled in: each condition that cannot be seen, and who signs.
func signTable(d *ratification.Dossier) table.Table {
	var rows []string
	for _, item := range d.Items {
		if item.State == ratification.Unseen {
			rows = append(rows, conditionWords(d, item.Condition))
		}
	}
	rows = append(rows, "referee", "who was in charge of the timing", "doping control officer", "athlete", "federation")
	columns := []table.Column[string]{
		{Name: "what", Label: "What", Kind: table.Text, Priority: table.Wraps, Cell: func(what string) table.Cell { return table.TextCell(what) }},
		{Name: "seen", Label: "Seen by, or signed", Kind: table.Text, Cell: func(string) table.Cell { return table.Cell{}.Shown(blank) }},
		{Name: "date", Label: "Date", Kind: table.Text, Cell: func(string) table.Cell { return table.Cell{}.Shown("..........") }},
	}
	return table.New(table.Table{Title: "To be filled in and signed", For: table.Readers}, columns, rows)
}
