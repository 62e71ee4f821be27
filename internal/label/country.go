package label

import (
	_ "embed" // for the names of countries
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/milectl/milectl/internal/nation"
)

// countries has what nations are called, a line for each; its head says how they
// stand. The names were written down once, since a library of them would make every
// command start later.
//
//go:embed countries.txt
var countries string

// Country is the code of the nation that a text names in one of many languages:
// Royaume-Uni, Norwegen, GBR. It reports false for a text that names none, such as a
// club.
func Country(text string) (code string, ok bool) {
	if one, found := nation.Lookup(strings.Trim(text, "() ")); found {
		return one.Code, true
	}
	const shortest = 3
	name := countryName(text)
	if utf8.RuneCountInString(name) < shortest || strings.ContainsAny(name, "|:\n#") {
		return "", false
	}
	for line := range strings.Lines(countries) {
		code, names, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ":")
		if len(code) == shortest && strings.Contains(" |"+names+blank, blank+name+blank) {
			return code, true
		}
	}
	return "", false
}

// CutCode parts a text from a code of three capital letters that stands in brackets at
// its end, as behind nations and venues: Norway (NOR). It need not be that of a nation.
func CutCode(text string) (before, code string, ok bool) {
	rest, isClosed := strings.CutSuffix(text, ")")
	at := strings.LastIndexByte(rest, '(')
	if !isClosed || at < 0 {
		return text, "", false
	}
	before, code = strings.TrimRightFunc(rest[:at], unicode.IsSpace), rest[at+1:]
	if before == "" || len(code) != len("NOR") || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return text, "", false
	}
	return before, code, true
}

// countryName is a name as the table has it.
func countryName(text string) string {
	text = strings.Map(func(r rune) rune {
		if strings.ContainsRune("-–()&,/\u00a0", r) {
			return ' '
		}
		return r
	}, folded(text))
	return strings.Join(strings.Fields(text), " ")
}
