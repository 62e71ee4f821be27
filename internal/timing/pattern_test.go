//go:build !race

package timing

import (
	"fmt"
	"regexp"
	"testing"

	"pgregory.net/rapid"
)

// TestPatternsAreWhatParsersAccept tries every short text over the characters
// that matter, and whole seconds around the bounds of their lengths.
func TestPatternsAreWhatParsersAccept(t *testing.T) {
	isMark, isMargin := whole(MarkPattern), whole(MarginPattern)
	check := func(text string) {
		if isRead(Parse, text) != isMark.MatchString(text) {
			t.Errorf("mark %q: read %t, matched %t", text, isRead(Parse, text), isMark.MatchString(text))
		}
		if isRead(ParseMargin, text) != isMargin.MatchString(text) {
			t.Errorf("margin %q: read %t, matched %t", text, isRead(ParseMargin, text), isMargin.MatchString(text))
		}
	}
	var try func(text string, left int)
	try = func(text string, left int) {
		check(text)
		if left == 0 {
			return
		}
		for _, c := range "0156:.h" {
			try(text+string(c), left-1)
		}
	}
	try("", 5)
	for _, bound := range []int{10, 60, 100, 1000, 9999, 10_000, 100_000, 200_000, 300_000, limit, 999_999, 1_000_000, limit * 10} {
		for seconds := bound - 2; seconds <= bound+2; seconds++ {
			for _, decimals := range []string{"", ".", ".9", ".99", ".999", ".9999"} {
				check(fmt.Sprint(seconds) + decimals)
			}
		}
	}
	for _, text := range []string{"99:59:59.999h", "100:00:00", "9:59:59", "9:60:00", "59:59.9", "60:00", "1:0:00", "1:00:00:00"} {
		check(text)
	}
}

func TestWhatPatternsMatchIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if text := rapid.StringMatching(MarkPattern).Draw(t, "mark"); !isRead(Parse, text) {
			t.Errorf("%q is no mark", text)
		}
		if text := rapid.StringMatching(MarginPattern).Draw(t, "margin"); !isRead(ParseMargin, text) {
			t.Errorf("%q is no margin", text)
		}
	})
}

func whole(pattern string) *regexp.Regexp { return regexp.MustCompile("^" + pattern + "$") }

func isRead[T any](parse func(string) (T, error), text string) bool {
	_, err := parse(text)
	return err == nil
}
