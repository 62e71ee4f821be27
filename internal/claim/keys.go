package claim

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// keys is a set of keys of a claim.
type keys uint32

const (
	athleteKey keys = 1 << iota
	atKey
	behindKey
	countKey
	dateKey
	daysKey
	eventKey
	marginKey
	markKey
	monthsKey
	nationKey
	placeKey
	positionKey
	raceKey
	recordKey
	saysKey
	sideKey
	underKey
	yearsKey

	spanKeys = yearsKey | monthsKey | daysKey
)

// required is what a claim must give to say anything of its subject: any of some
// keys, and what is lacking without them.
type required struct {
	any    keys
	lacked string
}

// keyOf is a key of a claim, with the name that documents have for it.
type keyOf struct {
	key   keys
	name  string
	given bool
}

// keysOf is all keys, each with whether a claim gives it, in the order of the alphabet.
func keysOf(c race.Claim) []keyOf {
	return []keyOf{
		{atKey, "at", !c.At.IsZero()},
		{athleteKey, "athlete", c.Athlete != ""},
		{behindKey, "behind", c.Behind != ""},
		{countKey, "count", c.HasCount},
		{dateKey, "date", !c.Date.IsZero()},
		{daysKey, "days", c.Days > 0},
		{eventKey, "event", !c.Event.IsZero()},
		{marginKey, "margin", c.Margin != timing.Margin{}},
		{markKey, "mark", !c.Mark.IsZero()},
		{monthsKey, "months", c.Months > 0},
		{nationKey, "nation", c.Nation != ""},
		{placeKey, "place", c.Place > 0},
		{positionKey, "position", c.Position > 0},
		{raceKey, "race", c.Race != ""},
		{recordKey, "record", !c.Record.IsZero()},
		{saysKey, "says", c.Says != ""},
		{sideKey, "side", c.Side != ""},
		{underKey, "under", !c.Under.IsZero()},
		{yearsKey, "years", c.Years > 0},
	}
}

// given is the keys that a claim gives.
func given(c race.Claim) keys {
	var all keys
	for _, k := range keysOf(c) {
		if k.given {
			all |= k.key
		}
	}
	return all
}

// names is the names of some keys, in the order of the alphabet.
func names(of keys) []string {
	var all []string
	for _, k := range keysOf(race.Claim{}) {
		if of&k.key != 0 {
			all = append(all, k.name)
		}
	}
	return all
}
