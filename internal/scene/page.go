package scene

import "fmt"

// Page is a picture in which everything has its place, in tenths of a pixel from the top left.
// What is drawn first stands first: lines, then dots, then texts.
type Page struct {
	Width, Height int // in pixels
	Title         string
	Description   string
	Lines         []Line
	Dots          []PlacedDot
	Texts         []Text
	Unnamed       int // dots and lines whose names had no room, which a note says
}

// XY is a place on the page.
type XY struct{ X, Y int }

// LineKind is what a line is there for.
type LineKind uint8

// The kinds of lines, in the order in which they are drawn.
const (
	Grid   LineKind = iota
	Frame           // of the picture
	Across          // at a value of note
	Leader          // from a dot to its name
	Stroke          // of a series
)

// Line is a line on the page.
type Line struct {
	Kind   LineKind
	Points []XY
	Width  int
	Style  Style // of a stroke
	Thin   bool
}

// PlacedDot is a dot on the page.
type PlacedDot struct {
	XY

	Radius int
	Style  Style
	Hollow bool
	Says   string // empty for the sample beside a label
}

// Anchor is which part of a text lies at its place.
type Anchor uint8

// The anchors of texts.
const (
	Start Anchor = iota
	Middle
	End
)

// TextKind is what a text is there for.
type TextKind uint8

// The kinds of texts.
const (
	Plain    TextKind = iota // of a label or a dot
	Quiet                    // ticks and notes
	Heading                  // the title
	Name                     // of the winner on a card
	Headline                 // the mark on a card
)

// Text is a line of text on the page.
type Text struct {
	XY

	Kind   TextKind
	Anchor Anchor
	Size   int
	Bold   bool
	Text   string
	Width  int
}

// Box is the part of the page that a text takes.
func (t *Text) Box() Box {
	left := t.X
	switch t.Anchor {
	case Middle:
		left -= t.Width / 2
	case End:
		left -= t.Width
	default:
	}
	return Box{left, t.Y - t.Size*3/4, left + t.Width, t.Y + t.Size/4}
}

// Box is a part of the page.
type Box struct{ Left, Top, Right, Bottom int }

// Overlaps reports whether two boxes have a part in common.
func (b Box) Overlaps(o Box) bool {
	return b.Left < o.Right && o.Left < b.Right && b.Top < o.Bottom && o.Top < b.Bottom
}

// Within reports whether a box lies in another.
func (b Box) Within(o Box) bool {
	return b.Left >= o.Left && b.Right <= o.Right && b.Top >= o.Top && b.Bottom <= o.Bottom
}

// grown is a box that is larger on all sides.
func (b Box) grown(by int) Box { return Box{b.Left - by, b.Top - by, b.Right + by, b.Bottom + by} }

// Size is how large a picture is to be, in pixels; 0 is as large as it needs to be.
type Size struct{ Width, Height int }

// The largest pictures, and the usual ones.
const (
	MostPixels  = 8000
	usualWidth  = 960
	usualPlot   = 380
	CardWidth   = 1200
	CardHeight  = 630
	tenths      = 10
	leastWidth  = 160 // of the part that is drawn in, in pixels
	leastHeight = 100
)

// SmallError is the error for a picture that has no room in the size that was asked for.
type SmallError struct {
	Size       Size   // that was asked for
	Unit       string // of the size: pixels or columns
	Wide, High int    // by how much it is too small
}

// Error is how much room there is not.
func (e *SmallError) Error() string {
	high := e.Unit
	if high == "columns" {
		high = "lines"
	}
	switch {
	case e.High <= 0:
		return fmt.Sprintf("no room for the picture in %d %s: %d more are needed", e.Size.Width, e.Unit, e.Wide)
	case e.Wide <= 0:
		return fmt.Sprintf("no room for the picture in %d %s: %d more are needed", e.Size.Height, high, e.High)
	default:
		return fmt.Sprintf("no room for the picture: it needs %d %s and %d %s more", e.Wide, e.Unit, e.High, high)
	}
}
