package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotations is the parts of a text between quotation marks, with some blocks that are
// quotations as a whole; what overlaps is one.
func quotations(words string, blocks []Span) []Span {
	var all []Span
	for _, b := range blocks {
		text := strings.TrimSpace(words[b.Start:b.End])
		start := b.Start + strings.Index(words[b.Start:b.End], text)
		all = append(all, Span{start, start + len(text)})
	}
	at := 0
	for paragraph := range strings.Lines(words) {
		all = append(all, quoted(paragraph, at)...)
		at += len(paragraph)
	}
	slices.SortStableFunc(all, func(a, b Span) int { return a.Start - b.Start })
	joined := all[:0]
	for _, s := range all {
		if last := len(joined) - 1; last >= 0 && s.Start <= joined[last].End {
			joined[last].End = max(joined[last].End, s.End)
		} else if s.Start < s.End {
			joined = append(joined, s)
		}
	}
	return joined
}

// quoted is the quotations of a paragraph that stands at a place; one that does not end
// goes on to the end of the paragraph, as those of several paragraphs do.
func quoted(paragraph string, at int) []Span {
	text := strings.TrimSuffix(paragraph, "\n")
	var all []Span
	open := map[rune]bool{} // marks that nothing ends from here on
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end, found := 0, false
		if begins(text, i, r) && !open[r] {
			end, found = closing(text, i+size, r)
			open[r] = !found
		}
		if !found {
			i += size
			continue
		}
		all = append(all, Span{at + i + size, at + end})
		_, size = utf8.DecodeRuneInString(text[end:])
		i = end + size
	}
	return all
}

// begins reports whether a character begins a quotation where it stands.
func begins(text string, i int, r rune) bool {
	switch r {
	case '“', '„', '«':
		return true
	case '"', '‘', '\'':
		before, _ := utf8.DecodeLastRuneInString(text[:i])
		rest := text[i+utf8.RuneLen(r):]
		after, _ := utf8.DecodeRuneInString(rest)
		return !isWordRune(before) && !strings.ContainsRune(".,!?;:%)", before) && after != utf8.RuneError && !unicode.IsSpace(after) &&
			(r == '"' || !isDecade(rest))
	default:
		return false
	}
}

// isDecade reports whether a text begins as one behind an apostrophe does: 90s.
func isDecade(text string) bool {
	return len(text) > 2 && isDigit(text[0]) && text[1] == '0' && text[2] == 's'
}

// closing is where a quotation ends that one mark begins. One between single marks must
// end: an apostrophe is none.
func closing(text string, from int, mark rune) (end int, found bool) {
	switch mark {
	case '“':
		end = strings.Index(text[from:], "”")
	case '„':
		end = strings.IndexAny(text[from:], "“”")
	case '«':
		end = strings.Index(text[from:], "»")
	case '"':
		end = strings.Index(text[from:], `"`)
	default:
		return closingSingle(text, from, mark)
	}
	if end < 0 {
		return len(text), true
	}
	return from + end, true
}

// closingSingle is where a quotation between single marks ends: at the first that stands
// behind a word and before none, but for that of a plural (the runners’ times) where
// another follows.
func closingSingle(text string, from int, mark rune) (end int, found bool) {
	closes := '’'
	if mark == '\'' {
		closes = mark
	}
	plural := -1
	for i, r := range text[from:] {
		if plural >= 0 && r == mark && begins(text, from+i, r) {
			break
		}
		if r != closes {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(text[:from+i])
		after, _ := utf8.DecodeRuneInString(text[from+i+utf8.RuneLen(r):])
		switch {
		case isWordRune(after) || unicode.IsSpace(before):
		case before == 's':
			plural = from + i
		default:
			return from + i, true
		}
	}
	return plural, plural >= 0
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }
