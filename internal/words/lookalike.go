package words

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// LookAlike reports whether two texts look the same, or nearly so: they differ in
// how accents are put together, in blanks, invisible characters, apostrophes,
// hyphens or letters of other scripts alone.
func LookAlike(a, b string) bool { return seen(a) == seen(b) }

// seen is a text as the eye sees it.
func seen(text string) string {
	var out strings.Builder
	blank := false
	for _, r := range norm.NFC.String(text) {
		switch {
		case unicode.IsSpace(r):
			blank = out.Len() > 0
			continue
		case Hidden(r):
			continue
		}
		if blank {
			out.WriteByte(' ')
			blank = false
		}
		out.WriteString(plain(latin(r)))
	}
	return out.String()
}

// Difference is the code points in which a text differs from another, such as
// "U+0065 U+0301, not U+00E9": what both begin and end with is left out.
func Difference(a, b string) string {
	x, y := []rune(a), []rune(b)
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	switch {
	case len(x) == 0 && len(y) == 0:
		return ""
	case len(x) == 0:
		return "without " + codePoints(y)
	case len(y) == 0:
		return codePoints(x) + " too many"
	default:
		return codePoints(x) + ", not " + codePoints(y)
	}
}

// mostCodePoints is how many code points are shown: more than one slip differs.
const mostCodePoints = 8

func codePoints(text []rune) string {
	var all []string
	for i, r := range text {
		if i == mostCodePoints {
			all = append(all, "…")
			break
		}
		all = append(all, fmt.Sprintf("%U", r))
	}
	return strings.Join(all, " ")
}

// The letters of Cyrillic and Greek that look like Latin ones, and those.
const (
	lookingLatin = "АВЕКМНОРСТУХІЈЅаеорсухіјѕһԁԛԝӏΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναρι"
	latinLetters = "ABEKMHOPCTYXIJSaeopcyxijshdqwlABEZHIKMNOPTYXovapi"
)

// latin is the Latin letter that a letter of another script looks like, or the
// letter itself.
func latin(r rune) rune {
	if r < 0x370 || r > 0x52F {
		return r
	}
	at := 0
	for _, other := range lookingLatin {
		if other == r {
			return rune(latinLetters[at])
		}
		at++
	}
	return r
}

// TwoScripts finds a word in which letters of Latin and of Cyrillic or Greek
// stand beside each other, one of which looks like another; or in a text in Latin
// letters a word of letters that only look like Latin ones. It returns the first
// of the letters that are wrong, and what was meant.
func TwoScripts(text string) (letter rune, meant string, found bool) {
	var all script
	var suspect rune // of a word that looks Latin throughout
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		of := scriptOf(word)
		switch {
		case of.latin != 0 && of.alike != 0 && !of.other:
			return of.alike, strings.Map(latin, text), true
		case of.latin != 0 && of.other && cyrillic(of.latin) != of.latin:
			return of.latin, strings.Replace(text, word, strings.Map(cyrillic, word), 1), true
		case suspect == 0 && !of.other:
			suspect = of.alike
		}
		all.latin, all.other = max(all.latin, of.latin), all.other || of.other
	}
	if all.latin != 0 && suspect != 0 && !all.other {
		return suspect, strings.Map(latin, text), true
	}
	return 0, "", false
}

// script is the first letter of a word that is Latin, the first that only looks
// so, and whether it has letters of Cyrillic or Greek that do not.
type script struct {
	latin, alike rune
	other        bool
}

func scriptOf(word string) script {
	var s script
	for _, r := range word {
		switch {
		case unicode.Is(unicode.Latin, r):
			if s.latin == 0 || cyrillic(s.latin) == s.latin {
				s.latin = r
			}
		case latin(r) != r:
			if s.alike == 0 {
				s.alike = r
			}
		case unicode.In(r, unicode.Cyrillic, unicode.Greek):
			s.other = true
		}
	}
	return s
}

// cyrillic is the Cyrillic letter that a Latin one looks like, or the letter
// itself.
func cyrillic(r rune) rune {
	if at := strings.IndexRune(latinLetters, r); at >= 0 {
		return []rune(lookingLatin)[at]
	}
	return r
}
