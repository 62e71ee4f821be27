package claim

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// among holds whom a count names against those who were counted: who is named is said to be one of them.
func (c *comparison) among(a Assessment) Assessment {
	if c.claim.Athlete == "" || a.Truth == CannotTell {
		return a
	}
	at, _ := c.result(c.claim.Athlete)
	if at < 0 {
		return a // of whom nothing is judged
	}
	result := &c.race.Results[at]
	switch in, known := c.isCounted(result); {
	case in:
		return a
	case known:
		a.Truth = False
		a.Receipt = words.Join("; ", words.Join(" ", result.Name(), words.Join(" ", result.Mark.String(), string(result.Status))), a.Receipt)
		return c.basedOn(a, c.cited(c.race.MarkSources(result)))
	case a.Truth.Agrees():
		a.Truth, a.Receipt = CannotTell, words.Join("; ", a.Receipt, "whether "+result.Name()+" is one of them is not known")
	}
	return a
}

// isCounted reports whether a result is one of those that the claim counts, and whether that is known.
func (c *comparison) isCounted(result *race.Result) (in, known bool) {
	unsure := false
	ofNation := c.isOfNation(result, &unsure)
	bound := c.claim.Under
	switch {
	case c.isBeyond(result):
		return false, true
	case !ofNation:
		return false, !unsure
	case bound.IsZero() && result.Place > 0:
		return true, true
	case result.Status != "":
		return false, true
	case result.Mark.IsZero():
		return false, false
	default:
		return bound.IsZero() || result.Mark.Better(bound), true
	}
}
