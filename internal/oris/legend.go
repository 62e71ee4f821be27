package oris

import (
	"strings"

	"github.com/milectl/milectl/internal/layout"
)

// explain reads what the letters mean, before anything else: the legend stands at the
// end of a sheet.
func (r *reader) explain(lines []layout.Line) {
	within := false
	for _, line := range lines {
		text := strings.ToLower(line.Cell(0))
		switch {
		case strings.HasPrefix(text, "legend"), strings.HasPrefix(text, "légende"):
			within = true
		case line.IsBlank(), r.forms.code.MatchString(line.Said()):
			within = false
		case within:
			r.meanings(line)
		}
	}
}

// meanings reads a line of the legend: a code, then what it means, in one cell with a
// sign between them or in two.
func (r *reader) meanings(line layout.Line) {
	code := ""
	for _, word := range line.Words {
		gap := word.From
		for _, cell := range line.Cells {
			if cell.From <= word.From && word.To <= cell.To {
				gap = word.From - cell.From
			}
		}
		if gap == 0 && isLetterCode(word.Text) {
			code = word.Text
			continue
		}
		if code != "" {
			r.rows.Meaning[code] = strings.TrimLeft(strings.TrimSpace(r.rows.Meaning[code]+" "+word.Text), "=-: ")
		}
	}
}

// isLetterCode reports whether a word is a code of the column beside the mark.
func isLetterCode(word string) bool {
	const longest = 10
	return len(word) <= longest && (strings.ToUpper(word) == word || len(word) <= 2)
}
