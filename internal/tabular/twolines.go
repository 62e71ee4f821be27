package tabular

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/sheet"
)

// heads are the headings of a table, in one row or in two: their cells, what their columns
// hold, and how many rows they take.
type heads struct {
	record
	columns []column
	rows    int
}

// headsAt reads the headings that begin with a row of the grid. A second row belongs to
// them where it holds nothing but headings too, and says more of columns of the first.
func (g *grid) headsAt(i int, by *guide) (heads, bool) {
	first := g.rows[i]
	columns, ok := by.readHeader(first)
	if i+1 < len(g.rows) && (ok || namesWho(columns)) {
		if both, ok := by.joined(first, g.rows[i+1]); ok {
			if columns, ok := by.readHeader(both); ok {
				return heads{both, columns, 2}, true
			}
		}
	}
	return heads{first, columns, 1}, ok
}

// joined is two rows of headings as one, and false where the second is of something else.
func (by *guide) joined(first, second record) (record, bool) {
	if !by.belongs(first, second) {
		return record{}, false
	}
	both := record{line: first.line}
	group := ""
	for i := range max(len(first.cells), len(second.cells)) {
		over, under := first.cell(i), second.cell(i)
		if over != "" {
			group = over
		}
		spans := i+1 < len(first.cells) && first.cell(i+1) == "" && second.cell(i+1) != ""
		both.cells = append(both.cells, by.under(over, group, under, spans))
	}
	return both, true
}

// belongs reports whether a row goes on with the headings of the row before: it has words of
// headings, or what stands in brackets, and some column of one of them alone.
func (by *guide) belongs(first, second record) bool {
	known, unknown, bracketed := 0, 0, 0
	differs := false
	for i, cell := range second.cells {
		switch {
		case cell == "":
			continue
		case isFigures(cell) && by.readHeading(cell).what == "", sheet.IsClock(cell):
			return false
		case isBracketed(cell):
			bracketed++
		case by.isSubheading(cell):
			known++
		default:
			unknown++
		}
		differs = differs || first.cell(i) == ""
	}
	lacks := slices.ContainsFunc(second.cells, func(cell string) bool { return cell == "" }) || len(second.cells) < len(first.filled())
	switch {
	case known+unknown == 0:
		return bracketed > 0 && lacks
	case known < 2 || unknown >= known:
		return false
	}
	return differs || lacks && !slices.Equal(first.cells, second.cells)
}

func isBracketed(cell string) bool {
	return strings.HasPrefix(cell, "(") && strings.HasSuffix(cell, ")") || strings.HasPrefix(cell, "[") && strings.HasSuffix(cell, "]")
}

// isSubheading reports whether a cell is a heading, or half of one such as First.
func (by *guide) isSubheading(cell string) bool {
	_, ok := label.ReadColumn(cell + " name")
	return ok || by.readHeading(cell).what != ""
}

// under is the heading of a column that has one of a group over it: Pos below 400m is that
// at 400 m, First below Name is the given name.
func (by *guide) under(over, group, under string, spans bool) string {
	above, below := by.readHeading(group), by.readHeading(under)
	switch {
	case under == "":
		return over
	case group == "" || strings.EqualFold(over, under):
		return under
	case isBracketed(under) && over != "":
		return over + " " + under
	case above.isSplit() && below.what == label.Mark:
		return group
	case above.isSplit() && below.what == label.Place:
		return under + " " + group
	case below.what == "" && above.what == label.Athlete:
		if _, ok := label.ReadColumn(under + " name"); ok {
			return under + " name"
		}
	case below.what == "" && over != "" && !spans, over != "" && below.what == above.what && !spans:
		return over
	case below.what != "":
		return under
	}
	return strings.TrimSpace(group + " " + under)
}
