package editing

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/words"
)

// escaped is a text of a document in Markdown. Nothing is escaped that Markdown takes as it is: editors show it raw too.
func escaped(text string) string {
	text = words.Visible(text)
	var b strings.Builder
	before := ' '
	for i, r := range text {
		after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
		switch {
		case r == '<' && (unicode.IsLetter(after) || strings.ContainsRune("/!?", after)): // of HTML, or an address
			b.WriteString("&lt;")
		case isMarkup(r, before, after) || i == 0 && strings.ContainsRune("#>-+=", r):
			b.WriteString(`\` + string(r))
		default:
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// isMarkup reports whether a character between two others would be taken for the markup of a line.
func isMarkup(r, before, after rune) bool {
	switch r {
	case '\\', '`', '*', '[', ']':
		return true
	case '_':
		return !isWord(before) || !isWord(after)
	case '&':
		return isWord(after) || after == '#'
	case '~':
		return after == '~' || before == '~'
	default:
		return false
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// address is an address of the web as a link, which is read and copied as it is; anything else is a text.
func address(text string) string {
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "https" && u.Scheme != "http" || strings.ContainsAny(text, "<> \t") || words.Visible(text) != text {
		return escaped(text)
	}
	return "<" + text + ">"
}

// strong is a text of a document that stands out.
func strong(text string) string { return "**" + escaped(text) + "**" }
