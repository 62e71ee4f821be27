package report

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/pkg/twwidth"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"github.com/milectl/milectl/internal/words"
)

// table writes the view for a terminal: blocks of lines with a blank line between them.
func (v View) table() ([]byte, error) {
	var out page
	for _, s := range v.Sections {
		var head []string
		if s.Title != "" {
			head = append(head, wrap(words.Visible(s.Title))...)
		}
		out.block(append(head, safeAll(s.Lines)...))
		for _, sh := range s.sheets() {
			lines, err := sh.draw()
			if err != nil {
				return nil, fmt.Errorf("table %q: %w", sh.title, err)
			}
			out.block(lines)
		}
		out.block(safeAll(s.Notes))
	}
	if v.Coverage != "" {
		out.block(wrap(words.Visible(v.covers())))
	}
	return out.Bytes(), nil
}

// page is lines of text in blocks.
type page struct{ bytes.Buffer }

// block adds lines, after a blank line unless they are the first. No line keeps blanks at its end.
func (p *page) block(lines []string) {
	if len(lines) == 0 {
		return
	}
	if p.Len() > 0 {
		p.WriteByte('\n')
	}
	for _, line := range lines {
		p.WriteString(strings.TrimRightFunc(line, unicode.IsSpace))
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

// lineWidth is how wide lines of prose are for a terminal, in cells.
const lineWidth = 80

// wrap breaks a line of prose between words; what follows the first line is set in by two blanks. The blanks at the
// start of a line stay.
func wrap(line string) []string {
	if width(line) <= lineWidth {
		return []string{line}
	}
	var lines []string
	indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
	current := indent
	for i, word := range strings.Fields(line) {
		switch {
		case i == 0:
			current += word
		case width(current)+1+width(word) <= lineWidth:
			current += " " + word
		default:
			lines = append(lines, current)
			current = indent + "  " + word
		}
	}
	return append(lines, current)
}

// draw gives the lines of a table: its title, the labels, the rows.
func (s sheet) draw() ([]string, error) {
	labels := make([]string, len(s.columns))
	for i, c := range s.columns {
		labels[i] = c.Label
		if c.Kind.pointed() {
			s.lineUp(i)
		}
	}
	var out bytes.Buffer // in memory, since Render reports no error of a writer
	grid := tablewriter.NewTable(&out, s.options()...)
	grid.Header(labels)
	if err := grid.Bulk(s.rows); err != nil {
		return nil, err
	}
	if err := grid.Render(); err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if s.title != "" {
		lines = append([]string{s.title}, lines...)
	}
	return lines, nil
}

// options makes tablewriter draw cells as they are, without a frame and two blanks apart.
func (s sheet) options() []tablewriter.Option {
	sides := make([]tw.Align, len(s.columns))
	for i, c := range s.columns {
		sides[i] = tw.AlignLeft
		if c.Kind.number() {
			sides[i] = tw.AlignRight
		}
	}
	bare := tw.Rendition{
		Borders: tw.BorderNone,
		Symbols: tw.NewSymbolCustom("blanks").WithColumn("  "),
		Settings: tw.Settings{
			Lines:      tw.LinesNone,
			Separators: tw.Separators{ShowHeader: tw.Off, ShowFooter: tw.Off, BetweenRows: tw.Off, BetweenColumns: tw.On},
		},
	}
	return []tablewriter.Option{
		tablewriter.WithRenderer(renderer.NewBlueprint(bare)),
		tablewriter.WithEastAsian(tw.Off), // else the widths follow the locale
		tablewriter.WithHeaderAutoFormat(tw.Off),
		tablewriter.WithHeaderAutoWrap(tw.WrapNone),
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithTrimTab(tw.Off),
		tablewriter.WithTrimLine(tw.Off),
		tablewriter.WithPadding(tw.PaddingNone),
		tablewriter.WithHeaderAlignmentConfig(tw.CellAlignment{PerColumn: sides}),
		tablewriter.WithRowAlignmentConfig(tw.CellAlignment{PerColumn: sides}),
	}
}

// lineUp pads the numbers of a column so that their points stand below each other; a text without a number stands to
// the right of the column, as it would anyway.
func (s sheet) lineUp(column int) {
	widest := 0
	for _, row := range s.rows {
		if tail, ok := afterWhole(row[column]); ok {
			widest = max(widest, width(tail))
		}
	}
	for _, row := range s.rows {
		if tail, ok := afterWhole(row[column]); ok {
			row[column] += strings.Repeat(" ", widest-width(tail))
		}
	}
}

// afterWhole gives what follows the whole seconds of a mark or margin (".4h" of "3:59.4h"), and whether the text has a
// number at all.
func afterWhole(text string) (string, bool) {
	start := strings.IndexAny(text, "0123456789")
	if start < 0 || text[0] == '(' { // a remark alone
		return "", false
	}
	return strings.TrimLeft(text[start:], "0123456789:"), true
}

// width counts the terminal cells of a text as tablewriter does, in every locale.
func width(text string) int { return twwidth.WidthWithOptions(text, twwidth.Options{}) }
