package tabular

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// reader reads one grid into a sheet.
type reader struct {
	*sheet.Sheet

	by      *guide
	sexes   map[string]race.Sex // of categories
	told    map[string]bool     // what was noted once for all tables of the grid
	heading heading
	pending []line // read and not yet known to be a title or nothing
	at      int    // the line of the headings
	columns []column
	where   map[label.Column]int // the first column that holds something
	titled  bool

	unheaded bool        // a row has a cell without a heading
	from     int         // the first race of the table
	lost     bool        // a line of the table that looks like one of a runner is not read
	losses   int         // such lines that are counted to no race yet
	distance event.Event // that the heading of the times names
	rows     []record    // below the headings, up to the next title
}

// readGrid reads a grid: titles, then headings, then rows, as often as they come.
func readGrid(s *sheet.Sheet, g *grid, by *guide) {
	r := &reader{Sheet: s, by: by, told: make(map[string]bool), sexes: make(map[string]race.Sex), pending: g.titles}
	if n := len(g.comments); n > 0 {
		r.Note(g.comments[0].number, sheet.LeftOut, fmt.Sprintf("comments, which begin with #: %d", n))
	}
	for i := 0; i < len(g.rows) && len(r.Races) <= sheet.MaxRaces; {
		if head, ok := g.headsAt(i, by); ok {
			r.header(head)
			i += head.rows
			continue
		}
		r.read(g.rows[i])
		i++
	}
	r.flush()
	r.leaveOut()
	r.Lost += r.losses
	if r.at > 0 && !r.titled {
		s.NoteRace(r.at, sheet.Open, "it has no title, and names no meeting")
	}
	s.Notes = unique(s.Notes)
}

// unique is the notes without those that are there twice: tables of one page share
// their titles.
func unique(notes []sheet.Note) []sheet.Note {
	type said struct {
		line int
		kind sheet.Kind
		text string
	}
	seen := make(map[said]bool)
	return slices.DeleteFunc(notes, func(n sheet.Note) bool {
		is := said{n.Line, n.Kind, n.Text}
		known := seen[is]
		seen[is] = true
		return known
	})
}

// read reads a row of the grid that holds no headings.
func (r *reader) read(rec record) {
	filled := rec.filled()
	if len(filled) == 0 || isRule(filled) {
		return
	}
	switch {
	case r.columns == nil || !r.isRow(rec):
		for _, cell := range filled {
			r.pending = append(r.pending, line{rec.line, cell})
		}
	default:
		r.between()
		r.rows = append(r.rows, rec)
	}
}

// isRule reports whether cells are nothing but a line that is drawn.
func isRule(cells []string) bool {
	return !slices.ContainsFunc(cells, func(cell string) bool { return strings.Trim(cell, "-=_:+ ") != "" }) && len(strings.Join(cells, "")) > 2
}

// header begins a table, unless the same headings come again in the middle of one.
func (r *reader) header(head heads) {
	rec, columns := head.record, head.columns
	if len(r.pending) == 0 && slices.EqualFunc(columns, r.columns, func(a, b column) bool { return strings.EqualFold(a.heading, b.heading) }) {
		r.Note(rec.line, sheet.LeftOut, "the headings again")
		return
	}
	r.flush()
	r.entitle()
	r.at, r.columns, r.unheaded = rec.line, columns, false
	r.from, r.lost = len(r.Races), r.losses > 0
	r.distance = event.Event{}
	if !has(columns, label.Mark, label.Chip) {
		r.markByDistance()
	}
	if head.rows > 1 {
		r.Note(r.at, sheet.Read, "the headings stand in two lines: "+strings.Join(rec.filled(), ", "))
	}
	r.standings()
	r.where = places(r.columns)
	r.noteColumns()
	r.where = places(r.columns)
}

// markByDistance takes a column that is headed by a distance for that of the times,
// where there is no other: the distance is that of the race, or the only one.
func (r *reader) markByDistance() {
	at := -1
	for i, c := range r.columns {
		switch {
		case c.what != label.Split:
		case !r.heading.race.Event.IsZero() && c.at != r.heading.race.Event.Distance():
		case at >= 0:
			return
		default:
			at = i
		}
	}
	if at < 0 {
		return
	}
	c := &r.columns[at]
	c.what = label.Mark
	r.Note(r.at, sheet.Read, "column "+strconv.Quote(c.heading)+" is read as the times of the race")
	if r.heading.race.Event.IsZero() {
		r.distance, _ = label.ReadEvent(c.heading)
	}
}

// between takes what stands between two rows: a title of what follows, or nothing
// that is known.
func (r *reader) between() {
	r.leaveOutRows()
	if len(r.pending) == 0 {
		return
	}
	if !slices.ContainsFunc(r.pending, func(one line) bool { return isTitle(one.text) }) {
		r.leaveOut()
		return
	}
	r.flush()
	r.entitle()
}

// isTitle reports whether a text says what a race is.
func isTitle(text string) bool {
	said := label.ReadTitle(text)
	return said != label.Title{Refused: said.Refused} || said.Refused != ""
}

// isRow reports whether a row is one of a result: it says who, or in what place and
// time. A title within the table stands alone in its line, or with a day.
func (r *reader) isRow(rec record) bool {
	filled := rec.filled()
	name := r.cellOf(rec, label.Athlete) + r.cellOf(rec, label.Family) + r.cellOf(rec, label.Given) + r.cellOf(rec, label.Club)
	mark := r.cellOf(rec, label.Mark) + r.cellOf(rec, label.Chip) + r.cellOf(rec, label.Status)
	_, placed := label.ReadPlace(r.cellOf(rec, label.Place))
	if isFootnote(filled) || r.isMoved(rec) {
		return false
	}
	if len(filled) == 1 {
		return name != "" && rec.cell(0) == "" && !isTitle(filled[0])
	}
	if mark == "" && !placed && isTitle(filled[0]) && len(filled) == 2 {
		return false
	}
	return name != "" || placed || mark != "" && hasDigit(mark)
}

// isMoved reports whether the cells of a row do not stand below their headings: a time
// stands where a name, a club or a nation should.
func (r *reader) isMoved(rec record) bool {
	for _, what := range []label.Column{label.Athlete, label.Family, label.Given, label.Club, label.Nation} {
		if sheet.IsClock(r.cellOf(rec, what)) {
			return true
		}
	}
	return false
}

func hasDigit(text string) bool { return strings.ContainsAny(text, "0123456789") }

// cellOf is the cell of the column that holds something.
func (r *reader) cellOf(rec record, what label.Column) string {
	return rec.cell(r.find(what))
}

// find is the first column that holds something, -1 where none does.
func (r *reader) find(what label.Column) int {
	if i, ok := r.where[what]; ok {
		return i
	}
	return -1
}

// once notes something that holds for all tables of the grid.
func (r *reader) once(at int, kind sheet.Kind, text string) {
	if !r.told[text] {
		r.told[text] = true
		r.Note(at, kind, text)
	}
}

// noteColumns notes the columns of which nothing is kept.
func (r *reader) noteColumns() {
	seen := make(map[label.Column]bool)
	for i, c := range r.columns {
		name := "column " + strconv.Quote(c.heading)
		switch {
		case c.heading == "":
		case c.what == "":
			r.once(r.at, sheet.LeftOut, name+" is unknown: it can be mapped to what it holds")
		case c.what == label.Seed:
			r.once(r.at, sheet.LeftOut, name+" has times of entry, no results")
		case c.what == label.Chip && r.find(label.Mark) >= 0:
			r.once(r.at, sheet.LeftOut, name+" has times from the own start: those from the gun are official")
		case slices.Contains([]label.Column{label.Age, label.City, label.Points, label.Ignored, label.CountryOf}, c.what):
			r.once(r.at, sheet.LeftOut, name+" is not kept")
		case c.what == label.Unsaid, c.what == label.Standing: // which is told, or read
		case !c.isSplit() && c.what != label.Remark && c.what != label.Flags && seen[c.what]:
			r.once(r.at, sheet.LeftOut, name+" holds what another column holds: the first is read")
			r.columns[i].what = ""
		}
		seen[c.what] = true
	}
	if chip := r.find(label.Chip); chip >= 0 && r.find(label.Mark) < 0 {
		r.once(r.at, sheet.Open, "there are times from the own start alone: whether they are official is not said")
		r.columns[chip].what = label.Mark
	}
}
