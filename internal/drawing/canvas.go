package drawing

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"

	"github.com/milectl/milectl/internal/scene"
)

// canvas is an image to draw on, with smooth edges.
type canvas struct {
	image *image.RGBA
}

func newCanvas(width, height int) *canvas {
	return &canvas{image.NewRGBA(image.Rect(0, 0, width, height))}
}

// vec is a place in pixels.
type vec struct{ x, y float64 }

func vecOf(p scene.XY) vec { return vec{float64(p.X) / 10, float64(p.Y) / 10} }

func (v vec) plus(o vec) vec           { return vec{v.x + o.x, v.y + o.y} }
func (v vec) minus(o vec) vec          { return vec{v.x - o.x, v.y - o.y} }
func (v vec) times(by float64) vec     { return vec{v.x * by, v.y * by} }
func (v vec) length() float64          { return math.Hypot(v.x, v.y) }
func (v vec) turned() vec              { return vec{-v.y, v.x} }
func between(a, b vec, at float64) vec { return a.plus(b.minus(a).times(at)) }

// fill fills outlines, all of which go round the same way.
func (c *canvas) fill(colour color.RGBA, outlines ...[]vec) {
	bounds := boundsOf(outlines).Intersect(c.image.Bounds())
	if bounds.Empty() {
		return
	}
	r := vector.NewRasterizer(bounds.Dx(), bounds.Dy())
	r.DrawOp = draw.Over
	at := func(v vec) (x, y float32) {
		return float32(v.x) - float32(bounds.Min.X), float32(v.y) - float32(bounds.Min.Y)
	}
	for _, outline := range outlines {
		r.MoveTo(at(outline[0]))
		for _, corner := range outline[1:] {
			r.LineTo(at(corner))
		}
		r.ClosePath()
	}
	r.Draw(c.image, bounds, image.NewUniform(colour), image.Point{})
}

// boundsOf is the pixels that outlines lie in.
func boundsOf(outlines [][]vec) image.Rectangle {
	low, high := vec{math.Inf(1), math.Inf(1)}, vec{math.Inf(-1), math.Inf(-1)}
	for _, outline := range outlines {
		for _, corner := range outline {
			low, high = vec{min(low.x, corner.x), min(low.y, corner.y)}, vec{max(high.x, corner.x), max(high.y, corner.y)}
		}
	}
	return image.Rect(int(math.Floor(low.x)), int(math.Floor(low.y)), int(math.Ceil(high.x))+1, int(math.Ceil(high.y))+1)
}

// stroke draws a line with round ends and corners, or dashed, with straight ends.
func (c *canvas) stroke(points []scene.XY, width int, dashes []int, colour color.RGBA) {
	line := make([]vec, len(points))
	for i, p := range points {
		line[i] = vecOf(p)
	}
	half := float64(width) / 20
	parts := [][]vec{line}
	if len(dashes) > 0 {
		parts = dashed(line, dashes)
	}
	var outlines [][]vec
	for _, part := range parts {
		for i := 1; i < len(part); i++ {
			if from, to := part[i-1], part[i]; from != to {
				side := to.minus(from).turned()
				side = side.times(half / side.length())
				outlines = append(outlines, []vec{from.minus(side), to.minus(side), to.plus(side), from.plus(side)})
			}
			if last := i == len(part)-1; half >= 1 && (!last || len(dashes) == 0) {
				outlines = append(outlines, round(part[i], half))
			}
		}
	}
	if len(outlines) > 0 {
		c.fill(colour, outlines...)
	}
}

// dashed is the parts of a line that are drawn.
func dashed(line []vec, dashes []int) [][]vec {
	var parts [][]vec
	part := []vec{line[0]}
	number, left := 0, float64(dashes[0])/10
	for i := 1; i < len(line); i++ {
		from, to := line[i-1], line[i]
		for length := to.minus(from).length(); length > left; length = to.minus(from).length() {
			from = between(from, to, left/length)
			if number%2 == 0 {
				parts = append(parts, append(part, from))
			}
			number++
			part, left = []vec{from}, float64(dashes[number%len(dashes)])/10
		}
		left -= to.minus(from).length()
		part = append(part, to)
	}
	if number%2 == 0 && len(part) > 1 {
		parts = append(parts, part)
	}
	return parts
}

// round is a disc, as the outline of a polygon, the way round that strokes go.
func round(centre vec, radius float64) []vec {
	n := 12 + int(radius*2)
	outline := make([]vec, n)
	for i := range outline {
		angle := 2 * math.Pi * float64(i) / float64(n)
		outline[i] = centre.plus(vec{radius * math.Cos(angle), radius * math.Sin(angle)})
	}
	return outline
}

// shape draws a dot.
func (c *canvas) shape(d *scene.PlacedDot, colour color.RGBA) {
	if d.Style.Marker == scene.Disc {
		c.fill(colour, round(vecOf(d.XY), float64(d.Radius)/10))
		return
	}
	var outline []vec
	for _, p := range corners(d) {
		outline = append(outline, vecOf(p))
	}
	c.fill(colour, outline)
}
