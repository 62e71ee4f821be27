package event

import (
	"strconv"
	"strings"
)

// Course is what the points of a race lie on. The zero value is one of which nothing is
// known.
type Course struct {
	Lap   Distance // of the track, 0 where it is not known
	Women bool     // who run shorter hurdle races over flights of their own
}

// Points that are counted: a touchdown behind a hurdle, the end of a leg of a relay.
const (
	hurdlePrefix = "h"
	legPrefix    = "leg"
)

// readCounted returns the distance of a point that is counted. It reports false for any
// other text.
func (e Event) readCounted(text string, on Course) (d Distance, problem string, ok bool) {
	if n, ok := counted(text, legPrefix); ok {
		return e.legEnd(n)
	}
	if n, ok := counted(text, hurdlePrefix); ok {
		return e.touchdown(n, on)
	}
	return 0, "", false
}

// counted is the number behind a prefix.
func counted(text, prefix string) (n int, ok bool) {
	number, found := strings.CutPrefix(text, prefix)
	if !found || number == "" || len(number) > 2 || number[0] == '0' {
		return 0, false
	}
	value, ok := digits(number)
	return int(value), ok
}

func (e Event) touchdown(n int, on Course) (d Distance, problem string, ok bool) {
	f := e.flights(on.Women)
	switch {
	case e.IsZero():
		return 0, "the event is not known", true
	case e.kind != hurdles:
		return 0, "there are no hurdles in " + e.the(), true
	case f.count == 0:
		return 0, "where the hurdles of " + e.the() + " stand is not known", true
	case n > f.count:
		return 0, e.the() + " has " + strconv.Itoa(f.count) + " hurdles", true
	}
	return f.first + Distance(n-1)*f.apart, "", true
}

// legEnd is where a leg ends; the last one ends at the finish.
func (e Event) legEnd(n int) (d Distance, problem string, ok bool) {
	legs := e.Legs()
	switch {
	case e.IsZero():
		return 0, "the event is not known", true
	case len(legs) == 0:
		return 0, "there are no legs in " + e.the(), true
	case n > len(legs):
		return 0, e.the() + " has " + strconv.Itoa(len(legs)) + " legs", true
	}
	for _, leg := range legs[:n] {
		d += leg
	}
	return d, "", true
}
