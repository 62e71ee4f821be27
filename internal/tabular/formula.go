package tabular

import (
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// guarded is a cell that no spreadsheet runs as a formula: behind an apostrophe, which
// [unguarded] takes away again. A number with its sign is none.
func guarded(text string) string {
	if isFormula(text) {
		return "'" + text
	}
	return text
}

// unguarded is a cell as it was before it was guarded, here or as others keep a
// spreadsheet from reading it as a number: ="400".
func unguarded(text string) string {
	if inner, ok := strings.CutPrefix(text, `="`); ok && strings.Count(inner, `"`) == 1 && strings.HasSuffix(inner, `"`) {
		return strings.TrimSuffix(inner, `"`)
	}
	if rest, ok := strings.CutPrefix(text, "'"); ok && isFormula(rest) {
		return rest
	}
	return text
}

// isFormula reports whether a spreadsheet may take a text for a formula. Neither may one
// behind apostrophes stand as it is: [unguarded] would take one of them away.
func isFormula(text string) bool {
	text = strings.TrimLeft(text, "'")
	return words.BeginsFormula(text) && !isSigned(text)
}

// isSigned reports whether a text is a number behind a sign, such as a wind.
func isSigned(text string) bool {
	return strings.Trim(text[:1], "+-") == "" && strings.Trim(text[1:], "0123456789.") == ""
}
