package nation

import "testing"

// TestCodes holds that the set has what Lookup finds, and nothing else, among all texts of
// three capitals.
func TestCodes(t *testing.T) {
	codes := NewCodes()
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			for c := 'A'; c <= 'Z'; c++ {
				code := string([]rune{a, b, c})
				if _, known := Lookup(code); codes.Has(code) != known {
					t.Errorf("%s: %t, and Lookup says %t", code, codes.Has(code), known)
				}
			}
		}
	}
	for _, text := range []string{"", "GB", "gbr", "GBRX", "GB1", "ÄÖÜ"} {
		if codes.Has(text) {
			t.Errorf("%q is a code", text)
		}
	}
}
