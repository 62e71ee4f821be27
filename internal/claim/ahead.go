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
	isAhead, known := before(first.Place, second.Place, first.Status, second.Status)
	switch {
	case c.race.SexOf(first) != c.race.SexOf(second):
		a.Receipt = "their places are not those of one class"
	case !known:
		a.Receipt = notInOrder(first, second)
	default:
		a.Found = cameIn(first) + " and " + cameIn(second)
		a.Truth, a.Receipt = inOrder(first, second, isAhead)
	}
	return c.basedOn(a, c.cited(c.race.PlaceSources(first)), c.cited(c.race.PlaceSources(second)))
}

// inOrder is whether the first of two came in before the second, now or on the day, and why.
// The first row that is so tells.
func inOrder(first, second *race.Result, isAhead bool) (Truth, string) {
	day, _ := before(onTheDay(first), onTheDay(second), first.Status, second.Status)
	annulled := !first.Annulled.IsZero()
	for _, row := range [...]struct {
		is    bool
		truth Truth
		why   string
	}{
		{first == second, False, ""},
		{isAhead, True, ""},
		{annulled && (first.OriginalPlace == 0 || first.OriginalPlace > onTheDay(second)), CannotTell, "annulled since: the document does not tell the order of the day"},
		{annulled, True, words.Ordinal(first.OriginalPlace) + " on the day, annulled since"},
		{day, True, words.Ordinal(onTheDay(first)) + " and " + words.Ordinal(onTheDay(second)) + " on the day, before a later disqualification"},
		{first.Place > 0 && first.Place == second.Place, False, "they came in together"},
	} {
		if row.is {
			return row.truth, row.why
		}
	}
	return False, second.Name() + " was ahead of " + first.Name()
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
