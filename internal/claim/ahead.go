package claim

import (
	"cmp"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// order is who came in before whom, however far. Who finished was ahead of all who
// started and did not, or were disqualified.
func (c *comparison) order() Assessment {
	front, why := c.result(c.claim.Athlete)
	a := Assessment{Truth: CannotTell, Receipt: why, Datum: c.datum(front, "place", "")}
	if front < 0 {
		a.Datum.Of = c.claim.Athlete
		return a
	}
	back, why := c.result(c.claim.Behind)
	if back < 0 {
		a.Receipt, a.Datum.Of = why, c.claim.Behind
		return a
	}
	first, second := &c.race.Results[front], &c.race.Results[back]
	a.Datum.Of = second.Name()
	if c.race.SexOf(first) != c.race.SexOf(second) {
		a.Receipt = "their places are not those of one class"
	} else if isAhead, known := before(first.Place, second.Place, first.Status, second.Status); !known {
		a.Receipt = notInOrder(first, second)
	} else {
		a.Truth, a.Found = False, cameIn(first)+" and "+cameIn(second)
		day, _ := before(onTheDay(first), onTheDay(second), first.Status, second.Status)
		switch {
		case front == back:
		case isAhead:
			a.Truth = True
		case !first.Annulled.IsZero() && (first.OriginalPlace == 0 || first.OriginalPlace > onTheDay(second)):
			a.Truth, a.Receipt = CannotTell, "annulled since: the document does not tell the order of the day"
		case !first.Annulled.IsZero():
			a.Truth, a.Receipt = True, words.Ordinal(first.OriginalPlace)+" on the day, annulled since"
		case day:
			a.Truth, a.Receipt = True, words.Ordinal(onTheDay(first))+" and "+words.Ordinal(onTheDay(second))+" on the day, before a later disqualification"
		case first.Place > 0 && first.Place == second.Place:
			a.Receipt = "they came in together"
		default:
			a.Receipt = second.Name() + " was ahead of " + first.Name()
		}
	}
	return c.basedOn(a, c.cited(c.race.PlaceSources(first)), c.cited(c.race.PlaceSources(second)))
}

// before reports whether the first of two came in before the second, by their places, 0
// for none, or what became of them, and whether that is known.
func before(first, second int, one, other race.Status) (isAhead, known bool) {
	switch {
	case first > 0 && second > 0:
		return first < second, true
	case first > 0:
		return true, stopped(other)
	case second > 0:
		return false, stopped(one)
	default:
		return false, false
	}
}

// stopped reports whether somebody started and has no place.
func stopped(s race.Status) bool { return s == race.DNF || s == race.DQ }

func onTheDay(r *race.Result) int { return cmp.Or(r.OriginalPlace, r.Place) }

func cameIn(r *race.Result) string { return cmp.Or(words.Ordinal(r.Place), string(r.Status)) }

// notInOrder is why it cannot be told who of two came in first.
func notInOrder(first, second *race.Result) string {
	switch {
	case first.Status == race.DNS || second.Status == race.DNS:
		return "one of them did not start"
	case first.Status != "" && second.Status != "":
		return "neither of them has a place"
	default:
		return "the place of one of them is not known"
	}
}
