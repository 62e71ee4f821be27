package words

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// TwoScripts finds a word in which letters of two scripts stand beside each other;
// in a text in Latin letters a word of letters that only look like Latin ones; and
// letters in a form that no keyboard has: full-width, of mathematics, two in one.
// It returns the first of the letters that are wrong, and what was meant, which is
// empty where the letters do not tell.
func TwoScripts(text string) (letter rune, meant string, found bool) {
	letter, meant, found = firstOfTwo(text)
	for range mostTimes {
		_, next, again := firstOfTwo(meant)
		if !again {
			return letter, meant, found
		}
		meant = next
	}
	return letter, "", found
}

// firstOfTwo finds the first letter that is wrong, and what was meant as far as
// that letter goes.
func firstOfTwo(text string) (letter rune, meant string, found bool) {
	if letter, meant, found = inForms(text); found {
		return letter, meant, true
	}
	var all script
	var suspect rune // of a word that looks Latin throughout
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) }) {
		of := scriptOf(word)
		switch {
		case of.latin != 0 && of.foreign != 0:
			return of.foreign, "", true
		case of.latin != 0 && of.alike != 0 && !of.other:
			return of.alike, strings.Map(latin, text), true
		case of.latin != 0 && of.other && cyrillic(of.latin) != of.latin:
			return of.latin, inCyrillic(text, word), true
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

// inCyrillic is a text with Cyrillic letters for the Latin ones of a word; empty
// where not all of them look like one.
func inCyrillic(text, word string) string {
	whole := strings.Map(cyrillic, word)
	if scriptOf(whole).latin != 0 {
		return ""
	}
	return strings.Replace(text, word, whole, 1)
}

// inForms finds the first letter in a form that no keyboard has, and the text in
// plain letters.
func inForms(text string) (letter rune, meant string, found bool) {
	i := strings.IndexFunc(text, isForm)
	if i < 0 {
		return 0, "", false
	}
	var out strings.Builder
	for _, r := range text {
		if !isForm(r) {
			out.WriteRune(r)
			continue
		}
		if letter == 0 {
			letter = r
		}
		out.WriteString(norm.NFKC.String(string(r)))
	}
	return letter, out.String(), true
}

// InPlainForm is a text whose letters in forms that no keyboard has are plain ones. It
// reports false where there are none, and where others than these are wrong.
func InPlainForm(text string) (plain string, ok bool) {
	_, plain, ok = inForms(text)
	if !ok {
		return "", false
	}
	_, _, more := firstOfTwo(plain)
	return plain, !more
}

// isForm reports whether a letter is another form of plain Latin ones: the long s,
// a Roman numeral in one character, a ligature, full-width, of mathematics.
func isForm(r rune) bool {
	switch {
	case r < 'ſ':
		return false
	case r == 'ſ', 'Ⅰ' <= r && r <= 'ⅿ', '\ufb00' <= r && r <= '\ufb06', 'Ａ' <= r && r <= 'Ｚ', 'ａ' <= r && r <= 'ｚ', '\U0001d400' <= r && r <= '\U0001d7ff':
		return true
	default:
		return false
	}
}

// script is the first letter of a word that is Latin, the first that only looks
// so, whether it has letters of Cyrillic or Greek that do not, and the first of
// another alphabet.
type script struct {
	latin, alike, foreign rune
	other                 bool
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
		case s.foreign == 0 && unicode.In(r, unicode.Armenian, unicode.Cherokee, unicode.Coptic, unicode.Georgian, unicode.Lisu):
			s.foreign = r
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
