package athlete

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/words"
)

// SameName reports whether two names may be two ways of writing one: but for
// case, accents, blanks, hyphens, apostrophes, invisible characters and the order
// of given and family names (ABLE, Alan and Alan Able).
func SameName(a, b string) bool {
	x, y := Spell(a), Spell(b)
	return x.MayBe(&y)
}

// NameKey is a number that all ways of writing one name share, made of the folded
// name; other names share it too.
func NameKey(folded string) uint64 {
	var key uint64
	for _, r := range folded {
		if isOfName(r) {
			key += ofLetter(r)
		}
	}
	return key
}

// NameKeyOf is [NameKey] of a name as it is written.
func NameKeyOf(name string) uint64 {
	var key uint64
	for i := range len(name) {
		switch c := name[i]; {
		case c >= utf8.RuneSelf:
			return NameKey(words.Fold(name))
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			key += ofLetter(rune(c))
		case 'A' <= c && c <= 'Z':
			key += ofLetter(rune(c) + 'a' - 'A')
		}
	}
	return key
}

// ofLetter spreads the letters, so that only names of the same letters have one sum.
func ofLetter(r rune) uint64 {
	spread := uint64(r) * 0x9E3779B97F4A7C15
	return (spread ^ spread>>32) * 0xD6E8FEB86659FD93
}

// NameParts is the folded parts of a name without what stands between letters.
func NameParts(name string) []string {
	var parts []string
	var part strings.Builder
	end := func() {
		if part.Len() > 0 {
			parts = append(parts, part.String())
			part.Reset()
		}
	}
	for _, r := range words.Fold(name) {
		switch {
		case isOfName(r):
			part.WriteRune(r)
		case r == '-', r == ',', r == '.', unicode.IsSpace(r):
			end()
		}
	}
	end()
	return parts
}

// isOfName reports whether a character tells names apart.
func isOfName(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
