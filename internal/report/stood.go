package report

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// stoodTable is the records that stood at some time, one row for each entry
// that shared one, in the order of the scopes given.
func stoodTable(raceID, title string, stood []record.Stood) Table {
	t := Table{
		Name: "records", Title: title,
		Columns: []Column{
			{Name: "race", Kind: Text, Silent: true},
			{Name: "record", Label: "Record", Kind: Text},
			{Name: "mark", Label: "Mark", Kind: Mark},
			{Name: "athlete", Label: "Athlete", Kind: Text},
			{Name: "nation", Label: "Nation", Kind: Text},
			{Name: "date", Label: "Date", Kind: Date},
			{Name: "city", Label: "City", Kind: Text},
			{Name: "country", Kind: Text, Silent: true},
			{Name: "race_of_record", Kind: Text, Silent: true},
			{Name: "standing", Label: "Known as", Kind: Text},
			{Name: "ratified", Kind: Date, Silent: true},
			{Name: "note", Kind: Text, Silent: true},
			{Name: "sources", Kind: List, Silent: true},
			{Name: "remarks", Label: "Remarks", Kind: List},
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

func entryRow(raceID string, scope record.Scope, entry *record.Entry, standing record.Standing) []Cell {
	return []Cell{
		TextCell(raceID),
		scopeCell(scope),
		MarkCell(entry.Mark),
		TextCell(entry.Athlete),
		TextCell(entry.Nation),
		DateCell(entry.Date.String()),
		TextCell(entry.Venue.City),
		TextCell(entry.Venue.Country),
		TextCell(entry.Race),
		TextCell(string(standing)),
		DateCell(entry.Ratified.String()),
		TextCell(entry.Note),
		ListCell(entry.Source.Keys()),
		remarks(nil),
	}
}

// remarks is a list that readers see with commas between.
func remarks(list []string) Cell {
	return ListCell(list).separated("; ").Shown(words.Join(", ", list...))
}

// scopeCell is a scope: to a reader of one race its meeting and series need no key.
func scopeCell(scope record.Scope) Cell {
	cell := TextCell(scope.String())
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
