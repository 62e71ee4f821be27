//go:build !race

package event

import (
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestDistancePatternIsWhatIsAccepted tries every short text over the characters
// that matter.
func TestDistancePatternIsWhatIsAccepted(t *testing.T) {
	accepted := whole(DistancePattern)
	var try func(text string, left int)
	try = func(text string, left int) {
		if _, err := ParseDistance(text); (err == nil) != accepted.MatchString(text) {
			t.Fatalf("ParseDistance(%q): error %v, but the pattern says %t", text, err, err != nil)
		}
		if left == 0 {
			return
		}
		for _, c := range "0159.my" {
			try(text+string(c), left-1)
		}
	}
	try("", 6)
	for _, digits := range []string{"99999", "999999", "1000000", "999995", "0999995"} {
		for _, rest := range []string{"m", ".999m", ".9999m", "y"} {
			try(digits+rest, 0)
		}
	}
}

// TestWhatPatternsMatchIsRead holds that only what lies outside of the text is
// wrong with a text that a pattern matches.
func TestWhatPatternsMatchIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		e := rapid.SampledFrom(slices.Collect(All())).Draw(t, "event")
		lap := rapid.SampledFrom([]Distance{0, 200 * Metre, 400 * Metre}).Draw(t, "lap")
		if _, err := ParseDistance(rapid.StringMatching(DistancePattern).Draw(t, "distance")); err != nil {
			t.Errorf("distance: %v", err)
		}
		_, err := e.ParsePoint(rapid.StringMatching(PointPattern).Draw(t, "point"), Course{Lap: lap})
		checkOutside(t, err)
		_, err = e.ParseSegment(rapid.StringMatching(SegmentPattern).Draw(t, "segment"), Course{Lap: lap})
		checkOutside(t, err)
	})
}

// checkOutside fails for an error that a look at the text alone can find.
func checkOutside(t *rapid.T, err error) {
	t.Helper()
	if err == nil {
		return
	}
	var refusal *Error
	if !errors.As(err, &refusal) {
		t.Fatalf("not a refusal: %v", err)
	}
	outside := []string{
		" ends at ", " long", "there are no hurdles in ", "there are no legs in ", " has 10 hurdles", " has 5 hurdles", " has 4 hurdles", " has 4 legs",
		"where the hurdles of ", "the length of the race is not known",
		"the length of the lap is not known", "there is no bell in a race of one lap", "its last lap leads over the water jump",
		"both points are the same", "it ends before it begins", "what ends at the finish is a last part",
	}
	if !slices.ContainsFunc(outside, func(part string) bool { return strings.Contains(refusal.Problem, part) }) {
		t.Errorf("the pattern matches, and yet: %v", err)
	}
}

// TestPatternsMatchWhateverIsRead puts together points and segments, right and
// wrong ones: what an event accepts, its pattern matches.
func TestPatternsMatchWhateverIsRead(t *testing.T) {
	isPoint, isSegment := whole(PointPattern), whole(SegmentPattern)
	ends := []string{"", "bell", "Bell", "start", "0m", "0.5m", "0.000m", "400m", "0400m", "409m", "409.344m", "440y", "441y", "h1", "h05", "h5", "leg1", "leg0", "800", "1000 m", "1609.344m", "last 400m", "-"}
	read := 0
	for e := range All() {
		for _, from := range ends {
			for _, lap := range []Distance{0, 400 * Metre} {
				if _, err := e.ParsePoint(from, Course{Lap: lap}); err == nil {
					read++
					if !isPoint.MatchString(from) {
						t.Errorf("%q is a point of the %s, and the pattern does not match", from, e.Name())
					}
				}
				for _, text := range segmentsFrom(from, ends) {
					if _, err := e.ParseSegment(text, Course{Lap: lap}); err == nil {
						read++
						if !isSegment.MatchString(text) {
							t.Errorf("%q is a segment of the %s, and the pattern does not match", text, e.Name())
						}
					}
				}
			}
		}
	}
	if read < 1000 {
		t.Errorf("only %d texts were read", read)
	}
}

func segmentsFrom(from string, ends []string) []string {
	texts := []string{from, "last " + from}
	for _, to := range ends {
		texts = append(texts, from+"-"+to)
	}
	return texts
}

func whole(pattern string) *regexp.Regexp { return regexp.MustCompile("^" + pattern + "$") }
