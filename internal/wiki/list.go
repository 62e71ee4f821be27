package wiki

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/plaintext"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// isBeginning reports whether a line begins a row: a place with a point, or a dash.
func isBeginning(line string) bool {
	if line == "-" || line == "–" || line == "—" {
		return true
	}
	number, pointed := strings.CutSuffix(line, ".")
	number = strings.TrimSuffix(strings.TrimPrefix(number, "="), "=")
	const digits = 3
	return pointed && number != "" && len(number) <= digits && strings.Trim(number, "0123456789") == ""
}

// isList reports whether a text is a list of one value a line: rows begin with a place
// that stands alone, and a time or a status follows within a few lines.
func isList(text string) bool {
	const enough = 1000 // lines
	rows, values, since := 0, 0, 0
	lines := plaintext.Lines(text)
	for _, line := range lines[:min(len(lines), enough)] {
		line = sheet.Squeezed(line)
		since++
		if isBeginning(line) {
			rows++
			since = 0
			continue
		}
		if rows > 0 && since > 1 && since < 5 {
			if _, status := label.ReadStatus(line); status || isValue(line) {
				values++
			}
		}
	}
	return rows > 0 && values*2 > rows
}

// isValue reports whether a line is a time.
func isValue(line string) bool {
	_, ok := timing.Meant(line)
	return ok && strings.ContainsAny(line, ":.,")
}

// list reads a list.
type list struct {
	*sheet.Sheet

	race *sheet.Race
	row  *sheet.Row
}

func readList(s *sheet.Sheet, text string) {
	l := list{Sheet: s}
	for i, line := range plaintext.Lines(text) {
		if line = sheet.Squeezed(line); line != "" {
			l.line(i+1, line)
		}
	}
	l.end()
}

// end ends the race that is being read. A title without rows is none.
func (l *list) end() {
	if l.race != nil && len(l.race.Rows) > 0 {
		l.Races = append(l.Races, *l.race)
	}
	l.row = nil
}

// line reads one line: of a row, or a title.
func (l *list) line(at int, text string) {
	switch {
	case isBeginning(text):
		l.begin(at, text)
	case l.row != nil && l.row.Name() == "":
		l.row.Athlete = text
	case l.row != nil && l.value(at, text):
	default:
		l.title(at, text)
	}
}

// begin begins a row.
func (l *list) begin(at int, text string) {
	if l.race == nil {
		l.race = &sheet.Race{}
	}
	row := sheet.Row{Line: at}
	row.Place, _ = label.ReadPlace(text)
	l.race.Rows = append(l.race.Rows, row)
	l.row = &l.race.Rows[len(l.race.Rows)-1]
}

// value reads a line below a name. Each kind of value stands once in a row.
func (l *list) value(at int, text string) bool {
	row := l.row
	if _, code, ok := label.CutCode(text); ok && row.Nation == "" {
		l.SetNation(row, code)
		return true
	}
	if _, ok := label.Country(text); ok && row.Nation == "" {
		l.SetNation(row, text)
		return true
	}
	if row.Mark.IsZero() && row.Status == "" {
		if isValue(text) && row.SetTime(text) {
			return true
		}
		if status, ok := label.ReadStatus(text); ok {
			l.status(at, status, text)
			return true
		}
	}
	remark := label.ReadRemark(text)
	if remark.Rest != "" {
		return false
	}
	row.Flags = append(row.Flags, remark.Flags...)
	if remark.Qualified != "" {
		row.Qualified = remark.Qualified
	}
	if remark.Role != "" {
		row.Role = remark.Role
	}
	if remark.Rule != "" {
		row.Rule = remark.Rule
	}
	return true
}

func (l *list) status(at int, status label.StatusCell, text string) {
	if status.Unclear {
		l.row.Unclear = text
		return
	}
	l.row.Status, l.row.Rule = status.Status, status.Rule
	if status.Rule == "" && label.SaysStatus(text, status.Status) {
		l.Note(at, sheet.Read, text+" is read as "+string(status.Status))
	}
}

// title reads a line that is not of a row: a heat, an event, a day.
func (l *list) title(at int, text string) {
	said := label.ReadTitle(text)
	day, dated := label.ReadDate(text, label.AnyOrder)
	switch {
	case !said.Event.IsZero():
		l.next()
		kept := l.race.Date
		l.Entitle(l.race, at, text)
		l.race.Date = kept
	case said.Round != "" || said.Heat > 0 || said.Section != "" || said.Sex != "":
		l.next()
		l.race.Line, l.race.Round, l.race.Heat, l.race.Section = at, said.Round, said.Heat, said.Section
		if said.Sex != "" {
			l.race.Sex = said.Sex
		}
	case dated && l.row == nil:
		l.next()
	default:
		l.Note(at, sheet.LeftOut, "neither a title nor a value of a result: "+strconv.Quote(text))
	}
	if dated {
		l.race.Date = day
	}
}

// next is the race that a title begins, with what the titles before it say.
func (l *list) next() {
	l.end()
	before := sheet.Race{}
	if l.race != nil {
		before = *l.race
	}
	l.race = &sheet.Race{Race: race.Race{Event: before.Event, Sex: before.Sex, Date: before.Date, Round: before.Round}, Title: before.Title, Line: before.Line}
}
