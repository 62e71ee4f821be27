package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// placed judges the place that is said of a result which has another one in its race: the
// place over all sections, or in a field of men and women that among the same sex, is its
// place as much. The first row that is so tells.
func (c *comparison) placed(a Assessment, result *race.Result) Assessment {
	said := c.claim.Place
	least, most := c.race.PlacesInClass(result)
	annulled := c.annulledOfClass(result)
	for _, row := range [...]struct {
		is    bool
		truth Truth
		why   string
	}{
		{result.Overall == said, True, words.Ordinal(said) + " over all sections"},
		{least == most && least == said, True, c.inClass(result)},
		{least <= said && said <= most, CannotTell, "the place among the " + string(result.Sex) + " is not known"},
		{most > 0 && least <= said && said <= most+annulled, CannotTell, "moved up since: the document does not tell the place of the day"},
	} {
		if row.is {
			a.Truth, a.Receipt = row.truth, row.why
			return a
		}
	}
	a.Truth, a.Receipt = False, c.inClass(result)
	return a
}

// inClass is the place of a result of a field of men and women among those of the same sex,
// in words; empty where it is not known, and in a race of one class.
func (c *comparison) inClass(result *race.Result) string {
	if place := c.race.PlaceInClass(result); place > 0 {
		return words.Ordinal(place) + " of the " + string(result.Sex)
	}
	return ""
}

// annulledOfClass is how many of the same sex of a field of men and women may have been
// before a result and were annulled later.
func (c *comparison) annulledOfClass(result *race.Result) int {
	if !c.race.IsMixedField() {
		return 0
	}
	n := 0
	for i := range c.race.Results {
		if r := &c.race.Results[i]; r.Sex == result.Sex && !r.Annulled.IsZero() {
			n++
		}
	}
	return n
}

// ofPlace is the results that have a place, be it among those of the same sex where men and
// women ran together.
func (c *comparison) ofPlace(place int) []int {
	var found []int
	for i := range c.race.Results {
		if r := &c.race.Results[i]; r.Place == place || c.race.PlaceInClass(r) == place {
			found = append(found, i)
		}
	}
	return found
}

// meant is which of the results of one place, some of men and some of women, a claim is about
// that names nobody: the one with its mark, or the first where neither has that; -1 where
// that cannot be told.
func (c *comparison) meant(found []int) int {
	if c.claim.Mark.IsZero() {
		return -1
	}
	has := func(i int) bool { return compareMarks(c.claim.Mark, c.race.Results[i].Mark).Agrees() }
	unknown := func(i int) bool { return c.race.Results[i].Mark.IsZero() }
	switch at := slices.IndexFunc(found, has); {
	case at >= 0 && !slices.ContainsFunc(found[at+1:], has):
		return found[at]
	case at < 0 && !slices.ContainsFunc(found, unknown):
		return found[0]
	default:
		return -1
	}
}
