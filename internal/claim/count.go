package claim

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// count is how many finished under a mark, or finished at all. A full list
// decides; a partial one can only show that there were more, unless it is
// complete to beyond the mark.
func (h *hearing) count() Verdict {
	bound := h.claim.Under
	v := Verdict{Outcome: CannotTell, Figure: h.figure(-1, "count", bound.String())}
	if !h.claim.HasCount {
		v.Receipt = "the claim gives no count"
		return v
	}
	known, missing := 0, false
	var last, next *race.Result
	var keys []string
	for _, result := range append(h.race.Ranked(), h.race.Unranked()...) {
		switch {
		case result.Mark.IsZero() || result.Status != "":
			missing = missing || result.Status == ""
			continue
		case bound.IsZero() || result.Mark.Compare(bound) < 0:
			known, last = known+1, result
		case next == nil:
			next = result
		}
		for _, key := range h.race.MarkSources(result) {
			if !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	complete := !h.race.Partial && !missing || next != nil && h.completeTo(next)
	v.Found = fmt.Sprintf("%d under %s", known, bound)
	if bound.IsZero() {
		v.Found = fmt.Sprintf("%d finishers", known)
	}
	v.Receipt = either(last, next, bound.IsZero())
	switch {
	case complete && known == h.claim.Count:
		v.Outcome = True
	case complete || known > h.claim.Count:
		v.Outcome = False
	default:
		v.Receipt = words.Join("; ", v.Receipt, "the list is not complete")
	}
	return h.rest(v, h.cited(keys))
}

// completeTo tells that the list has everybody up to a result, each with a
// mark.
func (h *hearing) completeTo(result *race.Result) bool {
	if result.Place == 0 || result.Place > h.race.CompleteTo() {
		return false
	}
	for i := range h.race.Results {
		other := &h.race.Results[i]
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
