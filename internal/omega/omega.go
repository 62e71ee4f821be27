// Package omega reads the sheets of OMEGA and Swiss Timing as text that has kept its
// columns, as programs make it of the printed page: result lists, books of several
// events, and race analyses with times and positions at points of the race. It knows
// nothing of documents.
//
// A page begins with the meeting, the place and the day, then what kind of sheet it is
// and the title of the race with its start. Records that stood before the race come
// above the results. A result list and a race analysis of one race are two sheets.
package omega

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/layout"
	"github.com/milectl/milectl/internal/sheet"
)

// Format is the code of the format.
const Format = "omega"

// Recognizes reports whether a text is such a sheet: it has the words of their pages,
// and the headings of a result list or the points of a race analysis. Tabs part columns
// in other formats and never here.
func Recognizes(text string) bool {
	upper := strings.ToUpper(text)
	if strings.Contains(text, "\t") || strings.Contains(upper, "REPORT CREATED") || !strings.Contains(upper, "START TIME") && !strings.Contains(upper, "PRINTED AT") && !strings.Contains(upper, "RACE ANALYSIS") {
		return false
	}
	var above layout.Line
	for _, line := range layout.Lines(text) {
		if heads, ok := layout.ReadHeads(above, line); ok && heads.Has(label.Place) && (heads.Has(label.Nation) || heads.Has(label.Club)) {
			return !strings.Contains(line.Said(), "NOC")
		}
		if analysis(line) || len(line.Words) > 1 && strings.EqualFold(line.Words[0].Text, "100m") && strings.EqualFold(line.Words[1].Text, "200m") {
			return true
		}
		above = line
	}
	return false
}

// analysis reports whether a line says that the sheet is a race analysis.
func analysis(line layout.Line) bool {
	return strings.EqualFold(line.Cell(0), "Race analysis")
}

// Read reads a sheet.
func Read(text string) *sheet.Sheet {
	s := &sheet.Sheet{Format: Format}
	r := newReader(s)
	lines := layout.Lines(text)
	for i, line := range lines {
		r.turn(line)
		if !line.IsBlank() {
			r.read(lines, i)
		}
	}
	r.close()
	s.Review()
	return s
}

// reader reads the lines of a sheet, one after the other.
type reader struct {
	s     *sheet.Sheet
	rows  *layout.Rows
	facts layout.Facts
	forms pageForms

	page     page
	races    []*sheet.Race
	race     *sheet.Race // at hand; nil before the first title, and in an event that is no race
	pages    map[*sheet.Race]int
	analyses []*layout.Analysis
	analysis *layout.Analysis
	heads    layout.Heads
	weather  []layout.Cell // headings of the weather, for the line below them
	record   bool          // the last line was a record
	refused  bool          // the event at hand is no race
}

// pageForms find the figures at the head and at the foot of a page.
type pageForms struct {
	revised, revision, printed, day *regexp.Regexp
}

func newReader(s *sheet.Sheet) *reader {
	return &reader{
		s: s, rows: layout.NewRows(s), facts: layout.NewFacts(), pages: make(map[*sheet.Race]int),
		forms: pageForms{
			revised:  regexp.MustCompile(`(?i)\brevised(?: (\d+))?`),
			revision: regexp.MustCompile(`\b(\d{1,2} \p{L}{3,})(?: (\d{4}))? (\d{1,2}:\d{2})\b`),
			printed:  regexp.MustCompile(`(?i)\b(printed|created|issued)(?: at| on)?:? `),
			day:      regexp.MustCompile(`\b\d{1,2} \p{L}{3,} \d{4}\b`),
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
	case r.foot(line), r.kind(line), r.title(lines, i), r.part(line):
	case layout.IsRecord(line), record && layout.GoesOn(line):
		r.record = true
		r.s.Note(line.No, sheet.LeftOut, "a record that stood before the race, no result: "+line.Said())
	case r.refused:
		r.s.Note(line.No, sheet.LeftOut, "of an event that is no race: "+line.Said())
	case r.conditions(line), r.headings(lines, i), r.start(line), r.row(line), r.heading(line):
	default:
		r.s.Note(line.No, sheet.LeftOut, strconv.Quote(line.Said())+" is not understood")
		if r.race != nil && sheet.MayBeRow(line.Said()) {
			r.race.Partial = true
		}
	}
}

// headings reads the headings of a table of results.
func (r *reader) headings(lines []layout.Line, i int) bool {
	var above layout.Line
	if i > 0 {
		above = lines[i-1]
	}
	heads, ok := layout.ReadHeads(above, lines[i])
	if !ok {
		return false
	}
	r.opened(lines[i])
	r.heads, r.page.tabled = heads, true
	if r.page.revised > 0 && r.race.Revised == "" {
		r.s.Note(r.page.line, sheet.Read, fmt.Sprintf("revision %d, without a time", r.page.revised))
	}
	if unread := heads.Unread(); len(unread) > 0 {
		r.s.Note(lines[i].No, sheet.LeftOut, "columns that are not read: "+strings.Join(unread, ", "))
	}
	return true
}

// opened makes a race without a title where a table begins before any.
func (r *reader) opened(line layout.Line) {
	if r.race == nil {
		r.begin(&sheet.Race{Line: line.No})
	}
}

// row reads a line of a table or of an analysis.
func (r *reader) row(line layout.Line) bool {
	if len(line.Words) > 1 && r.isPoints(line) {
		r.page.analysis = true
	}
	if r.page.analysis || r.analysis != nil {
		if r.analysis == nil {
			r.opened(line)
			r.analysis = r.rows.NewAnalysis(r.race)
			r.analyses = append(r.analyses, r.analysis)
		}
		return r.analysis.Read(line)
	}
	if r.race == nil || len(r.heads) == 0 {
		return r.bare(line)
	}
	row, ok := r.rows.Row(r.race, r.heads, line)
	if ok {
		r.race.Rows = append(r.race.Rows, row)
		return true
	}
	return r.member(line)
}

// bare reads a row without headings, of a sheet that was cut.
func (r *reader) bare(line layout.Line) bool {
	scratch := sheet.Race{}
	if r.race != nil {
		scratch = *r.race
	}
	row, _, ok := r.rows.Bare(&scratch, line)
	if !ok || row.Mark.IsZero() && row.Status == "" {
		return false
	}
	r.opened(line)
	r.race.Rows = append(r.race.Rows, row)
	return true
}

// member reads the members of a relay, who stand below their team.
func (r *reader) member(line layout.Line) bool {
	if !r.race.Event.IsRelay() || len(r.race.Rows) == 0 {
		return false
	}
	return r.rows.Members(&r.race.Rows[len(r.race.Rows)-1], line)
}

// close ends all analyses and hands over the races.
func (r *reader) close() {
	for _, analysis := range r.analyses {
		analysis.Close()
	}
	for _, one := range r.races {
		if len(one.Rows) == 0 && !one.Event.IsZero() {
			r.s.Note(one.Line, sheet.Open, "a race without results")
		}
		r.s.Races = append(r.s.Races, *one)
	}
	r.twice()
}

// twice notes races of which both a result list and an analysis are in the file.
func (r *reader) twice() {
	seen := make(map[string]*sheet.Race)
	for _, one := range r.races {
		key := fmt.Sprintf("%s, %s, %s, %d, %s", one.Title, one.Date, one.Time, one.Heat, one.Section)
		if before := seen[key]; before != nil && one.Title != "" {
			r.s.Note(one.Line, sheet.Open, fmt.Sprintf("the race stands in line %d too: both sheets are read, each as a race", before.Line))
			continue
		}
		seen[key] = one
	}
}
