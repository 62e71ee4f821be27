package table

import (
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// markdown writes the view as GitHub Markdown. tablewriter's own Markdown is not used: it leaves | as it is and pads
// every cell, at the price of a drawn table, for a reader that does not see the padding.
func (v View) markdown() []byte {
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
		for _, g := range s.grids() {
			paragraph("### ", g.title)
			out.block(g.markdown())
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
	return out.Bytes()
}

// markdown gives the lines of a table. The label row stands even where all labels are empty, since Markdown has no
// table without one.
func (g grid) markdown() []string {
	var labels, sides []string
	for _, c := range g.columns {
		labels = append(labels, c.Label)
		side := "---"
		if c.Kind.number() {
			side = "---:"
		}
		sides = append(sides, side)
	}
	lines := []string{markdownRow(labels), "| " + strings.Join(sides, " | ") + " |"}
	for _, row := range g.rows {
		lines = append(lines, markdownRow(row))
	}
	return lines
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

// markdownText escapes, in a text that is already safe, what Markdown would read as markup anywhere in a line.
func markdownText(text string) string {
	const markup = "\\`*_[]<>&#|~$"
	if !strings.ContainsAny(text, markup) {
		return text
	}
	var out strings.Builder
	for _, r := range text {
		if strings.ContainsRune(markup, r) {
			out.WriteByte('\\')
		}
		out.WriteRune(r)
	}
	return out.String()
}

// markdownLine makes a text safe and escapes it for a line of its own, where a list or a rule could begin too.
func markdownLine(text string) string {
	text = markdownText(strings.TrimSpace(words.Visible(text)))
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	if digits < len(text) && strings.IndexByte("-+=", text[0]) >= 0 {
		return `\` + text
	}
	if digits > 0 && digits < len(text) && strings.IndexByte(".)", text[digits]) >= 0 {
		if rest := text[digits+1:]; rest == "" || rest[0] == ' ' {
			return text[:digits] + `\` + text[digits:]
		}
	}
	return text
}
