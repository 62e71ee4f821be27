//go:build !race

package timing

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// grammar is what a mark is, said a second time: the oracle for Parse.
const grammar = `([1-9][0-9]?:[0-5][0-9]:[0-5][0-9]|([1-9]|[1-5][0-9]):[0-5][0-9]|[1-9]|[1-5][0-9])(\.[0-9]{1,3})?h?`

func TestParse(t *testing.T) {
	tests := []struct {
		why, text string
		want      Mark
	}{
		{"automatic", "3:45.34", Mark{ms: 225_340, decimals: 2}},
		{"hand", "3:59.4h", Mark{ms: 239_400, decimals: 1, hand: true}},
		{"a coarse reading", "3:59.4", Mark{ms: 239_400, decimals: 1}},
		{"a whole second", "3:59", Mark{ms: 239_000}},
		{"a whole second by hand, outside the stadium", "29:45h", Mark{ms: 1_785_000, hand: true}},
		{"photo-finish reading", "3:42.532", Mark{ms: 222_532, decimals: 3}},
		{"trailing zeros are data", "3:43.100", Mark{ms: 223_100, decimals: 3}},
		{"below a minute", "55.91", Mark{ms: 55_910, decimals: 2}},
		{"one digit of seconds", "5.3", Mark{ms: 5_300, decimals: 1}},
		{"the shortest", "1", Mark{ms: 1_000}},
		{"an exact minute", "1:00.00", Mark{ms: 60_000, decimals: 2}},
		{"an exact hour", "1:00:00", Mark{ms: 3_600_000}},
		{"marathon", "2:00:35", Mark{ms: 7_235_000}},
		{"the longest", "99:59:59.999", Mark{ms: 359_999_999, decimals: 3}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			got, err := Parse(test.text)
			if err != nil || got != test.want {
				t.Fatalf("Parse(%q) = %#v, %v; want %#v", test.text, got, err, test.want)
			}
			if got.String() != test.text {
				t.Errorf("String() = %q, want %q", got, test.text)
			}
		})
	}
}

// TestEveryMarkToTenMinutes reads every mark that a race of up to ten minutes can have, at each of the precisions, and
// compares the text with one made by other means.
func TestEveryMarkToTenMinutes(t *testing.T) {
	precisions := []struct {
		decimals uint8
		hand     bool
	}{{0, false}, {1, false}, {1, true}, {2, false}, {3, false}}
	for _, precision := range precisions {
		unit := int32(unitOf(precision.decimals))
		for ms := max(unit, 1000); ms <= 10*60*1000; ms += unit {
			want := Mark{ms: ms, decimals: precision.decimals, hand: precision.hand}
			text := spell(want)
			got, err := Parse(text)
			if err != nil || got != want {
				t.Fatalf("Parse(%q) = %#v, %v; want %#v", text, got, err, want)
			}
			if got.String() != text {
				t.Fatalf("Parse(%q).String() = %q", text, got)
			}
		}
	}
}

// spell writes a mark below an hour in a slow and plain way.
func spell(m Mark) string {
	text := fmt.Sprintf("%d:%02d.%03d", m.ms/60_000, m.ms/1000%60, m.ms%1000)
	text = strings.TrimPrefix(strings.TrimPrefix(text, "0:"), "0")
	text = strings.TrimSuffix(text[:len(text)-3+int(m.decimals)], ".")
	if m.hand {
		text += "h"
	}
	return text
}

// TestParseIsTheGrammar tries every short text over the characters that matter.
func TestParseIsTheGrammar(t *testing.T) {
	accepted := regexp.MustCompile(`^` + grammar + `$`)
	var try func(text string, left int)
	try = func(text string, left int) {
		checkLaw(t, text)
		if _, err := Parse(text); (err == nil) != accepted.MatchString(text) {
			t.Fatalf("Parse(%q): error %v, but the grammar says %t", text, err, err != nil)
		}
		if left == 0 {
			return
		}
		for _, c := range "0169:.h" {
			try(text+string(c), left-1)
		}
	}
	try("", 5)
}

func TestWhatTheGrammarAllowsIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(grammar).Draw(t, "text")
		if m, err := Parse(text); err != nil || m.String() != text {
			t.Fatalf("Parse(%q) = %v, %v", text, m, err)
		}
	})
}

func TestParseMargin(t *testing.T) {
	tests := []struct {
		why, text string
		want      Margin
	}{
		{"below a second", "0.26", Margin{ms: 260, decimals: 2}},
		{"above a second", "1.01", Margin{ms: 1_010, decimals: 2}},
		{"whole seconds", "12", Margin{ms: 12_000}},
		{"a dead heat", "0.00", Margin{decimals: 2}},
		{"nothing at all", "0", Margin{}},
		{"thousandths", "0.003", Margin{ms: 3, decimals: 3}},
		{"a minute stays in seconds", "62.10", Margin{ms: 62_100, decimals: 2}},
		{"the longest", "359999.999", Margin{ms: 359_999_999, decimals: 3}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if got, err := ParseMargin(test.text); err != nil || got != test.want {
				t.Errorf("ParseMargin(%q) = %#v, %v; want %#v", test.text, got, err, test.want)
			}
		})
	}
}

// FuzzParse holds Parse and ParseMargin to their laws for any text.
func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"", "3:45.34", "3:59.4h", "2:04:55", "0.26", "63.1", "3:43,13", `3'43''13"`, "3.43.13", " 03:60.0H", "３：45",
		"3:5.3400", "−1", "1e2", "99:59:59.9999", "0:0:0.", "2;33", "3-43", "\xff1", "'1'", ":0.1",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkLaw(t, text) })
}

// checkLaw fails if text is accepted and not given back, or refused without saying why and what to do, or if a remedy
// offers what is refused.
func checkLaw(t *testing.T, text string) {
	t.Helper()
	m, err := Parse(text)
	if err == nil && (m.String() != text || m.IsZero()) {
		t.Fatalf("Parse(%q).String() = %q", text, m)
	}
	checkRefusal(t, err, func(text string) error { _, err := Parse(text); return err })

	g, err := ParseMargin(text)
	if err == nil && g.ms < 60_000 && g.String() != text {
		t.Fatalf("ParseMargin(%q).String() = %q", text, g)
	}
	checkRefusal(t, err, func(text string) error { _, err := ParseMargin(text); return err })
}

// checkRefusal fails unless err, if any, is a complete ParseError with a remedy that helps.
func checkRefusal(t *testing.T, err error, read func(string) error) {
	t.Helper()
	if err == nil {
		return
	}
	var refusal *ParseError
	if !errors.As(err, &refusal) || refusal.Problem == "" || refusal.Remedy == "" {
		t.Fatalf("not a complete refusal: %#v", err)
	}
	var text string
	for _, offer := range []string{"write it %q", "write the decimals, or %q", "round it up as official times are: %q"} {
		if n, _ := fmt.Sscanf(refusal.Remedy, offer, &text); n == 1 && read(text) != nil {
			t.Fatalf("%q: the remedy is no remedy: %s", refusal.Text, refusal.Remedy)
		}
	}
}

func TestParseAllocatesNothing(t *testing.T) {
	for _, text := range []string{"3:45.34", "3:59.4h", "2:04:55", "55.91"} {
		if n := testing.AllocsPerRun(100, func() {
			if _, err := Parse(text); err != nil {
				t.Fatal(err)
			}
		}); n != 0 {
			t.Errorf("Parse(%q): %v allocations, want none", text, n)
		}
	}
}

func BenchmarkParse(b *testing.B) {
	for _, text := range []string{"3:45.34", "3:59.4h", "2:04:55", "55.91"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Parse(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
