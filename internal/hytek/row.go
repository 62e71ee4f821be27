package hytek

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// cells are the parts of a row.
type cells struct {
	name, year, team string
	values           map[int]token // by the column among those with figures
	extra            []token       // what stands below no label
	shifted          bool          // the parts did not stand below their labels
}

// longestName is how many letters of a name the program prints.
const longestName = 24

// lead is what stands before the name of a row.
type lead struct {
	place     string
	bib, lane string
	to        int // the column behind it
}

// readLead reads the place that begins a row: a number, perhaps with the sign of a
// tie, or dashes for none. Behind it may stand the number worn, after a #, or what
// the labels before the names say. It reports false for a row without a place.
func readLead(l line, t *table) (lead, bool) {
	all := l.tokens(0)
	if len(all) < 2 || all[0].from >= t.name && t.name > 0 || !isPlace(all[0].text) {
		return lead{}, false
	}
	first := lead{place: all[0].text, to: all[0].to}
	switch {
	case len(all) > 2 && all[1].text == "#":
		first.bib, first.to = all[2].text, all[2].to
	case strings.HasPrefix(all[1].text, "#") && len(all[1].text) > 1:
		first.bib, first.to = all[1].text[1:], all[1].to
	case len(t.lead) == 2 && len(all) > 2 && all[1].to <= t.name && isFigure(all[1].text):
		first.to = all[1].to
		if t.lead[1].what == label.Bib {
			first.bib = all[1].text
		} else {
			first.lane = all[1].text
		}
	}
	return first, true
}

func isPlace(text string) bool {
	if strings.Trim(text, "-–—") == "" {
		return len([]rune(text)) <= 3
	}
	_, ok := placeOf(text)
	return ok
}

// placeOf is the number of a place, with or without the sign of a tie.
func placeOf(text string) (int, bool) {
	return label.Number(strings.TrimRight(strings.TrimLeft(text, "*=T"), "=.*"))
}

// takesRow reads the row of a competitor.
func (r *reader) takesRow(l line) bool {
	t := r.event.table
	first, placed := readLead(l, t)
	found := t.cellsOf(r.forms, l, first.to)
	if found.name == "" && found.team == "" || !placed && !t.hasResult(r.forms, found) {
		return false
	}
	g := r.event.group()
	row := sheet.Row{Line: l.at}
	row.Bib = first.bib
	row.Place, _ = placeOf(first.place)
	row.Lane, _ = label.Number(first.lane)
	r.setName(&row, found)
	if found.shifted {
		r.s.Note(l.at, sheet.Open, "the columns of this row do not stand below their labels")
	}
	heat := r.setValues(&row, g, found)
	g.race.Rows = append(g.race.Rows, row)
	g.heats = append(g.heats, heat)
	r.event.latest, r.event.fresh, r.afterHead = g, false, false
	return true
}

// isRow reports whether a line is a row of the table at hand, or its splits.
func (r *reader) isRow(l line) bool {
	if r.event == nil || r.event.table == nil || r.event.table.entries || r.skipping {
		return false
	}
	first, placed := readLead(l, r.event.table)
	if !placed {
		return isSplits(r.forms, l) && r.event.latest != nil
	}
	return r.event.table.hasResult(r.forms, r.event.table.cellsOf(r.forms, l, first.to))
}

// hasResult reports whether cells have a time or a status.
func (t *table) hasResult(f *forms, c cells) bool {
	for i, value := range c.values {
		if t.values[i].what == label.Mark && isResult(f, value.text) {
			return true
		}
	}
	return false
}

func isResult(f *forms, text string) bool {
	if f.mark.MatchString(text) {
		return true
	}
	_, isStatus := label.ReadStatus(text)
	return isStatus
}

// isValue reports whether a word can stand below the label of a figure.
func isValue(f *forms, text string) bool {
	if isFigure(text) || label.IsNothing(text) || strings.EqualFold(text, "NWI") || f.field.MatchString(text) {
		return true
	}
	_, isWind := label.ReadWind(text)
	return isWind || isResult(f, text)
}

// cellsOf parts a row by the columns of the table, from the column behind its place.
func (t *table) cellsOf(f *forms, l line, from int) cells {
	const early = 3
	c := cells{values: make(map[int]token)}
	rest := l.tokens(max(from, t.start-early))
	k := 0
	for k < len(rest) && (rest[k].to <= t.values[0].from-early || !isValue(f, rest[k].text)) {
		k++
	}
	end := len(l.text)
	if k < len(rest) {
		end = rest[k].from
	}
	switch {
	case t.relay || t.team == nil && t.year == nil:
		c.name = l.part(from, end)
	default:
		t.partNames(l, from, end, &c)
	}
	if t.relay {
		c.name, c.team = "", c.name
	}
	t.assign(f, rest[k:], &c)
	return c
}

// partNames parts the name, the year and the club of a row.
func (t *table) partNames(l line, from, end int, c *cells) {
	start := end
	if t.team != nil {
		start = min(t.start, end)
	}
	if start <= from || l.has(start) && l.has(start-1) {
		partLoosely(l, from, end, c)
		return
	}
	c.team = l.part(start, end)
	c.name = l.part(from, start)
	if t.year == nil {
		return
	}
	shift := 0
	if t.team != nil {
		shift = t.start - t.team.from
	}
	all := line{text: l.text[:start]}.tokens(from)
	if len(all) < 2 {
		return
	}
	if last := all[len(all)-1]; last.from >= t.year.from+shift-1 && isYear(last.text) {
		c.year, c.name = last.text, l.part(from, last.from)
	}
}

// partLoosely parts a row whose columns are not where the labels are, by two blanks
// or more.
func partLoosely(l line, from, end int, c *cells) {
	c.shifted = true
	parts := regexp.MustCompile(`\s{2,}`).Split(strings.TrimSpace(string(l.text[min(from, end):end])), 2)
	c.name = sheet.Squeezed(parts[0])
	if len(parts) < 2 {
		return
	}
	c.team = sheet.Squeezed(parts[1])
	if year, team, found := strings.Cut(c.team, " "); found && isYear(year) {
		c.year, c.team = year, team
	}
}

// isYear reports whether a word can be a year of birth, an age or a class.
func isYear(text string) bool {
	const longest = 4
	return len([]rune(text)) <= longest
}

// assign gives each word with a figure the nearest label that it can stand below.
func (t *table) assign(f *forms, rest []token, c *cells) {
	next, status := 0, false
	for _, word := range rest {
		best, distance := -1, 0
		for i := next; i < len(t.values); i++ {
			if !fits(f, word.text, t.values[i].what, status) {
				continue
			}
			if d := max(word.from-t.values[i].to, t.values[i].from-word.to, 0); best < 0 || d < distance {
				best, distance = i, d
			}
		}
		if best < 0 {
			c.extra = append(c.extra, word)
			continue
		}
		_, isStatus := label.ReadStatus(word.text)
		status = status || isStatus
		c.values[best], next = word, best+1
	}
}

// fits reports whether a word can stand in a column.
func fits(f *forms, text string, what label.Column, status bool) bool {
	number, isNumber := label.Number(text)
	_, isWind := label.ReadWind(text)
	switch what {
	case label.Mark, label.Seed:
		return isResult(f, text) || label.IsNothing(text) || f.field.MatchString(text)
	case label.Wind:
		return isWind && strings.ContainsAny(text, ".,") || strings.EqualFold(text, "NWI")
	case label.Heat, label.Section, label.Lane:
		return isNumber && number < 100
	case label.Points:
		return status || isFigure(text)
	case label.Thousandths:
		return f.split.MatchString(text)
	default:
		return true
	}
}

// setName gives a row its name and club. Teams have a letter behind it.
func (r *reader) setName(row *sheet.Row, found cells) {
	if r.event.table.relay {
		r.setTeam(row, found)
		return
	}
	if given, family, turned := sheet.Turned(found.name); turned {
		row.SetName(given, family)
	} else {
		row.Athlete = strings.TrimRight(found.name, ", ")
	}
	row.Club = found.team
	if year := r.event.table.year; year != nil && year.what == label.Age {
		r.noteOnce(row.Line, sheet.LeftOut, "ages", "the column "+year.text+": no birth follows from an age")
	} else {
		r.years.rows[row.Line] = found.year
	}
	if n := len([]rune(found.name)); n >= r.event.table.width() {
		r.s.Note(row.Line, sheet.Open, "the name fills all "+strconv.Itoa(n)+" letters of its column: it may be cut")
	}
}

// width is how many letters fit between the labels of names and of years.
func (t *table) width() int {
	if t.year == nil || t.year.from <= t.name {
		return longestName
	}
	return min(t.year.from-t.name, longestName)
}

// takesRule reads the rule of a disqualification below its row.
func (r *reader) takesRule(l line) bool {
	row := r.event.lastRow()
	if row == nil || row.Status != race.DQ || row.Rule != "" || !label.IsRule(l.String()) {
		return false
	}
	row.Rule = l.String()
	return true
}
