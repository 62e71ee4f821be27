// Package oris reads the result sheets of championships and games in the form of
// ORIS, numbered C73 and their kin, as text that has kept its columns, as programs
// make it of the printed page. It knows nothing of documents.
//
// A page begins with the stadium, the event, the day and the round. Records and the
// rule of qualification come above the heats, each with its start and its wind. One
// column (Fn) has qualifications, record flags and rules. Below the heats a summary
// ranks all finishers once more; then come times at points of the race, the weather,
// what the letters mean, and at the foot when the sheet was made.
package oris

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/layout"
	"github.com/milectl/milectl/internal/sheet"
)

// Format is the code of the format.
const Format = "oris"

// Recognizes reports whether a text is such a sheet: a table of results with NOCs and
// ranks, or the foot that says when the report was created. Tabs part columns in other
// formats and never here.
func Recognizes(text string) bool {
	if strings.Contains(text, "\t") || !strings.Contains(text, "NOC") && !reported(text) {
		return false
	}
	var above layout.Line
	table, noc := false, false
	for _, line := range layout.Lines(text) {
		if heads, ok := layout.ReadHeads(above, line); ok && !heads.Has(label.Wind) {
			table = true
			noc = noc || strings.Contains(line.Said(), "NOC") || strings.Contains(above.Said(), "NOC")
		}
		above = line
	}
	return noc || reported(text) && (table || strings.Contains(text, "  ATH"))
}

// reported reports whether a text has the foot of such a sheet.
func reported(text string) bool { return strings.Contains(text, "Report Created") }

// Read reads a sheet.
func Read(text string) *sheet.Sheet {
	s := &sheet.Sheet{Format: Format}
	r := newReader(s)
	lines := layout.Lines(text)
	r.explain(lines)
	for i, line := range lines {
		r.turn(line)
		switch {
		case line.IsBlank():
			r.wraps = false
			if r.mode == legend {
				r.mode = aboveTables
			}
		default:
			r.read(lines, i)
		}
	}
	r.close()
	s.Review()
	return s
}

// mode is what the lines at hand belong to.
type mode uint8

const (
	aboveTables  mode = iota
	results           // of a heat
	summary           // of all heats
	records           // a table of records
	intermediate      // times at points of the race
	legend            // what the letters mean
	analysis          // a grid of times
)

// reader reads the lines of a sheet, one after the other.
type reader struct {
	s     *sheet.Sheet
	rows  *layout.Rows
	facts layout.Facts
	forms pageForms

	mode     mode
	page     int
	ended    bool       // the foot of a page has been read
	of       sheet.Race // what pages say of the event: its title, day, round
	head     sheet.Race // what is said above the table at hand: its heat, start and wind
	races    []*sheet.Race
	race     *sheet.Race // whose rows are read
	ranking  *layout.Ranking
	rankings map[string]*layout.Ranking // by title
	analyses map[*sheet.Race]*layout.Analysis
	heads    layout.Heads
	skip     int                       // the line that is the upper part of headings
	wraps    bool                      // the rule of qualification may go on
	record   bool                      // the last line was a record
	refused  bool                      // the event at hand is no race
	opened   bool                      // a table has begun on this page
	fresh    sheet.Race                // what this page has said of the day and the round
	numbers  struct{ n, of, line int } // of the last page
}

// pageForms find the figures at the head and at the foot of a page.
type pageForms struct {
	code, created, qualification, pages *regexp.Regexp
}

func newReader(s *sheet.Sheet) *reader {
	return &reader{
		s: s, rows: layout.NewRows(s), facts: layout.NewFacts(),
		rankings: make(map[string]*layout.Ranking), analyses: make(map[*sheet.Race]*layout.Analysis),
		forms: pageForms{
			code:          regexp.MustCompile(`^ATH[MWX]\S*`),
			created:       regexp.MustCompile(`(?i)report created:? +(.*?)(?: +page .*)?$`),
			pages:         regexp.MustCompile(`(?i)\bpage (\d+) ?(?:/|of) ?(\d+)`),
			qualification: regexp.MustCompile(`(?i)^(qualification|qualifying|advancement|progression)\b.*|\badvance\b|\bqualif(y|ied) (for|to)\b`),
		},
	}
}

// read reads the line at an index, which is not blank, as the first of the things that
// it may be.
func (r *reader) read(lines []layout.Line, i int) {
	line := lines[i]
	record := r.record
	r.record = false
	switch {
	case r.skip == line.No, r.foot(line), r.part(line), r.title(line), r.rule(line):
	case layout.IsRecord(line), record && layout.GoesOn(line), r.mode == records && layout.GoesOn(line):
		r.record = true
		r.s.Note(line.No, sheet.LeftOut, "a record that stood before the race, no result: "+line.Said())
	case r.refused:
		r.s.Note(line.No, sheet.LeftOut, "of an event that is no race: "+line.Said())
	case r.begins(line), r.headings(lines, i), r.mode == legend, r.row(line), r.weather(line), r.bare(line), r.above(line), r.points(line):
	default:
		r.s.Note(line.No, sheet.LeftOut, strconv.Quote(line.Said())+" is not understood")
		if r.race != nil && sheet.MayBeRow(line.Said()) {
			r.race.Partial = true
		}
	}
}

// close settles the rankings, ends the analyses and hands over the races.
func (r *reader) close() {
	r.missing()
	for _, one := range r.races {
		if analysis := r.analyses[one]; analysis != nil {
			analysis.Close()
		}
	}
	for _, title := range r.ranked() {
		r.races = append(r.races, r.rankings[title].Settle(r.heatsOf(title))...)
	}
	for _, one := range r.races {
		if len(one.Rows) == 0 && !one.Event.IsZero() {
			r.s.Note(one.Line, sheet.Open, "a race without results")
		}
		r.s.Races = append(r.s.Races, *one)
	}
}

// heatsOf are the races of a title that have rows.
func (r *reader) heatsOf(title string) []*sheet.Race {
	var all []*sheet.Race
	for _, one := range r.races {
		if r.titleOf(one) == title && len(one.Rows) > 0 {
			all = append(all, one)
		}
	}
	return all
}
