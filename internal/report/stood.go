package report

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// stoodTable is the records that stood at some time, one row for each entry
// that shared one, in the order of the scopes given.
func stoodTable(raceID, title string, stood []record.Stood) table.Table {
	t := table.Table{
		Name: "records", Title: title,
		Columns: []table.Column{
			{Name: "race", Kind: table.Text, Silent: true},
			{Name: "record", Label: "Record", Kind: table.Text},
			{Name: "mark", Label: "Mark", Kind: table.Mark},
			{Name: "athlete", Label: "Athlete", Kind: table.Text},
			{Name: "nation", Label: "Nation", Kind: table.Text},
			{Name: "date", Label: "Date", Kind: table.Date},
			{Name: "city", Label: "City", Kind: table.Text},
			{Name: "country", Kind: table.Text, Silent: true},
			{Name: "race_of_record", Kind: table.Text, Silent: true},
			{Name: "standing", Label: "Known as", Kind: table.Text},
			{Name: "ratified", Kind: table.Date, Silent: true},
			{Name: "note", Kind: table.Text, Silent: true},
			{Name: "sources", Kind: table.List, Silent: true},
			{Name: "remarks", Label: "Remarks", Kind: table.List},
		},
	}
	for _, s := range stood {
		for i, entry := range s.Entries {
			standing, _ := entry.Standing(s.Scope)
			row := entryRow(raceID, s.Scope, entry, standing)
			if i == 0 {
				row[len(row)-1] = remarks(stoodRemarks(s))
			}
			t.Rows = append(t.Rows, row)
		}
		for _, entry := range s.Pending {
			t.Rows = append(t.Rows, entryRow(raceID, s.Scope, entry, record.Pending))
		}
		for _, entry := range s.Unordered {
			standing, _ := entry.Standing(s.Scope)
			row := entryRow(raceID, s.Scope, entry, standing)
			row[len(row)-1] = remarks([]string{perhaps(entry)})
			t.Rows = append(t.Rows, row)
		}
	}
	return t
}

func entryRow(raceID string, scope record.Scope, entry *record.Entry, standing record.Standing) []table.Cell {
	return []table.Cell{
		table.TextCell(raceID),
		scopeCell(scope),
		table.MarkCell(entry.Mark),
		table.TextCell(entry.Athlete),
		table.TextCell(entry.Nation),
		table.DateCell(entry.Date.String()),
		table.TextCell(entry.Venue.City),
		table.TextCell(entry.Venue.Country),
		table.TextCell(entry.Race),
		table.TextCell(string(standing)),
		table.DateCell(entry.Ratified.String()),
		table.TextCell(entry.Note),
		table.ListCell(entry.Source.Keys()),
		remarks(nil),
	}
}

// remarks is a list that readers see with commas between.
func remarks(list []string) table.Cell {
	return table.ListCell(list).Separated("; ").Shown(words.Join(", ", list...))
}

// scopeCell is a scope: to a reader of one race its meeting and series need no key.
func scopeCell(scope record.Scope) table.Cell {
	cell := table.TextCell(scope.String())
	switch scope.Kind {
	case record.Championship, record.Series, record.Meeting:
		return cell.Shown(scope.Kind.String())
	default:
		return cell
	}
}

// stoodRemarks is what qualifies what stood.
func stoodRemarks(s record.Stood) []string {
	var list []string
	if s.OrBetter {
		list = append(list, "or better")
	}
	return list
}

// perhaps says why an entry may have stood, or may have come later.
func perhaps(entry *record.Entry) string {
	if entry.Date.IsFull() {
		return "the same day, order unknown"
	}
	return "in " + entry.Date.String() + ", perhaps later"
}

// knownTo words the day to which lists are known to be right.
func knownTo(day date.Date) string {
	if day.IsZero() {
		return ""
	}
	return "lists known to " + day.String()
}
