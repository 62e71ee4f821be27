// Package nation knows the teams that athletes run for: their three-letter
// codes, which are those of World Athletics and the Olympic movement and not of
// ISO, their English names and what else they are called, their areas and the
// years in which they existed. All of that is in a table, nations.csv. It must
// not know athletes, records or documents.
package nation

import "strings"

// Nation is a team with a code of its own, as it was or is called.
type Nation struct {
	Code string // three capital letters
	Name string // in English
	Area Area   // empty for teams that belong to none

	Neutral bool // athletes of several nations run under its code

	// From and Until are the first and the last year, 0 where there is no such
	// limit.
	From, Until int

	// GapFrom and GapUntil are the years in which other teams took its place and
	// in which it came back, 0 where that never happened.
	GapFrom, GapUntil int

	Note string // which codes stood for it in other years; may be empty
}

// IsNeutral reports whether athletes of several nations run under a code.
func IsNeutral(code string) bool {
	n, _ := Lookup(code)
	return n.Neutral
}

// Existed reports whether the nation had a team in at least a part of the year.
// All four limits are counted as years in which it did, since a change falls
// within a year: in 1949 and in 1990 GER, FRG and GDR are all right, in the years
// between only FRG and GDR.
func (n Nation) Existed(year int) bool {
	if n.From != 0 && year < n.From || n.Until != 0 && year > n.Until {
		return false
	}
	return year <= n.GapFrom || year >= n.GapUntil
}

// InTheGap returns the codes that the note names for the years in which the
// nation did not exist: FRG and GDR for GER, YUG for CRO, CZE and SVK for TCH.
func (n Nation) InTheGap() []string {
	var codes []string
	notLetter := func(r rune) bool { return (r < 'A' || r > 'Z') && (r < 'a' || r > 'z') }
	for word := range strings.FieldsFuncSeq(n.Note, notLetter) {
		if isCode(word) {
			codes = append(codes, word)
		}
	}
	return codes
}
