package table

import (
	"strings"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// LineWidth is how wide lines of prose are for a terminal, in cells.
const LineWidth = 80

// wrap breaks a line of prose between words; what follows the first line is set in by two blanks. The blanks at the
// start of a line stay.
func wrap(line string) []string {
	if width(line) <= LineWidth {
		return []string{line}
	}
	indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
	return fill(strings.Fields(line), LineWidth, indent, indent+"  ")
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
func width(text string) int { return twwidth.WidthWithOptions(text, twwidth.Options{}) }
