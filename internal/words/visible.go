package words

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible gives text of a document such that a terminal, a page or a
// spreadsheet shows it and does nothing else: whatever is no visible character
// or blank (controls, escapes, direction marks, zero-width characters, line
// separators, bytes that are no UTF-8) stands as an escape, like \x1b or
// \u202e. The result is one line.
func Visible(text string) string {
	if printable(text) {
		return text
	}
	var out strings.Builder
	for i, r := range text {
		switch {
		case r == utf8.RuneError && broken(text[i:]):
			fmt.Fprintf(&out, `\x%02x`, text[i])
		case Hidden(r):
			out.WriteString(escaped(r))
		default:
			out.WriteRune(r)
		}
	}
	return out.String()
}

// IsSignedFigure reports whether a text is a figure behind a sign, such as a margin:
// +0.26, -1:02.10. A spreadsheet takes it for a number, and runs nothing.
func IsSignedFigure(text string) bool {
	figure, ok := strings.CutPrefix(text, "+")
	if !ok {
		figure, ok = strings.CutPrefix(text, "-")
	}
	const digits = "0123456789"
	return ok && strings.ContainsAny(figure, digits) && strings.Trim(figure, digits+".:") == ""
}

// BeginsFormula reports whether a spreadsheet may run a text as a formula by how it
// begins: with a sign, in the wide form of East Asia too, or with what some skip before
// one.
func BeginsFormula(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return text != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", first)
}

// printable reports whether a text is visible ASCII, which most texts are.
func printable(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// broken reports whether a text begins with a byte that is no UTF-8, rather
// than with U+FFFD itself.
func broken(text string) bool {
	_, size := utf8.DecodeRuneInString(text)
	return size == 1
}

// Hidden reports whether a character has no shape of its own. Combining marks
// have one, variation selectors and fillers have none.
func Hidden(r rune) bool {
	return !unicode.IsGraphic(r) ||
		unicode.In(r, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}

func escaped(r rune) string {
	switch {
	case r == '\n':
		return `\n`
	case r == '\t':
		return `\t`
	case r == '\r':
		return `\r`
	case r < 0x80:
		return fmt.Sprintf(`\x%02x`, r)
	case r <= 0xffff:
		return fmt.Sprintf(`\u%04x`, r)
	}
	return fmt.Sprintf(`\U%08x`, r)
}
