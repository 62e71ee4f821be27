package replay

import (
	"math"

	"github.com/milectl/milectl/internal/drawing"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/scene"
)

// A standard track: two straights of 84.39 m, and two bends which are measured 36.80 m from their centres. Tracks of
// other lengths are drawn in the same proportions.
const (
	standardLap = 400 * event.Metre
	straight    = 84.39 / 400 // of a lap
	radius      = 36.80 / 400
)

// onLap is where a point of a lap lies, in laps, from the middle of the track to the right and down. It is given as
// the share of a lap that is left to the finish, which is at the right end of the straight in front; one runs to the
// left around the middle.
func onLap(left float64) (x, y float64) {
	bend := (1 - 2*straight) / 2
	back := 1 - (left - math.Floor(left)) // behind the finish line, 0 to 1
	turned := func(from, centre, part float64) (float64, float64) {
		angle := from - math.Pi*part
		return centre + radius*math.Cos(angle), radius * math.Sin(angle)
	}
	switch {
	case back >= 1: // the line itself
		return straight / 2, radius
	case back < bend: // the first bend, on the right
		return turned(math.Pi/2, straight/2, back/bend)
	case back < bend+straight:
		return straight/2 - (back - bend), -radius
	case back < 2*bend+straight:
		return turned(-math.Pi/2, -straight/2, (back-bend-straight)/bend)
	default:
		return -straight/2 + (back - 2*bend - straight), radius
	}
}

// track is the picture of a lap, in so many columns.
type track struct {
	drawing.Dots

	perLap float64 // dots
	middle [2]float64
}

// trackIn is an empty track of so many columns, with its finish line.
func trackIn(columns int) *track {
	wide, high := 2*columns-2, 0
	perLap := float64(wide) / (straight + 2*radius)
	high = int(math.Ceil(perLap * 2 * radius))
	rows := (high + 2 + 3) / 4
	t := &track{drawing.NewDots(columns, rows), perLap, [2]float64{float64(wide) / 2, float64(high) / 2}}
	const steps = 720
	for i := range steps {
		x, y := t.dot(float64(i) / steps)
		t.Dot(x, y, scene.Ink)
	}
	x, y := t.dot(0)
	t.Letter(x/2, y/4, '|', scene.Ink)
	return t
}

// dot is the dot at which so much of a lap is left.
func (t *track) dot(left float64) (x, y int) {
	atX, atY := onLap(left)
	return int(math.Round(t.middle[0] + atX*t.perLap)), int(math.Round(t.middle[1] + atY*t.perLap))
}

// put puts a letter where somebody is who has so far to go.
func (t *track) put(letter rune, toGo, lap event.Distance, hue scene.Hue) {
	x, y := t.dot(float64(toGo) / float64(lap))
	t.Letter(x/2, y/4, letter, hue)
}

// road is the picture of a race without laps: a line from the start to the finish.
type road struct {
	drawing.Dots

	columns int
}

func roadIn(columns int) *road {
	r := &road{drawing.NewDots(columns, 1), columns}
	for x := range 2 * columns {
		r.Dot(x, 2, scene.Ink)
	}
	r.Letter(columns-1, 0, '|', scene.Ink)
	return r
}

func (r *road) put(letter rune, toGo, whole event.Distance, hue scene.Hue) {
	done := 1 - float64(toGo)/float64(whole)
	r.Letter(int(math.Round(done*float64(r.columns-1))), 0, letter, hue)
}
