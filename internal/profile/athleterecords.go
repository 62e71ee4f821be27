package profile

import (
	"slices"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// heldRecord is a record that stands, and the entry of somebody that is it.
type heldRecord struct {
	query.StoodEntry

	of query.CategoryRecords
}

// held is the records that somebody holds, alone or in a team.
func (a *AskedCareer) held() []heldRecord {
	var held []heldRecord
	for _, of := range a.Standing {
		for _, entry := range query.StoodEntries(of.Stands) {
			if a.Holds(of.Category, entry.Entry) {
				held = append(held, heldRecord{entry, of})
			}
		}
	}
	return held
}

// recordsTable is the records that somebody holds.
func (a *AskedCareer) recordsTable() table.Table {
	type row = heldRecord
	columns := slices.Concat(keyColumns[row](a.Somebody), []table.Column[row]{
		{Name: "list", Kind: table.Text, Priority: table.MachineOnly, Cell: func(h row) table.Cell { return table.TextCell(h.of.Category.ListName()) }},
		{Name: "event", Label: "Event", Kind: table.Text, Priority: table.Wraps, Cell: func(h row) table.Cell { return eventOfList(h.of.Category) }},
		{Name: "environment", Kind: table.Text, Priority: table.MachineOnly, Cell: func(h row) table.Cell { return table.TextCell(h.of.Category.Environment.Code()) }},
		{Name: "class", Kind: table.Text, Priority: table.MachineOnly, Cell: func(h row) table.Cell { return table.TextCell(h.of.Category.Class) }},
		{Name: "record", Label: "Record", Kind: table.Text, Priority: table.Wraps, Cell: func(h row) table.Cell {
			return table.TextCell(h.Scope.String()).Shown(a.Competitions.Scope(h.Scope))
		}},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(h row) table.Cell { return table.MarkCell(h.Mark) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(h row) table.Cell { return table.DateCell(h.Date.String()) }},
		{Name: "city", Label: "City", Kind: table.Text, Priority: table.Spare, Cell: func(h row) table.Cell { return table.TextCell(h.Venue.City) }},
		{Name: "race", Kind: table.Text, Priority: table.MachineOnly, Cell: func(h row) table.Cell { return table.TextCell(h.Race) }},
		{Name: "as_of", Kind: table.Date, Priority: table.MachineOnly, Cell: func(h row) table.Cell { return table.DateCell(h.of.AsOf.String()) }},
	}, table.Of(func(h row) query.StoodEntry { return h.StoodEntry }, report.StoodColumns()))
	return table.New(table.Table{Name: "records", Title: "Records held"}, columns, a.held())
}

// annulledTable is the records that somebody had and that were annulled.
func (a *AskedCareer) annulledTable() table.Table {
	type row = career.Annulled
	columns := slices.Concat(keyColumns[row](a.Somebody), []table.Column[row]{
		{Name: "list", Kind: table.Text, Priority: table.MachineOnly, Cell: func(x row) table.Cell { return table.TextCell(x.Category.ListName()) }},
		{Name: "event", Label: "Event", Kind: table.Text, Priority: table.Wraps, Cell: func(x row) table.Cell { return eventOfList(x.Category) }},
		{Name: "environment", Kind: table.Text, Priority: table.MachineOnly, Cell: func(x row) table.Cell { return table.TextCell(x.Category.Environment.Code()) }},
		{Name: "class", Kind: table.Text, Priority: table.MachineOnly, Cell: func(x row) table.Cell { return table.TextCell(x.Category.Class) }},
		{Name: "records", Label: "Was", Kind: table.List, Priority: table.Wraps, Cell: func(x row) table.Cell {
			scopes, shown := make([]string, len(x.Scopes)), make([]string, len(x.Scopes))
			for i, scope := range x.Scopes {
				scopes[i], shown[i] = scope.String(), a.Competitions.Scope(scope)
			}
			return table.ListCell(scopes).Separated("; ").Shown(words.Join(", ", shown...))
		}},
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(x row) table.Cell { return table.MarkCell(x.Entry.Mark) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(x row) table.Cell { return table.DateCell(x.Entry.Date.String()) }},
		{Name: "race", Kind: table.Text, Priority: table.MachineOnly, Cell: func(x row) table.Cell { return table.TextCell(x.Entry.Race) }},
		{Name: "annulled", Label: "Annulled", Kind: table.Date, Cell: func(x row) table.Cell { return table.DateCell(x.Entry.Annulled.String()) }},
	})
	return table.New(table.Table{Name: "annulled_records", Title: "Records that were annulled"}, columns, a.Annulled)
}

// eventOfList is the event of a record list; readers see its class and track too.
func eventOfList(c record.Category) table.Cell {
	return table.TextCell(c.Event.Code()).Shown(words.Join(", ", report.ShortEvent(c.Event), c.Class, c.Environment.Name()))
}
