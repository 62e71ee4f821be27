package record

import (
	"cmp"
	"strings"

	"github.com/milectl/milectl/internal/race"
)

// order is how the day or the hour of one run stands to another.
type order int8

const (
	before order = iota - 1
	unknown
	after
)

// orderRaces is how a race stands in time to another of the same day: by the clock
// where both may be read by one, within one competition by round and heat. The
// letters of sections tell nothing.
func orderRaces(a, b *race.Race) order {
	if byClock := orderByClock(a, b); byClock != unknown {
		return byClock
	}
	if !sameCompetition(a, b) {
		return unknown
	}
	if byRound := roundOf(a).Compare(roundOf(b)); byRound != 0 {
		return order(cmp.Compare(byRound, 0))
	}
	if a.Heat == 0 || b.Heat == 0 {
		return unknown
	}
	return order(cmp.Compare(a.Heat, b.Heat))
}

func orderByClock(a, b *race.Race) order {
	if a.Time == "" || b.Time == "" || !oneClock(a, b) {
		return unknown
	}
	return order(strings.Compare(a.Time, b.Time))
}

// IsBefore reports whether a race was surely run before another: on an earlier day, or by what
// orders the races of a day. Rounds order those of one event.
func IsBefore(a, b *race.Race) bool {
	switch {
	case a.Date != b.Date:
		return a.Date.Before(b.Date)
	case CategoryOf(a) == CategoryOf(b):
		return orderRaces(a, b) == before
	default:
		return orderByClock(a, b) == before
	}
}

// sameCompetition reports whether two races of one day belong together: by the key
// of the competition, and where one has none by the place, or by the meeting's name
// that year.
func sameCompetition(a, b *race.Race) bool {
	if a.Competition != "" && b.Competition != "" {
		return a.Competition == b.Competition
	}
	return samePlace(a, b) || a.Meet != "" && a.Meet == b.Meet
}

func samePlace(a, b *race.Race) bool {
	return a.Venue.City != "" && a.Venue.City == b.Venue.City && a.Venue.Country == b.Venue.Country
}

// oneClock reports whether the clocks of two races showed one time, as far as the
// documents tell: unless they were in two countries, or in two cities of one that
// has more than one time. Where a race gives no place nothing speaks against it.
func oneClock(a, b *race.Race) bool {
	one, other := a.Venue, b.Venue
	switch {
	case sameCompetition(a, b):
		return true
	case one.Country != "" && other.Country != "" && one.Country != other.Country:
		return false
	case one.City == "" || other.City == "" || one.City == other.City:
		return true
	default:
		return one.Country != "" && one.Country == other.Country && !hasManyTimes(one.Country)
	}
}

// hasManyTimes reports whether clocks of a country show more than one time of day.
func hasManyTimes(country string) bool {
	switch country {
	case "AUS", "BRA", "CAN", "CHI", "COD", "ECU", "ESP", "FSM", "INA", "KAZ", "KIR", "MEX", "MGL", "NZL", "PNG", "POR", "RUS", "URS", "USA":
		return true
	default:
		return false
	}
}

// roundOf is the round of a race: a final where the document names none.
func roundOf(r *race.Race) race.Round {
	if r.Round == "" {
		return race.Final
	}
	return r.Round
}
