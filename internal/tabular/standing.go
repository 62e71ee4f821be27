package tabular

import (
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// standingCell is the cell of a position at a point: at a distance, or at the end of a lap
// or a leg.
type standingCell struct {
	of   column
	text string
}

// standing reads a heading that names both a place and where it was held: "Pos 400m",
// "400m (rank)", "Lap 2 Pos".
func (by *guide) standing(text string) (column, bool) {
	words := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" ()[]@/:_-", c) })
	for i, word := range words {
		words[i] = strings.Trim(word, ".")
	}
	if len(words) < 2 || !hasDigit(text) {
		return column{}, false
	}
	last := len(words) - 1
	for _, one := range []struct {
		word string
		rest []string
	}{{words[0], words[1:]}, {words[last], words[:last]}} {
		if what, ok := label.ReadColumn(one.word); !ok || what != label.Place {
			continue
		}
		rest := strings.Join(one.rest, " ")
		if at, ok := by.splitPoint(rest); ok && at > 0 {
			return column{heading: text, what: label.Standing, at: at}, true
		}
		if what, number := by.numbered(rest); number > 0 {
			return column{heading: text, what: label.Standing, number: number, leg: what == label.Leg}, true
		}
	}
	return column{}, false
}

// standings tells the columns of places at points from that of the place. One behind a
// column of splits is of that point, if there is another place, or each point has one.
func (r *reader) standings() {
	var behind, others []int
	points := 0
	for i, c := range r.columns {
		switch {
		case c.isSplit():
			points++
		case c.what != label.Place:
		case r.before(i).isSplit():
			behind = append(behind, i)
		default:
			others = append(others, i)
		}
	}
	switch {
	case len(behind)+len(others) < 2 && (len(behind) == 0 || r.columns[behind[0]].mapped):
		return
	case len(others) == 0 && (len(behind) < 2 || len(behind) < points):
		r.untold(behind)
		return
	case len(behind) > 0 && r.precede(append(slices.Clone(behind), others...), points):
		r.untold(append(behind, others...))
		return
	}
	for _, i := range behind {
		c, point := &r.columns[i], r.before(i)
		c.what, c.at, c.number, c.leg = label.Standing, point.at, point.number, point.what == label.Leg
	}
	r.onePlace(others)
}

// before is the column before another, of those that have a heading.
func (r *reader) before(i int) column {
	for i--; i >= 0; i-- {
		if r.columns[i].heading != "" {
			return r.columns[i]
		}
	}
	return column{}
}

// precede reports whether each of some columns stands before one of times, so that each may
// be of the time behind it as well.
func (r *reader) precede(some []int, points int) bool {
	return len(some) == points+1 && !slices.ContainsFunc(some, func(i int) bool {
		return i+1 >= len(r.columns) || !r.columns[i+1].isSplit() && r.columns[i+1].what != label.Mark
	})
}

// onePlace takes one of several columns of places for that of the race: the one before
// the name, else the one behind the time. Of others it cannot be told.
func (r *reader) onePlace(some []int) {
	if len(some) < 2 {
		return
	}
	who := slices.IndexFunc(r.columns, func(c column) bool { return namesWho([]column{c}) })
	at := slices.IndexFunc(some, func(i int) bool { return i < who })
	if at < 0 {
		at = slices.IndexFunc(some, func(i int) bool { return r.before(i).what == label.Mark })
	}
	if at < 0 {
		r.untold(some)
		return
	}
	for _, i := range some {
		if i != some[at] {
			r.columns[i].what = label.Ignored
			r.Note(r.at, sheet.LeftOut, "column "+strconv.Quote(r.columns[i].heading)+" holds places too: those under "+strconv.Quote(r.columns[some[at]].heading)+" are read")
		}
	}
}

// untold asks what some columns of places are of, and reads none of them.
func (r *reader) untold(some []int) {
	slices.Sort(some)
	for _, i := range some {
		c := &r.columns[i]
		how := "give that of the finish a heading of its own, such as Place"
		if len(some) == 1 {
			how = "--map " + strconv.Quote(c.heading+"=place") + " says that it is the place"
		}
		r.Note(r.at, sheet.Open, "column "+strconv.Quote(c.heading)+": whether it has places at the finish or at a point is not said, and it is not read: "+how)
		c.what = label.Unsaid
	}
}

// positions reads the cells of positions at points.
func (r *reader) positions(e *entry, of event.Event) {
	for _, one := range e.standings {
		n, ok := label.ReadPlace(one.text)
		at, known := r.pointOf(one.of, of)
		point, err := of.ParsePoint(at.String(), event.Course{Women: e.Sex == race.Women})
		heading := "column " + strconv.Quote(one.of.heading)
		switch {
		case label.IsNothing(one.text):
		case !known:
			r.once(r.at, sheet.LeftOut, heading+" has positions at points that are not named")
		case of.Distance() > 0 && at >= of.Distance():
			r.once(r.at, sheet.LeftOut, heading+" has positions at "+at.String()+": "+of.Code()+" has no such point")
		case !ok || err != nil:
			r.Note(e.Line, sheet.LeftOut, "position "+strconv.Quote(one.text)+" at "+at.String()+" is none")
		default:
			e.Positions = append(e.Positions, race.Position{Point: point, Place: n})
		}
	}
}

// pointOf is the point at which a column has positions.
func (r *reader) pointOf(c column, of event.Event) (event.Distance, bool) {
	switch {
	case c.number == 0:
		return c.at, c.at > 0
	case c.leg:
		var at event.Distance
		for i, leg := range of.Legs() {
			if i < c.number {
				at += leg
			}
		}
		return at, of.IsRelay() && c.number <= len(of.Legs())
	}
	ends, _, ok := lapEnds(of, r.lapCount())
	if !ok || c.number > len(ends) {
		return 0, false
	}
	return ends[c.number-1], true
}

// lapCount is how many laps the columns number.
func (r *reader) lapCount() int {
	n := 0
	for _, c := range r.columns {
		if c.what == label.Lap {
			n = max(n, c.number)
		}
	}
	return n
}
