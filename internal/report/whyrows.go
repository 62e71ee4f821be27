package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// words is the name of a figure as readers have it: mark, 1200 m split, city.
func (f Figure) words() string {
	switch f.Key {
	case "splits":
		return pointWords(f.Point) + " split"
	case "leader_splits":
		return pointWords(f.Point) + " leader"
	case "positions":
		return pointWords(f.Point) + " position"
	case "segments":
		return pointWords(f.Point)
	case "venue":
		return f.Point
	default:
		return strings.ReplaceAll(f.Key, "_", " ")
	}
}

// pointWords is a point or a segment as readers write it: 1200 m, last 400 m.
func pointWords(point string) string {
	if point == "" || strings.Contains(point, "-") {
		return point
	}
	return spaced(point)
}

// oneARow lays out every figure for readers, one a row.
func (p Provenance) oneARow(s table.Section) table.Section {
	if len(p.Figures) == 0 {
		return s
	}
	t := table.Table{
		Name: "one_a_row", Drawn: true,
		Columns: []table.Column{
			{Name: "athlete", Label: "Athlete", Kind: table.Text},
			{Name: "figure", Label: "Figure", Kind: table.Text},
			{Name: "value", Label: "Value", Kind: table.Text},
			{Name: "sources", Label: "Sources", Kind: table.Text},
			{Name: "claims", Label: "Claims", Kind: table.Text},
			{Name: "place", Label: "Line", Kind: table.Text},
		},
	}
	bare := 0
	for i, f := range p.Figures {
		of := cmp.Or(p.athlete(f), "(the race)")
		if i > 0 && p.Figures[i-1].Result == f.Result { // what it is of is said once
			of = ""
		}
		sources := few(sourceKeys(f.Sources)).Reader()
		if f.inherits() {
			sources = "(" + sources + ")"
		}
		if f.CitedFor == "" {
			bare++
		}
		t.Rows = append(t.Rows, []table.Cell{
			table.TextCell(of), table.TextCell(f.words()), table.TextCell(short(f.Value)), table.TextCell(sources), table.TextCell(f.said()), table.TextCell(f.Place.Pos.String()),
		})
	}
	s.Lines = append(s.Lines, fmt.Sprintf("%s: %s, %d without a source", p.Figures[0].Place.File, words.Count(len(p.Figures), "figure"), bare))
	s.Tables = append(s.Tables, t)
	s.Notes = p.rowNotes()
	return s
}

// inherits tells whether the sources of a result's figure are those of the race.
func (f Figure) inherits() bool { return f.Result >= 0 && f.CitedFor == "race" }

// rowNotes is what the rows leave open.
func (p Provenance) rowNotes() []string {
	var notes, uncommitted []string
	for _, f := range p.Figures {
		if f.Commit != nil && f.Commit.Hash == "" {
			uncommitted = append(uncommitted, strconv.Itoa(f.Place.Pos.Line))
		}
	}
	if slices.ContainsFunc(p.Figures, Figure.inherits) {
		notes = append(notes, "Sources in brackets are those of the race, where the result names none.")
	}
	switch lines := slices.Compact(uncommitted); len(lines) {
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

// short is a text as far as a row has room for it.
func short(text string) string {
	const room = 24
	if runes := []rune(text); len(runes) > room {
		return strings.TrimRight(string(runes[:room-1]), " ") + "…"
	}
	return text
}

// said is "5 agree, 2 differ".
func (f Figure) said() string {
	var parts []string
	agree, differ, open := f.tally()
	if agree > 0 {
		parts = append(parts, words.Plural(agree, "agrees", "agree"))
	}
	if differ > 0 {
		parts = append(parts, words.Plural(differ, "differs", "differ"))
	}
	if open > 0 {
		parts = append(parts, fmt.Sprintf("%d cannot be told", open))
	}
	return words.Join(", ", parts...)
}
