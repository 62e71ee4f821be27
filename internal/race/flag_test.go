package race

import (
	"testing"

	"pgregory.net/rapid"
)

func TestFlags(t *testing.T) {
	for _, test := range []struct {
		why, text string
		kind      FlagKind
		equals    bool
		known     bool
	}{
		{"a record", "NR", NR, false, true},
		{"one that equals a best", "=PB", PB, true, true},
		{"one that is not checked", "NU20R", "NU20R", false, false},
		{"the same, equalled", "=NU20R", "NU20R", true, false},
		{"in small letters it is another word", "pb", "pb", false, false},
		{"a second sign belongs to the word", "==PB", "=PB", true, false},
		{"the sign alone", "=", "", true, false},
	} {
		flag := ParseFlag(test.text)
		if flag != (Flag{Kind: test.kind, Equals: test.equals}) || flag.Kind.IsKnown() != test.known {
			t.Errorf("%s: %q is %+v, known: %t", test.why, test.text, flag, flag.Kind.IsKnown())
		}
	}
}

// TestFlagsKeepTheirText: a flag is printed as the result sheet has it, whatever
// it says.
func TestFlagsKeepTheirText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`=?=?[A-Z0-9]{0,5}.?`).Draw(t, "flag")
		if got := ParseFlag(text).String(); got != text {
			t.Errorf("%q is written %q", text, got)
		}
	})
}
