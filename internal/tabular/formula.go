package tabular

import "strings"

// guarded is a cell that no spreadsheet runs as a formula: behind an apostrophe, which
// [unguarded] takes away again. A number with its sign is none.
func guarded(text string) string {
	if isFormula(text) {
		return "'" + text
	}
	return text
}

// unguarded is a cell as it was before it was guarded.
func unguarded(text string) string {
	if rest, ok := strings.CutPrefix(text, "'"); ok && isFormula(rest) {
		return rest
	}
	return text
}

// isFormula reports whether a spreadsheet may take a text for a formula, or a text behind
// apostrophes.
func isFormula(text string) bool {
	text = strings.TrimLeft(text, "'")
	for _, sign := range "=+-@\t\r\n＝＋－＠" {
		if rest, ok := strings.CutPrefix(text, string(sign)); ok {
			return sign != '+' && sign != '-' || strings.Trim(rest, "0123456789.") != ""
		}
	}
	return false
}
