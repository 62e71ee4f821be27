package drawing

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"

	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/words"
)

// Screen is what a picture as text is drawn for. Height 0 is as many lines as the screen
// has, and more where labels need them.
type Screen struct {
	Width, Height int
	Lines         int // that the screen has; 0 for the usual ones
	Colours       bool
}

// Where there is no terminal, and how little room a picture has.
const (
	usualColumns = 80
	leastColumns = 40 // of the whole
	leastDrawn   = 12 // columns
	leastRows    = 5
	usualRows    = 24
	gutter       = 2  // columns between the picture and its labels
	labelShare   = 45 // of the width, in hundredths: as wide labels may be
)

// Text is a picture as text: lines of braille, a letter for each line of the picture at each of
// its points, which stands before its label too. The error is a *[scene.SmallError], in
// columns and lines.
func Text(s *scene.Scene, on Screen) ([]byte, error) {
	if on.Width == 0 {
		on.Width = usualColumns
	}
	t := textPicture{Scene: s, screen: on}
	t.measure()
	out, unnamed, err := t.draw("")
	if err == nil && unnamed > 0 {
		out, _, err = t.draw(words.Plural(unnamed, "name has", "names have") + " no room; a larger picture has more.")
	}
	return out, err
}

type textPicture struct {
	*scene.Scene

	screen     Screen
	ticksWide  int // columns of the names of the ticks of Y
	labelsWide int
	labelled   []int // series
	labels     []string
}

func wide(text string) int { return displaywidth.String(text) }

// measure finds the labels, and how wide they and the names of ticks are.
func (t *textPicture) measure() {
	most := t.screen.Width * labelShare / 100
	for _, detailed := range []bool{true, false} {
		t.labelled, t.labels, t.labelsWide = nil, nil, 0
		for i := range t.Series {
			label := t.Series[i].Label
			if label.Text == "" {
				continue
			}
			text := words.Visible(label.Text)
			if !t.RowLabels {
				text = string(t.tag(i)) + " " + text
			}
			if detailed && label.Detail != "" {
				text += " " + words.Visible(label.Detail)
			}
			t.labelled, t.labels = append(t.labelled, i), append(t.labels, text)
			t.labelsWide = max(t.labelsWide, wide(text))
		}
		if t.labelsWide <= most {
			break
		}
	}
	if t.labelsWide > most {
		t.labelsWide = most
		for i := range t.labels {
			t.labels[i] = cut(t.labels[i], most)
		}
	}
	most = max(1, min(most, t.screen.Width-t.labelsWide-gutter-1-leastDrawn))
	for _, tick := range t.Y.Ticks {
		t.ticksWide = min(max(t.ticksWide, wide(words.Visible(tick.Text))), most)
	}
}

// cut is a text that has room, with an ellipsis for what has none.
func cut(text string, columns int) string {
	return displaywidth.TruncateString(text, columns, "…")
}

// tag is the letter of a series: what stands at its points.
func (t *textPicture) tag(number int) rune {
	const letters = "abcdefghijklmnopqrstuvwxyz0123456789"
	switch {
	case t.RowLabels || t.Series[number].Label.Text == "":
		return '*'
	case number < len(letters):
		return rune(letters[number])
	default:
		return '+'
	}
}

// draw is the picture with a note more, and how many names had no room.
func (t *textPicture) draw(note string) (out []byte, unnamed int, err error) {
	above := t.wrapped(append([]string{t.Title}, t.Subtitle...)...)
	if t.Y.Title != "" {
		above = append(above, "", words.Visible(t.Y.Title))
	}
	below := t.wrapped(append(slices.Clone(t.Notes), t.hollowNote(), note, t.Sources)...)
	columns := t.screen.Width - t.ticksWide - 1
	if t.labelsWide > 0 {
		columns -= gutter + t.labelsWide
	}
	ticks := 2
	if t.X.Title != "" {
		ticks++
	}
	rows := t.screen.Height - len(above) - ticks - len(below)
	if t.screen.Height == 0 {
		rows = max(cmp.Or(t.screen.Lines, usualRows)-len(above)-ticks-len(below), 2*leastRows)
		if whole := t.rowsOfTicks(); whole > 0 {
			rows = whole
		}
		rows = max(rows, len(t.labels))
	}
	if columns < leastDrawn || rows < leastRows || t.screen.Width < leastColumns {
		return nil, 0, &scene.SmallError{
			Size: scene.Size{Width: t.screen.Width, Height: t.screen.Height}, Unit: "columns",
			Wide: max(leastDrawn-columns, leastColumns-t.screen.Width), High: leastRows - rows,
		}
	}
	g := newGrid(columns, rows)
	t.strokes(g)
	t.rules(g)
	t.dots(g)
	unnamed = t.names(g)
	names, missing := t.rowNames(rows)
	labels, more := t.rowLabels(g)
	var b strings.Builder
	for i, line := range above {
		b.WriteString(t.bold(line, i == 0) + "\n")
	}
	for row := range rows {
		name, blank := names[row], strings.Repeat(" ", t.ticksWide-wide(names[row]))
		if name = blank + name; t.RowLabels {
			name = names[row] + blank
		}
		line := name + " " + g.row(row, t.screen.Colours)
		if labels[row].text != "" {
			line += strings.Repeat(" ", gutter) + t.coloured(labels[row])
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	for _, line := range append(t.tickNames(columns), below...) {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return []byte(b.String()), unnamed + missing + more, nil
}

// rowsOfTicks is how many rows a picture has in which every value of Y has a name; 0 for others.
func (t *textPicture) rowsOfTicks() int {
	const few = 4
	if n := len(t.Y.Ticks); n > few && t.Y.To-t.Y.From == int64(n-1) {
		return n
	}
	return 0
}

func (t *textPicture) wrapped(texts ...string) []string {
	var lines []string
	for _, text := range texts {
		lines = append(lines, scene.Wrap(words.Visible(text), func(line string) bool { return wide(line) <= t.screen.Width })...)
	}
	return lines
}

func (t *textPicture) bold(line string, isTitle bool) string {
	if isTitle && t.screen.Colours {
		return "\x1b[1m" + line + "\x1b[0m"
	}
	return line
}

// at is the dot of a grid that values lie on.
func (t *textPicture) at(g *grid, values scene.At) (x, y int) {
	return t.X.Along(values.X, 0, 2*g.columns-1), t.row(values.Y, g.rows)
}

// row is the dot of a grid of so many rows that a value of Y lies on. Where each value has a name
// the rows that there are more stay blank, below all.
func (t *textPicture) row(value int64, rows int) int {
	if whole := t.rowsOfTicks(); whole > 0 && t.screen.Height == 0 {
		rows = min(rows, whole)
	}
	return t.Y.Along(value, 0, 4*rows-1)
}

func (t *textPicture) strokes(g *grid) {
	for _, heavy := range []bool{false, true} { // the heavy ones keep their colour where lines meet
		for i := range t.Series {
			s := &t.Series[i]
			if s.Heavy != heavy {
				continue
			}
			for _, stretch := range s.Stretches {
				for j := 1; j < len(stretch.Points); j++ {
					x, y := t.at(g, stretch.Points[j-1])
					toX, toY := t.at(g, stretch.Points[j])
					g.line(x, y, toX, toY, s.Style.Hue, stretch.Thin)
				}
			}
		}
	}
}

func (t *textPicture) rules(g *grid) {
	for _, rule := range t.Rules {
		if rule.Vertical {
			column := t.X.Along(rule.At, 0, 2*g.columns-1) / 2
			for row := range g.rows {
				g.rule(column, row, '│')
			}
			continue
		}
		row := t.row(rule.At, g.rows) / 4
		for column := range g.columns {
			g.rule(column, row, '─')
		}
	}
}

// hollow is the letter of a hollow point.
func hollow(letter rune) rune {
	if letter == '*' {
		return 'o'
	}
	return unicode.ToUpper(letter)
}

// hollowNote says which points are hollow; empty where none is.
func (t *textPicture) hollowNote() string {
	for i := range t.Series {
		if slices.ContainsFunc(t.Series[i].Dots, func(dot scene.Dot) bool { return dot.Hollow }) {
			if t.tag(i) == '*' {
				return "Here o is a hollow point."
			}
			return "Here a capital letter is a hollow point."
		}
	}
	return ""
}

// dots puts the letters at the points: of lines that meet the first one's.
func (t *textPicture) dots(g *grid) {
	for i := range t.Series {
		s := &t.Series[i]
		for _, dot := range s.Dots {
			x, y := t.at(g, dot.At)
			letter := t.tag(i)
			if dot.Hollow {
				letter = hollow(letter)
			}
			g.letter(x/2, y/4, letter, s.Style.Hue)
		}
	}
}
