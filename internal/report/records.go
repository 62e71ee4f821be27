package report

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// RecordsOf is the records of one category that were asked for.
type RecordsOf struct {
	Category record.Category
	AsOf     date.Date
	KnownTo  date.Date
	Stands   []record.Stood
	Sources  []race.Source // of the lists
}

// Records is the answer of the command records: what stood on a day.
func Records(lists []RecordsOf) table.View {
	view := table.View{Command: "records", RowTable: "records"}
	var known []date.Date
	for _, list := range lists {
		known = append(known, list.KnownTo)
		name := list.Category.ListName()
		section := table.Section{
			Title:  categoryName(list.Category.Event, list.Category.Sex, list.Category.Environment),
			Lines:  []string{dayLine(list.AsOf, list.KnownTo)},
			Tables: []table.Table{recordsTable(name, list.Stands), dayTable(name, list.AsOf, list.KnownTo), listSources(name, list.Sources)},
		}
		if len(list.Stands) == 0 {
			section.Notes = []string{"The lists have no such record."}
		}
		view.Sections = append(view.Sections, section)
	}
	view.Coverage = covers(nil, "", known)
	return view
}

func dayLine(asOf, known date.Date) string {
	line := "as they stood on " + asOf.String() + "; the lists are known to " + known.String()
	if known.Before(asOf) {
		line += ", later records are missing"
	}
	return line
}

// recordsTable is what stood, with the list as its first column, and whatever
// else the lists say of the marks.
func recordsTable(list string, stood []record.Stood) table.Table {
	t := stoodTable(list, "", stood)
	t.Columns[0].Name = "list"
	for i := range t.Columns {
		switch t.Columns[i].Name {
		case "race_of_record":
			t.Columns[i].Name = "race"
		}
	}
	t.Columns = append(t.Columns, table.Column{Name: "reading", Label: "Reading", Kind: table.Text})
	i := 0
	for _, s := range stood {
		for _, entry := range slices.Concat(s.Entries, s.Pending, s.Unordered) {
			t.Rows[i][1] = table.TextCell(s.Scope.String()) // here the key of a meeting says which
			t.Rows[i] = append(t.Rows[i], table.TextCell(reading(entry)))
			i++
		}
	}
	return t
}

// reading is how a mark was read where its text does not show it.
func reading(entry *record.Entry) string {
	fifths, auto := "", ""
	if entry.Unit > 0 {
		fifths = "in fifths"
	}
	if !entry.Auto.IsZero() {
		auto = "automatic " + entry.Auto.String()
	}
	return words.Join(", ", fifths, auto)
}

func dayTable(list string, asOf, known date.Date) table.Table {
	return table.Table{
		Name: "lists", Silent: true,
		Columns: []table.Column{{Name: "list", Kind: table.Text}, {Name: "as_of", Kind: table.Date}, {Name: "known_to", Kind: table.Date}},
		Rows:    [][]table.Cell{{table.TextCell(list), table.DateCell(asOf.String()), table.DateCell(known.String())}},
	}
}

// History is the reigns of one record.
type History struct {
	Category record.Category
	Scope    record.Scope
	AsOf     date.Date
	KnownTo  date.Date
	Reigns   []record.Reign
	Sources  []race.Source              // of the lists
	InCorpus func(*record.Entry) string // the id of the race in the corpus, empty where it is not there
}

// Histories is the answer of the command records with its history.
func Histories(histories []History, races []*race.Race) table.View {
	view := table.View{Command: "records", RowTable: "reigns"}
	var known []date.Date
	for _, h := range histories {
		known = append(known, h.KnownTo)
		name := h.Category.ListName()
		section := table.Section{
			Title:  categoryName(h.Category.Event, h.Category.Sex, h.Category.Environment) + ": " + h.Scope.String(),
			Lines:  []string{dayLine(h.AsOf, h.KnownTo)},
			Tables: []table.Table{reignsTable(name, h), dayTable(name, h.AsOf, h.KnownTo), listSources(name, h.Sources)},
			Notes:  historyNotes(h),
		}
		view.Sections = append(view.Sections, section)
	}
	view.Coverage = covers(races, " of the corpus", known)
	return view
}

func reignsTable(list string, h History) table.Table {
	t := table.Table{
		Name: "reigns",
		Columns: []table.Column{
			{Name: "list", Kind: table.Text, Silent: true},
			{Name: "record", Kind: table.Text, Silent: true},
			{Name: "mark", Label: "Mark", Kind: table.Mark},
			{Name: "athlete", Label: "Athlete", Kind: table.Text},
			{Name: "nation", Label: "Nation", Kind: table.Text},
			{Name: "date", Label: "Date", Kind: table.Date},
			{Name: "city", Label: "City", Kind: table.Text},
			{Name: "country", Kind: table.Text, Silent: true},
			{Name: "standing", Label: "Known as", Kind: table.Text},
			{Name: "step", Label: "Took off", Kind: table.Margin},
			{Name: "until", Kind: table.Date, Silent: true},
			{Name: "stood_years", Kind: table.Integer, Silent: true},
			{Name: "stood_days", Kind: table.Integer, Silent: true},
			{Name: "stood_for", Label: "Stood", Kind: table.Text},
			{Name: "race", Label: "Race", Kind: table.Text},
			{Name: "reading", Label: "Reading", Kind: table.Text},
			{Name: "ratified", Kind: table.Date, Silent: true},
			{Name: "note", Kind: table.Text, Silent: true},
			{Name: "sources", Kind: table.List, Silent: true},
			{Name: "remarks", Label: "Remarks", Kind: table.List},
		},
	}
	for _, reign := range h.Reigns {
		for i, entry := range reign.Entries {
			t.Rows = append(t.Rows, reignRow(list, h, reign, i, entry))
		}
	}
	return t
}

func reignRow(list string, h History, reign record.Reign, i int, entry *record.Entry) []table.Cell {
	standing, _ := entry.Standing(h.Scope)
	row := []table.Cell{
		table.TextCell(list), table.TextCell(h.Scope.String()), table.MarkCell(entry.Mark), table.TextCell(entry.Athlete), table.TextCell(entry.Nation),
		table.DateCell(entry.Date.String()), table.TextCell(entry.Venue.City), table.TextCell(entry.Venue.Country), table.TextCell(string(standing)),
		{},
		{},
		{},
		{},
		{},
		table.TextCell(h.InCorpus(entry)), table.TextCell(reading(entry)), table.DateCell(entry.Ratified.String()), table.TextCell(entry.Note),
		table.ListCell(entry.Source.Keys()), remarks(nil),
	}
	last := len(row) - 1
	if i > 0 {
		row[last] = remarks([]string{"shared"})
		return row
	}
	if reign.HasStep {
		row[9] = table.MarginCell(reign.Step)
	}
	row[10] = table.DateCell(reign.Until.String())
	if span, known := reign.Length(h.AsOf); known && !reign.Pending {
		row[11], row[12], row[13] = table.IntCell(span.Years), table.IntCell(span.Days), table.TextCell(span.String())
	}
	var said []string
	if reign.Until.IsZero() && !reign.Pending {
		said = append(said, "stands")
	}
	if reign.Implied && reign.Standing != record.Derived {
		said = append(said, "implied")
	} else if reign.OrBetter {
		said = append(said, "or better")
	}
	row[last] = remarks(said)
	return row
}

func historyNotes(h History) []string {
	var notes []string
	if i, ok := record.Longest(h.Reigns, h.AsOf); ok {
		reign := h.Reigns[i]
		span, _ := reign.Length(h.AsOf)
		notes = append(notes, fmt.Sprintf("Longest reign of those that a list vouches for: %s %s, %s.", reign.Mark(), reign.Entries[0].Athlete, span))
	}
	if i, ok := record.LargestStep(h.Reigns); ok {
		reign := h.Reigns[i]
		notes = append(notes, fmt.Sprintf("Largest step between two of them: %s %s, %s.", reign.Mark(), reign.Entries[0].Athlete, reign.Step))
	}
	if slices.ContainsFunc(h.Reigns, func(r record.Reign) bool { return r.Implied && r.Standing != record.Derived }) {
		notes = append(notes, "Implied: a wider record makes it one; others may have come before or after.")
	}
	if slices.ContainsFunc(h.Reigns, func(r record.Reign) bool { return r.OrBetter }) {
		notes = append(notes, "Or better: the next mark is only derived; others may have come between.")
	}
	if len(h.Reigns) == 0 {
		notes = append(notes, "The lists have no such record.")
	}
	return notes
}

// listSources is what the source keys of a list stand for.
func listSources(list string, sources []race.Source) table.Table {
	t := table.Table{Name: "sources", Silent: true, Columns: sourceColumns("list")}
	for _, s := range sources {
		t.Rows = append(t.Rows, sourceRow(list, s))
	}
	return t
}
