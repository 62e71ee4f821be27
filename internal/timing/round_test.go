package timing

import (
	"testing"

	"pgregory.net/rapid"
)

func TestRoundUp(t *testing.T) {
	tests := []struct {
		why, text string
		unit      Unit
		want      string
	}{
		{"never to nearest", "3:42.532", Hundredth, "3:42.54"},
		{"the least excess counts", "3:42.531", Hundredth, "3:42.54"},
		{"an exact hundredth stays", "4:26.040", Hundredth, "4:26.04"},
		{"into the next second", "26:17.991", Hundredth, "26:18.00"},
		{"into the next minute", "3:59.999", Hundredth, "4:00.00"},
		{"into the next hour", "59:59.91", Second, "1:00:00"},
		{"hand times to the next tenth", "10.11", Tenth, "10.2"},
		{"an exact tenth stays", "10.10", Tenth, "10.1"},
		{"over 10,000 m", "59:26.322", Tenth, "59:26.4"},
		{"outside the stadium", "2:09:44.3", Second, "2:09:45"},
		{"outside the stadium, exact", "2:09:44.0", Second, "2:09:44"},
		{"a hand time remains one", "3:59.41h", Tenth, "3:59.5h"},
		{"fifths", "4:12.3", Fifth, "4:12.4"},
		{"fifths from hundredths", "4:12.41", Fifth, "4:12.6"},
		{"an exact fifth stays", "4:12.40", Fifth, "4:12.4"},
		{"the same unit", "3:45.34", Hundredth, "3:45.34"},
		{"already coarser", "3:59.4", Hundredth, "3:59.4"},
		{"whole seconds in fifths", "4:12", Fifth, "4:12"},
		{"finest", "3:45.34", Millisecond, "3:45.34"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if got := mark(t, test.text).RoundUp(test.unit); got != mark(t, test.want) {
				t.Errorf("%s in units of %d ms: got %s, want %s", test.text, test.unit, got, test.want)
			}
		})
	}
	for _, unit := range []Unit{Millisecond, Hundredth, Tenth, Fifth, Second} {
		if !(Mark{}).RoundUp(unit).IsZero() {
			t.Errorf("no mark became one in units of %d ms", unit)
		}
	}
}

func TestRoundUpLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m, unit := anyMark().Draw(t, "m"), anyUnit().Draw(t, "unit")
		up := m.RoundUp(unit)
		if up.Compare(m) < 0 {
			t.Fatalf("%s became faster: %s", m, up)
		}
		if up.ms-m.ms >= int32(unit) {
			t.Fatalf("%s went a whole unit: %s", m, up)
		}
		if up.RoundUp(unit) != up {
			t.Fatalf("%s, then %s: not idempotent", up, up.RoundUp(unit))
		}
		if up.hand != m.hand || up.decimals > m.decimals {
			t.Fatalf("%s became %s", m, up)
		}
		if parsed, err := Parse(up.String()); err != nil || parsed != up {
			t.Fatalf("%s cannot be read: %v", up, err)
		}
	})
}

// TestOf: so many milliseconds are a mark from one second up to less than a hundred hours,
// once they are rounded up.
func TestOf(t *testing.T) {
	for _, test := range []struct {
		ms   int64
		unit Unit
		want string
	}{
		{1000, Hundredth, "1.00"},
		{991, Hundredth, "1.00"},
		{990, Hundredth, ""},
		{1, Second, "1"},
		{359_999_990, Hundredth, "99:59:59.99"},
		{359_999_991, Hundredth, ""},
	} {
		if got := Of(test.ms, test.unit); got.IsZero() != (test.want == "") || !got.IsZero() && got.String() != test.want {
			t.Errorf("%d ms: %s, want %s", test.ms, got, test.want)
		}
	}
}
