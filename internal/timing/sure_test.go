package timing

import (
	"errors"
	"strings"
	"testing"
)

// TestSure: what is put right without asking has the figures that were written, and no
// other; where one was mended, left out or read as a letter it is asked.
func TestSure(t *testing.T) {
	tests := []struct{ why, text, want string }{
		{"a blank in front", " 3:45.34", "3:45.34"},
		{"a comma", "3:45,34", "3:45.34"},
		{"signs for minutes and seconds", `3'45"34`, "3:45.34"},
		{"curly ones", "3’45”34", "3:45.34"},
		{"points throughout", "3.45.34", "3:45.34"},
		{"a semicolon", "3;45", "3:45"},
		{"a full-width colon", "3：45.34", "3:45.34"},
		{"a zero in front", "03:45.34", "3:45.34"},
		{"a zero in front of a hand time", "03:59.4h", "3:59.4h"},
		{"units", "3 min 45.34 s", "3:45.34"},
		{"units in short", "3m45.34s", "3:45.34"},
		{"units in capitals", "3 MIN 45.34 S", "3:45.34"},
		{"as long as a text is looked through", strings.Repeat(" ", longest-len("3:45.34")) + "3:45.34", "3:45.34"},
		{"longer", strings.Repeat(" ", longest+1-len("3:45.34")) + "3:45.34", ""},
		{"a minute in seconds", "63.5", "1:03.5"},
		{"a minute and a half", "98.25", "1:38.25"},
		{"exactly a minute", "60.0", "1:00.0"},
		{"just below 100 seconds", "99.999", "1:39.999"},
		{"a minute in seconds by hand", "63.5h", "1:03.5h"},
		{"with a comma", "63,5", "1:03.5"},
		{"with the unit", "63.5 s", "1:03.5"},
		{"a blank behind it", "63.5 ", "1:03.5"},
		{"whole seconds, perhaps minutes", "63", ""},
		{"more than 99 seconds, perhaps without a colon", "105.2", ""},
		{"whole minutes and seconds, perhaps seconds and hundredths", "63:10", ""},
		{"a zero within", "3 min 5 s", ""},
		{"a dash", "3-45.34", ""},
		{"a letter for a figure", "3:4S.34", ""},
		{"a fraction", "3:45 3/5", ""},
		{"a large H", "3:59.4H", ""},
		{"a carry", "3:60.00", ""},
		{"a word beside it", "3:45,34 PB", ""},
		{"full-width figures", "３:45.34", ""},
		{"one digit of seconds", "3:5.34", ""},
		{"no figures", "DNF", ""},
	}
	for _, test := range tests {
		_, err := Parse(test.text)
		var refused *ParseError
		if !errors.As(err, &refused) {
			t.Errorf("%s: %q is no fault", test.why, test.text)
			continue
		}
		if got, ok := refused.Sure(); got != test.want || ok != (test.want != "") {
			t.Errorf("%s: %q is %q, %t, want %q", test.why, test.text, got, ok, test.want)
		}
	}
	_, err := ParseMargin("0,26")
	var refused *ParseError
	if !errors.As(err, &refused) {
		t.Fatal(err)
	}
	if got, ok := refused.Sure(); got != "0.26" || !ok {
		t.Errorf("a margin with a comma: %q, %t", got, ok)
	}
}

// TestAdd: a mark and a gap behind it make a mark in the finer unit of the two, below
// 100 hours.
func TestAdd(t *testing.T) {
	margin := func(text string) Margin {
		g, err := ParseMargin(text)
		if err != nil {
			t.Fatal(err)
		}
		return g
	}
	tests := []struct {
		why  string
		mark Mark
		gap  Margin
		want string
	}{
		{"hundredths", mark(t, "3:45.34"), margin("0.26"), "3:45.60"},
		{"no gap", mark(t, "3:45.34"), margin("0.00"), "3:45.34"},
		{"a finer gap", mark(t, "3:45"), margin("0.26"), "3:45.26"},
		{"a finer mark", mark(t, "3:45.34"), margin("1"), "3:46.34"},
		{"by hand", mark(t, "3:45.3h"), margin("0.4"), "3:45.7h"},
		{"over the minute", mark(t, "3:59.99"), margin("0.01"), "4:00.00"},
		{"behind nothing", Mark{}, margin("0.26"), ""},
		{"ahead", mark(t, "3:45.34"), mark(t, "3:45.33").Sub(mark(t, "3:45.34")), ""},
		{"about", mark(t, "3:45.34"), mark(t, "3:45.4").Sub(mark(t, "3:45.34")), ""},
		{"just below 100 hours", mark(t, "99:59:59.99"), margin("0.00"), "99:59:59.99"},
		{"100 hours", mark(t, "99:59:59.99"), margin("0.01"), ""},
	}
	for _, test := range tests {
		if got := test.mark.Add(test.gap).String(); got != test.want {
			t.Errorf("%s: %s and %s: got %q, want %q", test.why, test.mark, test.gap, got, test.want)
		}
	}
}
