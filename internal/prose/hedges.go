package prose

// Hedge is how a length of time is said not to be exact.
type Hedge uint8

// The hedges. What has none is said as it is.
const (
	Exact  Hedge = iota
	Nearly       // a little less: nearly, almost
	Over         // more than
	Under        // less than
	Around       // about
)

// hedges is a length of seconds with the words that make it rough: nearly two seconds, more than a
// full second.
func hedges(items []Item, _ *Item) (Item, int) {
	hedge, n := hedgeOf(items)
	if n == 0 || at(items, n).Kind != Length {
		return Item{}, 0
	}
	item := items[n]
	item.Hedge = hedge
	return item, n + 1
}

// partOf is 1 where some items begin with the best part of, which is one longer than the guts of.
func partOf(items []Item) int {
	if at(items, 2).Is("part") {
		return 1
	}
	return 0
}

// hedgeOf is the hedge with which some items begin, and of how many it is.
func hedgeOf(items []Item) (Hedge, int) {
	first, second := &items[0], at(items, 1)
	switch {
	case first.Is("nearly", "almost"):
		return Nearly, 1
	case first.Is("about", "around", "roughly", "approximately", "some", "circa"):
		return Around, 1
	case first.Is("close", "near") && second.Is("to"):
		return Around, 2
	case first.Is("the") && second.Is("guts") && at(items, 2).Is("of"), first.Is("the") && second.Is("best", "better") && at(items, 2).Is("part") && at(items, 3).Is("of"):
		return Around, 3 + partOf(items)
	case first.Is("just", "fractionally", "marginally", "slightly", "narrowly") && second.Is("under", "below"):
		return Nearly, 2
	case first.Is("all") && second.Is("but"):
		return Nearly, 2
	case first.Is("not") && second.Is("quite"):
		return Nearly, 2
	case first.Is("a") && second.Is("shade", "touch", "fraction", "hair", "whisker", "tad", "sliver", "little", "bit"),
		first.Is("only", "just") && second.Is("little"):
		return smallHedgeOf(items)
	case first.Is("over"):
		return Over, 1
	case first.Is("under", "below"):
		return Under, 1
	case first.Is("just") && second.Is("shy", "short") && at(items, 2).Is("of"):
		return Nearly, 3
	case first.Is("more") && second.Is("than"):
		return Over, 2
	case first.Is("less") && second.Is("than"):
		return Under, 2
	case first.Is("just", "well", "fractionally", "marginally", "slightly") && second.Is("over"):
		return Over, 2
	case first.Is("just", "slightly", "little", "marginally", "fractionally", "well", "far", "much") && second.Is("more", "less") && at(items, 2).Is("than"):
		hedge, n := hedgeOf(items[1:])
		return hedge, n + 1
	default:
		return Exact, 0
	}
}

// smallHedgeOf is the hedge of a shade over, a little less than, and of how many items it is.
func smallHedgeOf(items []Item) (Hedge, int) {
	switch third, fourth := at(items, 2), at(items, 3); {
	case third.Is("over"):
		return Over, 3
	case third.Is("under", "below"):
		return Nearly, 3
	case third.Is("more") && fourth.Is("than"):
		return Over, 4
	case third.Is("less") && fourth.Is("than"):
		return Nearly, 4
	default:
		return Exact, 0
	}
}
