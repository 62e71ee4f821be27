package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/words"
)

// canonicalScalar is a scalar as the canonical form writes it.
func canonicalScalar(text string, n Notation) string {
	switch {
	case n == AlwaysQuoted, n == FreeText && !plainIsSafe(text), n != FreeText && !bareIsSafe(text):
		return doubleQuoted(text)
	default:
		return text
	}
}

// bareIsSafe reports whether a word may stand without quotes. Numbers and dates
// may, since they are meant as such; keys can be null or yes, and flags can be
// nearly anything.
func bareIsSafe(text string) bool {
	letters := strings.ReplaceAll(strings.TrimPrefix(text, "="), "_", "")
	return isPlain(letters) && !isWordValue(text)
}

// plainIsSafe reports whether free text may stand without quotes: only letters,
// digits and the signs that no YAML reader gives a meaning to, and nothing
// that a YAML 1.1 or 1.2 reader takes for a null, a boolean, a number or a date.
func plainIsSafe(text string) bool {
	return isPlain(text) && !isWordValue(text) && !isNumber(text) && !isDate(text)
}

// isPlain reports whether a text has only characters that need no quotes.
func isPlain(text string) bool {
	for i, c := range text {
		letter := (unicode.IsLetter(c) || unicode.IsNumber(c)) && !words.Hidden(c)
		if !letter && (i == 0 || !strings.ContainsRune(" .'/&()+-", c)) {
			return false
		}
	}
	return text != "" && !strings.HasSuffix(text, " ")
}

// beginsPlain reports whether a text begins as plain scalars do that can be nothing else:
// with a letter or digit, or with the equals sign of a flag.
func beginsPlain(text string) bool {
	return text != "" && (classes[text[0]]&firstBytes != 0 || text[0] == '=' && len(text) > 1 || beginsWithLetter(text))
}

func beginsWithLetter(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return first >= utf8.RuneSelf && !unicode.IsMark(first)
}

// isLetter reports whether a character goes on with a word.
func isLetter(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.IsMark(c) }

// isNull reports whether YAML takes a plain scalar for no value.
func isNull(text string) bool {
	return len(text) == 4 && (text == "null" || text == "Null" || text == "NULL")
}

func isWordValue(text string) bool {
	switch strings.ToLower(text) {
	case "null", "true", "false", "yes", "no", "on", "off", "y", "n":
		return true
	default:
		return false
	}
}

// isNumber reports whether a text that begins with a letter or digit is a number
// to some YAML reader: an integer of any base, with underscores, or a float.
func isNumber(text string) bool {
	if text[0] < '0' || text[0] > '9' {
		return false
	}
	t := strings.ToLower(strings.ReplaceAll(text, "_", ""))
	for _, base := range []struct{ prefix, digits string }{{"0x", "0123456789abcdef"}, {"0o", "01234567"}, {"0b", "01"}} {
		if rest, ok := strings.CutPrefix(t, base.prefix); ok && rest != "" && strings.Trim(rest, base.digits) == "" {
			return true
		}
	}
	rest := strings.TrimLeft(t, "0123456789")
	if strings.HasPrefix(rest, ".") {
		rest = strings.TrimLeft(rest[1:], "0123456789.")
	}
	if exponent, ok := strings.CutPrefix(rest, "e"); ok {
		exponent = strings.TrimLeft(exponent, "+-")
		rest = strings.TrimLeft(exponent, "0123456789")
	}
	return rest == ""
}

// isDate reports whether a text begins like a date: YAML 1.1 takes 2024-5-25 and
// 2024-05-25 10:00 for timestamps.
func isDate(text string) bool {
	fields := strings.SplitN(text, "-", 3)
	if len(fields) < 3 || len(fields[0]) != 4 {
		return false
	}
	for _, field := range fields[:2] {
		if strings.Trim(field, "0123456789") != "" {
			return false
		}
	}
	return fields[2] != "" && fields[2][0] >= '0' && fields[2][0] <= '9'
}

// doubleQuoted writes a text so that it is read back as it is, with everything
// that is not drawn as itself written as an escape.
func doubleQuoted(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range text {
		switch c {
		case '"', '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		default:
			b.WriteString(words.Visible(string(c)))
		}
	}
	b.WriteByte('"')
	return b.String()
}

// fits reports whether a line stays within the width of the canonical form.
func fits(line string) bool { return utf8.RuneCountInString(line) <= lineWidth }

// lineWidth is the width of a canonical line, in code points.
const lineWidth = 120
