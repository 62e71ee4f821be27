package drawing

import "github.com/milectl/milectl/internal/scene"

// Dots is a picture of braille and letters that is drawn dot by dot; there are two dots in a column and four in a row.
type Dots struct{ grid *grid }

// NewDots is an empty picture.
func NewDots(columns, rows int) Dots { return Dots{newGrid(columns, rows)} }

// Dot draws a dot; one beside the picture is not drawn.
func (d Dots) Dot(x, y int, hue scene.Hue) { d.grid.dot(x, y, hue) }

// Letter puts a letter into a cell in the place of what was there; one beside the picture is not drawn.
func (d Dots) Letter(column, row int, letter rune, hue scene.Hue) {
	if c := d.grid.at(column, row); c != nil {
		*c = cell{letter: letter, hue: hue}
	}
}

// Lines is the picture, line by line, each as wide as it.
func (d Dots) Lines(colours bool) []string {
	lines := make([]string, d.grid.rows)
	for row := range lines {
		lines[row] = d.grid.row(row, colours)
	}
	return lines
}
