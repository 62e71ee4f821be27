package event

import "strings"

// RoadPattern matches whatever [Parse] accepts of races on the road that have no code
// of their own: 7km, 12.5km, 5miles, 15km-walk. It cannot say which of them have one.
const RoadPattern = `[1-9][0-9]{0,2}(\.[0-9]{0,2}[1-9])?(km|miles)(-walk)?`

// onRoad returns the race on the road over a distance that has no code of its own.
func onRoad(code string) (Event, bool) {
	rest, isWalk := strings.CutSuffix(code, walk.suffix())
	number, inKilometres := strings.CutSuffix(rest, "km")
	if !inKilometres {
		var inMiles bool
		if number, inMiles = strings.CutSuffix(rest, "miles"); !inMiles {
			return Event{}, false
		}
	}
	thousandths, ok := readThousandths(number)
	if !ok {
		return Event{}, false
	}
	e := Event{code: code, name: number + " km", distance: thousandths * Metre, surface: road}
	if !inKilometres {
		e.name, e.distance = number+" miles", thousandths*Mile/1000
	}
	if isWalk {
		e.kind, e.name = walk, e.name+" walk"
	}
	return e, !hasCode(e)
}

// hasCode reports whether the race on the road is one with a code of its own.
func hasCode(e Event) bool {
	for other := range All() {
		if other.OnRoad() && other.kind == e.kind && other.distance == e.distance {
			return true
		}
	}
	return false
}

// readThousandths reads a number below 1000 with at most three decimals, without zeros
// that say nothing, in thousandths.
func readThousandths(number string) (Distance, bool) {
	whole, decimals, hasPoint := strings.Cut(number, ".")
	n, ok := digits(whole)
	parts, isFraction := digits(decimals)
	switch {
	case !ok || len(whole) > 3 || whole[0] == '0':
		return 0, false
	case hasPoint && (!isFraction || len(decimals) > 3 || decimals[len(decimals)-1] == '0'):
		return 0, false
	}
	for range 3 - len(decimals) {
		parts *= 10
	}
	return Distance(n*1000 + parts), true
}
