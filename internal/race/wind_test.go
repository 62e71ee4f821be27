package race

import (
	"errors"
	"fmt"
	"testing"
)

// TestEveryWind: each reading of the pattern is read as its tenths, and written as it was.
func TestEveryWind(t *testing.T) {
	for tenths := -999; tenths <= 999; tenths++ {
		sign, size := "+", tenths
		if tenths < 0 {
			sign, size = "-", -tenths
		}
		text := fmt.Sprintf("%s%d.%d", sign, size/10, size%10)
		w, err := ParseWind(text)
		if err != nil || w.Tenths() != tenths || w.String() != text || w.IsZero() || w.Aids() != (tenths > 20) {
			t.Errorf("%s: got %s, %d tenths, aids: %t, %v", text, w, w.Tenths(), w.Aids(), err)
		}
	}
	for _, text := range []string{"", "1.5", "+", "+.5", "+1", "+1.", "+1.55", "+01.5", "+100.0", "-0.0", "+1,5", "+a.5", "+1.x", "--1.5"} {
		if w, err := ParseWind(text); err == nil {
			t.Errorf("%q is read as %s", text, w)
		}
	}
	if none := (Wind{}); !none.IsZero() || none.String() != "" || none.Aids() {
		t.Errorf("no reading is %q", none)
	}
}

// TestEveryReaction: each reading above zero is read as its thousandths, and written as
// it was.
func TestEveryReaction(t *testing.T) {
	if none := Reaction(0); none.String() != "" {
		t.Errorf("no reaction is %q", none)
	}
	for ms := 1; ms <= 9999; ms++ {
		text := fmt.Sprintf("%d.%03d", ms/1000, ms%1000)
		if r, ok := ParseReaction(text); !ok || int(r) != ms || r.String() != text {
			t.Errorf("%s: got %s, %t", text, r, ok)
		}
	}
	for _, text := range []string{"", "0.000", ".148", "0.14", "0.1480", "0,148", "-.148", "0.14x", "x.148"} {
		if r, ok := ParseReaction(text); ok {
			t.Errorf("%q is read as %s", text, r)
		}
	}
}

// TestHelpWithWind: what was meant by a reading is told where it is plain.
func TestHelpWithWind(t *testing.T) {
	for text, want := range map[string]string{
		"1.3": `write "+1.3"`, "+1,3": `write "+1.3"`, "−0.4": `write "-0.4"`, "– 0.4": `write "-0.4"`, "1.3 m/s": `write "+1.3"`, "2": `write "+2.0"`, "-2": `write "-2.0"`,
		"NWI": "leave it out: there is no reading", "nw": "leave it out: there is no reading", "nwr": "leave it out: there is no reading",
		"0.0": `write "+0.0"`, "-0.0": `write "+0.0"`, "±0": `write "+0.0"`, "0": `write "+0.0"`,
		"+1.35": `write it like "+1.3" or "-0.4"; of two decimals round up the second`, "windy": `write it like "+1.3" or "-0.4"; of two decimals round up the second`,
	} {
		_, err := ParseWind(text)
		var refused *WindError
		if !errors.As(err, &refused) || refused.Help() != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}
