package claim

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// count is how many finished under a mark, or finished at all, or were among the
// first so many as the place of the claim tells. A full list decides; a partial
// one can only show that there were more, unless it is complete to beyond the
// mark, or to the place.
func (c *comparison) count() Assessment {
	bound := c.claim.Under
	a := Assessment{Truth: CannotTell, Datum: c.datum(-1, "count", bound.String())}
	if !c.claim.HasCount {
		a.Receipt = "the claim gives no count"
		return a
	}
	known, missing := 0, false
	var last, next *race.Result
	var keys []string
	for _, result := range append(c.race.Ranked(), c.race.Unranked()...) {
		switch {
		case c.isBeyond(result), !c.isOfNation(result, &missing):
			continue
		case bound.IsZero() && result.Place > 0:
			known, last = known+1, result // who has a place has finished, whatever the time
		case result.Mark.IsZero() || result.Status != "":
			missing = missing || result.Status == ""
			continue
		case bound.IsZero() || result.Mark.Better(bound):
			known, last = known+1, result
		case next == nil:
			next = result
		}
		for _, key := range c.race.MarkSources(result) {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	complete := !c.race.Partial && !missing || next != nil && c.completeTo(next)
	a.Found = fmt.Sprintf("%d under %s", known, bound)
	if bound.IsZero() {
		a.Found = fmt.Sprintf("%d finishers", known)
	}
	if first := c.claim.Place; first > 0 {
		complete = !missing && c.race.CompleteTo() >= first
		a.Found = inTheFirst(known, first, bound)
	}
	a.Receipt = either(last, next, bound.IsZero())
	switch {
	case complete && known == c.claim.Count:
		a.Truth = True
	case complete || known > c.claim.Count:
		a.Truth = False
	default:
		a.Receipt = words.Join("; ", a.Receipt, "the list is not complete")
	}
	return c.among(c.basedOn(a, c.cited(keys)))
}

// inTheFirst is a count of those among the first so many: "3 in the first 5", "2 under 3:50 in the first 5".
func inTheFirst(n, first int, bound timing.Mark) string {
	under := ""
	if !bound.IsZero() {
		under = "under " + bound.String()
	}
	return words.Join(" ", strconv.Itoa(n), under, fmt.Sprintf("in the first %d", first))
}

// isBeyond reports whether a result is not among the first so many that the claim counts.
func (c *comparison) isBeyond(result *race.Result) bool {
	return c.claim.Place > 0 && (result.Place == 0 || result.Place > c.claim.Place)
}

// isOfNation reports whether a result is of the nation that the claim counts; of one without a nation it is not known.
func (c *comparison) isOfNation(result *race.Result, missing *bool) bool {
	if c.claim.Nation == "" || result.Nation == c.claim.Nation {
		return true
	}
	*missing = *missing || result.Nation == "" || nation.ForRecords(result.Nation) == c.claim.Nation || nation.ForRecords(c.claim.Nation) == result.Nation
	return false
}

// completeTo reports whether the list has everybody up to a result, each with a
// mark.
func (c *comparison) completeTo(result *race.Result) bool {
	if result.Place == 0 || result.Place > c.race.CompleteTo() {
		return false
	}
	for i := range c.race.Results {
		other := &c.race.Results[i]
		if other.Place > 0 && other.Place < result.Place && other.Mark.IsZero() {
			return false
		}
	}
	return true
}

// either is the marks on either side of a bound: "9th 3:49.11, 10th 3:50.14".
func either(last, next *race.Result, unbounded bool) string {
	one := func(result *race.Result) string {
		if result == nil || unbounded {
			return ""
		}
		return words.Join(" ", words.Ordinal(result.Place), result.Mark.String())
	}
	return words.Join(", ", one(last), one(next))
}
