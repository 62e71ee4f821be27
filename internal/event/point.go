package event

import (
	"strings"

	"github.com/milectl/milectl/internal/words"
)

// Point is a place in a race at which a time is taken. Two spellings of one place
// (bell, 1209m and 1209.344m of a mile) have equal distances and are different
// values: compare distances, not points.
type Point struct {
	distance Distance
	text     string
}

// Distance returns how far from the start the point is.
func (p Point) Distance() Distance { return p.distance }

// Text returns the point as it was written.
func (p Point) Text() string { return p.text }

// IsZero reports whether the value is no point.
func (p Point) IsZero() bool { return p == Point{} }

// Bell reports whether the point was written as the bell.
func (p Point) Bell() bool { return p.text == bell }

// String returns the point by its distance: 409.344m, 800m; in yards where it was
// written in yards, and counted where it was counted: h5, leg2.
func (p Point) String() string {
	if strings.HasSuffix(p.text, "y") || strings.HasPrefix(p.text, hurdlePrefix) || strings.HasPrefix(p.text, legPrefix) {
		return p.text
	}
	return p.distance.String()
}

// bell is the start of the last lap.
const bell = "bell"

// ParsePoint reads a point of the event: 400m, 409.344m, 440y, in a mile N09m for
// the N09.344 m at which the finish line is passed, bell, h3 for the touchdown behind
// the third hurdle, leg2 for the exchange at the end of the second leg. The bell is one
// lap before the end, which needs the length of the lap. A point lies behind the start
// and before the finish; where that is not known every distance is taken. Errors are
// of type *Error.
func (e Event) ParsePoint(text string, on Course) (Point, error) {
	d, problem := e.readPoint(text, on)
	if problem == "" && e.distance > 0 && d >= e.distance {
		problem = e.beyond()
	}
	if problem != "" {
		return Point{}, &Error{Thing: "split point", Text: text, Problem: problem, Remedy: e.pointRemedy(text, on)}
	}
	return Point{distance: d, text: text}, nil
}

// readPoint returns the distance of a point, which may lie behind the finish.
func (e Event) readPoint(text string, on Course) (d Distance, problem string) {
	if text == bell {
		return e.bellDistance(on.Lap)
	}
	if d, problem, ok := e.readCounted(text, on); ok {
		return d, problem
	}
	d, problem = readDistance(text)
	if problem == "" && e.code == "mile" && d%(100*Metre) == 9*Metre && strings.HasSuffix(text, "09m") {
		d += 344 // the rest of the mile behind its last whole metre
	}
	return d, problem
}

func (e Event) bellDistance(lap Distance) (d Distance, problem string) {
	switch {
	case e.distance == 0:
		return 0, "the length of the race is not known"
	case e.kind == steeplechase:
		return 0, "its last lap leads over the water jump, and is not as long as the track"
	case lap <= 0:
		return 0, "the length of the lap is not known"
	case lap >= e.distance:
		return 0, "there is no bell in a race of one lap"
	}
	return e.distance - lap, ""
}

// beyond says that something is not before the finish.
func (e Event) beyond() string {
	return e.the() + " ends at " + e.distance.String()
}

// the names the event in a sentence: a mile, the 1500 m.
func (e Event) the() string {
	if isDigit(rune(e.name[0])) {
		return "the " + e.name
	}
	return "a " + e.name
}

// pointRemedy names the point that was meant where it is one of the event.
func (e Event) pointRemedy(text string, on Course) string {
	switch folded := strings.TrimSpace(words.Fold(text)); folded {
	case "halfway", "half-way", "half way", "half":
		return e.halfwayRemedy()
	case "finish", "end", "goal":
		return "the time at the finish is the mark"
	case "start":
		return "leave it out: no time has passed at the start"
	case bell:
		if text != bell && e.isPoint(bell, on) {
			return "write bell"
		}
		if e.kind == steeplechase {
			return "write the distance at which it rings, which hangs on the water jump"
		}
		if on.Lap <= 0 {
			return "give the length of the lap, or write the distance"
		}
	}
	if meant, ok := meantDistance(text); ok && !e.isPoint(meant, on) {
		return "write a point before the finish"
	}
	return distanceRemedy(text, func(meant string) bool { return e.isPoint(meant, on) })
}

// isPoint reports whether a text is a point of the event.
func (e Event) isPoint(text string, on Course) bool {
	d, problem := e.readPoint(text, on)
	return problem == "" && (e.distance == 0 || d < e.distance)
}

// halfwayRemedy does not guess where the halfway clock of a race stood; that of a
// mile is known to be the 800 m mark.
func (e Event) halfwayRemedy() string {
	if e.code == "mile" {
		return "write 800m"
	}
	return "write the distance of the halfway clock"
}

// InWords is a point, as documents write it, as a sentence names it: 1200 m, the bell.
func InWords(point string) string {
	for _, unit := range []string{"m", "y"} {
		if length, ok := strings.CutSuffix(point, unit); ok {
			return length + " " + unit
		}
	}
	if point == "bell" {
		return "the bell"
	}
	return point
}
