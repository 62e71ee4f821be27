package words

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
)

// Unslipped returns the known words that may have been meant by one with a slip of
// the finger: the nearest, several where they are equally near. Short words are too
// near to each other to guess: word has at least four letters, and up to seven it
// has one slip, beyond at most two. Two neighbours that changed places are one
// slip. A word is never taken for its contrary: unlisted is not listed.
func Unslipped(word string, known iter.Seq[string]) []string {
	folded := Fold(strings.TrimSpace(word))
	length := utf8.RuneCountInString(folded)
	if length < 4 {
		return nil
	}
	fewest := 1
	if length > 7 {
		fewest = 2
	}
	var meant []string
	for candidate := range known {
		other := Fold(candidate)
		more := utf8.RuneCountInString(other) - length // letters to add or drop at least
		if max(more, -more) > fewest || isDenied(folded) != isDenied(other) {
			continue
		}
		n := slipsBetween(folded, other)
		if n < fewest {
			fewest, meant = n, nil
		}
		if n == fewest {
			meant = append(meant, candidate)
		}
	}
	return meant
}

// OneSlip reports whether two folded words differ by one letter that was changed,
// added or dropped, or by two neighbours that changed places.
func OneSlip(a, b string) bool { return slipsBetween(a, b) == 1 }

// slipsBetween counts the letters to change, add or drop, and two neighbours that
// changed places as one.
func slipsBetween(a, b string) int {
	n := levenshtein.ComputeDistance(a, b)
	if n != 2 || len(a) != len(b) {
		return n
	}
	for i := range len(a) - 1 {
		if a[:i]+a[i+1:i+2]+a[i:i+1]+a[i+2:] == b {
			return 1
		}
	}
	return n
}

// isDenied reports whether a word says that something is not so.
func isDenied(word string) bool {
	for _, prefix := range [...]string{"un", "in", "non", "not ", "not-", "no ", "no-"} {
		if strings.HasPrefix(word, prefix) {
			return true
		}
	}
	return false
}
