package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
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
func RecordCheckOfCorpus(groups []RecordGroup, races []*race.Race) table.View {
	var known []date.Date
	for _, g := range groups {
		known = append(known, g.KnownTo)
	}
	view := table.View{Command: "record-check", RowTable: "verdicts", Coverage: covers(races, " of the corpus", known)}
	for _, g := range groups {
		name := g.Category.ListName()
		t := table.Table{Name: "verdicts", Columns: breakerColumns()}
		for _, b := range g.Breakers {
			t.Rows = append(t.Rows, breakerRow(b))
		}
		section := table.Section{
			Title:  categoryName(g.Category.Event, g.Category.Sex, g.Category.Environment) + ": " + g.Asked,
			Tables: []table.Table{t, standsTable(name, g), groupTable(name, g)},
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
func breakerColumns() []table.Column {
	columns := []table.Column{
		{Name: "race", Label: "Race", Kind: table.Text},
		{Name: "date", Label: "Date", Kind: table.Date},
		{Name: "environment", Kind: table.Text, Silent: true},
		{Name: "event", Kind: table.Text, Silent: true},
		{Name: "sex", Kind: table.Text, Silent: true},
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

func breakerRow(b Breaker) []table.Cell {
	r := b.Race
	row := []table.Cell{
		table.TextCell(r.ID), table.DateCell(r.Date.String()), table.TextCell(r.Environment.Code()),
		table.TextCell(r.Event.Code()), table.TextCell(string(r.Sex)),
	}
	return append(row, verdictRow(r, b.Verdict)[1:]...)
}

// standsTable is the records that stand at the end of a group.
func standsTable(name string, g RecordGroup) table.Table {
	t := recordsTable(name, g.Stands)
	t.Title = "Stands on " + g.AsOf.String()
	return t
}

func groupTable(name string, g RecordGroup) table.Table {
	return table.Table{
		Name: "lists", Silent: true,
		Columns: []table.Column{
			{Name: "list", Kind: table.Text},
			{Name: "known_to", Kind: table.Date},
			{Name: "as_of", Kind: table.Date},
			{Name: "entries", Kind: table.Integer},
			{Name: "in_corpus", Kind: table.Integer},
		},
		Rows: [][]table.Cell{{
			table.TextCell(name), table.DateCell(g.KnownTo.String()), table.DateCell(g.AsOf.String()), table.IntCell(g.Entries), table.IntCell(g.InCorpus),
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
