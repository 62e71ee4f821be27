package article

import (
	"html"
	"strings"
	"unicode/utf8"
)

// longestName is how long the name of a character is at most, with & and the
// semicolon.
const longestName = 40

// unescape writes a part of a web page or of Markdown: the names of characters, such as
// &nbsp;, as the characters. In a page some names need no semicolon.
func unescape(w *writer, text string, at int, bare bool) {
	for i, from := 0, 0; ; i++ {
		if i < len(text) && text[i] != '&' {
			continue
		}
		w.text(text[from:i], at+from)
		if i == len(text) {
			return
		}
		meant, size := named(text[i:], bare)
		for _, r := range meant {
			w.char(r, at+i, at+i+size)
		}
		from = i + size
		i = from - 1
	}
}

// named is the characters whose name stands at the start of a text, and how long the
// name is. A & that begins none is itself.
func named(text string, bare bool) (meant string, size int) {
	end := 1
	for end < min(len(text), longestName) && (isWordByte(text[end]) || text[end] == '#') {
		end++
	}
	if end < len(text) && text[end] == ';' {
		if meant = html.UnescapeString(text[:end+1]); meant == ";" || !strings.HasSuffix(meant, ";") {
			return meant, end + 1
		}
	}
	const needsNone = 12 // the longest that needs no semicolon is shorter
	for size = min(end, needsNone); bare && size > 1; size-- {
		if meant = html.UnescapeString(text[:size]); meant != text[:size] && utf8.RuneCountInString(meant) == 1 {
			return meant, size
		}
	}
	return "&", 1
}

func isWordByte(b byte) bool {
	return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z'
}
