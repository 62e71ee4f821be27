// Package hytek reads the results that HY-TEK's MEET MANAGER writes as text or as a
// page of the web: all events of a file, their rounds, sections and relays. It knows
// nothing of documents.
//
// A page has a head, then events: a title, a bar, records, a bar, the labels of the
// columns, a bar, and rows in columns of fixed width, with headings of rounds and
// sections between them. Below a row may stand its splits, or the runners of a
// relay. Field events and combined events are left out by name.
package hytek

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/sheet"
)

// Format is the code of the format.
const Format = "hytek"

// Recognizes reports whether a text is such a file: it names the program, or has
// labels of columns beside a bar, and an event.
func Recognizes(text string) bool {
	forms := newForms()
	lines := forms.pageLines(text)
	barred, named := false, false
	for i, l := range lines {
		named = named || forms.software.MatchString(string(l.text))
		if i > 0 && (lines[i-1].isBar() || i+1 < len(lines) && lines[i+1].isBar()) {
			_, ok := readTable(l)
			barred = barred || ok
		}
		if barred {
			return true
		}
	}
	return named && strings.Contains(strings.ToLower(text), "meet manager")
}

// reader goes through the lines of a file.
type reader struct {
	s     *sheet.Sheet
	forms *forms
	lines []line
	meet  meeting
	years years
	noted map[string]bool

	event     *competition // nil before the first, and in what is no race
	inHead    bool
	skipping  bool // the lines of what is left out
	afterHead bool // no row since the head of a page
}

// Read reads a file of results.
func Read(text string) *sheet.Sheet {
	forms := newForms()
	r := &reader{
		s: &sheet.Sheet{Format: Format}, forms: forms, lines: forms.pageLines(text), inHead: true,
		noted: make(map[string]bool), years: newYears(), meet: meeting{lines: make(map[string]bool)},
	}
	r.meet.order = r.forms.orderOf(r.lines)
	for i := range r.lines {
		r.read(i)
	}
	r.finish()
	r.years.settle(r)
	r.s.Review()
	return r.s
}

// read reads a line.
func (r *reader) read(i int) {
	l := r.lines[i]
	var next line
	if i+1 < len(r.lines) {
		next = r.lines[i+1]
	}
	switch {
	case l.isBlank(), l.isBar():
	case r.continues(l):
	case r.forms.startsHead(l):
		r.inHead, r.afterHead = true, true
		r.readHead(l)
	case r.begins(l, next):
	case r.forms.teams.MatchString(string(l.text)):
		r.finish()
		r.skip(l, "scores of teams: "+strconv.Quote(l.String()))
	case r.skipping && (!r.inHead || isTableOrHeading(l)): // what is left out may go on behind a head
		r.inHead = false
	case r.takesTable(i):
		r.inHead = false
	case r.inHead && !r.isRow(l):
		if r.event != nil && r.takesHeading(l) {
			return
		}
		r.readHead(l)
	default:
		r.inHead = false
		r.readBody(l)
	}
}

func isTableOrHeading(l line) bool {
	_, isTable := readTable(l)
	_, isHeading := readHeading(l)
	return isTable || isHeading
}

// skip leaves out what follows, up to the next event.
func (r *reader) skip(l line, why string) {
	r.event, r.skipping, r.inHead = nil, true, false
	r.s.Note(l.at, sheet.LeftOut, why)
}

// noteOnce adds a note that holds for the whole file where it was first needed. Notes
// with one key are one.
func (r *reader) noteOnce(at int, kind sheet.Kind, key, text string) {
	if !r.noted[key] {
		r.noted[key] = true
		r.s.Note(at, kind, text)
	}
}

// begins reads the title of an event, and what is left out by its name.
func (r *reader) begins(l, next line) bool {
	title, ok := r.forms.readTitle(l, next)
	if !ok {
		return false
	}
	if r.event != nil && r.event.title == sheet.Squeezed(title) && (r.afterHead || r.forms.goesOn.MatchString(string(l.text))) {
		r.inHead = false
		return true // it goes on behind the head of a page
	}
	r.finish()
	r.start(l, title)
	return true
}

// continues reads the line below the head of a page that says which event goes on.
func (r *reader) continues(l line) bool {
	m := r.forms.continued.FindStringSubmatch(string(l.text))
	if m == nil {
		return false
	}
	title, ok := r.forms.readTitle(line{at: l.at, text: []rune(m[2])}, line{text: []rune("=====")})
	if !ok {
		return false
	}
	r.inHead = false
	if r.skipping && r.noted["skipped "+sheet.Squeezed(title)] {
		return true
	}
	if r.event == nil || r.event.title != sheet.Squeezed(title) {
		r.finish()
		r.start(l, title)
		r.s.Note(l.at, sheet.Open, "the event goes on here, and where it begins is not in the file")
	}
	if h, ok := readHeading(line{at: l.at, text: []rune(m[1])}); ok && r.event != nil {
		r.roundedWind(l.at, m[1])
		r.event.heading, r.event.fresh = h, true
	}
	return true
}

// readBody reads a line of an event.
func (r *reader) readBody(l line) {
	switch {
	case r.event == nil:
		r.readHead(l)
	case r.event.table == nil:
		if !r.takesHeading(l) {
			r.readPreamble(l)
		}
	case r.event.table.entries:
	case r.takesHeading(l), r.takesSplits(l), r.takesLegs(l), r.takesRow(l), r.takesRule(l):
	default:
		r.leaveOut(l)
	}
}

func (r *reader) leaveOut(l line) {
	r.s.Note(l.at, sheet.LeftOut, strconv.Quote(l.String()))
}

func (r *reader) takesHeading(l line) bool {
	h, ok := readHeading(l)
	if !ok {
		return false
	}
	r.roundedWind(l.at, l.String())
	if h.round == "" && h.number == 0 && h.letter == "" && r.event.heading.line > 0 { // the wind of the heading above
		r.event.heading.wind = h.wind
		if g := r.event.latest; g != nil && !r.event.fresh {
			g.race.Wind = h.wind
		}
		return true
	}
	r.inHead = false
	r.event.heading, r.event.fresh = h, true
	return true
}
