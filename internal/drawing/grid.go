package drawing

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/scene"
)

// grid is cells of text, each with eight dots of braille or with a letter.
type grid struct {
	columns, rows int
	cells         []cell
}

type cell struct {
	letter rune // 0 for none
	dots   byte
	hue    scene.Hue
	plain  bool // in no colour
	taken  bool // the second half of a wide letter
}

func newGrid(columns, rows int) *grid {
	return &grid{columns: columns, rows: rows, cells: make([]cell, columns*rows)}
}

func (g *grid) at(column, row int) *cell {
	if column < 0 || column >= g.columns || row < 0 || row >= g.rows {
		return nil
	}
	return &g.cells[row*g.columns+column]
}

// dot sets a dot of braille; there are two in a column and four in a row.
func (g *grid) dot(x, y int, hue scene.Hue) {
	if x < 0 || y < 0 {
		return
	}
	c := g.at(x/2, y/4)
	if c == nil {
		return
	}
	bits := [4][2]byte{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}}
	c.dots |= bits[y%4][x%2]
	c.hue = hue
}

// line draws a line of dots; of one that is unsure every other.
func (g *grid) line(x, y, toX, toY int, hue scene.Hue, unsure bool) {
	dx, dy := max(toX-x, x-toX), max(toY-y, y-toY)
	steps := max(dx, dy, 1)
	for i := range steps + 1 {
		if unsure && i%3 != 0 {
			continue
		}
		// Rounded to the nearest, whichever way the line goes.
		g.dot((2*(x*(steps-i)+toX*i)+steps)/(2*steps), (2*(y*(steps-i)+toY*i)+steps)/(2*steps), hue)
	}
}

// rule puts a part of a line across the picture where nothing is.
func (g *grid) rule(column, row int, letter rune) {
	if c := g.at(column, row); c != nil && c.dots == 0 && c.letter == 0 {
		*c = cell{letter: letter, plain: true}
	}
}

// letter puts a letter at a point where none is.
func (g *grid) letter(column, row int, letter rune, hue scene.Hue) {
	if c := g.at(column, row); c != nil && (c.letter == 0 || c.plain) {
		*c = cell{letter: letter, hue: hue}
	}
}

// isFree reports whether there is nothing in some cells, and no text beside them.
func (g *grid) isFree(column, row, length int) bool {
	if column < 0 || column+length > g.columns || row < 0 || row >= g.rows {
		return false
	}
	for at := column; at < column+length; at++ {
		if c := g.at(at, row); c.dots != 0 || c.letter != 0 || c.taken {
			return false
		}
	}
	for _, at := range []int{column - 1, column + length} {
		if c := g.at(at, row); c != nil && c.plain && c.letter != 0 {
			return false
		}
	}
	return true
}

// write writes a text into cells.
func (g *grid) write(column, row int, text string) {
	for _, letter := range text {
		width := wide(string(letter))
		if width == 0 {
			continue
		}
		*g.at(column, row) = cell{letter: letter, plain: true}
		for next := 1; next < width; next++ {
			*g.at(column+next, row) = cell{taken: true}
		}
		column += width
	}
}

// row is a row as text.
func (g *grid) row(row int, colours bool) string {
	var b strings.Builder
	now := "" // the colour that is on
	for column := range g.columns {
		c := g.at(column, row)
		if c.taken {
			continue
		}
		letter, colour := c.letter, ""
		switch {
		case letter == 0 && c.dots == 0:
			letter = ' '
		case letter == 0:
			letter = 0x2800 + rune(c.dots)
			colour = colourOf(c.hue)
		case !c.plain:
			colour = colourOf(c.hue)
		}
		if colours && colour != now {
			if now != "" {
				b.WriteString("\x1b[0m")
			}
			b.WriteString(colour)
			now = colour
		}
		b.WriteRune(letter)
	}
	if now != "" {
		b.WriteString("\x1b[0m")
	}
	return b.String()
}

// colourOf turns a colour of a terminal of 256 on; ink is that of its text.
func colourOf(hue scene.Hue) string {
	if hue == scene.Ink {
		return ""
	}
	codes := [scene.Hues]int{scene.Blue: 32, scene.Red: 167, scene.Green: 35, scene.Mauve: 139, scene.Ochre: 172, scene.Periwinkle: 75, scene.Violet: 99}
	return "\x1b[38;5;" + strconv.Itoa(codes[hue]) + "m"
}
