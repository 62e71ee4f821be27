package label

import (
	_ "embed" // for the words
	"iter"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// folded is a word as it is looked up: without case, accents, points and signs.
func folded(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(".:'’`´\"*", r) {
			return -1
		}
		return r
	}, words.Fold(text))
}

// table is the words with their meanings, a line for each meaning; its head says how
// they stand. It is searched where it lies, so that start-up costs nothing.
//
//go:embed words.txt
var table string

// headings is the words of columns in a table of their own, as they are half of all:
// whatever else is looked up need not go over them.
//
//go:embed columns.txt
var headings string

// blank is what a word stands between in the table.
const blank = " | "

// meaning is what a folded word of a kind stands for, and false where it is unknown.
func meaning(kind, word string) (what string, ok bool) {
	if word == "" || strings.ContainsAny(word, "|\n") {
		return "", false
	}
	part := partOf(kind)
	for at := 0; ; {
		next := strings.Index(part[at:], word)
		if next < 0 {
			return "", false
		}
		from := at + next
		at = from + len(word)
		if !isWhole(part[:from], part[at:]) {
			continue
		}
		line := part[strings.LastIndexByte(part[:from], '\n')+1 : from]
		if rest, found := strings.CutPrefix(line, kind+" "); found {
			what, _, _ = strings.Cut(rest, ":")
			return what, true
		}
	}
}

// partOf is the part of the tables, up to an empty line, that has all lines of a kind.
func partOf(kind string) string {
	if kind == "column" {
		return headings
	}
	part := table[strings.Index(table, "\n"+kind+" ")+1:]
	if end := strings.Index(part, "\n\n"); end >= 0 {
		part = part[:end+1]
	}
	return part
}

// isWhole reports whether what stands between two parts of the table is a whole word.
func isWhole(before, after string) bool {
	return (strings.HasSuffix(before, blank) || strings.HasSuffix(before, ": ")) && (after == "" || after[0] == '\n' || strings.HasPrefix(after, blank))
}

// meanings are the lines of a kind, without it. A blank stands before the first word
// as before the others.
func meanings(kind string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(partOf(kind)) {
			rest, ok := strings.CutPrefix(line, kind+" ")
			if ok && !yield(strings.Replace(strings.TrimSuffix(rest, "\n"), ": ", ":"+blank, 1)) {
				return
			}
		}
	}
}

// Sex is what a word of a title says of who competes: Women, Herren, Hommes. It
// reports false for a word that says nothing of it.
func Sex(word string) (race.Sex, bool) {
	what, ok := meaning("sex", folded(word))
	return race.Sex(what), ok
}

// IsClubless reports whether a text that stands where a club does says that somebody is of none, such as
// Unattached.
func IsClubless(text string) bool {
	_, ok := meaning("clubless", folded(strings.Join(strings.Fields(text), " ")))
	return ok
}

// NamesRunners reports whether a heading is that of several who ran for a team, such as Runners.
func NamesRunners(heading string) bool {
	_, ok := meaning("members", folded(strings.Join(strings.Fields(heading), " ")))
	return ok
}

// IsYoung reports whether a word names children or youths, such as Girls.
func IsYoung(word string) bool {
	_, ok := meaning("young", folded(word))
	return ok
}

// SexCell is what the cell of a column of sexes says: a word, or a letter of one of
// the languages (M, F, W, H, D, K).
func SexCell(text string) (race.Sex, bool) {
	switch folded(text) {
	case "m", "h", "u":
		return race.Men, true
	case "f", "w", "d", "k", "n":
		return race.Women, true
	}
	return Sex(text)
}

// Round is what a word says of the round: Endlauf, Semifinal. It reports false for a
// word that names none.
func Round(word string) (race.Round, bool) {
	what, ok := meaning("round", folded(word))
	return race.Round(what), ok
}

// Number is the number that a text writes in digits alone, above zero and of at most
// six; false for anything else.
func Number(text string) (int, bool) {
	const longest = 6
	text = strings.TrimSpace(text)
	n, err := strconv.ParseUint(text, 10, 32)
	return int(n), err == nil && n > 0 && len(text) <= longest
}

// SaysResults reports whether a title says nothing but that results follow.
func SaysResults(text string) bool {
	for word := range strings.FieldsSeq(strings.Trim(text, ":")) {
		if _, ok := meaning("heading", folded(word)); !ok {
			return false
		}
	}
	return true
}

// IsWeekday reports whether a word is a day of the week.
func IsWeekday(word string) bool {
	_, ok := meaning("weekday", folded(word))
	return ok
}
