package crosscheck

import (
	"slices"
	"unique"

	"github.com/milectl/milectl/internal/race"
)

// withoutDetail is a race without what other documents say nothing of. Its texts are its own, for those of a
// document are parts of the whole text, which they would keep in memory.
func withoutDetail(r *race.Race) *race.Race {
	kept := *r
	kept.LeaderSplits, kept.Segments, kept.Sources, kept.Claims, kept.Amended, kept.Allow = nil, nil, nil, nil, nil, nil
	kept.Source, kept.Conditions, kept.Note, kept.Revised = race.Citation{}, "", "", ""
	own(&kept.ID, &kept.Name, &kept.Competition, &kept.Meet, &kept.Series, &kept.Time, &kept.Section, &kept.Ineligible)
	own(&kept.Venue.Stadium, &kept.Venue.City, &kept.Venue.Country)
	own(&kept.Sex)
	own(&kept.Round)
	own(&kept.List)
	kept.Results = slices.Clone(kept.Results)
	for i := range kept.Results {
		result := &kept.Results[i]
		result.Splits, result.Positions, result.Segments, result.Source = nil, nil, nil, race.Citation{}
		result.Rule, result.Bib, result.Note = "", "", ""
		own(&result.Athlete, &result.ID, &result.Nation, &result.Team, &result.Club, &result.Qualified, &result.Ineligible)
		own(&result.Status)
		own(&result.Role)
		own(&result.Sex)
		result.Legs = slices.Clone(result.Legs)
		for j := range result.Legs {
			own(&result.Legs[j].Athlete, &result.Legs[j].ID, &result.Legs[j].Nation)
		}
		result.Flags = slices.Clone(result.Flags)
		for j := range result.Flags {
			own(&result.Flags[j].Kind)
		}
	}
	return &kept
}

// own gives texts room of their own, that equal ones share.
func own[T ~string](texts ...*T) {
	for _, text := range texts {
		if *text != "" {
			*text = T(unique.Make(string(*text)).Value())
		}
	}
}
