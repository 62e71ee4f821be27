package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Sentence is the sentence of a text in which a part of it stands, or those in which it
// does. One ends behind a mark that ends sentences where a word in capitals, a figure or
// a quotation follows; an abbreviation before a name may end one too early.
func (t *Text) Sentence(s Span) string {
	start := strings.LastIndexByte(t.Words[:s.Start], '\n') + 1
	for at := s.Start; at > start; at-- {
		if t.endsAt(at) {
			start = at
			break
		}
	}
	end := len(t.Words)
	for at := max(s.End, s.Start+1); at < len(t.Words); at++ {
		if t.Words[at] == '\n' || t.endsAt(at) {
			end = at
			break
		}
	}
	return strings.TrimSpace(t.Words[start:end])
}

// endsAt reports whether a sentence ends before a byte, which is a blank.
func (t *Text) endsAt(at int) bool {
	if t.Words[at] != ' ' {
		return false
	}
	before := strings.TrimRight(t.Words[max(0, at-8):at], `"'”’»)]`)
	if before == "" || strings.IndexByte(".!?", before[len(before)-1]) < 0 {
		return false
	}
	next, _ := utf8.DecodeRuneInString(t.Words[at+1:])
	return unicode.IsUpper(next) || unicode.IsDigit(next) || strings.ContainsRune(`"'“‘«(`, next)
}
