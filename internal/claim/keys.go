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
	marginKey
	markKey
	monthsKey
	nationKey
	placeKey
	positionKey
	raceKey
	recordKey
	saysKey
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

// given is the keys that a claim gives.
func given(c race.Claim) keys {
	var all keys
	for _, key := range [...]struct {
		key   keys
		given bool
	}{
		{athleteKey, c.Athlete != ""},
		{atKey, !c.At.IsZero()},
		{behindKey, c.Behind != ""},
		{countKey, c.HasCount},
		{dateKey, !c.Date.IsZero()},
		{daysKey, c.Days > 0},
		{marginKey, c.Margin != timing.Margin{}},
		{markKey, !c.Mark.IsZero()},
		{monthsKey, c.Months > 0},
		{nationKey, c.Nation != ""},
		{placeKey, c.Place > 0},
		{positionKey, c.Position > 0},
		{raceKey, c.Race != ""},
		{recordKey, !c.Record.IsZero()},
		{saysKey, c.Says != ""},
		{underKey, !c.Under.IsZero()},
		{yearsKey, c.Years > 0},
	} {
		if key.given {
			all |= key.key
		}
	}
	return all
}
