package query

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/race"
)

// teamRace is a race whose finishers are of clubs, in order of place; a dot is somebody of
// none, and what stands behind a sign of equality shares the place before it.
func teamRace(clubs string, scoring race.TeamScoring) *race.Race {
	r := &race.Race{ID: "cross", Teams: scoring}
	for i, club := range strings.Fields(clubs) {
		place := i + 1
		if tied, ok := strings.CutPrefix(club, "="); ok {
			club, place = tied, r.Results[i-1].Place
		}
		if club == "." {
			club = ""
		}
		r.Results = append(r.Results, race.Result{Place: place, Competitor: race.Competitor{Athlete: fmt.Sprint("Runner ", i+1)}, Club: club})
	}
	return r
}

func TestTeams(t *testing.T) {
	college := race.TeamScoring{By: race.ByClub, Scorers: 5, Displacers: 2, Individuals: race.Removed, Ties: race.NextRunner}
	world := race.TeamScoring{By: race.ByClub, Scorers: 4}
	pairs := func(ties race.TeamTies, individuals race.Individuals) race.TeamScoring {
		return race.TeamScoring{By: race.ByClub, Scorers: 2, Displacers: 1, Ties: ties, Individuals: individuals}
	}
	tests := []struct {
		why, clubs string
		scoring    race.TeamScoring
		want       []string // place, team, points
	}{
		{"a perfect score", "A A A A A B B B B B", college, []string{"1 A 15", "2 B 40"}},
		{"the sixth and seventh displace others, the eighth does not", "A A A A A A A A B B B B B", college, []string{"1 A 15", "2 B 50"}},
		{"who runs for nobody takes no place", ". A A A A A . B B B B B", college, []string{"1 A 15", "2 B 40"}},
		{"nor who is of a team with too few", "C C C C A A A A A B B B B B", college, []string{"1 A 15", "2 B 40", "0 C 0"}},
		{"equal sums: the better sixth runner", "A B B A A B B A . A B B A", race.TeamScoring{By: race.ByClub, Scorers: 4, Displacers: 1, Individuals: race.Removed, Ties: race.NextRunner}, []string{"1 A 18", "2 B 18"}},
		{"of whom one has none", "A B B A B", pairs(race.NextRunner, race.Kept), []string{"1 B 5", "2 A 5"}},
		{"neither has one", "A B B A", pairs(race.NextRunner, race.Kept), []string{"1 A 5", "1 B 5"}},
		{"the better last scorer", "A B B A A", pairs(race.LastScorer, race.Kept), []string{"1 B 5", "2 A 5"}},
		{"all places are kept", ". A A A A C B B B B", world, []string{"1 A 14", "2 B 34", "0 C 0"}},
		{"a shared place counts for both", "A =B A B", pairs("", race.Kept), []string{"1 A 4", "2 B 5"}},
		{"nobody", "", world, nil},
	}
	for _, tt := range tests {
		scores, err := Teams([]*race.Race{teamRace(tt.clubs, tt.scoring)})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, s := range scores[0].Scores {
			got = append(got, fmt.Sprintf("%d %s %d", s.Place, s.Team, s.Points))
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.why, diff)
		}
	}
	if _, err := Teams([]*race.Race{{ID: "mile"}}); err == nil {
		t.Error("a race without teams is scored")
	}
}
