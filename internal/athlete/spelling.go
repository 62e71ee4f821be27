package athlete

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/words"
)

// Spelling is a name as it is written, taken apart to be held against others.
type Spelling struct {
	name, letters string
	parts         []string // sorted
	familyFirst   bool
}

// Spell takes a name apart.
func Spell(name string) Spelling {
	parts := NameParts(name)
	s := Spelling{name: name, letters: strings.Join(parts, ""), parts: parts, familyFirst: FamilyFirst(name)}
	slices.Sort(s.parts)
	return s
}

// IsOne reports whether two names are one, however it is written.
func (s *Spelling) IsOne(with *Spelling) bool {
	return (s.letters == with.letters || s.familyFirst || with.familyFirst) && s.MayBe(with)
}

// MayBe is [SameName] of two names that were taken apart.
func (s *Spelling) MayBe(with *Spelling) bool {
	switch {
	case s.name == with.name:
		return true
	case len(s.parts) == 0 || len(with.parts) == 0:
		return false
	case len(s.parts) == len(with.parts):
		return slices.Equal(s.parts, with.parts)
	default:
		return s.letters == with.letters
	}
}

// OneName is [Spelling.IsOne] of two names.
func OneName(a, b string) bool {
	x, y := Spell(a), Spell(b)
	return x.IsOne(&y)
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
