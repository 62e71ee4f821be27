// Package words is about words as people type and read them: compared without
// case and accents, and with room for a slip of the finger; made harmless where
// they come from documents; counted and listed in a sentence. It must not know
// what the words stand for: events, nations, keys and file names are all words
// here.
package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns s in the form in which two spellings of one name are equal: lower
// case, without accents, letters that carry no separate accent (ß, ø, ł …)
// written in plain ones, every apostrophe as ' and every hyphen as -, blanks of
// whatever kind and number between words as one, and nothing that cannot be seen.
// Folding a folded text changes nothing.
func Fold(s string) string {
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	blank := false
	for _, r := range decomposed(s) {
		r = letterOf(r)
		switch {
		case r == ' ' || r >= utf8.RuneSelf && unicode.IsSpace(r):
			blank = b.Len() > 0
			continue
		case r >= utf8.RuneSelf && (unicode.Is(unicode.Mn, r) || Hidden(r) && r != utf8.RuneError):
			continue // the accent goes, its letter stays
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		switch {
		case r < utf8.RuneSelf:
			b.WriteByte(plainByte(byte(r)))
		case isForm(r):
			b.WriteString(strings.ToLower(norm.NFKC.String(string(r))))
		default:
			b.WriteString(plain(unicode.ToLower(r)))
		}
	}
	return b.String()
}

// isFolded reports whether a text is plain ASCII as folding leaves it, as most that is folded again is.
func isFolded(s string) bool {
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c >= utf8.RuneSelf-1 || c != plainByte(c) || c == ' ' && (i == 0 || i == len(s)-1 || s[i+1] == ' ') {
			return false
		}
	}
	return true
}

// decomposed separates letters from their accents; Latin letters, of which nearly all
// texts are, are left to [letterOf].
func decomposed(s string) string {
	for _, r := range s {
		if r >= latinEnd {
			return norm.NFD.String(s)
		}
	}
	return s
}

// latinEnd is behind the Latin letters that have accents and are not rare, each of them one
// letter and accents that are dropped.
const latinEnd = '\u0250'

// letterOf is a Latin letter without its accents, and any other character as it is.
func letterOf(r rune) rune {
	if r < utf8.RuneSelf || r >= latinEnd {
		return r
	}
	var room [utf8.UTFMax]byte
	if parts := norm.NFD.Properties(utf8.AppendRune(room[:0], r)).Decomposition(); parts != nil {
		r, _ = utf8.DecodeRune(parts)
	}
	return r
}

func plainByte(c byte) byte {
	switch {
	case 'A' <= c && c <= 'Z':
		return c + ('a' - 'A')
	case c == '`':
		return '\''
	default:
		return c
	}
}

// plain spells the letters and signs that have no decomposition.
func plain(r rune) string {
	switch r {
	case 'ß':
		return "ss"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ', 'ð':
		return "d"
	case 'þ':
		return "th"
	case 'ı':
		return "i"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	case '’', '‘', 'ʼ', 'ʻ', '´':
		return "'"
	case '‐', '‑', '‒', '–', '—', '−':
		return "-"
	default:
		return string(r)
	}
}
