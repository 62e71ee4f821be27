package tabular

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/sheet"
)

// footnoteSigns are signs that refer to a footnote and are part of no name.
const footnoteSigns = "*†‡§¶#^¹²³⁴⁵⁶⁷⁸⁹⁰"

// footnoted parts a text from the sign of a footnote behind it: *, †, ¹, [1], [a].
func footnoted(text string) (bare, sign string) {
	bare = strings.TrimRight(text, footnoteSigns+" ")
	if at := strings.LastIndexByte(bare, '['); at >= 0 && strings.HasSuffix(bare, "]") {
		if inside := bare[at+1 : len(bare)-1]; isReference(inside) {
			bare = strings.TrimRight(bare[:at], footnoteSigns+" ")
		}
	}
	return bare, strings.TrimSpace(strings.TrimPrefix(text, bare))
}

// isReference reports whether a text in brackets numbers a footnote: a figure or two,
// a letter, or "note 1".
func isReference(text string) bool {
	text = strings.TrimPrefix(strings.ToLower(text), "note ")
	if len(text) == 1 && unicode.IsLetter(rune(text[0])) {
		return true
	}
	_, err := strconv.ParseUint(text, 10, 8)
	return err == nil && len(text) < 3
}

// isFootnote reports whether a row is a footnote below a table: one cell alone, that
// begins with the sign of one.
func isFootnote(filled []string) bool {
	if len(filled) != 1 {
		return false
	}
	rest := strings.TrimLeft(filled[0], footnoteSigns+"[")
	return rest != filled[0] && sheet.Squeezed(rest) != ""
}

// withoutFootnotes is a row whose cells have no signs of footnotes, which are noted.
func (r *reader) withoutFootnotes(rec record) record {
	for i, cell := range rec.cells {
		if cell == "" || strings.Trim(cell, footnoteSigns+" ") == "" && strings.ContainsRune(cell, '#') {
			continue // nothing, or a column that was too narrow
		}
		bare, sign := footnoted(cell)
		if sign == "" || i < len(r.columns) && r.columns[i].heading == "" {
			continue
		}
		rec.cells[i] = bare
		r.Note(rec.line, sheet.LeftOut, "the sign of a footnote, "+sign+", behind "+strconv.Quote(bare))
	}
	return rec
}
