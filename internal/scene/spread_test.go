package scene

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestSpread(t *testing.T) {
	for _, of := range []struct {
		why            string
		wanted, places []int
	}{
		{"none in the way of another", []int{0, 50, 100}, []int{0, 50, 100}},
		{"two that want one place move apart, the first above", []int{50, 50}, []int{45, 55}},
		{"in the order of their places, not of the list", []int{60, 20}, []int{60, 20}},
		{"kept within the ends", []int{0, 2, 4, 98, 100}, []int{0, 10, 20, 90, 100}},
		{"a group that moves meets another", []int{10, 10, 10, 25}, []int{0, 10, 20, 30}},
	} {
		if diff := cmp.Diff(of.places, Spread(of.wanted, 10, 0, 100)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", of.why, diff)
		}
	}
}

// TestSpreadLaws: whatever is wanted, no two places are nearer than the height, all lie between
// the ends, and in the order that was wanted; and where that is so already nothing moves.
func TestSpreadLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		height := rapid.IntRange(1, 20).Draw(t, "height")
		wanted := rapid.SliceOfN(rapid.IntRange(-50, 350), 0, 15).Draw(t, "wanted")
		from := rapid.IntRange(-20, 20).Draw(t, "from")
		to := from + height*max(0, len(wanted)-1) + rapid.IntRange(0, 200).Draw(t, "room")
		places := Spread(wanted, height, from, to)
		sorted := slices.Sorted(slices.Values(places))
		for i, at := range sorted {
			if at < from || at > to || i > 0 && at-sorted[i-1] < height {
				t.Fatalf("%v by %d from %d to %d: %v", wanted, height, from, to, places)
			}
		}
		for i := range wanted {
			for j := range i {
				if wanted[j] < wanted[i] != (places[j] < places[i]) && wanted[j] != wanted[i] {
					t.Fatalf("%v: another order: %v", wanted, places)
				}
			}
		}
		if again := Spread(places, height, from, to); !slices.Equal(again, places) {
			t.Fatalf("%v were in place, and moved to %v", places, again)
		}
	})
}
