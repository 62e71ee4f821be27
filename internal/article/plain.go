package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// line is a line of a file without its end.
type line struct {
	text string
	at   int // where it begins
}

// linesFrom are the lines of a text from a place on, which end as on any system.
func linesFrom(source string, from int) []line {
	var all []line
	for at := from; at < len(source); {
		end := strings.IndexAny(source[at:], "\r\n")
		if end < 0 {
			return append(all, line{source[at:], at})
		}
		all = append(all, line{source[at : at+end], at})
		at += end + 1
		if source[at-1] == '\r' && strings.HasPrefix(source[at:], "\n") {
			at++
		}
	}
	return all
}

// readPlain reads plain text: a blank line ends a paragraph, and so does the end of a
// line that was not broken for its width.
func readPlain(w *writer, source string, from int) {
	all := linesFrom(source, from)
	for i := 0; i < len(all); {
		end, widest := i, 0
		for ; end < len(all) && !isBlank(all[end].text); end++ {
			widest = max(widest, utf8.RuneCountInString(all[end].text))
		}
		for ; i < end; i++ {
			w.text(all[i].text, all[i].at)
			after := all[i].at + len(all[i].text)
			if i+1 < end && goesOn(all[i].text, all[i+1].text, widest) {
				w.space(after, all[i+1].at)
			} else {
				w.end(after)
			}
		}
		i = end + 1
	}
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

// goesOn reports whether the text of a line goes on in the next one, of lines as wide
// as the widest of their paragraph. Lines of columns do not, nor what begins an entry
// of a list, nor short lines that end where the next word had room.
func goesOn(text, next string, widest int) bool {
	const narrow = 40 // lines of prose are wider
	if widest < narrow || hasColumns(text) || hasColumns(next) || beginsEntry(next) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimSpace(next))
	if unicode.IsLower(first) {
		return true
	}
	last := text[len(text)-1]
	if last == '.' || last == '!' || last == '?' || last == ':' {
		word, _, _ := strings.Cut(strings.TrimSpace(next), " ")
		return utf8.RuneCountInString(text)+1+utf8.RuneCountInString(word) > widest*9/10
	}
	return utf8.RuneCountInString(text) > widest*6/10
}

// hasColumns reports whether a line has blanks that part columns.
func hasColumns(text string) bool {
	text = strings.TrimSpace(text)
	if strings.Contains(text, "\t") {
		return true
	}
	at := strings.Index(text, "  ")
	return at > 0 && (!strings.ContainsRune(".!?:", rune(text[at-1])) || strings.HasPrefix(text[at:], "   "))
}

// beginsEntry reports whether a line begins an entry of a list: one of marks, too, with who ran them behind.
func beginsEntry(text string) bool {
	text = strings.TrimSpace(text)
	_, isEntry := entry(text)
	return isEntry || strings.HasPrefix(text, "•") || beginsMark(text) || beginsCount(text)
}

// beginsCount reports whether a line begins with a small number that a dash parts from what it counts: 9 – men under 3:50.
func beginsCount(text string) bool {
	number, rest, ok := strings.Cut(text, " ")
	dash, _, dashed := strings.Cut(rest, " ")
	return ok && dashed && len(number) <= 2 && strings.Trim(number, "0123456789") == "" && (dash == "–" || dash == "-" || dash == "—")
}

// beginsMark reports whether a line begins with a mark that has a name behind it: 3:48.95 Sebastian Coe.
func beginsMark(text string) bool {
	mark, name, ok := strings.Cut(text, " ")
	minutes, seconds, isMark := strings.Cut(mark, ":")
	first, _ := utf8.DecodeRuneInString(name)
	return ok && isMark && isNumeric(minutes) && isNumeric(seconds) && unicode.IsUpper(first)
}

// isNumeric reports whether a text is digits, with a point among them or none.
func isNumeric(text string) bool {
	return text != "" && strings.Trim(text, "0123456789.") == "" && text[0] != '.'
}
