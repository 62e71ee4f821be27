package tabular

import (
	"regexp"
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

// readHeader reads a row as headings, and reports false for any other row: headings
// name who ran and how, and are no numbers and no times.
func readHeader(rec record, options Options) ([]column, bool) {
	if len(rec.cells) < 2 || slices.ContainsFunc(rec.cells, isFigures) {
		return nil, false
	}
	columns := make([]column, len(rec.cells))
	for i, cell := range rec.cells {
		columns[i] = readHeading(cell, options)
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
func readHeading(text string, options Options) column {
	c := column{heading: text}
	for _, m := range options.Mappings {
		if strings.EqualFold(m.Heading, text) {
			if c.at, _ = splitPoint(m.Column); c.at > 0 {
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
		c.hand = handWord().MatchString(text)
		plain = handWord().ReplaceAllString(plain, " ")
	}
	if strings.ContainsAny(plain, "([") {
		plain = sheetWord().ReplaceAllString(plain, "")
	}
	if what, ok := label.ReadColumn(plain); ok && plain != text {
		c.what = what
		return c
	}
	if c.at, _ = splitPoint(text); c.at > 0 {
		c.what = label.Split
	}
	return c
}

// sheetWord is what stands in brackets behind a heading, such as a unit: Zeit (min).
func sheetWord() *regexp.Regexp { return regexp.MustCompile(`\s*[(\[][^)\]]*[)\]]\s*$`) }

// handWord is what says that times were taken by hand.
func handWord() *regexp.Regexp {
	return regexp.MustCompile(`(?i)[\s(\[-]*\b(hand(gestoppt)?|manual|manuell|manuel|manuale|manuelle)\b[)\]\s-]*`)
}

// pointForm is how a heading names a point: 400m, 5 km, "Split 10K", 1000 Meter.
func pointForm() *regexp.Regexp {
	return regexp.MustCompile(`^(?:(?:split|splits|zwischenzeit|zw|zz|passage|pass|passaggio|parcial|paso|intermediate|mellomtid|passering|time|zeit|temps|at|@|bei|nach|après|a)\s*)?` +
		`(\d{1,5}(?:[.,]\d{1,3})?)\s*(m|meter|metres?|meters?|mètres?|metri|metros|km|k|kilometer|kilomètres?|mi|miles?|mile|y|yards?)\s*(?:split|time|zeit|zwischenzeit|passage|zz)?$`)
}

// splitPoint is the point that a heading names, as a distance.
func splitPoint(heading string) (event.Distance, bool) {
	text := strings.ToLower(strings.TrimSpace(heading))
	if !hasDigit(text) {
		return 0, false
	}
	m := pointForm().FindStringSubmatch(text)
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
