package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Breaker is a result of the corpus that broke or equalled a record.
type Breaker struct {
	Race    *race.Race
	Verdict record.Verdict
}

// RecordGroup is one record list with the results of the corpus that broke or
// equalled its records.
type RecordGroup struct {
	Category record.Category
	Asked    string // the records asked for, in words
	Breakers []Breaker
	Stands   []record.Stood
	AsOf     date.Date // the day on which Stands is true
	KnownTo  date.Date
	Entries  int // of the list under the records asked for
	InCorpus int // of these, run in races of this corpus
}

// RecordCheckOfCorpus is the answer of the command record-check about a corpus.
func RecordCheckOfCorpus(groups []RecordGroup, races []*race.Race) View {
	var known []date.Date
	for _, g := range groups {
		known = append(known, g.KnownTo)
	}
	view := View{Command: "record-check", RowTable: "verdicts", Coverage: covers(races, " of the corpus", known)}
	for _, g := range groups {
		name := g.Category.ListName()
		t := Table{Name: "verdicts", Columns: breakerColumns()}
		for _, b := range g.Breakers {
			t.Rows = append(t.Rows, breakerRow(b))
		}
		section := Section{
			Title:  categoryName(g.Category.Event, g.Category.Sex, g.Category.Environment) + ": " + g.Asked,
			Tables: []Table{t, standsTable(name, g), groupTable(name, g)},
		}
		if len(g.Breakers) == 0 {
			section.Lines = []string{"no race of this corpus broke or equalled one of them"}
		}
		section.Notes = []string{knowledge(g)}
		view.Sections = append(view.Sections, section)
	}
	return view
}

// breakerColumns are those of the verdicts on a race, with the race itself in
// the reader's view.
func breakerColumns() []Column {
	columns := []Column{
		{Name: "race", Label: "Race", Kind: Text},
		{Name: "date", Label: "Date", Kind: Date},
		{Name: "environment", Kind: Text, Silent: true},
		{Name: "event", Kind: Text, Silent: true},
		{Name: "sex", Kind: Text, Silent: true},
	}
	for _, c := range verdictColumns()[1:] {
		switch c.Name {
		case "place":
			c.Silent = true
		case "holder":
			c.Label, c.Silent = "Of", false
		}
		columns = append(columns, c)
	}
	return columns
}

func breakerRow(b Breaker) []Cell {
	r := b.Race
	row := []Cell{
		TextCell(r.ID), DateCell(r.Date.String()), TextCell(r.Environment.Code()),
		TextCell(r.Event.Code()), TextCell(string(r.Sex)),
	}
	return append(row, verdictRow(r, b.Verdict)[1:]...)
}

// standsTable is the records that stand at the end of a group.
func standsTable(name string, g RecordGroup) Table {
	t := recordsTable(name, g.Stands)
	t.Title = "Stands on " + g.AsOf.String()
	return t
}

func groupTable(name string, g RecordGroup) Table {
	return Table{
		Name: "lists", Silent: true,
		Columns: []Column{
			{Name: "list", Kind: Text},
			{Name: "known_to", Kind: Date},
			{Name: "as_of", Kind: Date},
			{Name: "entries", Kind: Integer},
			{Name: "in_corpus", Kind: Integer},
		},
		Rows: [][]Cell{{
			TextCell(name), DateCell(g.KnownTo.String()), DateCell(g.AsOf.String()), IntCell(g.Entries), IntCell(g.InCorpus),
		}},
	}
}

// knowledge says what a group covers.
func knowledge(g RecordGroup) string {
	covered := "The list is known to " + g.KnownTo.String()
	if g.KnownTo.Before(g.AsOf) {
		covered += ", which is before " + g.AsOf.String()
	}
	return fmt.Sprintf("%s; of its %s for these records %d ran in races of this corpus.", covered, words.Plural(g.Entries, "entry", "entries"), g.InCorpus)
}
