package drawing

import "github.com/milectl/milectl/internal/scene"

// corners is the outline of a dot that is no disc. All go round the same way, and take about
// as much room as a disc.
func corners(d *scene.PlacedDot) []scene.XY {
	r := d.Radius
	shapes := [...][]scene.XY{
		scene.Square:   {{X: -9, Y: -9}, {X: 9, Y: -9}, {X: 9, Y: 9}, {X: -9, Y: 9}},
		scene.Triangle: {{X: 0, Y: -13}, {X: 12, Y: 9}, {X: -12, Y: 9}},
		scene.Diamond:  {{X: 0, Y: -14}, {X: 12, Y: 0}, {X: 0, Y: 14}, {X: -12, Y: 0}},
		scene.Inverted: {{X: -12, Y: -9}, {X: 12, Y: -9}, {X: 0, Y: 13}},
		scene.Cross: {
			{X: -4, Y: -12},
			{X: 4, Y: -12},
			{X: 4, Y: -4},
			{X: 12, Y: -4},
			{X: 12, Y: 4},
			{X: 4, Y: 4},
			{X: 4, Y: 12},
			{X: -4, Y: 12},
			{X: -4, Y: 4},
			{X: -12, Y: 4},
			{X: -12, Y: -4},
			{X: -4, Y: -4},
		},
	}
	outline := make([]scene.XY, len(shapes[d.Style.Marker]))
	for i, p := range shapes[d.Style.Marker] {
		outline[i] = scene.XY{X: d.X + p.X*r/10, Y: d.Y + p.Y*r/10}
	}
	return outline
}
