package prose

import "github.com/milectl/milectl/internal/event"

// points is points of a race: the bell, halfway, 600 metres to go, a lap to go.
func points(items []Item, before *Item) (Item, int) {
	first := &items[0]
	switch {
	case first.Is("bell") && (!first.Capital || before == nil && (len(items) == 2 && at(items, 1).Is(".", "!") || at(items, 1).Is(":") && at(items, 2).Capital)): // else a name
		return Item{Kind: Point, Bell: true}, 1
	case first.Is("halfway"):
		return half(items, 1)
	case first.Is("half") && at(items, 1).Is("distance") && (at(items, 1).Joined || before != nil && before.Is("at")):
		return half(items, 2)
	case first.Is("half") && at(items, 1).Is("way") && at(items, 1).Joined:
		return half(items, 2)
	case first.Kind == Distance:
		if n := toGo(items, 1); n > 0 {
			return Item{Kind: Point, Metres: first.Metres, ToGo: true}, n
		}
	case first.Kind == Number && first.Glued == "" && first.N >= 50 && first.N < 10_000:
		if n := toGo(items, 1); n > 0 {
			return Item{Kind: Point, Metres: event.Distance(first.N) * event.Metre, ToGo: true}, n
		}
	}
	if item, n := fromStart(items, before); n > 0 {
		return item, n
	}
	if item, n := lastLaps(items, before); n > 0 {
		return item, n
	}
	laps, next := 1, 1
	if first.Kind == Number && first.Glued == "" && first.N > 0 && first.N < 30 {
		laps = first.N
	} else if !first.Is("a") {
		return Item{}, 0
	}
	if !at(items, next).Is("lap", "laps") {
		return Item{}, 0
	}
	if n := toGo(items, next+1); n > 0 {
		return Item{Kind: Point, N: laps, ToGo: true}, n
	}
	return Item{}, 0
}

// fromStart is a point that is told by the laps that are run: after one lap, after the opening
// lap, at the end of the first lap.
func fromStart(items []Item, before *Item) (Item, int) {
	const most = 25
	first := &items[0]
	if first.Is("end") && at(items, 1).Is("of") && at(items, 2).Is("the", "his", "her", "lap") {
		return endOfLap(items)
	}
	if before == nil || !before.Is("after", "of", "with", "reached", "reaching", "completed", "completing") {
		return Item{}, 0
	}
	counted := first.Kind == Number && first.Glued == "" && first.N > 0 && first.N < most
	if before.Is("with", "after") && counted && at(items, 1).Is("lap", "laps") && at(items, 2).Is("completed", "run", "done", "gone", "covered", "behind") && !at(items, 3).Is("of") {
		return Item{Kind: Point, N: first.N}, 3
	}
	if before.Is("reached", "reaching", "completed", "completing") && counted && at(items, 1).Is("laps") && at(items, 2).Is("in", "at") {
		return Item{Kind: Point, N: first.N}, 2
	}
	if before.Is("after") && (first.Kind == Number && first.Glued == "" && first.N > 0 && first.N < most || first.Is("a")) && at(items, 1).Is("lap", "laps") && !at(items, 2).Is("to", "of", "in") && !goesOn(items, 2) {
		return Item{Kind: Point, N: max(1, first.N)}, 2
	}
	if first.Is("the", "his", "her", "their") && at(items, 2).Is("lap") && (at(items, 1).Kind == Ordinal && at(items, 1).InWords && at(items, 1).N < 5 || at(items, 1).Is("opening")) && !at(items, 3).Is("of", "in") && !goesOn(items, 3) && before.Is("after") {
		return Item{Kind: Point, N: max(1, at(items, 1).N)}, 3
	}
	return Item{}, 0
}

// lastLaps is a point that is told by the laps from there: a lap and a half to go, with two to go, into the last lap.
func lastLaps(items []Item, before *Item) (Item, int) {
	const most = 13
	first := &items[0]
	laps, counted := 1, first.Kind == Number && first.Glued == "" && first.N > 0 && first.N < most
	if counted {
		laps = first.N
	}
	andHalf := func(i int) bool {
		return at(items, i).Is("and") && (at(items, i+1).Is("a") && at(items, i+2).Is("half") || at(items, i+1).Is("half"))
	}
	switch {
	case (first.Is("a") || counted) && at(items, 1).Is("lap", "laps") && andHalf(2):
		if n := toGo(items, 5); n > 0 {
			return Item{Kind: Point, N: laps, More: true, ToGo: true}, n
		}
	case (first.Is("a") || counted) && andHalf(1) && at(items, 4).Is("lap", "laps"):
		if n := toGo(items, 5); n > 0 {
			return Item{Kind: Point, N: laps, More: true, ToGo: true}, n
		}
	case counted && laps < 5 && before != nil && before.Is("with") && at(items, 1).Is("to") && at(items, 2).Is("go", "run"):
		return Item{Kind: Point, N: laps, ToGo: true}, 3
	case first.Is("final", "last") && at(items, 1).Is("lap", "circuit") && before != nil && before.Is("entering"):
		return Item{Kind: Point, Bell: true}, 2
	case first.Is("into", "entering") && at(items, 1).Is("the") && at(items, 2).Is("last", "final") && at(items, 3).Is("lap", "circuit"):
		return Item{Kind: Point, Bell: true}, 4
	case first.Is("start", "beginning") && at(items, 1).Is("of") && at(items, 2).Is("the") && at(items, 3).Is("last", "final") && at(items, 4).Is("lap", "circuit"):
		return Item{Kind: Point, Bell: true}, 5
	}
	return Item{}, 0
}

// goesOn reports whether a lap is not all that was run: and a half, and 200 metres.
func goesOn(items []Item, i int) bool {
	next := at(items, i+1)
	return at(items, i).Is("and") && (next.Is("a", "half", "another") || next.Kind == Distance || next.Kind == Number)
}

// endOfLap is the point at which a lap ends: end of the first lap, end of lap two.
func endOfLap(items []Item) (Item, int) {
	const most = 5
	which, lap := at(items, 3), at(items, 4)
	if at(items, 2).Is("lap") {
		if which.Kind == Number && which.N > 0 && which.N < most {
			return Item{Kind: Point, N: which.N}, 4
		}
		return Item{}, 0
	}
	first := which.Is("opening")
	if !lap.Is("lap", "circuit") || !first && (which.Kind != Ordinal || which.N >= most) {
		return Item{}, 0
	}
	return Item{Kind: Point, N: max(1, which.N)}, 5
}

func half(items []Item, n int) (Item, int) {
	if at(items, n).Is("mark", "point", "stage") {
		n++
	}
	return Item{Kind: Point, Half: true}, n
}

// toGo is how many items there are with "to go" or the like at a place; 0 for none.
func toGo(items []Item, i int) int {
	switch {
	case at(items, i).Is("to") && at(items, i+1).Is("go", "run"):
		return i + 2
	case at(items, i).Is("remaining", "left", "out"):
		return i + 1
	case at(items, i).Is("from") && at(items, i+1).Is("home"):
		return i + 2
	case at(items, i).Is("from") && at(items, i+1).Is("the") && at(items, i+2).Is("finish", "line", "end"):
		return i + 3
	default:
		return 0
	}
}
