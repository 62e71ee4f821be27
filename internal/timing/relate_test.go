package timing

import (
	"testing"

	"pgregory.net/rapid"
)

func TestRelate(t *testing.T) {
	tests := []struct {
		why, a, b string
		want      Relation
	}{
		{"one unit, another time", "3:45.34", "3:45.35", Faster},
		{"one unit, the same time", "3:45.34", "3:45.34", Equal},
		{"hand or not, the same tenth", "3:59.4h", "3:59.4", Equal},
		{"the clock may have shown 3:59.31 to 3:59.40", "3:59.4h", "3:59.35", CannotTell},
		{"the face value of a hand time decides nothing", "3:59.4h", "3:59.40", CannotTell},
		{"just within the tenth", "3:59.4h", "3:59.31", CannotTell},
		{"just below the tenth", "3:59.4h", "3:59.30", Slower},
		{"just above the tenth", "3:59.4h", "3:59.41", Faster},
		{"a whole second", "3:59", "3:58.00", Slower},
		{"within the second", "3:59", "3:58.01", CannotTell},
	}
	reverse := map[Relation]Relation{Faster: Slower, Slower: Faster, Equal: Equal, CannotTell: CannotTell}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			a, b := mark(t, test.a), mark(t, test.b)
			if got := a.Relate(b); got != test.want {
				t.Errorf("%s against %s: got %s, want %s", a, b, got, test.want)
			}
			if got := b.Relate(a); got != reverse[test.want] {
				t.Errorf("%s against %s: got %s, want %s", b, a, got, reverse[test.want])
			}
		})
	}
}

// TestRelateIn: a watch is started late, so that an automatic clock may have shown more than a hand
// time in a sprint; two hand times are compared as they are read.
func TestRelateIn(t *testing.T) {
	const lag = 240
	tests := []struct {
		why, a, b string
		want      Relation
	}{
		{"just within the lag", "10.1h", "10.33", CannotTell},
		{"just beyond it", "10.1h", "10.35", Faster},
		{"the clock cannot have shown less than the watch", "10.1h", "10.00", Slower},
		{"the same figures", "10.1h", "10.1", CannotTell},
		{"both by hand", "10.1h", "10.2h", Faster},
		{"both by hand, the same", "10.1h", "10.1h", Equal},
		{"neither by hand", "10.10", "10.33", Faster},
	}
	reverse := map[Relation]Relation{Faster: Slower, Slower: Faster, Equal: Equal, CannotTell: CannotTell}
	for _, test := range tests {
		a, b := mark(t, test.a), mark(t, test.b)
		if got := a.RelateIn(b, lag); got != test.want || b.RelateIn(a, lag) != reverse[test.want] {
			t.Errorf("%s: %s against %s: got %s, and the other way %s", test.why, a, b, got, b.RelateIn(a, lag))
		}
		if got := a.ClearlyBetterIn(lag, b); got != (test.want == Faster) {
			t.Errorf("%s: %s is clearly better than %s: %t", test.why, a, b, got)
		}
	}
	if (Mark{}).ClearlyBetterIn(lag, mark(t, "10.1h")) || mark(t, "10.1h").ClearlyBetterIn(lag, Mark{}) {
		t.Error("no mark is compared")
	}
}

func TestRelateInFifths(t *testing.T) {
	old := mark(t, "4:12.4").IntervalOf(Fifth)
	tests := []struct {
		text string
		want Relation
	}{
		{"4:12.2", Faster},
		{"4:12.3", CannotTell},
		{"4:12.4", CannotTell},
		{"4:12.5", Slower},
	}
	for _, test := range tests {
		if got := mark(t, test.text).Interval().Relate(old); got != test.want {
			t.Errorf("%s against 4:12.4 in fifths: got %s, want %s", test.text, got, test.want)
		}
	}
	if got := old.Relate(old); got != Equal {
		t.Errorf("an interval against itself: got %s", got)
	}
}

func TestRelationString(t *testing.T) {
	want := []string{"not compared", "faster", "slower", "equal as published", "cannot be told"}
	for r := range CannotTell + 1 {
		if r.String() != want[r] {
			t.Errorf("relation %d: got %q, want %q", uint8(r), r, want[r])
		}
	}
}

func TestRelateAgreesWithCompare(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyMark().Draw(t, "a"), anyMark().Draw(t, "b")
		got, order := a.Relate(b), a.Compare(b)
		switch {
		case got == Faster && order >= 0, got == Slower && order <= 0, got == Equal && order != 0:
			t.Fatalf("%s is %s than %s, but compares as %d", a, got, b, order)
		case a.Unit() == b.Unit() && got == CannotTell:
			t.Fatalf("%s and %s have one unit and cannot be told", a, b)
		case got == Equal && a.Unit() != b.Unit():
			t.Fatalf("%s and %s are equal in different units", a, b)
		}
	})
}

// TestRelateAgreesWithTheClock holds Relate to what it says: no two times behind the marks contradict it.
func TestRelateAgreesWithTheClock(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := Mark{ms: rapid.Int32Range(100_000, 100_300).Draw(t, "a"), decimals: 3}
		b := Mark{ms: rapid.Int32Range(100_000, 100_300).Draw(t, "b"), decimals: 3}
		unitA, unitB := anyUnit().Draw(t, "unit of a"), anyUnit().Draw(t, "unit of b")
		got := a.RoundUp(unitA).IntervalOf(unitA).Relate(b.RoundUp(unitB).IntervalOf(unitB))
		if got == Faster && a.Compare(b) >= 0 || got == Slower && a.Compare(b) <= 0 {
			t.Fatalf("%s was said to be %s than %s", a, got, b)
		}
	})
}

func TestWithin(t *testing.T) {
	tests := []struct {
		mark        string
		unit        Unit
		first, last string
	}{
		{"4:10.0", Hundredth, "4:09.91", "4:10.00"},
		{"4:10", Hundredth, "4:09.01", "4:10.00"},
		{"4:10", Tenth, "4:09.1", "4:10.0"},
		{"3:59.4h", Hundredth, "3:59.31h", "3:59.40h"},
		{"3:45.34", Hundredth, "3:45.34", "3:45.34"},
		{"3:45.34", Tenth, "3:45.34", "3:45.34"},
		{"1.0", Hundredth, "1.00", "1.00"},
	}
	for _, tt := range tests {
		m, err := Parse(tt.mark)
		if err != nil {
			t.Fatal(err)
		}
		first, last := m.Within(tt.unit)
		if first.String() != tt.first || last.String() != tt.last {
			t.Errorf("%s in %d ms lies from %s to %s, want %s to %s", tt.mark, tt.unit, first, last, tt.first, tt.last)
		}
		if first.RoundUp(m.Unit()).Milliseconds() != m.Milliseconds() || last.RoundUp(m.Unit()).Milliseconds() != m.Milliseconds() {
			t.Errorf("%s is not %s or %s rounded up", m, first, last)
		}
	}
}
