package timing

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestBetter(t *testing.T) {
	tests := []struct {
		why, a, b string
		// what is said of a against b
		better, level, clearly, earlier bool
	}{
		{"the faster time", "3:45.34", "3:45.35", true, false, true, true},
		{"the slower time", "3:45.35", "3:45.34", false, false, false, false},
		{"one time", "3:45.34", "3:45.34", false, true, false, false},
		{"by hand or not", "3:59.4h", "3:59.4", false, true, false, false},
		{"the same figures, more precisely", "3:59.4h", "3:59.40", false, true, false, false},
		{"better at face value only", "3:59.35", "3:59.4h", true, false, false, true},
		{"better by a whole unit", "3:59.30", "3:59.4h", true, false, true, true},
		{"hours are more than minutes", "59:59.9", "1:00:00", true, false, false, true},
		{"a mark against none", "3:45.34", "", true, false, false, false},
		{"none against a mark", "", "3:45.34", false, false, false, false},
		{"none against none", "", "", false, true, false, false},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			a, b := markOrNone(t, test.a), markOrNone(t, test.b)
			if got := a.Better(b); got != test.better {
				t.Errorf("%q better than %q: %t", test.a, test.b, got)
			}
			if got := a.Level(b); got != test.level {
				t.Errorf("%q level with %q: %t", test.a, test.b, got)
			}
			if got := a.ClearlyBetter(b); got != test.clearly {
				t.Errorf("%q clearly better than %q: %t", test.a, test.b, got)
			}
			if got := a.Earlier(b); got != test.earlier {
				t.Errorf("%q earlier than %q: %t", test.a, test.b, got)
			}
		})
	}
}

// markOrNone reads a mark that the test knows to be good, or none.
func markOrNone(t *testing.T, text string) Mark {
	t.Helper()
	if text == "" {
		return Mark{}
	}
	return mark(t, text)
}

func TestCompareSortsTheBestFirst(t *testing.T) {
	want := []string{"55.91", "3:45.3", "3:45.34", "3:45.341", "3:46", "2:00:35", ""}
	var marks []Mark
	for _, text := range want {
		marks = append(marks, markOrNone(t, text))
	}
	slices.Reverse(marks)
	slices.SortFunc(marks, Mark.Compare)
	for i, m := range marks {
		if m.String() != want[i] {
			t.Errorf("place %d: got %q, want %q", i+1, m, want[i])
		}
	}
}

func TestCompareIsAnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyMarkOrNone().Draw(t, "a"), anyMarkOrNone().Draw(t, "b"), anyMarkOrNone().Draw(t, "c")
		if a.Compare(a) != 0 {
			t.Fatal("not reflexive")
		}
		if a.Compare(b) != -b.Compare(a) {
			t.Fatal("not antisymmetric")
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Fatal("not transitive")
		}
	})
}

// TestBetterAgreesWithCompare: of two marks one is better, or they are level, and
// sorting agrees. What is clearly better is better.
func TestBetterAgreesWithCompare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyMarkOrNone().Draw(t, "a"), anyMarkOrNone().Draw(t, "b")
		order := 0
		switch {
		case a.Better(b):
			order = -1
		case b.Better(a):
			order = 1
		}
		if got := a.Compare(b); got != order || a.Level(b) != (order == 0) {
			t.Fatalf("%q and %q compare as %d, and level %t, but Better says %d", a, b, got, a.Level(b), order)
		}
		if a.ClearlyBetter(b) && !a.Better(b) {
			t.Fatalf("%q is clearly better than %q, and not better", a, b)
		}
		if both := !a.IsZero() && !b.IsZero(); a.Earlier(b) != (both && a.Better(b)) {
			t.Fatalf("%q earlier than %q: %t", a, b, a.Earlier(b))
		}
	})
}

// anyMarkOrNone draws no mark now and then.
func anyMarkOrNone() *rapid.Generator[Mark] {
	return rapid.OneOf(anyMark(), anyMark(), anyMark(), rapid.Just(Mark{}))
}
