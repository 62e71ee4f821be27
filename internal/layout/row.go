package layout

import (
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// Rows reads the rows of tables of one sheet.
type Rows struct {
	Sheet   *sheet.Sheet
	Meaning Words

	forms
}

// NewRows reads rows for a sheet.
func NewRows(s *sheet.Sheet) *Rows {
	return &Rows{Sheet: s, Meaning: make(Words), forms: newForms()}
}

// pacemaker and itsLetters are how sheets mark who sets the pace.
const (
	pacemaker  = "(PM)"
	itsLetters = "PM"
)

// Row reads a line of a table of results. It reports false where the line is none.
func (t *Rows) Row(r *sheet.Race, heads Heads, line Line) (sheet.Row, bool) {
	if row, ok := t.collapsed(r, line); ok {
		return row, true
	}
	row := sheet.Row{Line: line.No}
	line, paces := line.Without(pacemaker, itsLetters)
	if paces {
		row.Role = race.Pacemaker
	}
	put := heads.Put(line)
	t.tidy(put)
	who := strings.TrimSpace(put[label.Athlete])
	if r.Event.IsRelay() && who == "" {
		who = put[label.Club]
	}
	if reading := put[label.Thousandths]; reading != "" {
		put[label.Mark] += " (" + strings.Trim(reading, "()") + ")"
	}
	result := strings.Fields(put[label.Mark] + " " + put[label.Flags] + " " + put[label.Qualified] + " " + put[label.Status] + " " + put[label.Remark])
	if who == "" && put[label.Nation] == "" || strings.Contains(who, ":") || !t.mayRank(put[label.Place], result) ||
		r.Event.IsRelay() && isMember(heads, put) {
		return row, false
	}
	row.Bib = put[label.Bib]
	t.place(&row, put[label.Place])
	t.nation(&row, put[label.Nation])
	t.name(r, &row, who)
	if !r.Event.IsRelay() && put[label.Athlete] != "" {
		row.Club = put[label.Club]
	}
	t.born(r, &row, put[label.BornOn])
	row.Lane = t.number(&row, "lane", put[label.Lane])
	row.Order = t.number(&row, "order", put[label.Order])
	if len(result) > 1 && put[label.Reaction] == "" && t.reaction.MatchString(result[0]) && t.isTime(result[1]) {
		put[label.Reaction], result = result[0], result[1:]
	}
	t.reacts(&row, put[label.Reaction])
	row.Wind, _ = t.Sheet.Wind(row.Line, put[label.Wind])
	t.Result(&row, result)
	laneOrOrder(r, &row)
	t.unread(&row, put)
	return row, true
}

// collapsed reads a row that has lost its columns: it has single blanks all over.
func (t *Rows) collapsed(r *sheet.Race, line Line) (sheet.Row, bool) {
	const many = 5
	if len(line.Cells) != 1 || len(line.Words) < many {
		return sheet.Row{}, false
	}
	row, _, ok := t.Bare(r, line)
	return row, ok && (!row.Mark.IsZero() || row.Status != "")
}

// isMember reports whether a line below a relay team has a member of it, perhaps with
// the time of the leg: it has neither a place nor a nation where the teams have one.
func isMember(heads Heads, put map[label.Column]string) bool {
	hasNation := heads.Has(label.Nation) && isCode(put[label.Nation])
	first, _, _ := strings.Cut(strings.TrimSpace(put[label.Mark]), " ")
	_, status := label.ReadStatus(first)
	return put[label.Place] == "" && !hasNation && !status
}

// mayRank reports whether a line has what a row needs beside a name: a place, a time
// or a status.
func (t *Rows) mayRank(place string, result []string) bool {
	if _, ok := label.Number(strings.Trim(place, "=. ")); ok {
		return true
	}
	for _, word := range append(strings.Fields(place), result...) {
		if status, ok := label.ReadStatus(word); t.isTime(word) || ok && (!status.Unclear || len(result) == 1) {
			return true
		}
	}
	return false
}

// Result reads what stands in the cell of a mark and behind it.
func (t *Rows) Result(row *sheet.Row, all []string) {
	reader := resultReader{forms: &t.forms, s: t.Sheet, row: row, meaning: t.Meaning}
	reader.read(all)
	if row.Status != "" && !row.Mark.IsZero() && row.Status != race.DQ {
		t.Sheet.Note(row.Line, sheet.LeftOut, "time "+row.Mark.String()+" of a runner with status "+string(row.Status))
		row.Mark, row.Thousandths = sheet.Row{}.Mark, sheet.Row{}.Thousandths
	}
}

// number is the number in a cell, 0 where there is none.
func (t *Rows) number(row *sheet.Row, what, text string) int {
	n, ok := label.Number(text)
	if !ok && !label.IsNothing(text) {
		t.Sheet.Note(row.Line, sheet.LeftOut, what+" "+strconv.Quote(text))
	}
	return n
}

// tidy gives what slipped under another heading back to its column, where it can be
// nothing else: a nation behind a name, a time under a lane.
func (t *Rows) tidy(put map[label.Column]string) {
	pushed(put)
	parts := strings.Fields(put[label.Nation])
	if last := len(parts) - 1; last > 0 && isCode(parts[last]) {
		put[label.Athlete] = strings.TrimSpace(put[label.Athlete] + " " + strings.Join(parts[:last], " "))
		put[label.Nation] = parts[last]
	}
	names := strings.Fields(put[label.Athlete])
	if last := len(names) - 1; last > 1 && put[label.Nation] == "" && isCode(names[last]) {
		put[label.Athlete], put[label.Nation] = strings.Join(names[:last], " "), names[last]
	}
	for _, what := range []label.Column{label.BornOn, label.Lane, label.Order} {
		before, time, two := strings.Cut(put[what], " ")
		if !two {
			before, time = "", before
		}
		if t.isTime(time) && strings.Contains(time, ".") {
			put[what], put[label.Mark] = before, time+" "+put[label.Mark]
		}
	}
	for _, what := range []label.Column{label.Ignored, label.Points} {
		for word := range strings.FieldsSeq(put[what]) {
			if slices.Contains(race.Qualifications(), word) || race.ParseFlag(word).Kind.IsKnown() {
				put[label.Flags] += " " + word
			}
		}
	}
	if reaction, rest, both := strings.Cut(put[label.Reaction], " "); both {
		put[label.Reaction], put[label.Mark] = reaction, strings.TrimSpace(rest+" "+put[label.Mark])
	}
}

// pushed puts a name back that is so long that it has pushed the nation under a heading
// further right.
func pushed(put map[label.Column]string) {
	if put[label.Nation] == "" || isCode(put[label.Nation]) || len(strings.Fields(put[label.Nation])) > 1 {
		return
	}
	for _, what := range []label.Column{label.BornOn, label.Lane, label.Order, label.Reaction, label.Mark} {
		first, rest, _ := strings.Cut(strings.TrimSpace(put[what]), " ")
		if isCode(first) {
			put[label.Athlete] = strings.TrimSpace(put[label.Athlete] + " " + put[label.Nation])
			put[label.Nation], put[what] = first, rest
			return
		}
	}
}

// isCode reports whether a text is the code of a nation.
func isCode(text string) bool {
	_, ok := nation.Lookup(text)
	return ok
}

func (t *Rows) place(row *sheet.Row, text string) {
	text = strings.Trim(text, "=. ")
	if n, ok := label.Number(text); ok {
		row.Place = n
		return
	}
	if text == "" || label.IsNothing(text) {
		return
	}
	if status, ok := label.ReadStatus(text); ok && !status.Unclear {
		row.Status = status.Status
		return
	}
	t.Sheet.Note(row.Line, sheet.Open, strconv.Quote(text)+" is neither a place nor a status")
}

func (t *Rows) nation(row *sheet.Row, text string) {
	row.Nation = text
	if text != "" && !isCode(text) {
		t.Sheet.Note(row.Line, sheet.Open, strconv.Quote(text)+" is no code of a nation that is known")
	}
}

// name gives a row the name of an athlete, whose family name stands first in
// capitals, or in a relay of a team.
func (t *Rows) name(r *sheet.Race, row *sheet.Row, text string) {
	if r.Event.IsRelay() {
		row.Team = text
		if text == "" {
			row.Team = row.Nation
		}
		row.Family = row.Team
		return
	}
	given, family, ok := sheet.CapitalsFirst(text)
	if !ok {
		row.Athlete = sheet.Squeezed(text)
		if text != "" {
			t.Sheet.Note(row.Line, sheet.Open, "which part of "+strconv.Quote(text)+" is the family name cannot be told: it is kept as printed")
		}
		return
	}
	row.SetName(given, family)
}

func (t *Rows) born(r *sheet.Race, row *sheet.Row, text string) {
	if text == "" || label.IsNothing(text) {
		return
	}
	born, ok := label.Born(text, r.Date.Year(), label.DayFirst)
	if !ok {
		t.Sheet.Note(row.Line, sheet.LeftOut, "birth "+strconv.Quote(text))
		return
	}
	row.Born = born
}

// reacts keeps a reaction. A start before the gun has one that is negative, which
// documents have no place for.
func (t *Rows) reacts(row *sheet.Row, text string) {
	if text == "" || label.IsNothing(text) {
		return
	}
	reaction, ok := race.ParseReaction(strings.TrimPrefix(strings.Replace(text, ",", ".", 1), "+"))
	if !ok {
		t.Sheet.Note(row.Line, sheet.LeftOut, "reaction "+text)
		return
	}
	row.Reaction = reaction
}

// inLanes is how far races are run in lanes, at least at the start.
const inLanes = 800 * event.Metre

// laneOrOrder takes a lane for the order of the start in races without lanes, and
// where there are not so many.
func laneOrOrder(r *sheet.Race, row *sheet.Row) {
	const lanes = 10
	if row.Lane > lanes || row.Lane > 0 && r.Event.Distance() > inLanes && !r.Event.IsRelay() {
		row.Order, row.Lane = row.Lane, 0
	}
}

// unread notes what stands in columns that no heading explains, and that are none of
// the columns that the table is known not to give.
func (t *Rows) unread(row *sheet.Row, put map[label.Column]string) {
	if text := put[""]; text != "" {
		t.Sheet.Note(row.Line, sheet.LeftOut, strconv.Quote(text)+" under a heading that is unknown")
	}
}
