package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/race"
)

func TestScopesOf(t *testing.T) {
	r := &race.Race{Competition: "prefontaine-classic", Series: "diamond-league"}
	tests := []struct {
		why, nation string
		race        *race.Race
		want        []string
	}{
		{
			"the widest first", "GBR", r,
			[]string{
				"world", "Europe", "GBR", "championship prefontaine-classic", "series diamond-league",
				"meeting prefontaine-classic",
			},
		},
		{"a race of its own", "KEN", &race.Race{}, []string{"world", "Africa", "KEN"}},
		{"the code of the day", "GDR", &race.Race{}, []string{"world", "Europe", "GDR"}},
		{"a nation of the Commonwealth Games", "ENG", &race.Race{}, []string{"world", "Europe", "GBR"}},
		{"an island", "JEY", &race.Race{}, []string{"world", "Europe", "GBR"}},
		{"one of two nations", "NIR", &race.Race{}, []string{"world", "Europe", "GBR"}},
		{"a team without an area", "AIN", &race.Race{}, []string{"world", "AIN"}},
		{"a nation that is not known", "", &race.Race{}, []string{"world"}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			var got []string
			for _, s := range NewBook().ScopesOf(test.race, &race.Result{Competitor: race.Competitor{Nation: test.nation}}) {
				got = append(got, s.String())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
