// Package tabular reads tables of results that anybody may have made: lines of cells
// under headings in one of many languages, in a text (CSV, TSV), a web page or a
// workbook. All three doors make the same grid of cells of it, with lines. It
// knows nothing of documents.
//
// A heading says what a column holds; what a grid says above its headings is the
// title. Rows are parted into races by what they say of the event, the round, the
// heat and the day, and by who ran where places are counted so.
package tabular

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// The codes of the formats.
const (
	Format   = "csv"
	Page     = "html"
	Workbook = "xlsx"
)

// Options is what the user says of a file.
type Options struct {
	Mappings []Mapping   // of headings that would be read otherwise, or not at all
	Event    event.Event // of races that do not name theirs; zero where nobody has said it
}

// Mapping says what the column with a heading holds: one of label.Columns, a point of
// which it has the splits, or a leg or a lap by its number.
type Mapping struct{ Heading, Column string }

// ReadMapping reads a mapping as users write it: Zeit=mark, "Zwischenzeit=400m".
func ReadMapping(text string) (Mapping, error) {
	heading, column, found := strings.Cut(text, "=")
	heading, column = sheet.Squeezed(heading), sheet.Squeezed(column)
	if !found || heading == "" || column == "" {
		return Mapping{}, fmt.Errorf("map %q: write HEADING=COLUMN, such as Zeit=mark", text)
	}
	by := newGuide(Options{})
	if _, ok := by.splitPoint(column); ok {
		return Mapping{heading, column}, nil
	}
	if _, number := by.numbered(column); number > 0 {
		return Mapping{heading, column}, nil
	}
	names := make([]string, 0, len(label.Columns()))
	for _, known := range label.Columns() {
		if strings.EqualFold(string(known), column) {
			return Mapping{heading, string(known)}, nil
		}
		names = append(names, string(known))
	}
	if known, ok := label.ReadColumn(column); ok {
		return Mapping{heading, string(known)}, nil // the word of a heading, such as team
	}
	return Mapping{}, fmt.Errorf("map %q: no column is called %q: write a point such as 400m, a leg such as \"leg 1\", or one of %s", text, column, strings.Join(names, ", "))
}

// line is a text with the line that it stands on.
type line struct {
	number int
	text   string
}

// record is a row of a grid.
type record struct {
	line  int
	cells []string
}

// cell is a cell of a row, empty behind its last.
func (r record) cell(i int) string {
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	return r.cells[i]
}

// filled are the cells of a row that hold something.
func (r record) filled() []string {
	var all []string
	for _, cell := range r.cells {
		if cell != "" {
			all = append(all, cell)
		}
	}
	return all
}

func (r record) text() string { return strings.Join(r.filled(), " ") }

// grid is a table before it is known what its cells mean.
type grid struct {
	titles   []line // that stand before the table
	comments []line // lines of text that begin with #
	rows     []record
}

// squeeze takes the blanks out of all cells that nobody sees.
func (g *grid) squeeze() {
	for i := range g.rows {
		for j, cell := range g.rows[i].cells {
			g.rows[i].cells[j] = sheet.Squeezed(strings.Trim(cell, "\ufeff\u200b"))
		}
	}
}

// Recognizes reports whether a text is a table with headings that are known.
func Recognizes(text string) bool {
	if start := strings.TrimSpace(text); start == "" || strings.ContainsAny(start[:1], "{[<") {
		return false // it is of a format of its own
	}
	const enough = 16 << 10
	if len(text) > enough {
		if end := strings.LastIndexAny(text[:enough], "\r\n"); end > 0 {
			text = text[:end]
		} else if end := strings.IndexAny(text[enough:], "\r\n"); end > 0 {
			text = text[:enough+end]
		}
	}
	by := newGuide(Options{})
	g, known := parted(text, by)
	if known == 0 {
		return false
	}
	const few = 3 // rows, of a table that has headings and is empty
	s := &sheet.Sheet{}
	readGrid(s, g, by)
	return len(s.Races) > 0 || len(g.rows) <= few
}

// HasHeadings reports whether a text is a table whose headings are known with what the
// user says of them.
func HasHeadings(text string, options Options) bool {
	_, known := parted(text, newGuide(options))
	return known > 0
}

// Read reads a table of text, whichever sign parts its cells.
func Read(text string, options Options) *sheet.Sheet {
	s, by := &sheet.Sheet{Format: Format}, newGuide(options)
	g, _ := parted(text, by)
	readGrid(s, g, by)
	s.Review()
	return s
}

// Row is a row of a table whose cells another reader has parted.
type Row struct {
	Line  int
	Cells []string
}

// ReadRows reads the rows of such a table into a sheet. A title is a row of one cell.
func ReadRows(s *sheet.Sheet, rows []Row, options Options) {
	g := &grid{}
	for _, row := range rows {
		g.rows = append(g.rows, record{row.Line, row.Cells})
	}
	g.squeeze()
	readGrid(s, g, newGuide(options))
}
