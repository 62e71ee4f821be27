package prose

// notDone is the mood of what somebody only came near to, or has still to do: came close to winning, was about to win, has yet
// to beat Kerr, was too slow to beat him, came to win. It is what was wanted or awaited, and whether it was done is not said.
func notDone(items []Item, i int) Mood {
	if isNearMiss(items, i) || isAwaited(items, i) || isTooMuchTo(items, i) || isPurpose(items, i) || isInWish(items, i) {
		return Forecast
	}
	if items[i].Is("from") && at(items, i+1).isFeatDoing() && isKeptFrom(items[:i]) {
		return Denied // kept Nuguse from winning
	}
	return Said
}

// isNearMiss reports whether words at a place say how near somebody came to what stands behind them.
func isNearMiss(items []Item, i int) bool {
	item, next, then := &items[i], at(items, i+1), at(items, i+2)
	switch {
	case item.Is("close", "closer", "closest", "near", "nearer") && next.Is("to"):
		return then.isFeatDoing() || then.Kind == Ordinal && !at(items, i+3).Joined
	case item.Is("on") && next.Is("the") && then.Is("verge", "brink", "cusp", "point", "edge"):
		return at(items, i+3).Is("of")
	case item.Is("on") && next.Is("course", "track", "schedule", "pace"):
		return then.Is("to") && at(items, i+3).isFeat() || then.Is("for") && at(items, i+3).Kind != Time
	case item.Is("heading", "headed", "destined", "bound", "set", "line") && next.Is("for"):
		return isAimedAt(items, i+2)
	case item.Is("about") && next.Is("to"), item.Is("poised", "set") && next.Is("to") && i > 0 && items[i-1].Is("was", "is", "looked", "seemed"):
		return then.Kind == Word
	case item.Is("nearly", "almost"):
		return next.Is("finished", "came", "went", "led", "claimed", "snatched", "grabbed", "stole", "edged", "overtook", "passed", "pipped", "reached", "overhauled", "held", "placed", "retained", "defended", "smashed", "managed", "denied", "defeated", "medalled", "stood", "lasted", "survived", "endured", "reigned", "owned")
	case item.Is("from", "of", "off") && next.isFeatDoing():
		return isFarFrom(items[:i])
	default:
		return false
	}
}

// isAimedAt reports whether what stands at a place is what somebody may reach at the finish: fourth, a medal, victory.
func isAimedAt(items []Item, i int) bool {
	for at(items, i).Is("a", "the", "an", "his", "her", "another", "certain", "sure") {
		i++
	}
	return at(items, i).Kind == Ordinal || at(items, i).Is("victory", "win", "medal", "gold", "silver", "bronze", "podium", "title", "triumph", "defeat")
}

// isFarFrom reports whether words before a from or an of say how far somebody stayed from what stands behind it: within a
// second of, a stride from, nowhere near.
func isFarFrom(items []Item) bool {
	const most = 5
	if last := at(items, len(items)-1); last.Is("far", "short", "shy", "away", "way", "inches", "metres", "meters", "centimetres", "step", "steps", "stride", "strides", "seconds", "second", "hundredths", "tenths", "moments", "whisker", "hair") ||
		len(items) > 0 && (last.Kind == Length || last.Kind == Distance) {
		return true
	}
	for k := len(items) - 1; k >= 0 && k >= len(items)-most && items[k].Kind != Sign; k-- {
		if items[k].Is("within") {
			return true
		}
	}
	return false
}

// isKeptFrom reports whether words say that somebody was kept from what stands behind them.
func isKeptFrom(items []Item) bool {
	for i := range items {
		if items[i].Is("stopped", "prevented", "kept", "keeping", "barred", "stopping", "preventing", "deterred", "discouraged") {
			return true
		}
	}
	return false
}

// isAwaited reports whether what stands behind a place is said not to have been done so far: has yet to beat, is still to win.
// What is still to be run is the rest of a race.
func isAwaited(items []Item, i int) bool {
	verb := at(items, i+2)
	return items[i].Is("yet", "still", "waiting", "wait", "waits", "waited") && at(items, i+1).Is("to") && verb.isFeat() && !verb.Is("run", "come", "make", "get")
}

// isTooMuchTo reports whether somebody was too slow, or something too late, to do what stands behind it.
func isTooMuchTo(items []Item, i int) bool {
	const most = 5
	if !items[i].Is("too") {
		return false
	}
	for k := i + 2; k < len(items) && k <= i+most && items[k].Kind != Sign; k++ {
		if items[k].Is("to") {
			return at(items, k+1).isFeat()
		}
	}
	return false
}

// isPurpose reports whether words at a place tell what somebody went somewhere for: came to win, flew to Eugene to beat Kerr.
// Who came through to win won.
func isPurpose(items []Item, i int) bool {
	const most = 5
	if !items[i].Is("came", "come", "comes", "coming", "went", "gone", "flew", "flies", "flown", "travelled", "traveled", "travels", "headed", "arrived", "here", "there") {
		return false
	}
	if at(items, i+1).Is("to") && at(items, i+2).isFeat() || at(items, i+1).Is("in", "over") && items[i].Is("flew", "flies", "flown") && at(items, i+2).Is("to") && at(items, i+3).isFeat() {
		return true
	}
	if !at(items, i+1).Is("to", "in") || !at(items, i+2).Capital {
		return false
	}
	for k := i + 3; k < len(items) && k <= i+most && items[k].Kind != Sign; k++ {
		if items[k].Is("to") {
			return at(items, k+1).isFeat()
		}
	}
	return false
}
