package race

import (
	"regexp"
	"testing"
)

// TestKeyPatternIsWhatIsAccepted tries every short text over the characters that
// matter.
func TestKeyPatternIsWhatIsAccepted(t *testing.T) {
	accepted := matcher(KeyPattern)
	var try func(text string, left int)
	try = func(text string, left int) {
		if IsKey(text) != accepted.MatchString(text) {
			t.Fatalf("IsKey(%q) = %t, but the pattern says %t", text, IsKey(text), !IsKey(text))
		}
		if left == 0 {
			return
		}
		for _, c := range "az09-A_ é" {
			try(text+string(c), left-1)
		}
	}
	try("", 5)
}

func matcher(pattern string) *regexp.Regexp { return regexp.MustCompile("^" + pattern + "$") }

// TestKeyOf: the key of a name has its letters and digits, with single hyphens between.
func TestKeyOf(t *testing.T) {
	for text, want := range map[string]string{
		"Iffley AC": "iffley-ac", "  Iffley   A.C. ": "iffley-a-c", "Türkgücü 1883": "turkgucu-1883", "-x-": "x", "AZ az 09": "az-az-09", "`{/:@[": "", "...": "", "": "", "漢": "",
	} {
		got := KeyOf(text)
		if got != want || got != "" && !IsKey(got) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
