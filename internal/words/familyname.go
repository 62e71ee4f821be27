package words

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// GivenFirst is a name with its family name behind the given one, where a comma or capitals
// show that it stands first: Jack SMITH of SMITH Jack, and of SMITH, Jack. Any other name is
// as it was.
func GivenFirst(name string) string {
	if family, given, found := strings.Cut(name, ","); found {
		return Join(" ", strings.TrimSpace(given), strings.TrimSpace(family))
	}
	parts := strings.Fields(name)
	end := 0
	for i, part := range parts {
		switch {
		case inCapitals(part):
			end = i + 1
		case !inSmall(part): // a given name; van, de and the like are parts of the family name
			return strings.Join(slices.Concat(parts[end:], parts[:end]), " ")
		}
	}
	return name // nothing tells one from the other
}

// inCapitals reports whether a word of a name is written in capitals, but for the Mc before
// it: an initial is not.
func inCapitals(word string) bool {
	for _, before := range []string{"Mc", "Mac"} {
		word = strings.TrimPrefix(word, before)
	}
	letters := strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) {
			return -1
		}
		return r
	}, word)
	return utf8.RuneCountInString(letters) > 1 && word == strings.ToUpper(word) && word != strings.ToLower(word)
}

func inSmall(word string) bool { return word == strings.ToLower(word) && word != strings.ToUpper(word) }
