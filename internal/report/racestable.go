package report

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

// racesTable is the heading of a race as a row, for machine formats, with the
// day to which its record lists are known; zero where they are not asked for.
func racesTable(r *race.Race, recordsKnownTo date.Date) Table {
	covered := "full"
	if r.Partial {
		covered = "partial"
	}
	fields := []struct {
		name string
		kind Kind
		cell Cell
	}{
		{"race", Text, TextCell(r.ID)},
		{"name", Text, TextCell(r.Name)},
		{"competition", Text, TextCell(r.Competition)},
		{"meet", Text, TextCell(r.Meet)},
		{"edition", Integer, positive(r.Edition)},
		{"series", Text, TextCell(r.Series)},
		{"date", Date, DateCell(r.Date.String())},
		{"time", Text, TextCell(r.Time)},
		{"stadium", Text, TextCell(r.Venue.Stadium)},
		{"city", Text, TextCell(r.Venue.City)},
		{"country", Text, TextCell(r.Venue.Country)},
		{"event", Text, TextCell(r.Event.Code())},
		{"sex", Text, TextCell(string(r.Sex))},
		{"environment", Text, TextCell(r.Environment.Code())},
		{"round", Text, TextCell(string(r.Round))},
		{"heat", Integer, positive(r.Heat)},
		{"section", Text, TextCell(r.Section)},
		{"coverage", Text, TextCell(covered)},
		{"complete_to", Integer, IntCell(r.CompleteTo())},
		{"conditions", Text, TextCell(r.Conditions)},
		{"pace_lights", Mark, MarkCell(r.PaceLights)},
		{"ineligible", Text, TextCell(r.Ineligible)},
		{"note", Text, TextCell(r.Note)},
		{"records_known_to", Date, DateCell(recordsKnownTo.String())},
	}
	t := Table{Name: "races", Silent: true, Rows: [][]Cell{nil}}
	for _, f := range fields {
		t.Columns = append(t.Columns, Column{Name: f.name, Kind: f.kind})
		t.Rows[0] = append(t.Rows[0], f.cell)
	}
	return t
}
