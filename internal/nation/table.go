package nation

import (
	"iter"
	"slices"
	"strings"

	_ "embed" // for the table of nations
)

// table lists the nations by code, one a line; its head says what the columns are.
// It is searched where it lies, a line at a time, so that start-up costs nothing.
//
//go:embed nations.csv
var table string

// codeLength is how many letters every code has.
const codeLength = 3

// letters is where in the table the codes of each letter begin, and where the last one ends, in five digits each: nine in
// ten lines need not be searched. TestLetters says what it must be.
const letters = "016380256103328042780443104869050840602206187" +
	"066600678907105075090828308809088400935609385" +
	"096361063111265116541187711914119141198512068"

const letterDigits = 5

// linesOf is where the lines of the codes begin that begin with a capital letter, and where they end.
func linesOf(letter byte) (from, to int) {
	at := int(letter-'A') * letterDigits
	for i := range letterDigits {
		from = from*10 + int(letters[at+i]-'0')
		to = to*10 + int(letters[at+letterDigits+i]-'0')
	}
	return from, to
}

// lineOf returns the line of a code, without the code and the comma behind it.
func lineOf(code string) (fields string, ok bool) {
	// The lines are in the order of the codes, so half of those left go at each step.
	from, to := linesOf(code[0])
	for from < to {
		middle := (from + to) / 2
		start := from + strings.LastIndexByte(table[from:middle], '\n') + 1
		order := strings.Compare(code, table[start:start+codeLength])
		if order < 0 {
			to = start
			continue
		}
		end := start + strings.IndexByte(table[start:], '\n')
		if order == 0 {
			return table[start+codeLength+1 : end], true
		}
		from = end + 1
	}
	return "", false
}

// lines returns the line of every nation in the order of the codes.
func lines(yield func(code, fields string) bool) {
	for line := range strings.Lines(table) {
		code, fields, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ",")
		if !strings.HasPrefix(code, "#") && !yield(code, fields) {
			return
		}
	}
}

// fromLine returns the nation of a line, and the columns behind the last of its
// fields: what else the nation is called.
func fromLine(code, line string) (n Nation, other string) {
	n.Code = code
	n.Name, line = nextField(line)
	area, line := nextField(line)
	n.Area = Area(area)
	neutral, line := nextField(line)
	n.Neutral = neutral != ""
	n.From, line = nextYear(line)
	n.Until, line = nextYear(line)
	n.GapFrom, line = nextYear(line)
	n.GapUntil, line = nextYear(line)
	n.Note, line = nextField(line)
	n.CountsAs, line = nextField(line)
	n.OrAs, line = nextField(line)
	return n, line
}

// nextField splits off a field, which is quoted where it holds a comma; no field
// of the table holds a quote.
func nextField(line string) (field, tail string) {
	if line != "" && line[0] == ',' {
		return "", line[1:] // as most are
	}
	if quoted, ok := strings.CutPrefix(line, `"`); ok {
		field, tail, _ = strings.Cut(quoted, `"`)
		return field, strings.TrimPrefix(tail, ",")
	}
	field, tail, _ = strings.Cut(line, ",")
	return field, tail
}

func nextYear(line string) (year int, tail string) {
	field, tail := nextField(line)
	for i := range len(field) {
		year = year*10 + int(field[i]-'0')
	}
	return year, tail
}

// named returns the nation whose name in the form of key, or one of whose other
// names and codes, is the text, which is in that form.
func named(text string) (Nation, bool) {
	if text == "" {
		return Nation{}, false
	}
	for code, line := range lines {
		n, other := fromLine(code, line)
		if key(n.Name) == text || strings.Contains(other, text) && slices.Contains(split(other), text) {
			return n, true
		}
	}
	return Nation{}, false
}

// split takes apart the columns that hold what else a nation is called.
func split(columns string) []string {
	return strings.FieldsFunc(columns, func(r rune) bool { return r == ',' || r == '|' })
}

// All returns every nation in the order of the codes.
func All() iter.Seq[Nation] {
	return func(yield func(Nation) bool) {
		for code, line := range lines {
			if n, _ := fromLine(code, line); !yield(n) {
				return
			}
		}
	}
}

// Lookup returns the nation with exactly this code, in capitals.
func Lookup(code string) (Nation, bool) {
	if !isCode(code) {
		return Nation{}, false
	}
	line, ok := lineOf(code)
	if !ok {
		return Nation{}, false
	}
	n, _ := fromLine(code, line)
	return n, true
}

// isCode reports whether a text has the form of a code, used or not.
func isCode(text string) bool {
	if len(text) != codeLength {
		return false
	}
	for i := range len(text) {
		if text[i] < 'A' || text[i] > 'Z' {
			return false
		}
	}
	return true
}
