package check

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// TestInOrder: what is left is in order, and nothing longer would be.
func TestInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		things := rapid.SliceOfN(rapid.IntRange(0, 9), 0, 9).Draw(t, "things")
		fits := func(a, b int) bool { return things[a] <= things[b] }
		left := chosen(things, inOrder(len(things), fits))
		if !slices.IsSorted(left) {
			t.Fatalf("%v of %v: not in order", left, things)
		}
		for set := range 1 << len(things) {
			in := make([]bool, len(things))
			for i := range in {
				in[i] = set>>i&1 == 1
			}
			if other := chosen(things, in); slices.IsSorted(other) && len(other) > len(left) {
				t.Fatalf("%v of %v: %v is longer", left, things, other)
			}
		}
	})
}

func chosen(things []int, in []bool) []int {
	var left []int
	for i, thing := range things {
		if in[i] {
			left = append(left, thing)
		}
	}
	return left
}
