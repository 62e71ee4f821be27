// Package nation knows the teams that athletes run for: their three-letter
// codes, which are those of World Athletics and the Olympic movement and not of
// ISO, their English names, their areas and the years in which they existed. It
// must not know athletes, records or documents.
package nation

import (
	"iter"
	"strings"

	_ "embed" // for the table of nations
)

// Nation is a team with a code of its own, as it was or is called.
type Nation struct {
	Code string // three capital letters
	Name string // in English
	Area Area   // empty for teams that belong to none

	// From and Until are the first and the last year, 0 where there is no such
	// limit.
	From, Until int

	// GapFrom and GapUntil are the years in which other teams took its place and
	// in which it came back, 0 where that never happened.
	GapFrom, GapUntil int

	Note string // which codes stood for it in other years; may be empty
}

// table lists the nations by code, one a line below a line of headings. It is
// read where it is needed, a line at a time, so that start-up costs nothing.
//
//go:embed nations.csv
var table string

// Lookup returns the nation with exactly this code, in capitals.
func Lookup(code string) (Nation, bool) {
	if !isCode(code) {
		return Nation{}, false
	}
	// The lines are in the order of the codes, so half of those left go at each step.
	from, to := strings.IndexByte(table, '\n')+1, len(table)
	for from < to {
		middle := (from + to) / 2
		start := from + strings.LastIndexByte(table[from:middle], '\n') + 1
		line, _, _ := strings.Cut(table[start:to], "\n")
		of, fields, _ := strings.Cut(line, ",")
		switch strings.Compare(code, of) {
		case 0:
			return fromFields(code, fields), true
		case -1:
			to = start
		default:
			from = start + len(line) + 1
		}
	}
	return Nation{}, false
}

// isCode reports whether a text has the form of a code, used or not.
func isCode(text string) bool {
	if len(text) != 3 {
		return false
	}
	for i := range len(text) {
		if text[i] < 'A' || text[i] > 'Z' {
			return false
		}
	}
	return true
}

// All returns every nation in the order of the codes.
func All() iter.Seq[Nation] {
	return func(yield func(Nation) bool) {
		_, lines, _ := strings.Cut(table, "\n")
		for line := range strings.Lines(lines) {
			code, fields, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ",")
			if !yield(fromFields(code, fields)) {
				return
			}
		}
	}
}

// fromFields takes the fields behind the code in their order.
func fromFields(code, rest string) Nation {
	n := Nation{Code: code}
	n.Name, rest = nextField(rest)
	area, rest := nextField(rest)
	n.Area = Area(area)
	n.From, rest = nextYear(rest)
	n.Until, rest = nextYear(rest)
	n.GapFrom, rest = nextYear(rest)
	n.GapUntil, rest = nextYear(rest)
	n.Note, _ = nextField(rest)
	return n
}

// nextField splits off a field, which is quoted where it holds a comma; no field
// of the table holds a quote.
func nextField(rest string) (field, tail string) {
	if quoted, ok := strings.CutPrefix(rest, `"`); ok {
		field, tail, _ = strings.Cut(quoted, `"`)
		return field, strings.TrimPrefix(tail, ",")
	}
	field, tail, _ = strings.Cut(rest, ",")
	return field, tail
}

func nextYear(rest string) (year int, tail string) {
	field, tail := nextField(rest)
	for i := range len(field) {
		year = year*10 + int(field[i]-'0')
	}
	return year, tail
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
