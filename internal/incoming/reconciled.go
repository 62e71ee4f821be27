package incoming

import (
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/collate"
	"github.com/milectl/milectl/internal/reconcile"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Reconcile is the answer of the command reconcile: the figures of each sheet that are
// new or differ; those that agree are counted.
func Reconcile(all []reconcile.Sheet) table.View {
	view := table.View{Command: "reconcile", RowTable: "figures"}
	for _, sheet := range all {
		section := table.Section{
			Title: sheet.File,
			Lines: reconciledLines(sheet.Answer),
			Tables: []table.Table{
				table.New(table.Table{Name: "figures"}, reconciledColumns(sheet), told(sheet.Figures)),
				table.New(table.Table{Name: "notes", Title: "Notes"}, importNoteColumns(), sheet.Notes),
				unmatchedTable(sheet),
			},
		}
		view.Sections = append(view.Sections, section)
	}
	return view
}

// unmatchedTable is who is in one of the two alone, for programs: readers see it above the figures.
func unmatchedTable(of reconcile.Sheet) table.Table {
	type row struct{ athlete, in string }
	var rows []row
	for _, name := range of.Missing {
		rows = append(rows, row{name, "document"})
	}
	for _, name := range of.Others {
		rows = append(rows, row{name, "sheet"})
	}
	return table.New(table.Table{Name: "unmatched", For: table.Machines}, []table.Column[row]{
		report.OfDocument[row]("race", of.Race.ID), report.OfDocument[row]("file", of.File),
		{Name: "athlete", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(r.athlete) }},
		{Name: "only_in", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(r.in) }},
	}, rows)
}

// Unchanged sums up in a line a sheet that changes nothing of the document.
func Unchanged(sheet reconcile.Sheet, document string) string {
	return words.Visible(sheet.File + ": nothing to change in " + document + ": " + strings.Join(reconciledLines(sheet.Answer), "; "))
}

// InWords is what is said of a sheet beside its figures, for who sees no table: how it stands to the document in a
// line, then the notes.
func InWords(sheet reconcile.Sheet) []string {
	return append([]string{words.Visible(sheet.File + ": " + strings.Join(reconciledLines(sheet.Answer), "; "))}, NotesOf(sheet)...)
}

// NotesOf is the notes on a sheet, a line each, for who sees no table.
func NotesOf(sheet reconcile.Sheet) []string {
	var lines []string
	for _, note := range sheet.Notes {
		where := sheet.File
		if note.Line > 0 {
			where += ":" + strconv.Itoa(note.Line)
		}
		lines = append(lines, words.Visible(where+": "+string(note.Kind)+": "+note.Text))
	}
	return lines
}

// told is the figures that are new or differ.
func told(all []collate.Figure) []collate.Figure {
	return slices.DeleteFunc(slices.Clone(all), func(f collate.Figure) bool { return f.Verdict == collate.Agrees })
}

// reconciledLines sums up a sheet.
func reconciledLines(a *collate.Answer) []string {
	counts := ""
	for _, v := range []collate.Verdict{collate.Agrees, collate.New, collate.Differs, collate.Slip, collate.Timed} {
		if n := a.Count(v); n > 0 {
			counts = words.Join(", ", counts, strconv.Itoa(n)+" "+verdictWord(v, n))
		}
	}
	lines := []string{words.Count(len(a.Figures), "figure") + ": " + counts}
	if names := otherwise(a.Figures); len(names) > 0 {
		lines = append(lines, "a status in one of the two alone, or another: "+words.List(names)+"; if the sheet is the official list now, correct the result by hand and say why under amended")
	}
	if len(a.Missing) > 0 {
		lines = append(lines, "not on the sheet: "+words.List(a.Missing))
	}
	if len(a.Others) > 0 {
		lines = append(lines, "on the sheet alone, where the document is full: "+words.List(a.Others))
	}
	return lines
}

// otherwise is who has a place or a mark in one, and a status in the other. No claim mends that:
// who stands where is for a person to decide.
func otherwise(figures []collate.Figure) []string {
	var names []string
	for _, f := range figures {
		if f.Standing && !slices.Contains(names, f.Athlete) {
			names = append(names, f.Athlete)
		}
	}
	return names
}

// verdictWord is a verdict behind a number.
func verdictWord(v collate.Verdict, n int) string {
	switch {
	case v == collate.Agrees && n != 1:
		return "agree"
	case v == collate.Differs && n != 1:
		return "differ"
	case v == collate.Slip && n != 1:
		return "likely slips"
	default:
		return string(v)
	}
}

func reconciledColumns(of reconcile.Sheet) []table.Column[collate.Figure] {
	type row = collate.Figure
	return append([]table.Column[row]{report.OfDocument[row]("race", of.Race.ID), report.OfDocument[row]("file", of.File)}, []table.Column[row]{
		{Name: "athlete", Label: "Athlete", Kind: table.Text, Priority: table.Wraps, Cell: func(f row) table.Cell { return table.TextCell(f.Athlete) }},
		{Name: "figure", Label: "Figure", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(words.Join(" ", f.Key, f.Point)) }},
		{Name: "document", Label: "Document", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(f.Document) }},
		{Name: "sheet", Label: "Sheet", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(f.Sheet) }},
		{Name: "verdict", Label: "Verdict", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(string(f.Verdict)) }},
		{Name: "change", Label: "Change", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(changeOf(f)) }},
	}...)
}

// changeOf is what the document has of a figure from now on.
func changeOf(f collate.Figure) string {
	switch {
	case f.Added:
		return "added"
	case f.Claimed:
		return "claim"
	default:
		return ""
	}
}
