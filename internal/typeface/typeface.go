// Package typeface is the letters of pictures: Liberation Sans, whose widths are those of
// Arial and Helvetica, so that what is measured here fits wherever a picture is shown. The
// fonts may be embedded (SIL Open Font License 1.1). It knows nothing of pictures.
package typeface

import (
	"fmt"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Family is the names of fonts with these widths, as style sheets list them.
const Family = `"Liberation Sans", Arimo, Arial, Helvetica, sans-serif`

// A Faces measures and draws text. It is not safe for use by several goroutines at once.
type Faces struct {
	regular, bold face
	buffer        sfnt.Buffer
}

// face is one font, and the advances of letters that were asked for.
type face struct {
	font     *sfnt.Font
	em       int
	advances map[rune]int // in units of the em; -1 for a letter that the font lacks
}

// Open reads the fonts.
func Open() (*Faces, error) {
	var f Faces
	for _, one := range []struct {
		face *face
		text []byte
	}{{&f.regular, liberationsansregular.TTF}, {&f.bold, liberationsansbold.TTF}} {
		parsed, err := opentype.Parse(one.text)
		if err != nil {
			return nil, fmt.Errorf("font: %w", err)
		}
		*one.face = face{font: parsed, em: int(parsed.UnitsPerEm()), advances: map[rune]int{}}
	}
	return &f, nil
}

// Width is how wide a text is at a size, in the unit of the size, rounded up.
func (f *Faces) Width(text string, size int, bold bool) int {
	of := f.of(bold)
	sum := 0
	for _, letter := range text {
		advance := f.advance(of, letter)
		if advance < 0 {
			advance = of.em // another font will show it, in a full square at most
		}
		sum += advance
	}
	return (sum*size + of.em - 1) / of.em
}

// Lacks reports whether the fonts have no shape for a letter.
func (f *Faces) Lacks(letter rune) bool { return f.advance(&f.regular, letter) < 0 }

// At is a font at a size of so many pixels an em, to draw with.
func (f *Faces) At(pixels float64, bold bool) (font.Face, error) {
	return opentype.NewFace(f.of(bold).font, &opentype.FaceOptions{Size: pixels, DPI: 72, Hinting: font.HintingNone})
}

func (f *Faces) of(bold bool) *face {
	if bold {
		return &f.bold
	}
	return &f.regular
}

func (f *Faces) advance(of *face, letter rune) int {
	if known, ok := of.advances[letter]; ok {
		return known
	}
	advance := -1
	if glyph, err := of.font.GlyphIndex(&f.buffer, letter); err == nil && glyph != 0 {
		if width, err := of.font.GlyphAdvance(&f.buffer, glyph, fixed.I(of.em), font.HintingNone); err == nil {
			advance = width.Round()
		}
	}
	of.advances[letter] = advance
	return advance
}
