package table

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// grid is what a reader sees of a table: the columns that say something, and their texts, safe to print.
type grid struct {
	title   string
	repeats int // how many of the first columns stand in each part of a table that is drawn in parts
	columns []column
	rows    [][]string
	looks   [][]*traits // of each text; nil for what looks like any other, and for a row of such
	short   []shortened
}

// shortened is the text of a cell where rows have no room.
type shortened struct {
	row, column int
	text        string
}

// column is a column of a grid. How wide it is the writer for terminals alone asks.
type column struct {
	Header

	cells int // how wide the widest text of a row is
	width int // the same with the label
	word  int // how wide the widest text of one word is, of the first column alone
}

// grids gives the tables of a section for human formats, one after another, as all at once take much memory. Tables
// for machines and tables without rows are left out, and so are columns for machines and columns without any text.
func (s Section) grids() iter.Seq2[grid, error] {
	return func(yield func(grid, error) bool) {
		for _, t := range s.Tables {
			if t.For == Machines || t.Rows.Len() == 0 {
				continue
			}
			if g, err := t.grid(); (err != nil || len(g.columns) > 0) && !yield(g, err) {
				return
			}
		}
	}
}

// grid makes the texts of a table, a row at a time, and leaves out the columns that turn out to have none.
func (t Table) grid() (grid, error) {
	all := t.forReaders()
	said := make([]bool, len(all))
	out := grid{title: words.Visible(t.Title), rows: make([][]string, t.Rows.Len()), looks: make([][]*traits, t.Rows.Len())}
	for row := range out.rows {
		out.rows[row] = make([]string, len(all))
		for i, column := range all {
			c, err := t.cell(row, column)
			if err != nil {
				return grid{}, err
			}
			text := c.Reader()
			said[i] = said[i] || text != ""
			out.rows[row][i] = words.Visible(text)
			out.look(row, i, len(all), c.look)
		}
	}
	out.keep(t, all, said)
	return out, nil
}

// forReaders is the indices of the columns that readers see.
func (t Table) forReaders() []int {
	var all []int
	for i, c := range t.Columns {
		if c.Priority != MachineOnly {
			all = append(all, i)
		}
	}
	return all
}

// lookOf is how a text looks; nil for one like any other.
func (g grid) lookOf(row, column int) *traits {
	if g.looks[row] == nil {
		return nil
	}
	return g.looks[row][column]
}

// look notes what a text has beside itself. A row whose texts all look like any other has no looks.
func (g *grid) look(row, column, columns int, look *traits) {
	if look == nil {
		return
	}
	if look.short != "" {
		g.short = append(g.short, shortened{row, column, words.Visible(look.short)})
	}
	if look.strong || look.link != "" {
		if g.looks[row] == nil {
			g.looks[row] = make([]*traits, columns)
		}
		g.looks[row][column] = look
	}
}

// keep makes the columns of a grid of those of a table, which are at some indices and of which only those stay that say
// something.
func (g *grid) keep(t Table, all []int, said []bool) {
	to := make([]int, len(all)) // where a column stands then
	for i, from := range all {
		if !said[i] {
			continue
		}
		if from < t.Repeats {
			g.repeats++
		}
		c := t.Columns[from]
		c.Label = words.Visible(c.Label)
		to[i] = len(g.columns)
		g.columns = append(g.columns, column{Header: c})
	}
	if len(g.columns) == len(all) {
		return
	}
	for row := range g.rows {
		g.rows[row] = kept(g.rows[row], said)
		g.looks[row] = kept(g.looks[row], said)
	}
	g.short = slices.DeleteFunc(g.short, func(s shortened) bool { return !said[s.column] })
	for i := range g.short {
		g.short[i].column = to[g.short[i].column]
	}
}

// kept is some of a list, in its place.
func kept[T any](all []T, keep []bool) []T {
	some := all[:0]
	for i, one := range all {
		if keep[i] {
			some = append(some, one)
		}
	}
	return some
}

// lineUp pads the numbers of pointed columns so that their points stand below each other, and measures all columns.
func (g grid) lineUp() {
	for _, row := range g.rows {
		if !strings.Contains(row[0], " ") {
			g.columns[0].word = max(g.columns[0].word, width(row[0]))
		}
	}
	for i := range g.columns {
		if g.columns[i].Kind.pointed() {
			g.lineUpColumn(i)
		}
		g.columns[i].cells = 0
		for _, row := range g.rows {
			g.columns[i].cells = max(g.columns[i].cells, width(row[i]))
		}
		g.columns[i].width = max(g.columns[i].cells, width(g.columns[i].Label))
	}
}

// shortest is the grid with its short labels and texts where its rows take fewer lines then, or as many and one of
// those texts would be broken, else as it is.
func (g grid) shortest() grid {
	if g.total(g.allColumns(), column.natural) <= LineWidth {
		return g
	}
	short := grid{title: g.title, repeats: g.repeats, columns: slices.Clone(g.columns), rows: make([][]string, len(g.rows)), looks: g.looks}
	for i, c := range g.columns {
		short.columns[i].Label = cmp.Or(c.Short, c.Label)
	}
	for i, row := range g.rows {
		short.rows[i] = slices.Clone(row)
	}
	for _, s := range g.short {
		short.rows[s.row][s.column] = s.text
	}
	short.lineUp()
	long := g.layout(false)
	switch less := g.lines(long) - short.lines(short.layout(false)); {
	case less > 0, less == 0 && g.breaksShortened(long):
		return short
	default:
		return g
	}
}

// breaksShortened reports whether bands have no room for a text in one line of which there is a short one.
func (g grid) breaksShortened(bands []band) bool {
	room := make([]int, len(g.columns))
	for _, b := range bands {
		for i, j := range b.columns {
			room[j] = b.widths[i]
		}
	}
	return slices.ContainsFunc(g.short, func(s shortened) bool { return width(g.rows[s.row][s.column]) > room[s.column] })
}

// lineUpColumn pads the numbers of a column; a text without a number stands to the right of the column, as it would
// anyway.
func (g grid) lineUpColumn(column int) {
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

// parts is the grid in as many as it takes for each to have room; those columns stand in all of them that
// are repeated. A row stands in the first part, and in those in which it says something.
func (g grid) parts() []grid {
	first := g.columns[:g.repeats]
	room := LineWidth
	for _, c := range first {
		room -= c.width + gap
	}
	var all []grid
	for from := g.repeats; from < len(g.columns); {
		to, taken := from, 0
		for to < len(g.columns) && (to == from || taken+g.columns[to].width <= room) {
			taken += g.columns[to].width + gap
			to++
		}
		part := grid{columns: slices.Concat(first, g.columns[from:to])}
		for i, row := range g.rows {
			if from == g.repeats || slices.ContainsFunc(row[from:to], func(text string) bool { return strings.TrimSpace(text) != "" }) {
				part.rows = append(part.rows, slices.Concat(row[:g.repeats], row[from:to]))
				part.looks = append(part.looks, partOf(g.looks[i], g.repeats, from, to))
			}
		}
		all = append(all, part)
		from = to
	}
	return all
}

// partOf is the looks of the repeated columns of a row and of some behind them.
func partOf(looks []*traits, repeats, from, to int) []*traits {
	if looks == nil {
		return nil
	}
	return slices.Concat(looks[:repeats], looks[from:to])
}

// allColumns is the indices of all columns.
func (g grid) allColumns() []int {
	all := make([]int, len(g.columns))
	for i := range all {
		all[i] = i
	}
	return all
}
