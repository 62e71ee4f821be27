package tabular

import (
	"encoding/csv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/plaintext"
)

// parted is a text as the grid that the sign makes of it under which its headings are
// known, and how many of them are.
func parted(text string, by *guide) (best *grid, known int) {
	lines := plaintext.Lines(text)
	for _, sign := range []rune{';', '\t', ',', '|'} {
		g := split(lines, sign, by)
		if n := g.known(by); best == nil || n > known {
			best, known = g, n
		}
	}
	return best, known
}

// known is how many headings of a grid are known, in the row that has the most.
func (g *grid) known(by *guide) int {
	const enough = 500 // rows
	most := 0
	for i := range g.rows[:min(len(g.rows), enough)] {
		if head, ok := g.headsAt(i, by); ok {
			most = max(most, count(head.columns))
		}
	}
	return most
}

// split parts the lines at a sign. A cell in quotes may hold it, and the end of a
// line. Comments are no rows: what they say is of the file, not of the race.
func split(lines []string, sign rune, by *guide) *grid {
	g := &grid{}
	for i := 0; i < len(lines); i++ {
		text, more := lines[i], 0
		if !strings.ContainsRune(text, sign) && strings.TrimSpace(text) == "" {
			continue
		}
		if i == 0 && strings.HasPrefix(strings.ToLower(text), "sep=") {
			continue
		}
		if isComment(text) && !isHeader(text, sign, by) {
			g.comments = append(g.comments, line{i + 1, text})
			continue
		}
		for more < longestCell && i+more+1 < len(lines) && opensCell(text, sign) {
			more++
			text += "\n" + lines[i+more]
		}
		if _, ok := strictly(text, sign); more > 0 && !ok {
			text, more = lines[i], 0
		}
		g.rows = append(g.rows, record{line: i + 1, cells: fields(text, sign)})
		i += more
	}
	g.squeeze()
	return g
}

// isComment reports whether a line begins with # and a word, as comments do.
func isComment(text string) bool {
	rest, marked := strings.CutPrefix(strings.TrimPrefix(text, "\ufeff"), "#")
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(rest))
	return marked && unicode.IsLetter(first)
}

// isHeader reports whether a line that begins with # holds headings: "# Pos".
func isHeader(text string, sign rune, by *guide) bool {
	_, ok := by.readHeader(record{cells: fields(text, sign)})
	return ok
}

// longestCell is over how many further lines a cell in quotes may go.
const longestCell = 4

// opensCell reports whether a cell begins with a quote in a text and does not end in
// it.
func opensCell(text string, sign rune) bool {
	if strings.Count(text, `"`)%2 == 0 {
		return false
	}
	return strings.HasPrefix(text, `"`) || strings.Contains(text, string(sign)+`"`)
}

// fields are the cells of a line, without what keeps them from being formulas.
func fields(text string, sign rune) []string {
	all := quoted(text, sign)
	for i, cell := range all {
		all[i] = unguarded(cell)
	}
	return all
}

// quoted are the cells of a line. A quote that is not closed belongs to its cell.
func quoted(text string, sign rune) []string {
	if !strings.Contains(text, `"`) {
		return strings.Split(text, string(sign))
	}
	if all, ok := strictly(text, sign); ok {
		return all
	}
	all := strings.Split(text, string(sign))
	for i, cell := range all {
		cell = strings.TrimSpace(cell)
		if strings.HasPrefix(cell, `"`) != strings.HasSuffix(cell, `"`) || len(cell) == 1 {
			cell = strings.TrimSuffix(strings.TrimPrefix(cell, `"`), `"`)
		}
		all[i] = strings.ReplaceAll(cell, `""`, `"`)
	}
	return all
}

// strictly are the cells of a text whose quotes are as they should be.
func strictly(text string, sign rune) ([]string, bool) {
	reader := csv.NewReader(strings.NewReader(text))
	reader.Comma, reader.FieldsPerRecord = sign, -1
	all, err := reader.Read()
	return all, err == nil
}
