package sheet

import "strings"

// SetName gives the row a name whose parts stand apart, as it will be printed: the
// given name first. Letters stay as they are.
func (r *Row) SetName(given, family string) {
	r.Given, r.Family = Squeezed(given), Squeezed(family)
	r.Athlete = strings.TrimSpace(r.Given + " " + r.Family)
}

// Turned is a name that stands with the family name first, parted by a comma, with
// the given name first: "Hautcoeur, Anne" is Anne Hautcoeur. A name without a
// comma is left as it is.
func Turned(name string) (given, family string, turned bool) {
	family, given, turned = strings.Cut(name, ",")
	given, family = Squeezed(given), Squeezed(family)
	return given, family, turned && given != "" && family != "" && !isSuffix(given)
}

// isSuffix reports whether a word tells one of a name from another, as Jr. does: it stands
// behind the name, and is none.
func isSuffix(text string) bool {
	switch strings.ToLower(strings.TrimRight(text, ".")) {
	case "jr", "sr", "jnr", "snr", "ii", "iii", "iv":
		return true
	}
	return false
}

// CapitalsFirst parts a name whose family name stands first in capitals: "VAN DER
// KWASTEL Maren". Small words before capitals belong to it: "van RIEBENSTEIN Carla".
// It reports false where no words in capitals stand before words that are not.
func CapitalsFirst(name string) (given, family string, ok bool) {
	fields := strings.Fields(Squeezed(name))
	n := 0
	for i, field := range fields {
		if isCapitals(field) {
			n = i + 1
		} else if strings.ToLower(field) != field {
			break
		}
	}
	if n == 0 || n == len(fields) {
		return "", "", false
	}
	return strings.Join(fields[n:], " "), strings.Join(fields[:n], " "), true
}

// isCapitals reports whether a word has a letter and none that is not a capital; what
// stands before an apostrophe and what some names begin with may be small: McKAY,
// d'ASTRÉE, DeGRASSE.
func isCapitals(word string) bool {
	if before, after, found := strings.Cut(strings.ReplaceAll(word, "’", "'"), "'"); found && len([]rune(before)) <= 2 {
		word = after
	}
	for _, prefix := range []string{"Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz"} {
		if rest, found := strings.CutPrefix(word, prefix); found && len([]rune(rest)) > 1 {
			word = rest
			break
		}
	}
	return strings.ToUpper(word) == word && strings.ToLower(word) != word && len([]rune(word)) > 1
}

// InCapitals reports whether a name, or the family name in it, stands in capitals, so that nobody can read
// which of its letters are small: MCDONALD Morgan, Morgan McDONALD. Initials and such are not meant: AJ Green.
func InCapitals(name string) bool {
	fields := strings.Fields(name)
	if n := len(fields); n > 1 && isSuffix(fields[n-1]) {
		fields = fields[:n-1]
	}
	if len(fields) == 1 {
		return false // a mononym may be an abbreviation
	}
	for i, field := range fields {
		if isCapitals(field) && (i == len(fields)-1 || len([]rune(field)) > 2) {
			return true
		}
	}
	return false
}

// Squeezed is a text without blanks at its ends and with single ones between its
// words. A no-break space, which pages have for the eye alone, is a blank.
func Squeezed(text string) string { return strings.Join(strings.Fields(text), " ") }
