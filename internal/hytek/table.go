package hytek

import (
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/words"
)

// column is a column of a table, where its label stands.
type column struct {
	token

	what  label.Column
	round race.Round // of a column of times; empty where the label says none
}

// table is the labels of columns.
type table struct {
	columns []column
	values  []column   // those behind the names, with figures
	lead    []column   // those before the names: places, lanes, numbers
	name    int        // where the names begin
	year    *column    // nil where there is none
	team    *column    // of a club; nil where there is none
	start   int        // where names of clubs begin in the rows
	round   race.Round // of its last column of times
	heats   bool       // it has the column H#
	relay   bool       // teams stand in it
	entries bool       // it has no times but those of entries
}

// readTable reads the labels of a table. It reports false for another line.
func readTable(l line) (*table, bool) {
	t := &table{}
	timed, entered, unknown := false, false, 0
	for _, word := range l.tokens(0) {
		c, ok := readColumn(word)
		if !ok {
			if unknown++; unknown > 1 {
				return nil, false
			}
			c.what = label.Ignored
		}
		if n := len(t.columns); n > 0 && t.columns[n-1].what == label.Seed && c.what == label.Mark && c.round == "" { // "Seed Time"
			t.columns[n-1].text, t.columns[n-1].to = t.columns[n-1].text+" "+c.text, c.to
			continue
		}
		timed = timed || c.what == label.Mark
		entered = entered || c.what == label.Seed
		t.columns = append(t.columns, c)
	}
	if len(t.columns) < 2 || unknown*2 > len(t.columns) || !timed && !entered || !t.place() {
		return nil, false
	}
	t.entries = !timed
	return t, true
}

// readColumn is what the label of a column says.
func readColumn(word token) (column, bool) {
	c := column{token: word}
	folded := strings.Trim(words.Fold(word.text), ".:'")
	if isOne(folded, "relay relais staffel relevo equipe/relais") {
		c.what = label.Remark // the letter of a team
		return c, true
	}
	what, known := label.ReadColumn(word.text)
	round, isRound := label.Round(folded)
	switch {
	case known && what == label.Heat, known && what == label.Seed:
		c.what = what
	case isRound:
		c.what, c.round = label.Mark, round
	case known:
		c.what = what
	default:
		return c, false
	}
	return c, true
}

// place tells which columns have names, years, clubs and figures. It reports false
// for labels that begin no table of results.
func (t *table) place() bool {
	i := 0
	for i < len(t.columns) && (t.columns[i].what == label.Place || t.columns[i].what == label.Lane || t.columns[i].what == label.Bib) {
		i++
	}
	if i == len(t.columns) {
		return false
	}
	t.lead, t.name = t.columns[:i], t.columns[i].from
	switch t.columns[i].what {
	case label.Athlete:
	case label.Club:
		t.relay = true
		t.team = &t.columns[i]
	default:
		return false
	}
	for i++; i < len(t.columns); i++ {
		switch c := &t.columns[i]; c.what {
		case label.BornOn, label.Age, label.CategoryOf:
			t.year = c
		case label.Club, label.Nation:
			t.team = c
		case label.Mark, label.Seed, label.Wind, label.Heat, label.Section, label.Points, label.Thousandths, label.Ignored, label.Remark, label.Reaction, label.Status, label.Qualified, label.Flags, label.Lane:
			t.values = append(t.values, *c)
		default:
			return false
		}
		t.heats = t.heats || t.columns[i].what == label.Heat
		if t.columns[i].what == label.Mark && t.columns[i].round != "" {
			t.round = t.columns[i].round
		}
	}
	if t.team != nil {
		t.start = t.team.from
	}
	return len(t.values) > 0
}

// takesTable reads the labels of columns.
func (r *reader) takesTable(i int) bool {
	l := r.lines[i]
	t, ok := readTable(l)
	if !ok {
		return false
	}
	if r.event == nil {
		r.start(l, "")
		r.event.race.Line = l.at
	}
	c := r.event
	if goesOn := r.afterHead && c.table != nil && c.table.round == t.round; !c.fresh && !goesOn {
		c.heading = heading{}
	}
	c.table = t
	if t.entries || r.meet.entries {
		t.entries = true
		r.s.Note(l.at, sheet.LeftOut, strconv.Quote(c.title)+" has times that were entered, no results")
		return true
	}
	r.align(i)
	return true
}

// align finds where the names of clubs begin in the rows, which need not be where
// their label does: where the fewest words are cut.
func (r *reader) align(i int) {
	const most = 400
	t := r.event.table
	if t.team == nil || t.relay {
		return
	}
	var rows []line
	for _, l := range r.lines[i+1 : min(len(r.lines), i+1+most)] {
		if _, ok := readTable(l); ok {
			break
		}
		if _, ok := readLead(l, t); ok && !isSplits(r.forms, l) {
			rows = append(rows, l)
		}
	}
	least := len(rows) + 1
	for _, by := range []int{0, -1, 1, -2, 2, -3, 3} {
		cut := 0
		for _, l := range rows {
			if at := t.team.from + by; l.has(at) && l.has(at-1) {
				cut++
			}
		}
		if cut < least {
			least, t.start = cut, t.team.from+by
		}
	}
}

// markColumn is the column of the times of a round among the figures; -1 for none.
func (t *table) markColumn(round race.Round) int {
	last := -1
	for i, c := range t.values {
		if c.what != label.Mark {
			continue
		}
		if c.round == round && round != "" {
			return i
		}
		last = i
	}
	return last
}
