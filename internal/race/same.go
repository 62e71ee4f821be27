package race

import (
	"slices"

	"github.com/milectl/milectl/internal/words"
)

// IsSame reports whether two documents are of one race, whatever their ids: of
// one day, event, class and track, of one competition or place, of one round,
// heat and section, and by the same name or with half of the field in common.
func (r *Race) IsSame(o *Race) bool {
	switch {
	case r.Date != o.Date, r.Event != o.Event, r.Sex != o.Sex, r.Environment != o.Environment,
		r.Round != o.Round, r.Heat != o.Heat, r.Section != o.Section,
		r.Competition != o.Competition, r.Venue.City != o.Venue.City:
		return false
	}
	return r.Name == o.Name || 2*r.inCommon(o) >= max(len(r.Results), len(o.Results), 1)
}

// inCommon is how many of the competitors stand in another race too.
func (r *Race) inCommon(o *Race) int {
	var theirs []string
	for i := range o.Results {
		theirs = append(theirs, words.Fold(o.Results[i].Name()))
	}
	n := 0
	for i := range r.Results {
		if slices.Contains(theirs, words.Fold(r.Results[i].Name())) {
			n++
		}
	}
	return n
}
