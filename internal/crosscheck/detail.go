package crosscheck

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// withoutDetail is a race without what other documents say nothing of. Its texts are its own.
func withoutDetail(r *race.Race) *race.Race {
	kept := *r
	kept.LeaderSplits, kept.Segments, kept.Sources, kept.Claims, kept.Amended, kept.Allow = nil, nil, nil, nil, nil, nil
	kept.Source, kept.Conditions, kept.Note, kept.Revised = race.Citation{}, "", "", ""
	words.Own(&kept.ID, &kept.Name, &kept.Competition, &kept.Meet, &kept.Series, &kept.Time, &kept.Section, &kept.Ineligible)
	words.Own(&kept.Venue.Stadium, &kept.Venue.City, &kept.Venue.Country)
	words.Own(&kept.Sex)
	words.Own(&kept.Round)
	words.Own(&kept.List)
	kept.Results = slices.Clone(kept.Results)
	for i := range kept.Results {
		result := &kept.Results[i]
		result.Splits, result.Positions, result.Segments, result.Source = nil, nil, nil, race.Citation{}
		result.Rule, result.Bib, result.Note = "", "", ""
		words.Own(&result.Athlete, &result.ID, &result.Nation, &result.Team, &result.Club, &result.Qualified, &result.Ineligible)
		words.Own(&result.Status)
		words.Own(&result.Role)
		words.Own(&result.Sex)
		result.Legs = slices.Clone(result.Legs)
		for j := range result.Legs {
			words.Own(&result.Legs[j].Athlete, &result.Legs[j].ID, &result.Legs[j].Nation)
		}
		result.Flags = slices.Clone(result.Flags)
		for j := range result.Flags {
			words.Own(&result.Flags[j].Kind)
		}
	}
	return &kept
}
