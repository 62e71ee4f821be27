package toplist

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// club passes the marks of the club asked for, and those of which it cannot be told: no club is
// given, or one whose name may be another way of writing the same.
func (q *Question) club(run *Run) bool {
	switch {
	case q.Club == "":
		return true
	case run.Club == "":
		return run.passes(NoClub, unknown)
	case clubKey(run.Club) == clubKey(q.Club):
		return true
	default:
		return mayBeOneClub(run.Club, q.Club) && run.passes(ClubName, unknown)
	}
}

// clubKey is what the ways of writing the name of a club have in common.
func clubKey(club string) string { return cmp.Or(race.KeyOf(club), words.Fold(club)) }

// mayBeOneClub reports whether two names may be those of one club: what one of them has beside
// kinds of clubs, such as AC, stands in the other as well, be it shortened or with a slip. That
// two are one club no name tells.
func mayBeOneClub(a, b string) bool {
	one, other := partsOfClub(a), partsOfClub(b)
	if isInitials(one, other) || isInitials(other, one) {
		return true
	}
	if differBefore(one, other) {
		return false
	}
	return isWithin(one, other) || isWithin(other, one)
}

// partsOfClub is the words of a name, as they are compared.
func partsOfClub(club string) []string {
	return strings.FieldsFunc(words.Fold(club), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// kindLength is the most letters of what says only which kind of club it is: AC, TSV, the.
const kindLength = 3

func isKind(part string) bool { return utf8.RuneCountInString(part) <= kindLength }

// isInitials reports whether a name of one word is the first letters of another.
func isInitials(short, long []string) bool {
	if len(short) != 1 || len(long) < 2 {
		return false
	}
	letters := []rune(short[0])
	return slices.EqualFunc(letters, long, func(letter rune, part string) bool {
		first, _ := utf8.DecodeRuneInString(part)
		return letter == first
	})
}

// differBefore reports whether two names begin with kinds of clubs that are not the same, as
// USC and TSV of one town do.
func differBefore(a, b []string) bool {
	return len(a) > 1 && len(b) > 1 && isKind(a[0]) && isKind(b[0]) && a[0] != b[0]
}

// isWithin reports whether another name has each part of one that is no kind of a club, at least
// one of them in more letters than a kind has.
func isWithin(one, other []string) bool {
	written := false
	for _, part := range one {
		if isKind(part) {
			continue
		}
		at := slices.IndexFunc(other, func(of string) bool { return isSamePart(part, of) })
		if at < 0 {
			return false
		}
		written = written || !isKind(other[at])
	}
	return written
}

// isSamePart reports whether two words may be one that is shortened in one of the names, or has a slip.
func isSamePart(a, b string) bool {
	if strings.HasPrefix(a, b) || strings.HasPrefix(b, a) {
		return true
	}
	const long = 7 // shorter ones are too near to each other
	return utf8.RuneCountInString(a) >= long && utf8.RuneCountInString(b) >= long && words.OneSlip(a, b)
}

// namesOfClubs is how the clubs are written of marks of which it cannot be told whether it is
// the one asked for, each once.
func (g *gathering) namesOfClubs(runs []*Run) []string {
	var all []string
	for _, run := range runs {
		if run.Lacks == ClubName && run.Why == "" {
			all = append(all, cmp.Or(g.clubs[clubKey(run.Club)], run.Club))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
