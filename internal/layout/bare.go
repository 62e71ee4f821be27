package layout

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// Bare reads a row that stands under no headings, by what its words can be: a place,
// a name that a nation ends, the time or a status, the gap to the winner, flags.
// It gives the gap as printed, and reports false where the line is no such row.
func (t *Rows) Bare(r *sheet.Race, line Line) (row sheet.Row, gap string, ok bool) {
	row.Line = line.No
	line, paces := line.Without(pacemaker, itsLetters)
	var all []string
	for _, word := range line.Words {
		all = append(all, word.Text)
	}
	all = t.numbers(&row, all)
	at := t.nationAt(all)
	if at < 1 || at+1 < len(all) && !t.mayRank("", all[at+1:]) {
		return row, "", false
	}
	if paces {
		row.Role = race.Pacemaker
	}
	rest := t.births(r, &row, all[at+1:])
	t.nation(&row, all[at])
	t.name(r, &row, strings.Join(all[:at], " "))
	if len(rest) > 1 && t.reaction.MatchString(rest[0]) && strings.Contains(rest[0], "0.") && t.mayRank("", rest[1:]) {
		t.reacts(&row, rest[0])
		rest = rest[1:]
	}
	var result []string
	for _, word := range rest {
		if gap == "" && len(result) > 0 && t.isGap(word) {
			gap = word
			continue
		}
		result = append(result, word)
	}
	t.Result(&row, result)
	if row.Status != "" && row.Bib == "" && row.Place > 0 {
		row.Bib, row.Place = strconv.Itoa(row.Place), 0 // nobody has both a status and a place
	}
	return row, gap, true
}

// isGap reports whether a word may be a gap to the winner.
func (t *Rows) isGap(word string) bool {
	return t.time.MatchString(strings.TrimPrefix(word, "+")) && !strings.HasSuffix(word, "h")
}

// numbers reads the place and the number worn, which stand before the name.
func (t *Rows) numbers(row *sheet.Row, all []string) (rest []string) {
	if len(all) > 0 {
		if n, ok := label.Number(strings.Trim(all[0], "=.")); ok {
			row.Place, all = n, all[1:]
		}
	}
	if len(all) > 0 {
		if _, ok := label.Number(all[0]); ok {
			row.Bib, all = all[0], all[1:]
		}
	}
	return all
}

// nationAt is where the code of a nation ends the name: behind it stands a time, a
// status, a reaction, a birth or nothing. It is -1 where there is none.
func (t *Rows) nationAt(all []string) int {
	for i, word := range all {
		if strings.ContainsFunc(word, unicode.IsDigit) {
			return -1
		}
		known := isCode(word)
		if i == 0 || !known && !looksLikeCode(word) {
			continue
		}
		if i+1 == len(all) {
			if known {
				return i
			}
			return -1
		}
		next := all[i+1]
		_, isStatus := label.ReadStatus(next)
		if t.isTime(next) || isStatus || t.reaction.MatchString(next) || known && next[0] >= '0' && next[0] <= '9' {
			return i
		}
	}
	return -1
}

// looksLikeCode reports whether a word is three capitals.
func looksLikeCode(word string) bool {
	return len(word) == 3 && strings.ToUpper(word) == word && strings.ToLower(word) != word
}

// births reads a birth before the time. A number that no heading explains is left out.
func (t *Rows) births(r *sheet.Race, row *sheet.Row, all []string) []string {
	before := 0
	for before < len(all) && !t.isTime(all[before]) {
		if _, ok := label.ReadStatus(all[before]); ok {
			break
		}
		before++
	}
	if before == len(all) {
		return all
	}
	said := strings.Join(all[:before], " ")
	if found := t.forms.born.FindString(said); found != "" {
		t.born(r, row, found)
		said = strings.TrimSpace(strings.Replace(said, found, "", 1))
	}
	if before > 0 && t.reaction.MatchString(all[before-1]) {
		said = strings.TrimSpace(strings.TrimSuffix(said, all[before-1]))
		before--
	}
	if said != "" {
		t.Sheet.Note(row.Line, sheet.LeftOut, "what no heading explains: "+said)
	}
	return all[before:]
}
