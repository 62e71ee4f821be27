//go:build !race

package cli

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"strings"

	"github.com/milectl/milectl/internal/nation"
)

// slip is one kind of slip: where it is made, and what comes of a text that is
// made wrong there; empty where nothing does.
type slip struct {
	name  string
	where *regexp.Regexp // the first group is what is made wrong
	wrong func(r *rand.Rand, of string) string
}

// raceSlips are the slips of a race.
func raceSlips() []slip {
	mark := regexp.MustCompile(`\bmark: "([^"]+)"`)
	split := regexp.MustCompile(`\bsplits: \{(?:[^}]*, )?[\w.]+: "([^"]+)"`)
	slips := []slip{
		{"mark, a wrong digit", mark, wrongDigit},
		{"mark, two digits swapped", mark, swappedDigits},
		{"mark, a digit doubled", mark, doubledDigit},
		{"mark, a digit lost", mark, lostDigit},
		{"mark, the last decimal lost", mark, lostDecimal},
		{"mark, a colon for the point", mark, func(_ *rand.Rand, of string) string { return strings.Replace(of, ".", ":", 1) }},
		{"mark, a point for the colon", mark, func(_ *rand.Rand, of string) string { return strings.Replace(of, ":", ".", 1) }},
		{"marks of two results swapped", regexp.MustCompile(`(?s)(\bmark: "[^"]+".*?\bmark: "[^"]+")`), swappedMarks},
		{"split, a wrong digit", split, wrongDigit},
		{"split, two digits swapped", split, swappedDigits},
		{"position, another one", regexp.MustCompile(`\bpositions: \{(?:[^}]*, )?[\w.]+: (\d+)`), anotherCount},
		{"place, another one", regexp.MustCompile(`\bplace: (\d+)`), anotherCount},
		{"nation, another one", regexp.MustCompile(`\bnation: ([A-Z]{3})`), anotherNation},
		{"sex, the other one", regexp.MustCompile(`(?m)^sex: (\w+)`), otherWord("men", "women")},
		{"event, another one", regexp.MustCompile(`(?m)^event: (\S+)`), otherWord("mile", "1500m", "3000m", "2miles", "800m")},
	}
	slips = append(slips, daySlips(regexp.MustCompile(`(?m)^date: (\S+)`))...)
	slips = append(slips, slip{"status, another one", regexp.MustCompile(`\bstatus: (\w+)`), otherWord("DNF", "DNS", "DQ", "NM")})
	return append(slips, nameSlips(regexp.MustCompile(`\bathlete: "?([^",\n]+)`))...)
}

// listSlips are the slips of a record list. Patterns that begin with a top key are
// looked for above the entries, all others in them.
func listSlips() []slip {
	mark := regexp.MustCompile(`\bmark: "([^"]+)"`)
	day := regexp.MustCompile(`\bdate: (\d{4}-\d\d-\d\d)`)
	one := `(?:  - (?:\{.*|[^{\n].*(?:\n    .*)*)\n)`
	slips := []slip{
		{"mark, a wrong digit", mark, wrongDigit},
		{"mark, two digits swapped", mark, swappedDigits},
		{"mark, a digit lost", mark, lostDigit},
		{"mark, a colon for the point", mark, func(_ *rand.Rand, of string) string { return strings.Replace(of, ".", ":", 1) }},
		{"automatic reading, a wrong digit", regexp.MustCompile(`\bauto: "([^"]+)"`), wrongDigit},
		{"nation, another one", regexp.MustCompile(`\bnation: ([A-Z]{3})`), anotherNation},
		{"record, of another nation", regexp.MustCompile(`\bholds: \{(?:[^}]*, )?([A-Z]{3}): `), anotherNation},
		{"record, of another area", regexp.MustCompile(`\bholds: \{(?:[^}]*, )?(Africa|Asia|Europe|NACAC|Oceania): `), otherWord("Africa", "Asia", "Europe", "NACAC", "Oceania")},
		{"record, known in another way", regexp.MustCompile(`\bholds: \{(?:[^}]*, )?[\w ]+: (\w+)`), otherWord("ratified", "listed", "derived", "pending", "annulled")},
		{"day of ratification, another year", regexp.MustCompile(`\b(?:ratified|annulled): (\d{4}-\d\d-\d\d)`), anotherYear},
		{"known_to, another year", regexp.MustCompile(`(?m)^known_to: (\S+)`), anotherYear},
		{"sex, the other one", regexp.MustCompile(`(?m)^sex: (\w+)`), otherWord("men", "women")},
		{"event, another one", regexp.MustCompile(`(?m)^event: (\S+)`), otherWord("mile", "1500m", "3000m", "2miles", "800m")},
		{"an entry twice", regexp.MustCompile(`(?m:^)(` + one + `)`), func(_ *rand.Rand, of string) string { return of + of }},
		{"two entries swapped", regexp.MustCompile(`(?m:^)(` + one + one + `)`), swappedItems},
	}
	return append(append(slips, daySlips(day)...), nameSlips(regexp.MustCompile(`\bathlete: "?([^",\n]+)`))...)
}

// registerSlips are the slips of a register.
func registerSlips() []slip {
	day := regexp.MustCompile(`\bborn: (\d{4}-\d\d-\d\d)`)
	one := `(?:  - (?:\{.*|[^{\n].*(?:\n    .*)*)\n)`
	slips := []slip{
		{"nation, another one", regexp.MustCompile(`\bnation: ([A-Z]{3})`), anotherNation},
		{"end of a nation, another year", regexp.MustCompile(`\buntil: (\d{4}-\d\d-\d\d)`), anotherYear},
		{"sex, the other one", regexp.MustCompile(`\bsex: (\w+)`), otherWord("men", "women")},
		{"an athlete twice", regexp.MustCompile(`(?m:^)(` + one + `)`), func(_ *rand.Rand, of string) string { return of + of }},
	}
	return append(append(slips, daySlips(day)...), nameSlips(regexp.MustCompile(`\bname: "?([^",\n]+)`))...)
}

// daySlips are the slips of a day.
func daySlips(day *regexp.Regexp) []slip {
	return []slip{
		{"date, another day", day, func(r *rand.Rand, of string) string { return of[:8] + fmt.Sprintf("%02d", 1+r.IntN(28)) }},
		{"date, another month", day, func(r *rand.Rand, of string) string { return of[:5] + fmt.Sprintf("%02d", 1+r.IntN(12)) + of[7:] }},
		{"date, day and month swapped", day, func(_ *rand.Rand, of string) string { return of[:5] + of[8:] + of[4:7] }},
		{"date, another year", day, anotherYear},
	}
}

// nameSlips are the slips of a name.
func nameSlips(name *regexp.Regexp) []slip {
	return []slip{
		{"name, a wrong letter", name, wrongLetter},
		{"name, two letters swapped", name, swappedLetters},
		{"name, without its accents", name, plainLetters},
		{"name, the family name first", name, familyFirst},
		{"name, a no-break space", name, func(_ *rand.Rand, of string) string { return strings.Replace(of, " ", "\u00a0", 1) }},
		{"name, encoded twice", name, encodedTwice},
	}
}

func anotherYear(r *rand.Rand, of string) string { return fmt.Sprint(1990+r.IntN(36)) + of[4:] }

// swappedItems puts the second of two items of a list before the first.
func swappedItems(_ *rand.Rand, of string) string {
	at := 1 + strings.Index(of[1:], "\n  - ") + 1
	return of[at:] + of[:at]
}

func digitsIn(text string) []int {
	var at []int
	for i := range len(text) {
		if '0' <= text[i] && text[i] <= '9' {
			at = append(at, i)
		}
	}
	return at
}

func wrongDigit(r *rand.Rand, of string) string {
	at := digitsIn(of)
	i := at[r.IntN(len(at))]
	return of[:i] + fmt.Sprint(r.IntN(10)) + of[i+1:]
}

func swappedDigits(r *rand.Rand, of string) string {
	at := digitsIn(of)
	if len(at) < 2 {
		return ""
	}
	n := r.IntN(len(at) - 1)
	swapped := []byte(of)
	swapped[at[n]], swapped[at[n+1]] = swapped[at[n+1]], swapped[at[n]]
	return string(swapped)
}

func doubledDigit(r *rand.Rand, of string) string {
	at := digitsIn(of)
	i := at[r.IntN(len(at))]
	return of[:i+1] + of[i:]
}

func lostDigit(r *rand.Rand, of string) string {
	at := digitsIn(of)
	i := at[r.IntN(len(at))]
	return of[:i] + of[i+1:]
}

func lostDecimal(_ *rand.Rand, of string) string {
	if whole, decimals, found := strings.Cut(of, "."); found && len(decimals) == 2 {
		return whole + "." + decimals[:1]
	}
	return ""
}

func swappedMarks(_ *rand.Rand, of string) string {
	m := regexp.MustCompile(`(?s)^mark: "([^"]+)"(.*)mark: "([^"]+)"$`).FindStringSubmatch(of)
	return `mark: "` + m[3] + `"` + m[2] + `mark: "` + m[1] + `"`
}

func anotherCount(r *rand.Rand, of string) string { return fmt.Sprint(max(1, len(of)*6-3+r.IntN(9))) }

func anotherNation(r *rand.Rand, _ string) string {
	var all []string
	for n := range nation.All() {
		if n.Existed(1960) && n.Existed(2026) {
			all = append(all, n.Code)
		}
	}
	return all[r.IntN(len(all))]
}

func otherWord(all ...string) func(*rand.Rand, string) string {
	return func(r *rand.Rand, _ string) string { return all[r.IntN(len(all))] }
}

func wrongLetter(r *rand.Rand, of string) string {
	letters := []rune(of)
	i := 1 + r.IntN(len(letters)-1)
	if letters[i] < 'a' || letters[i] > 'z' {
		return ""
	}
	letters[i] = 'a' + rune(r.IntN(26))
	return string(letters)
}

func swappedLetters(r *rand.Rand, of string) string {
	letters := []rune(of)
	i := 1 + r.IntN(len(letters)-2)
	if letters[i] == ' ' || letters[i+1] == ' ' {
		return ""
	}
	letters[i], letters[i+1] = letters[i+1], letters[i]
	return string(letters)
}

func plainLetters(_ *rand.Rand, of string) string {
	return strings.NewReplacer("é", "e", "í", "i", "á", "a", "ö", "o", "ü", "u", "å", "a", "ø", "o", "ñ", "n", "ó", "o", "ı", "i", "İ", "I").Replace(of)
}

func familyFirst(_ *rand.Rand, of string) string {
	given, family, found := strings.Cut(of, " ")
	if !found {
		return ""
	}
	return family + " " + given
}

func encodedTwice(_ *rand.Rand, of string) string {
	var twice strings.Builder
	for i := range len(of) {
		twice.WriteRune(rune(of[i]))
	}
	return twice.String()
}
