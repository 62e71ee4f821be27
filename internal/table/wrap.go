package table

import (
	"strings"
	"unicode/utf8"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// LineWidth is how wide the lines of the text form are at most, in cells.
const LineWidth = 80

// wrap breaks a line of prose between words; what follows the first line is set in by two blanks. The blanks at the
// start of a line stay. A word that has no room in a line is broken.
func wrap(line string) []string {
	if width(line) <= LineWidth {
		return []string{line}
	}
	indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
	if len(indent) > LineWidth/2 {
		indent = indent[:LineWidth/2]
	}
	return fill(pieces(strings.Fields(line), LineWidth-len(indent)-2), LineWidth, indent, indent+"  ")
}

// fitted breaks a text into lines of a column, between words and, where one has no room, within it.
func fitted(text string, room int) []string {
	if width(text) <= room {
		return []string{text}
	}
	if lines, ok := cut(text, room); ok {
		return lines
	}
	return fill(pieces(strings.Fields(text), room), room, "", "")
}

// cut is fitted for a text of ASCII with one blank between its words, each of which has room in a line, as most texts are:
// its lines are parts of it, and nothing is copied.
func cut(text string, room int) (lines []string, ok bool) {
	begin, end := 0, -1 // of the line, behind its last word
	for at := 0; at <= len(text); at++ {
		switch {
		case at < len(text) && (text[at] < ' ' || text[at] > '~'):
			return nil, false
		case at < len(text) && text[at] != ' ':
			continue
		case at == end+1 || at-end-1 > room: // no word, or too long a one
			return nil, false
		case at-begin > room:
			lines, begin = append(lines, text[begin:end]), end+1
		}
		end = at
	}
	return append(lines, text[begin:]), true
}

// pieces is words, each of which has room in a line.
func pieces(words []string, room int) []string {
	var all []string
	for _, word := range words {
		if len(word) <= longWord && width(word) <= room {
			all = append(all, word)
		} else {
			all = append(all, breakWord(word, room)...)
		}
	}
	return all
}

// longWord is how long a word is, in bytes, that is broken without being measured as a whole.
const longWord = 4 * LineWidth

// breakWord breaks a word that is too wide for a line: behind one of the marks that part an address where one comes late
// enough, else anywhere between two characters.
func breakWord(word string, room int) []string {
	var lines []string
	for len(word) > longWord || width(word) > room {
		end, taken, good := 0, 0, 0
		for i, r := range word {
			size := utf8.RuneLen(r)
			cells := width(word[i : i+size])
			if end > 0 && taken+cells > room {
				break
			}
			taken, end = taken+cells, i+size
			if strings.ContainsRune("/-_?&=.,;", r) {
				good = end
			}
		}
		if good > end/2 {
			end = good
		}
		if end == len(word) { // of what is long, but not wide
			break
		}
		lines, word = append(lines, word[:end]), word[end:]
	}
	if word != "" {
		lines = append(lines, word)
	}
	return lines
}

// Fill puts texts into as few lines as they need, in their order and with a blank between two. No line is wider than the
// room, in cells, but for a text that has a line to itself. No texts make one empty line.
func Fill(texts []string, room int) []string { return fill(texts, room, "", "") }

// fill is Fill with something in front of the first line and of those that follow it.
func fill(texts []string, room int, first, later string) []string {
	var lines []string
	current := first
	for i, text := range texts {
		switch {
		case i == 0:
			current += text
		case width(current)+1+width(text) <= room:
			current += " " + text
		default:
			lines = append(lines, current)
			current = later + text
		}
	}
	return append(lines, current)
}

// width counts the terminal cells of a text as tablewriter does, in every locale.
func width(text string) int {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return twwidth.WidthWithOptions(text, twwidth.Options{})
		}
	}
	return len(text)
}
