package query

import "github.com/milectl/milectl/internal/race"

// MetStandard is who of a race surely met its standard, in order of place: with a mark
// that counts and is no slower, whatever the clock that took it.
func MetStandard(r *race.Race) []*race.Result {
	var met []*race.Result
	if r.Qualifying.IsZero() {
		return nil
	}
	for _, result := range InOrder(r) {
		if result.Finished() && r.List == "" && !r.IsWindAided() && r.Ineligible == "" && result.Ineligible == "" && result.Mark.Compare(r.Qualifying) <= 0 {
			met = append(met, result)
		}
	}
	return met
}
