package table

import (
	"math"
	"slices"
	"strings"
)

// The text form is as wide as LineWidth everywhere, whatever the terminal. What a row has no room for gives way in one
// order: columns of priority Spare stay out; labels, and texts of priority Wraps, take several lines; what is said once a
// group stands above its rows; and columns of priority Below stand below their row. In the last resort a row takes as many
// lines as it needs.
const (
	gap        = 2   // blanks between two columns
	setIn      = 4   // of what belongs to the line above it
	leastWrap  = 12  // a column that wraps is not made narrower, in cells
	leastFirst = 25  // nor is one of ids that begins the row
	judgedRows = 200 // so many of the rows decide which columns are made narrow
)

// band is columns of a grid that stand beside each other, and how wide they are. A row has its lines in each band.
type band struct {
	columns []int
	widths  []int
	indent  int
}

// layout is the bands of a grid: one where the rows have room.
func (g grid) layout(wide bool) []band {
	all := g.allColumns()
	if wide || g.total(all, column.natural) <= LineWidth {
		return []band{g.natural(all, 0)}
	}
	once, row := g.divided(all, func(c column) bool { return c.Once })
	if _, fits := g.trimmed(all, LineWidth); fits || len(once) == 0 || len(row) == 0 {
		return g.belowEachOther(all, 0)
	}
	return append(g.bands(once, 0), g.belowEachOther(row, setIn)...)
}

// belowEachOther puts as many columns of priority Below as it takes, the last first, on a line of their own, and more of
// them where the table has fewer lines then.
func (g grid) belowEachOther(columns []int, indent int) []band {
	var best []band
	low, row := g.divided(columns, func(c column) bool { return c.Priority == Below })
	for n := range len(low) + 1 {
		first, below := slices.Sorted(slices.Values(slices.Concat(row, low[:len(low)-n]))), low[len(low)-n:]
		if len(first) == 0 {
			break
		}
		bands := append(g.bands(first, indent), g.bands(below, indent+setIn)...)
		if _, fits := g.trimmed(first, LineWidth-indent); (fits || n == len(low)) && (best == nil || g.lines(bands) < g.lines(best)) {
			best = bands
		}
	}
	if best == nil {
		return g.bands(columns, indent)
	}
	return best
}

// lines is how many lines the rows take that decide.
func (g grid) lines(bands []band) int {
	sum := 0
	for _, row := range g.rows[:min(len(g.rows), judgedRows)] {
		for _, b := range bands {
			hung, lines := b.broken(row)
			sum += len(hung) + len(lines)
		}
	}
	return sum
}

// bands is some columns beside each other, in as many bands as they need.
func (g grid) bands(columns []int, indent int) []band {
	if len(columns) == 0 {
		return nil
	}
	columns, _ = g.trimmed(columns, LineWidth-indent)
	var all []band
	for len(columns) > 0 {
		n := len(columns)
		for n > 1 && g.total(columns[:n], column.least) > LineWidth-indent {
			n--
		}
		all = append(all, g.narrowed(columns[:n], indent))
		columns = columns[n:]
		if len(all) == 1 && indent < LineWidth/2 {
			indent += setIn
		}
	}
	return all
}

// natural is a band of columns as wide as they are.
func (g grid) natural(columns []int, indent int) band {
	b := band{columns: columns, widths: make([]int, len(columns)), indent: indent}
	for i, j := range columns {
		b.widths[i] = g.columns[j].width
	}
	return b
}

// narrowed is a band of columns that are made as narrow as they must be. Each cell is taken where it costs the fewest
// lines, of the last such column.
func (g grid) narrowed(columns []int, indent int) band {
	b := g.natural(columns, indent)
	if len(columns) == 1 {
		b.widths[0] = min(b.widths[0], LineWidth-indent)
		return b
	}
	over := indent - LineWidth + g.total(columns, column.natural)
	for i := range b.widths { // none can be as wide as this
		over -= max(0, b.widths[i]-LineWidth)
		b.widths[i] = min(b.widths[i], LineWidth)
	}
	if over <= 0 {
		return b
	}
	prices := make([]int, len(columns)) // in lines, of the next cell of each column
	for i := range columns {
		prices[i] = g.price(b, i)
	}
	for ; over > 0; over-- {
		best := -1
		for i, price := range prices {
			if price != priceless && (best < 0 || price <= prices[best]) {
				best = i
			}
		}
		if best < 0 {
			break
		}
		b.widths[best]--
		prices[best] = g.price(b, best)
	}
	return b
}

// priceless is the price of a cell that no column can spare.
const priceless = math.MaxInt

// price is how many lines it costs to take a cell from a column of a band.
func (g grid) price(b band, i int) int {
	j, room := b.columns[i], b.widths[i]
	if room <= g.columns[j].least() {
		return priceless
	}
	return g.height(i, j, room-1) - g.height(i, j, room)
}

// judgedBytes is the length from which on a text is not broken to see how many lines it takes.
const judgedBytes = 20 * LineWidth

// height is what a width costs in lines. Those of a label count twice, and a word of a row that is broken, or that has
// a line to itself at the start of the row, costs more.
func (g grid) height(place, j, room int) int {
	const broken = 5
	lines := 2 * len(fitted(g.columns[j].Label, room))
	for _, row := range g.rows[:min(len(g.rows), judgedRows)] {
		text := row[j]
		if width(text) <= room {
			continue
		}
		if len(text) > judgedBytes {
			lines += len(text) / max(room, 1) // whatever the words, about that many
			continue
		}
		lines += len(fitted(text, room)) - 1
		switch {
		case longestWord(text) <= room:
		case place == 0:
			lines++
		default:
			lines += broken
		}
	}
	return lines
}

func longestWord(text string) int {
	longest := 0
	for word := range strings.FieldsSeq(text) {
		longest = max(longest, width(word))
	}
	return longest
}

// divided parts columns by whether they are of a kind.
func (g grid) divided(columns []int, of func(column) bool) (some, others []int) {
	for _, i := range columns {
		if of(g.columns[i]) {
			some = append(some, i)
		} else {
			others = append(others, i)
		}
	}
	return some, others
}

// trimmed leaves columns of priority Spare out, the last first, until the others have room, and tells whether they do.
func (g grid) trimmed(columns []int, room int) (left []int, fits bool) {
	left = slices.Clone(columns)
	for i := len(left) - 1; i >= 0 && len(left) > 1 && g.total(left, column.least) > room; i-- {
		if g.columns[left[i]].Priority == Spare {
			left = slices.Delete(left, i, i+1)
		}
	}
	return left, g.total(left, column.least) <= room
}

// total is how wide columns are beside each other.
func (g grid) total(columns []int, width func(column) int) int {
	sum := gap * (len(columns) - 1)
	for _, i := range columns {
		sum += width(g.columns[i])
	}
	return sum
}

// natural is the width of a column whose cells are drawn in one line.
func (c column) natural() int { return c.width }

// least is how narrow a column may be made: the words of its label stand below each other where its cells are narrower.
func (c column) least() int {
	if c.Priority == Wraps || c.Priority == Below && !c.Kind.number() && c.Kind != Date {
		return min(c.width, max(leastWrap, longestWord(c.Label), min(c.word, leastFirst)))
	}
	return max(c.cells, longestWord(c.Label))
}
