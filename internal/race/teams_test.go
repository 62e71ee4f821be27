package race

import "testing"

// TestTeamScoringIsZero: whatever is said of teams, they are scored.
func TestTeamScoringIsZero(t *testing.T) {
	if !(TeamScoring{}).IsZero() {
		t.Error("nothing is said, and teams are scored")
	}
	for _, s := range []TeamScoring{{By: ByClub}, {Scorers: 3}, {Displacers: 2}, {Individuals: Kept}, {Ties: NextRunner}} {
		if s.IsZero() {
			t.Errorf("%+v says nothing", s)
		}
	}
}
