package record

import (
	"fmt"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// contradictions is why the places of a race contradict marks: somebody with a surely
// slower one is placed before. The fault may lie with the other mark or with a place;
// which it is nobody can tell from the list.
func contradictions(r *race.Race) map[*race.Result]string {
	var slowest timing.Mark
	doubts := map[*race.Result]string{}
	ranked := r.Ranked()
	for i, result := range ranked {
		if result.Mark.Better(slowest) { // as hardly one is
			if other := slowerBefore(ranked[:i], result); other != nil {
				doubts[result] = fmt.Sprintf("contradicted by its own list: %s in %s is placed before it", other.Name(), other.Mark)
			}
		}
		if slowest.Better(result.Mark) || slowest.IsZero() {
			slowest = result.Mark
		}
	}
	return doubts
}

// slowerBefore is the slowest of those with a better place whose mark is surely slower
// than that of a result; nil where there is none.
func slowerBefore(before []*race.Result, result *race.Result) *race.Result {
	var slowest *race.Result
	for _, other := range before {
		if other.Place < result.Place && result.Mark.ClearlyBetter(other.Mark) && (slowest == nil || slowest.Mark.Better(other.Mark)) {
			slowest = other
		}
	}
	return slowest
}
