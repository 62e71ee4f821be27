package athlete_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
)

// TestBearersAreTheSame: whoever is looked up among many is whoever is the same one by one.
func TestBearersAreTheSame(t *testing.T) {
	directory := athlete.NewDirectory(&race.Register{Athletes: []race.Athlete{
		{Name: "Ann Archer", Sex: race.Men, Also: []string{"Ann Bowman"}}, {Name: "Bo Bowman", Sex: race.Men, Also: []string{"Ann Bowman"}},
	}})
	name := rapid.SampledFrom([]string{"Ann Archer", "ANN ARCHER", "Ann Bowman", "Bo Bowman", "Cy Carter", "Cý Carter", "Dee Dyer"})
	rapid.Check(t, func(t *rapid.T) {
		names, asked := rapid.SliceOfN(name, 0, 8).Draw(t, "names"), name.Draw(t, "asked")
		var want []int
		for i, other := range names {
			if directory.Same(race.Men, asked, other) {
				want = append(want, i)
			}
		}
		bearers := directory.BearersOf(race.Men, names)
		if got := bearers.Of(asked); !slices.Equal(got, want) {
			t.Errorf("%q among %q: got %v, want %v", asked, names, got, want)
		}
		if all := bearers.Of(""); len(all) != len(names) {
			t.Errorf("nobody named: got %v of %q", all, names)
		}
	})
}
