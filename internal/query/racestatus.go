package query

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// RaceStatus is something about a race or one of its results that a reader must
// know before using it: why a mark may not count, or why there is none.
type RaceStatus string

// The statuses that are no statuses of result lists.
const (
	Ineligible RaceStatus = "ineligible" // the race, or the result, counts for no record
	Partial    RaceStatus = "partial"    // finishers or marks are missing from the list
	Annulled   RaceStatus = "annulled"   // a result was annulled later
)

// RaceStatuses lists the statuses.
func RaceStatuses() []RaceStatus {
	all := []RaceStatus{Ineligible, Partial, Annulled}
	for _, status := range race.Statuses() {
		all = append(all, RaceStatus(status))
	}
	return all
}

// Of reports whether a race or one of its results has the status; each has none.
func (s RaceStatus) Of(r *race.Race) bool {
	return s.OfRace(r) || slices.ContainsFunc(r.Results, func(result race.Result) bool { return s.OfResult(&result) })
}

// OfRace reports whether the race itself has the status, and so each of its results.
func (s RaceStatus) OfRace(r *race.Race) bool {
	return s == "" || s == Ineligible && r.Ineligible != "" || s == Partial && r.Partial
}

// OfResult reports whether a result itself has the status.
func (s RaceStatus) OfResult(result *race.Result) bool {
	switch s {
	case Ineligible:
		return result.Ineligible != ""
	case Annulled:
		return !result.Annulled.IsZero()
	default:
		return s != "" && RaceStatus(result.Status) == s
	}
}
