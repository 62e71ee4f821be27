package athlete

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/words"
)

// OneName reports whether two names are one, however it is written.
func OneName(a, b string) bool {
	return SameName(a, b) && (NameLetters(a) == NameLetters(b) || FamilyFirst(a) || FamilyFirst(b))
}

// FamilyFirst reports whether a name shows that its family name stands first: by a
// comma or by capitals. Without either, James Alan and Alan James are two people.
func FamilyFirst(name string) bool {
	return strings.Contains(name, ",") || slices.ContainsFunc(strings.Fields(name), func(word string) bool {
		return word == strings.ToUpper(word) && utf8.RuneCountInString(NameLetters(word)) > 1
	})
}

// NameLetters is the letters and digits of a name, folded, in their order.
func NameLetters(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) {
			return -1
		}
		return r
	}, words.Fold(name))
}
