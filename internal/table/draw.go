package table

import (
	"slices"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// draw adds the blocks of a table to a page: its title, the labels, the rows.
func (g grid) draw(on *canvas, out *page, look Look) error {
	wide := look.Wide
	g.lineUp()
	if !wide {
		g = g.shortest()
	}
	parts := []grid{g}
	if all := g.allColumns(); !wide && g.repeats > 0 && g.repeats < len(g.columns) && g.total(all, column.natural) > LineWidth {
		parts = g.parts()
	}
	for i, part := range parts {
		out.begin()
		if i == 0 && g.title != "" {
			out.lines("", look.strong(wrap(g.title)))
		}
		if err := part.drawPart(on, out, look); err != nil {
			return err
		}
	}
	return nil
}

// drawPart draws the bands of a table, and puts the lines of each row together: where a row says nothing in a band it
// has no line there.
func (g grid) drawPart(on *canvas, out *page, look Look) error {
	bands := g.layout(look.Wide)
	draw := make([]func(row int) []string, len(bands))
	for i, b := range bands {
		var err error
		if draw[i], err = g.drawBand(on, b, look); err != nil {
			return err
		}
	}
	for row := range len(g.rows) + 1 {
		before := out.Len()
		for i, b := range bands {
			out.lines(strings.Repeat(" ", b.indent), draw[i](row))
		}
		if row > 0 && out.Len() == before {
			out.WriteByte('\n') // a row that says nothing is a row
		}
	}
	return nil
}

// drawBand gives the lines of each row in a band, the row of labels being that of number 0. Each is asked for once, in
// their order.
func (g grid) drawBand(on *canvas, b band, look Look) (func(row int) []string, error) {
	if len(g.rows) > mostDrawn {
		widest := g.widest(b)
		return func(row int) []string {
			hung, lines := g.broken(b, row, look)
			return append(hung, g.join(b, widest, lines)...)
		}, nil
	}
	type physical struct {
		hung  []string // lines before those that are drawn
		count int
	}
	places := make([]physical, 0, len(g.rows)+1)
	var cells [][]string
	for row := range len(g.rows) + 1 {
		hung, lines := g.broken(b, row, look)
		places = append(places, physical{hung, len(lines)})
		cells = append(cells, lines...)
	}
	drawn, err := g.render(on, b, cells)
	return func(row int) []string {
		all := append(places[row].hung, drawn[:places[row].count]...)
		drawn = drawn[places[row].count:]
		return all
	}, err
}

// texts is those of a row, the labels for number 0.
func (g grid) texts(row int) []string {
	if row > 0 {
		return g.rows[row-1]
	}
	labels := make([]string, len(g.columns))
	for i, c := range g.columns {
		labels[i] = c.Label
	}
	return labels
}

// broken is a row in the lines that it needs in a band, with what stands out in bold where that is shown.
func (g grid) broken(b band, row int, look Look) (hung []string, lines [][]string) {
	hung, lines = b.broken(g.texts(row))
	if look.Bold {
		hung = g.stress(b, row, hung, lines)
	}
	return hung, lines
}

// broken is the cells of a row in a band, in as many lines as they need. A word that begins the row and has no room in
// its column has a line to itself, before the others.
func (b band) broken(texts []string) (hung []string, lines [][]string) {
	for i, j := range b.columns {
		text := texts[j]
		if i == 0 && len(b.columns) > 1 && width(text) > b.widths[0] && !strings.Contains(text, " ") {
			hung, text = breakWord(text, LineWidth-b.indent), ""
		}
		if text == "" {
			continue
		}
		for k, line := range fitted(text, b.widths[i]) {
			if k == len(lines) {
				lines = append(lines, make([]string, len(b.columns)))
			}
			lines[k][i] = line
		}
	}
	return hung, lines
}

// stress puts in bold what stands out in a row of a band, which is broken into lines: all labels, and those cells that
// say so.
func (g grid) stress(b band, row int, hung []string, lines [][]string) []string {
	for i, j := range b.columns {
		if row > 0 {
			if look := g.lookOf(row-1, j); look == nil || !look.strong {
				continue
			}
		}
		if i == 0 {
			hung = Look{Bold: true}.strong(hung)
		}
		for _, line := range lines {
			line[i] = bold(line[i])
		}
	}
	return hung
}

// render draws cells, each of which has room in its column: a line a row.
func (g grid) render(on *canvas, b band, rows [][]string) ([]string, error) {
	if len(rows) > mostDrawn {
		widest := b.narrowest()
		for _, row := range rows {
			for i, cell := range row {
				widest[i] = max(widest[i], width(cell))
			}
		}
		return g.join(b, widest, rows), nil
	}
	if len(rows) == 0 {
		return nil, nil
	}
	return on.draw(rows, g.options(b)...)
}

// narrowest is the widths of the columns of a band that has no text.
func (b band) narrowest() []int { return slices.Repeat([]int{1}, len(b.columns)) } // as tablewriter has it

// widest is how wide the columns of a band are, by the lines of all rows.
func (g grid) widest(b band) []int {
	widest := b.narrowest()
	for row := range len(g.rows) + 1 {
		_, lines := b.broken(g.texts(row))
		for _, line := range lines {
			for i, cell := range line {
				widest[i] = max(widest[i], width(cell))
			}
		}
	}
	return widest
}

// join draws cells as tablewriter does, for tables that are too long for it.
func (g grid) join(b band, widest []int, rows [][]string) []string {
	lines := make([]string, len(rows))
	var line strings.Builder
	for k, row := range rows {
		line.Reset()
		for i, cell := range row {
			if i > 0 {
				line.WriteString(strings.Repeat(" ", gap))
			}
			room := strings.Repeat(" ", widest[i]-width(cell))
			if g.columns[b.columns[i]].Kind.number() {
				line.WriteString(room)
				line.WriteString(cell)
			} else {
				line.WriteString(cell)
				line.WriteString(room)
			}
		}
		lines[k] = strings.TrimRight(line.String(), " ")
	}
	return lines
}

// options makes tablewriter draw cells as they are, without a frame and two blanks apart.
func (g grid) options(b band) []tablewriter.Option {
	sides := make([]tw.Align, len(b.columns))
	for i, j := range b.columns {
		sides[i] = tw.AlignLeft
		if g.columns[j].Kind.number() {
			sides[i] = tw.AlignRight
		}
	}
	bare := tw.Rendition{
		Borders: tw.BorderNone,
		Symbols: tw.NewSymbolCustom("blanks").WithColumn(strings.Repeat(" ", gap)),
		Settings: tw.Settings{
			Lines:      tw.LinesNone,
			Separators: tw.Separators{ShowHeader: tw.Off, ShowFooter: tw.Off, BetweenRows: tw.Off, BetweenColumns: tw.On},
		},
	}
	return []tablewriter.Option{
		tablewriter.WithRenderer(renderer.NewBlueprint(bare)),
		tablewriter.WithEastAsian(tw.Off), // else the widths follow the locale
		tablewriter.WithRowAutoWrap(tw.WrapNone),
		tablewriter.WithTrimSpace(tw.Off),
		tablewriter.WithTrimTab(tw.Off),
		tablewriter.WithTrimLine(tw.Off),
		tablewriter.WithPadding(tw.PaddingNone),
		tablewriter.WithRowAlignmentConfig(tw.CellAlignment{PerColumn: sides}),
	}
}
