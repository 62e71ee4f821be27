package timing

import (
	"testing"

	"pgregory.net/rapid"
)

func TestSub(t *testing.T) {
	tests := []struct{ why, m, o, text, signed string }{
		{"behind", "3:45.60", "3:45.34", "0.26", "+0.26"},
		{"ahead", "3:43.13", "3:45.34", "-2.21", "-2.21"},
		{"equal", "3:44.19", "3:44.19", "0.00", "0.00"},
		{"tenths", "3:59.4h", "3:59.1h", "0.3", "+0.3"},
		{"whole seconds", "2:09:45", "2:09:44", "1", "+1"},
		{"thousandths", "3:50.123", "3:50.120", "0.003", "+0.003"},
		{"a hand time and a coarse reading have one unit", "3:59.4h", "3:59.1", "0.3", "+0.3"},
		{"hand against automatic", "3:48.8h", "3:48.53", "~0.2", "~+0.2"},
		{"automatic against hand", "3:48.53", "3:48.8h", "~-0.2", "~-0.2"},
		{"nothing to be seen", "3:48.8h", "3:48.75", "~0.0", "~0.0"},
		{"whole seconds against hundredths", "2:50", "1:54.88", "~55", "~+55"},
		{"a minute and more", "4:47.44", "3:45.34", "1:02.10", "+1:02.10"},
		{"a minute ahead", "3:45.34", "4:47.44", "-1:02.10", "-1:02.10"},
		{"an hour and more", "3:04:55", "2:00:35", "1:04:20", "+1:04:20"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			got := mark(t, test.m).Sub(mark(t, test.o))
			if got.String() != test.text || got.Signed() != test.signed {
				t.Errorf("%s less %s: got %q and %q, want %q and %q", test.m, test.o, got, got.Signed(), test.text, test.signed)
			}
		})
	}
}

func TestMarginParts(t *testing.T) {
	g := mark(t, "3:48.53").Sub(mark(t, "3:48.8h"))
	if g.Milliseconds() != -200 || g.Decimals() != 1 || !g.Approx() {
		t.Errorf("got %d ms, %d decimals, approximate %t", g.Milliseconds(), g.Decimals(), g.Approx())
	}
	if got := g.Abs(); got.Milliseconds() != 200 || !got.Approx() || got != g.Neg() {
		t.Errorf("without its sign: got %s", got)
	}
	if g.Compare(g.Abs()) != -1 || g.Abs().Compare(g) != 1 || g.Compare(g) != 0 {
		t.Error("a margin ahead must be less than one behind")
	}
	if (Margin{}).String() != "0" || (Margin{}).Signed() != "0" {
		t.Error("the zero margin must be 0")
	}
}

func TestSubLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyMark().Draw(t, "a"), anyMark().Draw(t, "b")
		g := a.Sub(b)
		if g != b.Sub(a).Neg() {
			t.Fatalf("%s less %s is %s, the other way round %s", a, b, g, b.Sub(a))
		}
		if g.Decimals() != min(a.Decimals(), b.Decimals()) || g.Approx() != (a.Decimals() != b.Decimals()) {
			t.Fatalf("%s less %s: %s has the wrong precision", a, b, g)
		}
		if !g.Approx() && g.ms != a.Milliseconds()-b.Milliseconds() {
			t.Fatalf("%s less %s: %s is not exact", a, b, g)
		}
		if off := g.ms - (a.Milliseconds() - b.Milliseconds()); max(off, -off) >= int64(unitOf(g.decimals)) {
			t.Fatalf("%s less %s: %s is a whole unit off", a, b, g)
		}
		if sum := g.ms * int64(a.Compare(b)); sum < 0 {
			t.Fatalf("%s less %s: %s has the wrong sign", a, b, g)
		}
	})
}

func TestMarginBelowAMinuteReadsBack(t *testing.T) {
	for decimals := range uint8(4) {
		for ms := int64(0); ms < 60_000; ms += int64(unitOf(decimals)) {
			want := Margin{ms: ms, decimals: decimals}
			if got, err := ParseMargin(want.String()); err != nil || got != want {
				t.Fatalf("ParseMargin(%q) = %#v, %v; want %#v", want, got, err, want)
			}
		}
	}
}

func TestMarginSub(t *testing.T) {
	margin := func(g string) Margin {
		m, err := ParseMargin(g)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	tests := []struct{ why, g, o, want string }{
		{"the second half was slower", "118.34", "118.00", "+0.34"},
		{"the second half was faster", "118.00", "118.34", "-0.34"},
		{"even halves", "118.00", "118.00", "0.00"},
		{"the coarser unit, rounded up as times are", "58.31", "57.9", "~+0.5"},
		{"nothing to be seen in the coarser unit", "57.9", "57.84", "~0.0"},
		{"whole seconds", "58.31", "58", "~+1"},
		{"thousandths against hundredths", "0.261", "0.26", "~+0.01"},
		{"more than a minute", "121.50", "60.25", "+1:01.25"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if got := margin(test.g).Sub(margin(test.o)); got.Signed() != test.want {
				t.Errorf("%s less %s: got %s, want %s", test.g, test.o, got.Signed(), test.want)
			}
		})
	}
}

func TestMarginSubLaws(t *testing.T) {
	anyMargin := rapid.Custom(func(t *rapid.T) Margin { return anyMark().Draw(t, "a").Sub(anyMark().Draw(t, "b")) })
	rapid.Check(t, func(t *rapid.T) {
		g, o := anyMargin.Draw(t, "g"), anyMargin.Draw(t, "o")
		d := g.Sub(o)
		if d.Decimals() != min(g.Decimals(), o.Decimals()) {
			t.Fatalf("%s less %s: %s is not in the coarser unit", g, o, d)
		}
		if want := g.Approx() || o.Approx() || g.Decimals() != o.Decimals(); d.Approx() != want {
			t.Fatalf("%s less %s: %s is approximate: %t, want %t", g, o, d, d.Approx(), want)
		}
		if other := o.Sub(g).Neg(); d != other {
			t.Fatalf("%s less %s is %s, the other way round %s", g, o, d, other)
		}
		unit := int64(unitOf(d.decimals))
		if d.ms%unit != 0 {
			t.Fatalf("%s less %s: %d ms cannot be written with %d decimals", g, o, d.ms, d.decimals)
		}
		if off := d.ms - (g.ms - o.ms); max(off, -off) >= unit || g.decimals == o.decimals && off != 0 {
			t.Fatalf("%s less %s: %s is %d ms off", g, o, d, off)
		}
	})
}

// A mark is the time since the start: differences of marks and of their times since the start are the same.
func TestElapsed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyMark().Draw(t, "a"), anyMark().Draw(t, "b")
		g := a.Elapsed()
		if g.Milliseconds() != a.Milliseconds() || g.Decimals() != a.Decimals() || g.Approx() {
			t.Fatalf("%s as a margin is %s", a, g)
		}
		if got, want := a.Elapsed().Sub(b.Elapsed()), a.Sub(b); got != want {
			t.Fatalf("%s less %s: %s as margins, %s as marks", a, b, got, want)
		}
	})
}

// TestALeastMargin: a thousandth less than nothing has its sign.
func TestALeastMargin(t *testing.T) {
	a, b := mark(t, "3:45.340"), mark(t, "3:45.341")
	for _, test := range []struct {
		margin       Margin
		text, signed string
	}{
		{a.Sub(b), "-0.001", "-0.001"}, {b.Sub(a), "0.001", "+0.001"}, {a.Sub(a), "0.000", "0.000"},
	} {
		if test.margin.String() != test.text || test.margin.Signed() != test.signed {
			t.Errorf("got %s and %s, want %s and %s", test.margin, test.margin.Signed(), test.text, test.signed)
		}
	}
}
