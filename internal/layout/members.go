package layout

import (
	"strings"
	"unicode"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// Members reads the members of a relay team, who stand on lines below it: a name in
// each cell, perhaps with the number of the leg, or all of them parted by signs. It
// reports false for a line that holds anything else.
func (t *Rows) Members(row *sheet.Row, line Line) bool {
	var all []race.Leg
	for _, cell := range line.Cells {
		for _, part := range strings.FieldsFunc(cell.Text, func(r rune) bool { return r == ',' || r == ';' || r == '/' }) {
			if _, ok := label.Number(strings.Trim(part, "(). ")); ok {
				continue
			}
			if born := t.forms.born.FindString(part); born != "" && len(all) > 0 && born == strings.TrimSpace(part) {
				all[len(all)-1].Born, _ = label.Born(born, 0, label.DayFirst)
				continue
			}
			if split, ok := timing.Meant(strings.TrimSpace(part)); ok && len(all) > 0 && t.isTime(strings.TrimSpace(part)) {
				all[len(all)-1].Split = split
				continue
			}
			leg, ok := member(part)
			if !ok {
				return false
			}
			all = append(all, leg)
		}
	}
	row.Legs = append(row.Legs, all...)
	return len(all) > 0
}

// member reads the name of a member, with its number before or behind it.
func member(text string) (race.Leg, bool) {
	fields := strings.Fields(text)
	for len(fields) > 0 && isNumber(fields[0]) {
		fields = fields[1:]
	}
	for len(fields) > 0 && isNumber(fields[len(fields)-1]) && len(fields[len(fields)-1]) < len("2024") {
		fields = fields[:len(fields)-1]
	}
	name := strings.Join(fields, " ")
	if len(fields) < 2 || strings.ContainsFunc(name, unicode.IsDigit) || strings.Contains(name, ":") || !unicode.IsUpper([]rune(fields[len(fields)-1])[0]) {
		return race.Leg{}, false
	}
	given, family, ok := sheet.CapitalsFirst(name)
	if !ok {
		return race.Leg{Athlete: name}, true
	}
	return race.Leg{Athlete: given + " " + family}, true
}

// isNumber reports whether a word is a number, in brackets or with a point.
func isNumber(word string) bool {
	_, ok := label.Number(strings.Trim(word, "()."))
	return ok
}
