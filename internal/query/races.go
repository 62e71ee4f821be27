package query

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// Coverage is what an answer rests on.
type Coverage struct {
	Races   int
	Partial []string  // ids of the races whose lists are partial
	KnownTo date.Date // to which all record lists are known to be right; zero where there are none
}

// CoverageOf is what an answer rests on that needed races and record lists, of
// which the days are known to which they are right. Zero days are no lists.
func CoverageOf(races []*race.Race, lists []date.Date) Coverage {
	c := Coverage{Races: len(races)}
	for _, r := range races {
		if r.Partial {
			c.Partial = append(c.Partial, r.ID)
		}
	}
	if known := slices.DeleteFunc(slices.Clone(lists), date.Date.IsZero); len(known) > 0 {
		c.KnownTo = slices.MinFunc(known, date.Date.Compare)
	}
	return c
}
