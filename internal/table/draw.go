package table

import (
	"slices"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// draw gives the blocks of lines of a table: its title, the labels, the rows.
func (g grid) draw(on *canvas, look Look) ([][]string, error) {
	wide := look.Wide
	g.lineUp()
	if !wide {
		g = g.shortest()
	}
	parts := []grid{g}
	if all := g.allColumns(); !wide && g.repeats > 0 && g.repeats < len(g.columns) && g.total(all, column.natural) > LineWidth {
		parts = g.parts()
	}
	blocks := make([][]string, len(parts))
	for i, part := range parts {
		var err error
		if blocks[i], err = part.drawPart(on, look); err != nil {
			return nil, err
		}
	}
	if g.title != "" && len(blocks) > 0 {
		blocks[0] = append(look.strong(wrap(g.title)), blocks[0]...)
	}
	return blocks, nil
}

// drawPart draws the bands of a table, and puts the lines of each row together: where a row says nothing in a band it
// has no line there.
func (g grid) drawPart(on *canvas, look Look) ([]string, error) {
	bands := g.layout(look.Wide)
	drawn := make([][][]string, len(bands))
	for i, b := range bands {
		var err error
		if drawn[i], err = g.drawBand(on, b, look); err != nil {
			return nil, err
		}
	}
	var lines []string
	for row := range len(g.rows) + 1 {
		before := len(lines)
		for _, rows := range drawn {
			lines = append(lines, rows[row]...)
		}
		if row > 0 && len(lines) == before {
			lines = append(lines, "") // a row that says nothing is a row
		}
	}
	return lines, nil
}

// drawBand gives the lines of the labels and of each row in a band.
func (g grid) drawBand(on *canvas, b band, look Look) ([][]string, error) {
	labels := make([]string, len(g.columns))
	for i, c := range g.columns {
		labels[i] = c.Label
	}
	type physical struct {
		hung  []string // lines before those that are drawn
		count int
	}
	places := make([]physical, 0, len(g.rows)+1)
	var cells [][]string
	for row := range len(g.rows) + 1 {
		texts := labels
		if row > 0 {
			texts = g.rows[row-1]
		}
		hung, lines := b.broken(texts)
		if look.Bold {
			hung = g.stress(b, row, hung, lines)
		}
		places = append(places, physical{hung, len(lines)})
		cells = append(cells, lines...)
	}
	drawn, err := g.render(on, b, cells)
	if err != nil {
		return nil, err
	}
	indent := strings.Repeat(" ", b.indent)
	all := make([][]string, len(places))
	for i, place := range places {
		for _, line := range append(place.hung, drawn[:place.count]...) {
			all[i] = append(all[i], indent+line)
		}
		drawn = drawn[place.count:]
	}
	return all, nil
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
		if row > 0 && (g.looks[row-1][j] == nil || !g.looks[row-1][j].strong) {
			continue
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
	switch {
	case len(rows) == 0:
		return nil, nil
	case len(rows) > mostDrawn:
		return g.join(b, rows), nil
	default:
		return on.draw(rows, g.options(b)...)
	}
}

// join draws cells as tablewriter does, for tables that are too long for it.
func (g grid) join(b band, rows [][]string) []string {
	widest := slices.Repeat([]int{1}, len(b.columns)) // no column is narrower there
	for _, row := range rows {
		for i, cell := range row {
			widest[i] = max(widest[i], width(cell))
		}
	}
	lines := make([]string, len(rows))
	var line strings.Builder
	for k, row := range rows {
		line.Reset()
		for i, cell := range row {
			if i > 0 {
				line.WriteString(strings.Repeat(" ", gap))
			}
			blanks := strings.Repeat(" ", widest[i]-width(cell))
			if g.columns[b.columns[i]].Kind.number() {
				line.WriteString(blanks + cell)
			} else {
				line.WriteString(cell + blanks)
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
