package query

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// ageUnknown is the results that a question is about of which the documents do not tell
// whether they are of the age class whose records were asked for.
func (s Selection) ageUnknown(judging *record.Judging) []*race.Result {
	return slices.DeleteFunc(judging.AgeUnknown(), func(result *race.Result) bool { return !s.covers(result) })
}

// isInside reports whether a mark is no slower than what it met, or met nothing.
func isInside(v record.Verdict) bool { return v.Met.IsZero() || !v.Met.Mark().Better(v.Result.Mark) }
