package drawing

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"slices"

	"golang.org/x/image/font"
	"golang.org/x/image/math/fixed"

	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/typeface"
)

// PNG is a page as PNG, in the colours of a theme; light for none.
func PNG(p *scene.Page, theme string, faces *typeface.Faces) ([]byte, error) {
	w := pngWriter{
		canvas: newCanvas(p.Width, p.Height), colours: themeOf(theme), faces: faces, fonts: map[fontKey]font.Face{},
	}
	draw.Draw(w.canvas.image, w.canvas.image.Bounds(), image.NewUniform(rgba(w.colours.Ground)), image.Point{}, draw.Src)
	for i := range p.Lines {
		w.line(&p.Lines[i])
	}
	for i := range p.Dots {
		w.dot(&p.Dots[i])
	}
	for i := range p.Texts {
		if err := w.text(&p.Texts[i]); err != nil {
			return nil, err
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, w.canvas.image); err != nil {
		return nil, fmt.Errorf("png: %w", err)
	}
	return out.Bytes(), nil
}

type pngWriter struct {
	canvas  *canvas
	colours scene.Theme
	faces   *typeface.Faces
	fonts   map[fontKey]font.Face
}

type fontKey struct {
	size int
	bold bool
}

func rgba(c scene.RGB) color.RGBA { return color.RGBA{c.R, c.G, c.B, 0xFF} }

func (w *pngWriter) line(l *scene.Line) {
	colour, width := w.colours.Muted, l.Width
	switch l.Kind {
	case scene.Grid:
		colour = w.colours.Grid
	case scene.Leader:
		width = width * 6 / 10
	case scene.Stroke:
		colour = w.colours.Lines[l.Style.Hue]
	default:
	}
	w.canvas.stroke(l.Points, width, dashesOf(l), rgba(colour))
}

func (w *pngWriter) dot(d *scene.PlacedDot) {
	colour := rgba(w.colours.Lines[d.Style.Hue])
	ring := *d
	ring.Radius += 7
	w.canvas.shape(&ring, colour)
	if d.Hollow {
		ring.Radius = d.Radius - 7
		w.canvas.shape(&ring, rgba(w.colours.Ground))
	}
}

func (w *pngWriter) text(t *scene.Text) error {
	key := fontKey{t.Size, t.Bold}
	if w.fonts[key] == nil {
		face, err := w.faces.At(float64(t.Size)/10, t.Bold)
		if err != nil {
			return fmt.Errorf("font: %w", err)
		}
		w.fonts[key] = face
	}
	colour := w.colours.Text
	if t.Kind == scene.Quiet {
		colour = w.colours.Muted
	}
	box := t.Box()
	drawer := font.Drawer{Dst: w.canvas.image, Src: image.NewUniform(rgba(colour)), Face: w.fonts[key]}
	at := fixed.Point26_6{X: fixed.Int26_6(box.Left * 64 / 10), Y: fixed.Int26_6(t.Y * 64 / 10)} //nolint:gosec // a place on a page
	for _, letter := range t.Text {                                                              // each for itself: the width that was measured knows no kerning
		drawer.Dot = at
		drawer.DrawString(string(letter))
		at.X = drawer.Dot.X
	}
	return nil
}

// Lacking is the letters of a page that the fonts have no shapes for, each once.
func Lacking(p *scene.Page, faces *typeface.Faces) string {
	var lacking []rune
	for i := range p.Texts {
		for _, letter := range p.Texts[i].Text {
			if faces.Lacks(letter) && !slices.Contains(lacking, letter) {
				lacking = append(lacking, letter)
			}
		}
	}
	return string(lacking)
}
