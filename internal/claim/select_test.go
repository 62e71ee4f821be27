package claim_test

import (
	"testing"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/race"
)

// TestSelectOfMixedFields: what somebody ran in a field of men and women is as much a start, and
// a mark of the season, as what was run apart; and what is said in such a race needs both.
func TestSelectOfMixedFields(t *testing.T) {
	apart := eugene(t)
	together := func(sex race.Sex) *race.Race {
		r := eugene(t)
		r.ID, r.Sex = "together", race.Mixed
		for i := range r.Results {
			r.Results[i].Sex = sex
		}
		return r
	}
	for about, wants := range map[race.Subject]bool{"undefeated": true, "personal-best": true, "season-best": true, "world-lead": true, "days-since": true, "age": false} {
		for why, test := range map[string]struct {
			said, ran *race.Race
			want      bool
		}{
			"ran among women":         {apart, together(race.Men), wants},
			"said of a mixed field":   {together(race.Men), apart, wants},
			"of another of that name": {apart, together(race.Women), wants && about == "world-lead"},
		} {
			said := *test.said
			said.ID, said.Claims = "said", []race.Claim{{Source: "ner", About: about, Athlete: "Josh Kerr"}}
			selected := claim.NeedsOfRace(&said, nil).Select(athlete.NewDirectory())
			if got := selected.Wants(test.ran); got != test.want {
				t.Errorf("%s, %s: wanted %t", about, why, got)
			}
		}
	}
}
