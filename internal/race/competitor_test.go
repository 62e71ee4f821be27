package race

import "testing"

func TestCompetitorName(t *testing.T) {
	athlete := Competitor{Athlete: "Josh Kerr", Nation: "GBR"}
	team := Competitor{Team: "Great Britain", Nation: "GBR", Legs: []Leg{{Athlete: "Josh Kerr"}}}
	if athlete.IsTeam() || athlete.Name() != "Josh Kerr" {
		t.Errorf("an athlete: team %t, name %q", athlete.IsTeam(), athlete.Name())
	}
	if !team.IsTeam() || team.Name() != "Great Britain" {
		t.Errorf("a team: team %t, name %q", team.IsTeam(), team.Name())
	}
}
