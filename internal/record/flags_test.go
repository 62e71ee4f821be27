package record

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/race"
)

func TestFlagScopes(t *testing.T) {
	r := mileRace("bowerman-2024", "2024-05-25")
	r.Competition, r.Series = "prefontaine-classic", "diamond-league"
	tests := []struct {
		why, nation string
		flag        race.FlagKind
		want        string
	}{
		{"of the world", "GBR", "WR", "world"},
		{"of an area", "GBR", "AR", "Europe"},
		{"American, or of an area", "USA", "AR", "USA, NACAC"},
		{"of no area", "AIN", "AR", ""},
		{"national", "GBR", "NR", "GBR"},
		{"of a championship", "GBR", "CR", "championship prefontaine-classic"},
		{"Olympic", "GBR", "OR", "championship prefontaine-classic"},
		{"of a meeting", "GBR", "MR", "meeting prefontaine-classic"},
		{"of the Diamond League", "GBR", "DLR", "series diamond-league"},
		{"a best is no record", "GBR", "PB", ""},
		{"a flag that is not known", "GBR", "NU20R", ""},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			var got []string
			for _, s := range FlagScopes(r, &race.Result{Competitor: race.Competitor{Nation: test.nation}}, test.flag) {
				got = append(got, s.String())
			}
			if diff := cmp.Diff(test.want, strings.Join(got, ", ")); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.flag, diff)
			}
		})
	}
}
