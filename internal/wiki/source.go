package wiki

import (
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/tabular"
)

// isSource reports whether a text is the source of a wiki page with a table of results:
// {| begins it, and |- its rows.
func isSource(text string) bool {
	if !strings.Contains(text, "{|") {
		return false
	}
	found := false
	sourceRows(text, func(row tabular.Row) bool {
		_, ok := headings(row)
		found = ok && len(row.Cells) > 1
		return found
	})
	return found
}

// source reads the source of a page line by line.
type source struct {
	markup

	rows []tabular.Row
	cell bool // of the last row is open: a line without a sign goes on with it
	in   bool // a table
	down []span
}

// span is a cell that stands in the rows below it too: those that are left, once its own
// row has ended.
type span struct {
	column, rows, left int
	text               string
}

// sourceRows are the rows of the tables of a page, and what stands between them as rows
// of one cell, up to and with the first that is enough; nil for all.
func sourceRows(text string, enough func(tabular.Row) bool) []tabular.Row {
	s, asked := source{markup: newMarkup()}, 0
	lines := plaintext.Lines(text)
	for i := 0; i < len(lines); i++ {
		at, line := i+1, strings.TrimSpace(lines[i])
		const most = 5 // lines that a template or a reference goes over
		for n := 0; n < most && isOpen(line) && i+1 < len(lines); n++ {
			i++
			line += " " + strings.TrimSpace(lines[i])
		}
		s.line(at, line)
		for ; enough != nil && asked < len(s.rows)-1; asked++ { // the last is not whole yet
			if enough(s.rows[asked]) {
				return s.rows[:asked+1]
			}
		}
	}
	s.fill()
	if enough != nil && asked < len(s.rows) {
		enough(s.rows[asked])
	}
	return s.rows
}

// isOpen reports whether a line begins a template that it does not end.
func isOpen(line string) bool { return strings.Count(line, "{{") > strings.Count(line, "}}") }

func (s *source) line(at int, line string) {
	line = s.unmarked(line)
	switch {
	case line == "":
	case strings.HasPrefix(line, "{|"):
		s.in, s.cell, s.down = true, false, nil
	case s.in && strings.HasPrefix(line, "|}"):
		s.fill()
		s.in, s.cell = false, false
	case s.in && strings.HasPrefix(line, "|+"):
		s.title(at, strings.TrimPrefix(line, "|+"))
	case s.in && strings.HasPrefix(line, "|-"):
		s.fill()
		s.rows = append(s.rows, tabular.Row{Line: at})
		s.cell = false
	case s.in && (line[0] == '|' || line[0] == '!'):
		s.cells(at, line)
	case s.in && s.cell:
		last := &s.rows[len(s.rows)-1]
		last.Cells[len(last.Cells)-1] = sheet.Squeezed(last.Cells[len(last.Cells)-1] + " " + line)
	default:
		s.title(at, strings.Trim(line, "= ;:*"))
	}
}

func (s *source) title(at int, text string) {
	if text = valueOf(text); text != "" {
		s.rows = append(s.rows, tabular.Row{Line: at, Cells: []string{text}})
	}
	s.cell = false
}

// cells reads the cells of a line: those of headings begin with !, the others with |.
func (s *source) cells(at int, line string) {
	if len(s.rows) == 0 || !s.cell && len(s.rows[len(s.rows)-1].Cells) > 0 {
		s.rows = append(s.rows, tabular.Row{Line: at})
	}
	row := &s.rows[len(s.rows)-1]
	if len(row.Cells) == 0 {
		row.Line = at
	}
	if line[0] == '!' {
		line = strings.ReplaceAll(line, "!!", "||")
	}
	for text := range strings.SplitSeq(line[1:], "||") {
		s.spanned(row)
		column := len(row.Cells)
		row.Cells = append(row.Cells, valueOf(text))
		if n := attribute(text, "rowspan"); n > 1 {
			s.down = append(s.down, span{column: column, rows: n - 1, text: row.Cells[column]})
		}
		for range attribute(text, "colspan") - 1 {
			row.Cells = append(row.Cells, "")
		}
	}
	s.cell = true
}

// spanned adds to a row the cells that reach into it from the rows above.
func (s *source) spanned(row *tabular.Row) {
	for again := true; again; {
		again = false
		for i := range s.down {
			if one := &s.down[i]; one.column == len(row.Cells) && one.left > 0 {
				row.Cells = append(row.Cells, one.text)
				one.left--
				again = true
			}
		}
	}
}

// fill ends a row: what spans it stands in its last columns too.
func (s *source) fill() {
	if n := len(s.rows); n > 0 && s.in {
		s.spanned(&s.rows[n-1])
	}
	for i := range s.down {
		s.down[i].left, s.down[i].rows = s.down[i].left+s.down[i].rows, 0
	}
	s.down = slices.DeleteFunc(s.down, func(one span) bool { return one.left == 0 })
}

// attribute is the number of an attribute that stands before the value of a cell.
func attribute(cell, name string) int {
	const most = 100
	before, _, found := strings.Cut(cell, "|")
	_, value, has := strings.Cut(before, name)
	if !found || !has {
		return 0
	}
	value = strings.TrimLeft(value, `= "'`)
	end := strings.IndexFunc(value, func(c rune) bool { return c < '0' || c > '9' })
	if end < 0 {
		end = len(value)
	}
	n, err := strconv.ParseUint(value[:end], 10, 8)
	if err != nil || n > most {
		return 0
	}
	return int(n)
}

// valueOf is the value of a cell, without its attributes.
func valueOf(cell string) string {
	if before, after, found := strings.Cut(cell, "|"); found && strings.Contains(before, "=") {
		cell = after
	}
	return sheet.Squeezed(strings.Trim(cell, "| "))
}
