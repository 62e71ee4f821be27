package words_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/words"
)

func TestUnslipped(t *testing.T) {
	tests := []struct{ why, word, known, want string }{
		{"a letter left out", "maraton", "marathon mile half", "marathon"},
		{"a letter too many", "marrathon", "marathon mile half", "marathon"},
		{"a wrong letter", "nile", "marathon mile half", "mile"},
		{"two neighbours in each other's place", "miel", "marathon mile half", "mile"},
		{"two slips in a long word", "steplchase", "steeplechase", "steeplechase"},
		{"case and accents", "Márathon", "marathon", "marathon"},
		{"the word itself", "mile", "miles mile", "mile"},
		{"two slips in a short word", "meal", "mile", ""},
		{"three letters", "mle", "mile", ""},
		{"a code", "DNX", "DNF DNS DQ", ""},
		{"equally near", "malt", "mall halt", "mall halt"},
		{"the contrary", "unlisted", "listed", ""},
		{"the contrary, two words", "not ratified", "ratified", ""},
		{"the contrary of what is known", "eligible", "ineligible", ""},
		{"nothing near", "Atlantis", "marathon", ""},
		{"nothing known", "mile", "", ""},
		{"nothing", "", "mile", ""},
	}
	for _, tt := range tests {
		got := words.Unslipped(tt.word, slices.Values(strings.Fields(tt.known)))
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: Unslipped(%q) of %s = %q, want %q", tt.why, tt.word, tt.known, got, tt.want)
		}
	}
}
