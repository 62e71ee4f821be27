package drawing

import (
	"cmp"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/words"
)

// names writes the names of dots beside them where there is room, those of weight first, and
// counts those without.
func (t *textPicture) names(g *grid) (unnamed int) {
	var all []*scene.Dot
	for i := range t.Series {
		for j := range t.Series[i].Dots {
			if dot := &t.Series[i].Dots[j]; dot.Name != "" {
				all = append(all, dot)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b *scene.Dot) int { return cmp.Compare(b.Weight, a.Weight) })
	for _, dot := range all {
		x, y := t.at(g, dot.At)
		if !t.name(g, x/2, y/4, dot.Name) && (dot.Brief == "" || !t.name(g, x/2, y/4, dot.Brief)) {
			unnamed++
		}
	}
	return unnamed
}

// name writes a name beside a cell, or in the row above or below, and reports whether it has room.
func (t *textPicture) name(g *grid, column, row int, name string) bool {
	name = words.Visible(name)
	for _, place := range []struct{ column, row int }{
		{column + 2, row},
		{column - 1 - wide(name), row},
		{column + 1, row - 1},
		{column - wide(name), row + 1},
		{column + 1, row + 1},
		{column - wide(name), row - 1},
	} {
		if g.isFree(place.column, place.row, wide(name)) {
			g.write(place.column, place.row, name)
			return true
		}
	}
	return false
}

// rowNames is the names of the ticks of Y, by row, and how many rows have none that must.
func (t *textPicture) rowNames(rows int) (names []string, missing int) {
	names = make([]string, rows)
	for _, tick := range t.Y.Ticks {
		row := t.row(tick.At, rows) / 4
		switch {
		case row < 0 || row >= rows:
		case names[row] == "":
			names[row] = cut(words.Visible(tick.Text), t.ticksWide)
		case t.RowLabels:
			missing++
		}
	}
	return names, missing
}

// rowLabel is the label of a row, with the colour of its line.
type rowLabel struct {
	text  string
	style scene.Style
	heavy bool
}

// rowLabels is the labels of lines near their ends, by row, and how many have no room.
func (t *textPicture) rowLabels(g *grid) (labels []rowLabel, missing int) {
	labels = make([]rowLabel, g.rows)
	shown := t.labelled
	if len(shown) > g.rows {
		missing, shown = len(shown)-g.rows, shown[:g.rows]
	}
	wanted := make([]int, len(shown))
	for i, at := range shown {
		s := &t.Series[at]
		end, ends := s.End(&t.X)
		_, y := t.at(g, end)
		switch {
		case s.Legend:
		case ends && !s.Open:
			wanted[i] = y / 4
		default:
			wanted[i] = g.rows - 1
		}
	}
	for i, row := range scene.Spread(wanted, 1, 0, g.rows-1) {
		s := &t.Series[shown[i]]
		labels[row] = rowLabel{t.labels[i], s.Style, s.Heavy}
	}
	return labels, missing
}

func (t *textPicture) coloured(l rowLabel) string {
	if !t.screen.Colours {
		return l.text
	}
	bold := ""
	if l.heavy {
		bold = "\x1b[1m"
	}
	return bold + colourOf(l.style.Hue) + l.text + "\x1b[0m"
}

// tickNames is the rows of the names of the ticks of X, and of the title.
func (t *textPicture) tickNames(columns int) []string {
	rows := [2][]rune{}
	width := t.ticksWide + 1 + columns + max(0, t.screen.Width-t.ticksWide-1-columns)
	for i := range rows {
		rows[i] = []rune(strings.Repeat(" ", width))
	}
	for _, tick := range scene.InWeight(t.X.Ticks) {
		name := []rune(words.Visible(tick.Text))
		middle := t.ticksWide + 1 + t.X.Along(tick.At, 0, 2*columns-1)/2
		begin := max(0, min(middle-len(name)/2, width-len(name)))
		for i := range rows {
			if roomFor(rows[i], begin, len(name)) {
				copy(rows[i][begin:], name)
				break
			}
		}
	}
	lines := []string{string(rows[0]), string(rows[1])}
	if strings.TrimSpace(lines[1]) == "" {
		lines = lines[:1]
	}
	if t.X.Title != "" {
		title := cut(words.Visible(t.X.Title), t.screen.Width)
		lines = append(lines, strings.Repeat(" ", max(0, min(t.ticksWide+1+columns, t.screen.Width)-wide(title)))+title)
	}
	return lines
}

// roomFor reports whether a row is blank where a text would stand, and beside it.
func roomFor(row []rune, begin, length int) bool {
	for at := max(0, begin-1); at < min(len(row), begin+length+1); at++ {
		if row[at] != ' ' {
			return false
		}
	}
	return begin+length <= len(row)
}
