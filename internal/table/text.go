package table

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/words"
)

// Look is how the text form is drawn. The zero value is that of pipes and files: LineWidth cells wide.
type Look struct {
	Wide bool // each row in one line with all its columns, however wide
	Bold bool // titles, labels and what stands out in bold, by the sequences that terminals obey
}

// Text writes the view for a terminal, as Bytes does for FormatTable, with a look.
func (v View) Text(look Look) ([]byte, error) {
	return v.written(func() ([]byte, error) { return v.text(look) })
}

// text writes the view for a terminal: blocks of lines with a blank line between them.
func (v View) text(look Look) ([]byte, error) {
	var out page
	var on canvas
	for _, s := range v.Sections {
		var head []string
		if s.Title != "" {
			head = append(head, look.strong(wrap(words.Visible(s.Title)))...)
		}
		out.block(append(head, safeAll(s.Lines)...))
		for _, paragraph := range s.Prose {
			out.block(proseOf(paragraph, look).lines(look))
		}
		for g, err := range s.grids() {
			if err != nil {
				return nil, err
			}
			if err := g.draw(&on, &out, look); err != nil {
				return nil, fmt.Errorf("table %q: %w", g.title, err)
			}
		}
		out.block(safeAll(s.notes()))
	}
	if v.Coverage != "" {
		out.block(wrap(words.Visible(v.covers())))
	}
	return out.Bytes(), nil
}

// strong is lines in bold, if that is shown.
func (l Look) strong(lines []string) []string {
	if !l.Bold {
		return lines
	}
	strong := make([]string, len(lines))
	for i, line := range lines {
		strong[i] = bold(line)
	}
	return strong
}

// bold is a line in bold but for the blanks around it, which no line keeps at its end.
func bold(line string) string {
	text := strings.TrimSpace(line)
	if text == "" {
		return line
	}
	before, after, _ := strings.Cut(line, text)
	return before + "\x1b[1m" + text + "\x1b[0m" + after
}

// page is lines of text in blocks.
type page struct{ bytes.Buffer }

// block adds lines, after a blank line unless they are the first.
func (p *page) block(lines []string) {
	if len(lines) == 0 {
		return
	}
	p.begin()
	p.lines("", lines)
}

// begin begins a block.
func (p *page) begin() {
	if p.Len() > 0 {
		p.WriteByte('\n')
	}
}

// lines adds lines to a block, behind an indent. No line keeps blanks at its end.
func (p *page) lines(indent string, lines []string) {
	for _, line := range lines {
		if line = strings.TrimRightFunc(line, unicode.IsSpace); line != "" {
			p.WriteString(indent)
			p.WriteString(line)
		}
		p.WriteByte('\n')
	}
}

func safeAll(lines []string) []string {
	var out []string
	for _, line := range lines {
		out = append(out, wrap(words.Visible(line))...)
	}
	return out
}
