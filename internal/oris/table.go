package oris

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/layout"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// part reads a line that begins a heat or a section, with its start and its wind:
// "Heat 1", "Semi-Final 2", "Race A".
func (r *reader) part(line layout.Line) bool {
	said, ok := layout.ReadPart(line.Cell(0))
	if !ok || said.Heat == 0 && said.Section == "" {
		return false
	}
	r.head = sheet.Race{Line: line.No}
	r.head.Heat, r.head.Section = said.Heat, said.Section
	if r.of.Round == "" || r.of.Round == race.HeatRound && said.Round != race.Final {
		r.head.Round = said.Round
	}
	if r.of.Round == race.Final && said.Heat > 0 {
		r.head.Heat, r.head.Section = 0, strconv.Itoa(said.Heat)
		r.s.Note(line.No, sheet.Read, line.Cell(0)+" of a final is read as a section of it")
	}
	if r.labelled(line); r.head.Time == "" {
		r.head.Time = label.Clock(line.Said(), true)
	}
	r.race, r.mode, r.heads = nil, aboveTables, nil
	return true
}

// begins reads a line that begins a part of the sheet other than a table of a heat.
func (r *reader) begins(line layout.Line) bool {
	text := strings.ToLower(strings.Trim(line.Cell(0), ": "))
	first, _, _ := strings.Cut(text, " / ")
	switch first {
	case "summary", "results summary", "overall ranking", "overall", "combined results":
		if len(r.races) > 0 || first != "results summary" {
			r.mode, r.race, r.heads = summary, nil, nil
			return true
		}
	case "intermediate times", "intermediate time", "split times", "intermediates":
		r.mode = intermediate
		return true
	case "legend", "légende":
		r.mode = legend
		return true
	case "records":
		r.mode = records
		return true
	}
	return false
}

// headings reads the headings of a table, whose upper parts may stand on the line
// before.
func (r *reader) headings(lines []layout.Line, i int) bool {
	if i+1 < len(lines) && r.isUpper(lines[i], lines[i+1]) {
		r.skip = lines[i].No
		return true
	}
	var above layout.Line
	if i > 0 {
		above = lines[i-1]
	}
	heads, ok := layout.ReadHeads(above, lines[i])
	if !ok {
		return false
	}
	r.opened = true
	if strings.HasPrefix(strings.ToLower(lines[i].Said()), "record") {
		r.mode = records
		return true
	}
	r.heads = heads
	if unread := heads.Unread(); len(unread) > 0 {
		r.s.Note(lines[i].No, sheet.LeftOut, "columns that are not read: "+strings.Join(unread, ", "))
	}
	if r.mode == summary || heads.Has(label.Heat) {
		r.rank()
		return true
	}
	r.mode = results
	r.take(lines[i])
	return true
}

// isUpper reports whether a line is the upper part of the headings below it.
func (r *reader) isUpper(line, below layout.Line) bool {
	for _, cell := range line.Cells {
		switch strings.ToLower(cell.Text) {
		case "noc", "reaction", "date of", "start", "order", "country":
		default:
			return false
		}
	}
	_, ok := layout.ReadHeads(line, below)
	return ok
}

// take takes the race in hand that a table of results is of: the one before, where a
// page goes on with it, else a new one.
func (r *reader) take(line layout.Line) {
	one := r.of
	one.Rows = nil
	one.Heat, one.Section, one.Time, one.Wind = r.head.Heat, r.head.Section, r.head.Time, r.head.Wind
	if r.head.Round != "" {
		one.Round = r.head.Round
	}
	if r.head.Line > 0 && one.Line > 0 && r.head.Heat > 0 {
		one.Line = r.head.Line
	}
	if one.Line == 0 {
		one.Line = line.No
	}
	for _, known := range r.races {
		if known.Title == one.Title && known.Round == one.Round && known.Heat == one.Heat && known.Section == one.Section && known.Date == one.Date {
			r.race = known
			return
		}
	}
	r.race = &one
	r.races = append(r.races, r.race)
}

// rank takes the ranking over all heats in hand.
func (r *reader) rank() {
	r.mode, r.race = summary, nil
	one := r.of
	if one.Round == "" && len(r.races) > 0 {
		one.Round = r.races[len(r.races)-1].Round
	}
	title := r.titleOf(&one)
	if r.rankings[title] == nil {
		r.rankings[title] = r.rows.NewRanking(&one)
	}
	r.ranking = r.rankings[title]
}

// row reads a line of the part at hand.
func (r *reader) row(line layout.Line) bool {
	switch r.mode {
	case results:
		return r.result(line)
	case summary:
		if r.ranking != nil && len(r.heads) > 0 {
			return r.ranking.Read(r.heads, line)
		}
	case intermediate:
		return r.passage(line)
	case analysis:
		return r.analyses[r.race] != nil && r.analyses[r.race].Read(line)
	case aboveTables, records, legend:
	}
	return false
}

func (r *reader) result(line layout.Line) bool {
	if len(r.heads) == 0 {
		return false
	}
	if r.race == nil { // the table goes on below another day or round
		r.take(line)
	}
	row, ok := r.rows.Row(r.race, r.heads, line)
	if ok {
		r.race.Rows = append(r.race.Rows, row)
		return true
	}
	if n := len(r.race.Rows); n > 0 && r.race.Event.IsRelay() {
		return r.rows.Members(&r.race.Rows[n-1], line)
	}
	return false
}

// bare reads a row without headings, of a sheet that was cut.
func (r *reader) bare(line layout.Line) bool {
	scratch := r.of
	row, _, ok := r.rows.Bare(&scratch, line)
	if !ok || row.Mark.IsZero() && row.Status == "" {
		return false
	}
	if r.race == nil {
		r.take(line)
	}
	r.race.Rows = append(r.race.Rows, row)
	return true
}

// points begins a race analysis, whose headings are points of the race.
func (r *reader) points(line layout.Line) bool {
	if r.of.Event.IsZero() || len(line.Words) < 2 {
		return false
	}
	one := r.race
	if one == nil {
		r.take(line)
		one = r.race
	}
	if r.analyses[one] == nil {
		r.analyses[one] = r.rows.NewAnalysis(one)
	}
	if !r.analyses[one].Read(line) {
		return false
	}
	r.mode = analysis
	return true
}

// weather reads the weather. It is that of all races of the event on the sheet that
// have none yet.
func (r *reader) weather(line layout.Line) bool {
	conditions := r.facts.Weather(line)
	if conditions == "" {
		return strings.HasPrefix(strings.ToLower(line.Said()), "weather conditions") && len(line.Words) == 2
	}
	for _, one := range r.races {
		if one.Title == r.of.Title && one.Conditions == "" {
			one.Conditions = conditions
		}
	}
	return true
}
