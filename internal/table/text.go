package table

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"

	"github.com/milectl/milectl/internal/words"
)

// text writes the view for a terminal: blocks of lines with a blank line between them.
func (v View) text() ([]byte, error) {
	var out page
	for _, s := range v.Sections {
		var head []string
		if s.Title != "" {
			head = append(head, wrap(words.Visible(s.Title))...)
		}
		out.block(append(head, safeAll(s.Lines)...))
		for _, g := range s.grids() {
			lines, err := g.draw()
			if err != nil {
				return nil, fmt.Errorf("table %q: %w", g.title, err)
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

// draw gives the lines of a table: its title, the labels, the rows.
func (g grid) draw() ([]string, error) {
	labels := make([]string, len(g.columns))
	for i, c := range g.columns {
		labels[i] = c.Label
		if c.Kind.pointed() {
			g.lineUp(i)
		}
	}
	var out bytes.Buffer // in memory, since Render reports no error of a writer
	drawn := tablewriter.NewTable(&out, g.options()...)
	drawn.Header(labels)
	if err := drawn.Bulk(g.rows); err != nil {
		return nil, err
	}
	if err := drawn.Render(); err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSuffix(out.String(), "\n"), "\n")
	if g.title != "" {
		lines = append([]string{g.title}, lines...)
	}
	return lines, nil
}

// options makes tablewriter draw cells as they are, without a frame and two blanks apart.
func (g grid) options() []tablewriter.Option {
	sides := make([]tw.Align, len(g.columns))
	for i, c := range g.columns {
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
func (g grid) lineUp(column int) {
	widest := 0
	for _, row := range g.rows {
		if tail, ok := afterWhole(row[column]); ok {
			widest = max(widest, width(tail))
		}
	}
	for _, row := range g.rows {
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
