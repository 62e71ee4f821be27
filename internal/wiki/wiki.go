// Package wiki reads results out of the text of wiki pages, as it is when somebody
// copies it: tables with pipes, whose pictures are lost, lists of one value a line, and
// the tables of the source of a page. It knows nothing of documents.
package wiki

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/tabular"
)

// Format is the code of the format.
const Format = "wiki"

// Recognizes reports whether a text is one of the three kinds.
func Recognizes(text string) bool { return isSource(text) || isTable(text) || isList(text) }

// Read reads such a text.
func Read(text string, options tabular.Options) *sheet.Sheet {
	s := &sheet.Sheet{Format: Format}
	switch {
	case isSource(text):
		tabular.ReadRows(s, sourceRows(text, nil), options)
	case isList(text) && !isTable(text):
		readList(s, text)
	default:
		tabular.ReadRows(s, repaired(s, rows(text)), options)
	}
	s.Review()
	return s
}

// isTable reports whether a text is a table with pipes: below its headings a line is
// drawn, or its lines begin with a pipe.
func isTable(text string) bool {
	all := rows(text)
	for i, row := range all {
		if len(row.Cells) < 2 {
			continue
		}
		if _, ok := headings(row); ok {
			return i+1 < len(all) && isDrawn(all[i+1]) || strings.HasPrefix(strings.TrimSpace(plaintext.Lines(text)[row.Line-1]), "|")
		}
	}
	return false
}

// rows are the lines of a text as rows of cells. A line without pipes is one cell.
func rows(text string) []tabular.Row {
	var all []tabular.Row
	lines := plaintext.Lines(text)
	led := slices.ContainsFunc(lines, func(line string) bool { return strings.HasPrefix(strings.TrimSpace(line), "|") }) &&
		!slices.ContainsFunc(lines, func(line string) bool {
			return strings.Contains(line, "|") && !strings.HasPrefix(strings.TrimSpace(line), "|")
		})
	for i, line := range lines {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if led {
			line = strings.TrimPrefix(line, "|")
		}
		row := tabular.Row{Line: i + 1}
		for cell := range strings.SplitSeq(line, "|") {
			row.Cells = append(row.Cells, sheet.Squeezed(strings.Trim(cell, " !*'")))
		}
		if n := len(row.Cells); n > 1 && row.Cells[n-1] == "" {
			row.Cells = row.Cells[:n-1]
		}
		all = append(all, row)
	}
	return all
}

// isDrawn reports whether a row is the line between headings and rows.
func isDrawn(row tabular.Row) bool {
	text := strings.Join(row.Cells, "")
	return strings.Contains(text, "--") && strings.Trim(text, "-:+= ") == ""
}

// headings are what the columns hold, and false for a row that is no row of headings.
func headings(row tabular.Row) ([]label.Column, bool) {
	columns := make([]label.Column, len(row.Cells))
	known := 0
	for i, cell := range row.Cells {
		if what, ok := label.ReadColumn(cell); ok {
			columns[i] = what
			known++
		} else if before, _, found := strings.Cut(cell, "("); found {
			columns[i], _ = label.ReadColumn(before)
		}
	}
	return columns, known > 1 && slices.Contains(columns, label.Athlete)
}
