package check

import (
	"fmt"
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

// TestWhichAreInOrder: of several longest chains the one of the earlier things, and beyond
// what is looked back none is joined.
func TestWhichAreInOrder(t *testing.T) {
	for _, test := range []struct {
		things, want []int
	}{
		{nil, nil},
		{[]int{1}, []int{1}},
		{[]int{1, 2, 2, 3}, []int{1, 2, 2, 3}},
		{[]int{2, 1}, []int{2}},
		{[]int{3, 2, 1}, []int{3}},
		{[]int{1, 3, 2}, []int{1, 3}},
		{[]int{5, 1, 2}, []int{1, 2}},
		{[]int{1, 9, 2, 3}, []int{1, 2, 3}},
		{[]int{4, 5, 1, 2}, []int{4, 5}},
	} {
		got := chosen(test.things, inOrder(len(test.things), func(a, b int) bool { return test.things[a] <= test.things[b] }))
		if !slices.Equal(got, test.want) {
			t.Errorf("%v of %v, want %v", got, test.things, test.want)
		}
	}
	for _, between := range []int{farthest - 1, farthest} { // one at the start, so many too high, three that follow the first
		things := append([]int{0}, slices.Repeat([]int{9}, between)...)
		for i := range things[1:] {
			things[i+1] = 200 - i // none fits another
		}
		things = append(things, 1, 2, 3)
		got := chosen(things, inOrder(len(things), func(a, b int) bool { return things[a] <= things[b] }))
		want := []int{0, 1, 2, 3}
		if between == farthest {
			want = []int{1, 2, 3}
		}
		if !slices.Equal(got, want) {
			t.Errorf("behind %d others: %v, want %v", between, got, want)
		}
	}
}

// TestChain: each thing has the next ones in order before and behind it, also once one
// of them was taken for another.
func TestChain(t *testing.T) {
	c := newChain([]bool{true, false, true, false, false, true, false})
	if want := []int{-1, 0, 0, 2, 2, 2, 5}; !slices.Equal(c.before, want) {
		t.Errorf("before: %v, want %v", c.before, want)
	}
	if want := []int{2, 2, 5, 5, 5, -1, -1}; !slices.Equal(c.after, want) {
		t.Errorf("behind: %v, want %v", c.after, want)
	}
	c.in[2], c.in[3] = false, true
	for i := range c.in {
		c.pass(i)
	}
	if want := []int{-1, 0, 0, 0, 3, 3, 5}; !slices.Equal(c.before, want) {
		t.Errorf("before, once the fourth stands for the third: %v, want %v", c.before, want)
	}
}

// TestOrderByWatches: up to 400 m a watch shows so much less than an automatic clock that 10.1h may
// come behind 10.20; from 500 m up nothing but the rounding lies between them.
func TestOrderByWatches(t *testing.T) {
	for _, test := range []struct {
		event, first, second string
		fits                 bool
	}{
		{"100m", "10.20", "10.1h", true},
		{"100m", "10.35", "10.1h", false},
		{"100m", "10.1h", "10.00", false},
		{"100m", "10.2h", "10.1h", false},
		{"400m", "45.20", "45.1h", true},
		{"400m", "45.25", "45.1h", false},
		{"800m", "1:45.20", "1:45.1h", false},
	} {
		results := fmt.Sprintf("  - {place: 1, athlete: A, mark: %q}\n  - {place: 2, athlete: B, mark: %q}\n", test.first, test.second)
		if rules := rulesOf(test.event, "outdoor", results, "place-order"); (len(rules) == 0) != test.fits {
			t.Errorf("%s before %s over %s: %v", test.first, test.second, test.event, rules)
		}
	}
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
