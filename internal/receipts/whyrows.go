package receipts

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// figureWords is the name of a figure as readers have it: mark, 1200 m split, city.
func figureWords(o provenance.Origin) string {
	switch o.Key {
	case "splits":
		return report.PointWords(o.Point) + " split"
	case "leader_splits":
		return report.PointWords(o.Point) + " leader"
	case "positions":
		return report.PointWords(o.Point) + " position"
	case "segments":
		return report.PointWords(o.Point)
	case "venue":
		return o.Point
	default:
		return strings.ReplaceAll(o.Key, "_", " ")
	}
}

// oneARow lays out every figure for readers, one a row.
func oneARow(p provenance.Answer, s table.Section) table.Section {
	if len(p.Origins) == 0 {
		return s
	}
	s.Lines = append(s.Lines, fmt.Sprintf("%s: %s, %d without a source", p.Origins[0].Location.File, words.Count(len(p.Origins), "figure"), p.Unsourced()))
	s.Tables = append(s.Tables, rowsTable(p))
	s.Notes = rowNotes(p)
	return s
}

// rowsTable is every figure in short. What it is of is said once.
func rowsTable(p provenance.Answer) table.Table {
	type row = provenance.Origin
	sameResult := func(above, o row) bool { return above.Result == o.Result }
	columns := append(table.Once(sameResult, table.Column[row]{
		Name: "athlete", Label: "Athlete", Kind: table.Text,
		Cell: func(o row) table.Cell { return table.TextCell(cmp.Or(p.Athlete(o), "(the race)")) },
	}), []table.Column[row]{
		{Name: "figure", Label: "Figure", Kind: table.Text, Cell: func(o row) table.Cell { return table.TextCell(figureWords(o)) }},
		{Name: "value", Label: "Value", Kind: table.Text, Priority: table.Wraps, Cell: func(o row) table.Cell { return table.TextCell(o.Value) }},
		{Name: "sources", Label: "Sources", Kind: table.Text, Cell: func(o row) table.Cell {
			sources := report.InShort(provenance.Keys(o.Sources))
			if o.Inherits() {
				sources = "(" + sources + ")"
			}
			return table.TextCell(sources)
		}},
		{Name: "claims", Label: "Claims", Kind: table.Text, Priority: table.Wraps, Cell: func(o row) table.Cell { return table.TextCell(counted(o)) }},
		{Name: "place", Label: "Line", Kind: table.Text, Cell: func(o row) table.Cell { return table.TextCell(o.Location.Pos.String()) }},
	}...)
	return table.New(table.Table{Name: "one_a_row", For: table.Readers}, columns, p.Origins)
}

// rowNotes is what the rows leave open.
func rowNotes(p provenance.Answer) []string {
	var notes []string
	if slices.ContainsFunc(p.Origins, provenance.Origin.Inherits) {
		notes = append(notes, "Sources in brackets are those of the race, where the result names none.")
	}
	var lines []string
	for _, line := range p.Uncommitted() {
		lines = append(lines, strconv.Itoa(line))
	}
	switch len(lines) {
	case 0:
	case 1:
		notes = append(notes, "Not committed yet: line "+lines[0])
	default:
		notes = append(notes, "Not committed yet: lines "+words.Join(", ", lines...))
	}
	if p.Others > 0 {
		notes = append(notes, words.Plural(p.Others, "claim is", "claims are")+" about none of these figures: see milectl verify")
	}
	return notes
}

// counted is "5 agree, 2 differ".
func counted(o provenance.Origin) string {
	var parts []string
	if n := o.Count(provenance.Agrees); n > 0 {
		parts = append(parts, words.Plural(n, "agrees", "agree"))
	}
	if n := o.Count(provenance.Differs); n > 0 {
		parts = append(parts, words.Plural(n, "differs", "differ"))
	}
	if n := o.Count(provenance.Undecided); n > 0 {
		parts = append(parts, fmt.Sprintf("%d cannot be told", n))
	}
	return words.Join(", ", parts...)
}

// Brief is a figure in a few words, with what reports say of it; and what it is that cites its sources, empty where that
// is the figure itself.
func Brief(o provenance.Origin) (figure, cited string) {
	_, cited, _ = strings.Cut(citedWords(o), ", ")
	if o.CitedFor != "result" && !strings.Contains(cited, "race") {
		cited = ""
	}
	return words.Join("; ", figureWords(o), counted(o)), cited
}
