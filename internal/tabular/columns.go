package tabular

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
)

// column is what a column of a table holds.
type column struct {
	heading string
	what    label.Column // empty where the heading is unknown
	at      event.Distance
	hand    bool // its times were taken by hand
}

// count is how many columns are known.
func count(columns []column) int {
	n := 0
	for _, c := range columns {
		if c.what != "" {
			n++
		}
	}
	return n
}

// has reports whether one of the columns holds one of some things.
func has(columns []column, what ...label.Column) bool {
	for _, w := range what {
		if find(columns, w) >= 0 {
			return true
		}
	}
	return false
}

// find is the first column that holds something, -1 where none does.
func find(columns []column, what label.Column) int {
	for i, c := range columns {
		if c.what == what {
			return i
		}
	}
	return -1
}

// places are the first columns that hold each thing.
func places(columns []column) map[label.Column]int {
	where := make(map[label.Column]int)
	for i, c := range columns {
		if _, known := where[c.what]; !known {
			where[c.what] = i
		}
	}
	return where
}

// readHeader reads a row as headings, and reports false for any other row: headings
// name who ran and how, and are no numbers and no times.
func (by *guide) readHeader(rec record) ([]column, bool) {
	if len(rec.cells) < 2 || slices.ContainsFunc(rec.cells, isFigures) {
		return nil, false
	}
	columns := make([]column, len(rec.cells))
	for i, cell := range rec.cells {
		columns[i] = by.readHeading(cell)
	}
	if find(columns, label.Given) >= 0 && find(columns, label.Family) < 0 {
		if i := find(columns, label.Athlete); i >= 0 {
			columns[i].what = label.Family // Nom, Prénom
		}
	}
	if find(columns, label.Family) >= 0 && find(columns, label.Given) < 0 {
		if i := find(columns, label.Athlete); i >= 0 {
			columns[i].what = label.Given // Nombre, Apellidos
		}
	}
	if i := find(columns, label.Given); i >= 0 && !has(columns, label.Family, label.Athlete) {
		columns[i].what = label.Athlete // Nome is the given name in one language, the whole in another
	}
	who := has(columns, label.Athlete, label.Family, label.Club, label.Nation)
	how := has(columns, label.Mark, label.Chip, label.Place, label.Status, label.Split)
	return columns, who && how && count(columns) > 1
}

// isFigures reports whether a cell is a number or a time, which no heading is.
func isFigures(cell string) bool {
	return cell != "" && strings.Trim(cell, "0123456789:.,-–") == "" && strings.ContainsAny(cell, "0123456789")
}

// readHeading reads one heading: as the user has mapped it, as a word, as a word
// without what brackets say behind it, as a point.
func (by *guide) readHeading(text string) column {
	c, known := by.headings[text]
	if !known {
		c = by.newHeading(text)
		by.headings[text] = c
	}
	return c
}

func (by *guide) newHeading(text string) column {
	c := column{heading: text}
	for _, m := range by.Mappings {
		if strings.EqualFold(m.Heading, text) {
			if c.at, _ = by.splitPoint(m.Column); c.at > 0 {
				c.what = label.Split
			} else {
				c.what = label.Column(m.Column)
			}
			return c
		}
	}
	if what, ok := label.ReadColumn(text); ok {
		c.what = what
		return c
	}
	plain := text
	if lower := strings.ToLower(text); strings.Contains(lower, "hand") || strings.Contains(lower, "manu") {
		c.hand = by.handWord().MatchString(text)
		plain = by.handWord().ReplaceAllString(plain, " ")
	}
	if strings.ContainsAny(plain, "([") {
		plain = by.sheetWord().ReplaceAllString(plain, "")
	}
	if what, ok := label.ReadColumn(plain); ok && plain != text {
		c.what = what
		return c
	}
	if c.at, _ = by.splitPoint(text); c.at > 0 {
		c.what = label.Split
	}
	return c
}

// splitPoint is the point that a heading names, as a distance.
func (by *guide) splitPoint(heading string) (event.Distance, bool) {
	text := strings.ToLower(strings.TrimSpace(heading))
	if !hasDigit(text) {
		return 0, false
	}
	m := by.pointForm().FindStringSubmatch(text)
	if m == nil {
		return 0, false
	}
	number, unit := strings.ReplaceAll(m[1], ",", "."), m[2]
	switch {
	case strings.HasPrefix(unit, "k"):
		unit = "km"
	case strings.HasPrefix(unit, "mi"):
		unit = "miles"
	case strings.HasPrefix(unit, "y"):
		unit = "y"
	default:
		unit = "m"
	}
	if strings.Contains(number, ".") {
		number = strings.TrimSuffix(strings.TrimRight(number, "0"), ".")
	}
	if unit == "miles" {
		race, err := event.Find(number + unit)
		return race.Distance(), err == nil
	}
	at, err := event.ParseLength(number + unit)
	return at, err == nil
}
