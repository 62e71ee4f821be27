// Package scene is pictures as values: lines that are broken where nothing is known, points,
// labels, axes whose ticks are marks, and where all of it lies on a page so that no two texts
// overlap. Values are whole numbers (milliseconds, millimetres, days, places) and so are places
// on a page, in tenths of a pixel: one scene is the same picture everywhere. It must not know
// races, documents or formats of pictures.
package scene

// Scene is a picture before anything has a place.
type Scene struct {
	Title     string
	Subtitle  []string // lines: what the picture shows, of what, where and when
	X, Y      Axis
	Series    []Series // labels of lines stand in this order where they end alike
	Rules     []Rule
	Notes     []string // what the picture does not say, and how it is to be read
	Sources   string   // who says so, in a line; may be empty
	Card      *Card    // what a share card says beside the picture; nil for none
	RowLabels bool     // the ticks of Y are names, not marks
}

// Axis is what a direction of the picture measures. From is the value at the left or the top,
// To that at the right or the bottom: the greater may be at either end.
type Axis struct {
	Title    string
	From, To int64
	Ticks    []Tick
}

// Tick is a value with its name. Where names have no room the weaker ones are left out.
type Tick struct {
	At   int64
	Text string
	Weak bool // its name may be left out before others
}

// At is a place in the values of the axes.
type At struct{ X, Y int64 }

// Series is a line, or some points, with a label.
type Series struct {
	Label     Label
	Style     Style
	Stretches []Stretch
	Dots      []Dot
	Heavy     bool // drawn thicker, below the others
	Open      bool // it ends before the others do
	Legend    bool // the label says what dots mean, and stands beside no end
}

// Label is the text beside the end of a line: what must be read, and what may be left out
// where there is no room. A series without a text has none.
type Label struct{ Text, Detail string }

// Stretch is a part of a line in which everything is known that the picture shows.
type Stretch struct {
	Points []At
	Thin   bool // a line that only leads on, or that is true as far as is known
}

// Dot is a figure of a document.
type Dot struct {
	At

	Says   string // in words, for who does not see it
	Name   string // written beside the dot where there is room; may be empty
	Brief  string // written instead where there is not
	Weight int    // of those without room the lesser goes
	Hollow bool   // something is held against it, which the notes say
}

// Rule is a line across the picture at a value.
type Rule struct {
	At       int64
	Vertical bool // at a value of X
	Text     string
}

// Card is what stands large beside a picture that is shared.
type Card struct {
	Name  string // who
	Mark  string
	Lines []string
}

// Values lists the values that are drawn: every dot, and the corners of lines.
func (s *Series) Values() []At {
	var all []At
	for _, dot := range s.Dots {
		all = append(all, dot.At)
	}
	for _, stretch := range s.Stretches {
		all = append(all, stretch.Points...)
	}
	return all
}

// Joined is the stretches that join some dots one after another, broken before those that are
// named by their index.
func Joined(dots []Dot, brokenBefore func(int) bool) []Stretch {
	var stretches []Stretch
	var points []At
	end := func() {
		if len(points) > 1 {
			stretches = append(stretches, Stretch{Points: points})
		}
		points = nil
	}
	for i, dot := range dots {
		if brokenBefore(i) {
			end()
		}
		points = append(points, dot.At)
	}
	end()
	return stretches
}
