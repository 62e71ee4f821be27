package record

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// contradictions is why the places of a race contradict marks: somebody with a surely
// slower one is placed before. The fault may lie with the other mark or with a place;
// which it is nobody can tell from the list.
func contradictions(r *race.Race) map[*race.Result]string {
	doubts, lag := map[*race.Result]string{}, race.WatchLag(r.Event)
	var slowest []*race.Result // of the better places, of each way of reading a mark
	ranked := r.Ranked()
	for first := 0; first < len(ranked); {
		end := first + 1
		for end < len(ranked) && ranked[end].Place == ranked[first].Place {
			end++
		}
		for _, result := range ranked[first:end] {
			if other := slowerBefore(slowest, result, lag); other != nil {
				doubts[result] = fmt.Sprintf("contradicted by its own list: %s in %s is placed before it", other.Name(), other.Mark)
			}
		}
		for _, result := range ranked[first:end] {
			slowest = withSlower(slowest, result)
		}
		first = end
	}
	return doubts
}

// withSlower takes a result among the slowest of their way of reading, if it is one:
// of those that are read alike the slowest is contradicted whenever another is.
func withSlower(slowest []*race.Result, result *race.Result) []*race.Result {
	for i, other := range slowest {
		if other.Mark.Unit() == result.Mark.Unit() && !result.Mark.IsZero() {
			if other.Mark.Better(result.Mark) {
				slowest = append(slices.Delete(slowest, i, i+1), result) // in the order of the places
			}
			return slowest
		}
	}
	if result.Mark.IsZero() {
		return slowest
	}
	return append(slowest, result)
}

// slowerBefore is the slowest of those with a better place whose mark is surely slower
// than that of a result; nil where there is none.
func slowerBefore(before []*race.Result, result *race.Result, lag timing.Lag) *race.Result {
	var slowest *race.Result
	for _, other := range before {
		if result.Mark.ClearlyBetterIn(lag, other.Mark) && (slowest == nil || slowest.Mark.Better(other.Mark)) {
			slowest = other
		}
	}
	return slowest
}
