package table

import (
	"fmt"
	"slices"
	"strings"
)

// A cell of Markdown that is longer than this has its beginning in the table, and stands whole below it. What wraps in
// the text form is prose, which may be longer.
const (
	longCell  = 60
	longProse = 120
)

// markdown writes the view as GitHub Markdown. tablewriter's own Markdown is not used: it leaves | as it is and pads
// every cell, at the price of a drawn table, for a reader that does not see the padding.
func (v View) markdown() ([]byte, error) {
	var out page
	paragraph := func(prefix, text string) {
		if text = markdownLine(text); text != "" {
			out.block([]string{prefix + text})
		}
	}
	for _, s := range v.Sections {
		paragraph("## ", s.Title)
		for _, line := range s.Lines {
			paragraph("", line)
		}
		for _, pieces := range s.Prose {
			out.block([]string{markdownProse(pieces)})
		}
		for g, err := range s.grids() {
			if err != nil {
				return nil, err
			}
			paragraph("### ", g.title)
			lines, whole := g.markdown()
			out.block(lines)
			out.block(whole)
		}
		var notes []string
		for _, note := range s.notes() {
			notes = append(notes, "- "+markdownLine(note))
		}
		out.block(notes)
	}
	if v.Coverage != "" {
		paragraph("", v.covers())
	}
	return out.Bytes(), nil
}

// markdown gives the lines of a table, and the texts that are too long for it, by number. The label row stands even
// where all labels are empty, since Markdown has no table without one.
func (g grid) markdown() (lines, whole []string) {
	var labels, sides []string
	for _, c := range g.columns {
		labels = append(labels, c.Label)
		side := "---"
		if c.Kind.number() {
			side = "---:"
		}
		sides = append(sides, side)
	}
	lines = []string{markdownRow(labels), "| " + strings.Join(sides, " | ") + " |"}
	var long []string
	for _, row := range g.rows {
		cells := slices.Clone(row)
		for i, text := range row {
			if room := g.columns[i].markdownRoom(); width(text) > room {
				cells[i], long = cutShort(text, room, long)
			}
		}
		lines = append(lines, markdownRow(cells))
	}
	for i, text := range long {
		whole = append(whole, fmt.Sprintf("- (%d) %s", i+1, markdownText(text)))
	}
	return lines, whole
}

// markdownRoom is how long a cell of a column may be in Markdown.
func (c column) markdownRoom() int {
	if c.Priority == Wraps {
		return longProse
	}
	return longCell
}

// cutShort is the beginning of a text with the number under which it stands whole among those that were cut short, to
// which it is added if it is new.
func cutShort(text string, room int, long []string) (short string, all []string) {
	i := slices.Index(long, text)
	if i < 0 {
		i, long = len(long), append(long, text)
	}
	const mark = 8 // room for … and the number
	short = breakWord(text, room-mark)[0]
	if at := strings.LastIndexByte(short, ' '); at > len(short)/2 {
		short = short[:at]
	}
	return fmt.Sprintf("%s… (%d)", strings.TrimRight(short, " ,;:"), i+1), long
}

func markdownRow(cells []string) string {
	var out strings.Builder
	for _, c := range cells {
		out.WriteString("| ")
		out.WriteString(markdownText(c))
		out.WriteByte(' ')
	}
	out.WriteByte('|')
	return out.String()
}
