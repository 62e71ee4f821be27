package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// result finds the result of an athlete in the race: by name without regard to
// case and accents, and where that fails by the spellings of the registers. It
// is -1, with why, where the name is of nobody or of more than one.
func (c *comparison) result(name string) (at int, why string) {
	if name == "" {
		return -1, "the claim names no athlete"
	}
	folded := words.Fold(name)
	found := c.resultsOf(func(other string) bool { return other == folded })
	isName := func(sex race.Sex) bool { return c.known.Directory.IsName(sex, folded) }
	if len(found) == 0 && slices.ContainsFunc(c.sexes(), isName) {
		found = c.resultsOf(func(other string) bool { return c.same(name, other) })
	}
	switch len(found) {
	case 1:
		return found[0], ""
	case 0:
		return -1, name + " is not in the results"
	default:
		return -1, "more than one " + name + " is in the results"
	}
}

// resultsOf is the results whose folded names are wanted.
func (c *comparison) resultsOf(is func(folded string) bool) []int {
	var found []int
	for i, name := range c.names() {
		if is(name) {
			found = append(found, i)
		}
	}
	return found
}

// subjectOrWinner is the result that a claim is about which need not name its
// athlete: the one of the place that it gives, else the winner.
func (c *comparison) subjectOrWinner() (at int, why string) {
	if c.claim.Athlete != "" {
		return c.result(c.claim.Athlete)
	}
	place := max(c.claim.Place, 1)
	found := c.ofPlace(place)
	switch {
	case len(found) == 1:
		return found[0], ""
	case len(found) == 0:
		return -1, "nobody is known to have come " + words.Ordinal(place)
	case c.race.IsMixedField():
		return c.meant(found), ofNoClass
	default:
		return -1, "more than one came " + words.Ordinal(place)
	}
}

// same reports whether two names may be of one athlete. No name is anybody's.
func (c *comparison) same(name, other string) bool {
	return name == "" || slices.ContainsFunc(c.sexes(), func(sex race.Sex) bool { return c.known.Directory.Same(sex, name, other) })
}

// competitor is who the claim is about: the result of the race, or where there
// is none (-1) whoever bears the name.
func (c *comparison) competitor(at int) race.Result {
	if at >= 0 {
		return c.race.Results[at]
	}
	return race.Result{Competitor: race.Competitor{Athlete: c.claim.Athlete}}
}
