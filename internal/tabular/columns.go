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
	number  int  // of a lap or a leg, from 1
	leg     bool // a position is at the end of a leg
	hand    bool // its times were taken by hand
	mapped  bool // by the user
}

// isSplit reports whether a column holds times at points, or what is of a lap or a leg: several may.
func (c column) isSplit() bool {
	return c.what == label.Split || c.what == label.Lap || c.what == label.Leg
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
// name who ran and how, and are no times.
func (by *guide) readHeader(rec record) ([]column, bool) {
	if len(rec.cells) < 2 || slices.ContainsFunc(rec.cells, by.isTime) {
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
	how := has(columns, label.Mark, label.Chip, label.Place, label.Status, label.Split)
	return columns, namesWho(columns) && how && count(columns) > 1 && mayHead(columns)
}

// namesWho reports whether one of some columns says who ran.
func namesWho(columns []column) bool {
	return has(columns, label.Athlete, label.Family, label.Club, label.Nation)
}

// mayHead reports whether the figures of a row leave it one of headings: points beside words that are all known, or
// anything beside the name or the place of a team, and the time.
func mayHead(columns []column) bool {
	if has(columns, label.Mark, label.Chip, label.Status) && (has(columns, label.Athlete, label.Family) || has(columns, label.Place) && namesWho(columns)) {
		return true
	}
	figures, words, unknown := false, 0, 0
	for _, c := range columns {
		switch {
		case c.heading == "":
		case isFigures(c.heading) && !c.mapped:
			figures = true
			if c.what == "" {
				return false
			}
		case c.what == "":
			unknown++
		default:
			words++
		}
	}
	return !figures || unknown == 0 && words > 1
}

// isTime reports whether a cell is a time, which no heading is that the user has not told.
func (by *guide) isTime(cell string) bool {
	return isFigures(cell) && strings.ContainsAny(cell, ":.,") && !by.readHeading(cell).mapped
}

// isFigures reports whether a cell is a number or a time.
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
				c.what, c.number = by.mappedTo(m.Column)
			}
			c.mapped = true
			return c
		}
	}
	if what, ok := label.ReadColumn(text); ok {
		c.what = what
		return c
	}
	if c, ok := by.standing(text); ok {
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
		return c
	}
	c.what, c.number = by.numbered(text)
	return c
}
