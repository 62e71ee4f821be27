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
		if isForm(r) {
			out.WriteString(norm.NFKC.String(string(r)))
			continue
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
