package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Records is the answer of the command records: what stood on a day.
func Records(categories []query.CategoryRecords, keys *athlete.Keys) table.View {
	view := table.View{Command: "records", RowTable: "records"}
	var known []date.Date
	relays := anyRelay(categories, func(of query.CategoryRecords) record.Category { return of.Category })
	for _, of := range categories {
		known = append(known, of.KnownTo)
		name := of.Category.ListName()
		section := table.Section{
			Title:  TitleOf(of.Category),
			Lines:  []string{"as they stood on " + dayLine(of)},
			Tables: []table.Table{recordsTable(name, "", of, relays, keys), dayTable(name, of.AsOf, of.KnownTo), sourcesTable("list", name, of.Sources)},

			Further: sourceLinks(of.Sources),
		}
		if len(of.Stands) == 0 {
			section.Notes = []string{"The lists have no such record."}
		}
		section.Notes = append(section.Notes, unkept(of.Stands, of.Names)...)
		view.Sections = append(view.Sections, section)
	}
	view.Coverage = Covers(nil, "", known)
	return view
}

// unkept says what is known of the one record asked for where the lists do not keep
// it.
func unkept(stood []record.Stood, names competition.Names) []string {
	if len(stood) != 1 || !stood[0].Bound {
		return nil
	}
	s := stood[0]
	return []string{fmt.Sprintf("Nothing is kept of the %s: it was %s or better, the mark of %s on %s.",
		names.Record(s.Scope), s.Mark(), words.Join(", ", query.Holders(s)...), s.Entries[0].Date)}
}

// TitleOf is a category as a heading.
func TitleOf(c record.Category) string {
	return words.Join(", ", c.Event.Name(), string(c.Sex), c.Class, c.Environment.Name())
}

// dayLine is the day of an answer, and of those records that lists know longer, or
// less long, than others: without a day that was asked for, the one of most of them first.
func dayLine(of query.CategoryRecords) string {
	days := map[date.Date][]string{of.AsOf: nil}
	for _, s := range of.Stands {
		day := cmp.Or(s.KnownTo, of.AsOf)
		days[day] = append(days[day], of.Names.Scope(s.Scope))
	}
	order := slices.SortedFunc(maps.Keys(days), date.Date.Compare)
	first, line, on := of.AsOf, "", " known to "
	if of.KnownTo.Before(of.AsOf) {
		line = first.String() + ", as far as the lists know"
	} else {
		first = slices.MaxFunc(order, func(a, b date.Date) int { return cmp.Compare(len(days[a]), len(days[b])) })
		line, on = first.String(), " on "
	}
	for _, day := range order {
		if day != first && len(days[day]) > 0 {
			line += "; " + words.List(days[day]) + on + day.String()
		}
	}
	return line
}

// recordsTable is what stood on a day, of whatever race. The name of a meeting
// says which.
func recordsTable(list, title string, of query.CategoryRecords, relays bool, keys *athlete.Keys) table.Table {
	type row = query.StoodEntry
	columns := slices.Concat(
		[]table.Column[row]{
			OfDocument[row]("list", list),
			{Name: "record", Label: "Record", Kind: table.Text, Priority: table.Wraps, Cell: func(e row) table.Cell { return namedScope(e.Scope, of.Names) }},
		},
		table.Of(entryOf, runColumns(of.Category.Event)),
		[]table.Column[row]{{Name: "race", Kind: table.Text, Priority: table.MachineOnly, Cell: func(e row) table.Cell { return table.TextCell(e.Race) }}},
		stoodColumns(),
		table.Of(entryOf, []table.Column[*record.Entry]{readingColumn()}),
		RelayColumns(relays, competitorOfStood),
		[]table.Column[row]{keyOfEntry(of.Category.Sex, keys, entryOf)},
	)
	return table.New(table.Table{Name: "records", Title: title}, columns, query.StoodEntries(of.Stands))
}

// dayTable is the day of an answer, for machine formats.
func dayTable(list string, asOf, known date.Date) table.Table {
	type row = struct{ asOf, knownTo date.Date }
	return table.New(table.Table{Name: "lists", For: table.Machines}, []table.Column[row]{
		OfDocument[row]("list", list),
		{Name: "as_of", Kind: table.Date, Cell: func(d row) table.Cell { return table.DateCell(d.asOf.String()) }},
		{Name: "known_to", Kind: table.Date, Cell: func(d row) table.Cell { return table.DateCell(d.knownTo.String()) }},
	}, []row{{asOf, known}})
}
