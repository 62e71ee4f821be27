package report

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
)

// racesTable is the heading of a race as a row, for machine formats, with the
// day to which its record lists are known; zero where they are not asked for.
func racesTable(r *race.Race, recordsKnownTo date.Date) table.Table {
	covered := "full"
	if r.Partial {
		covered = "partial"
	}
	fields := []struct {
		name string
		kind table.Kind
		cell table.Cell
	}{
		{"race", table.Text, table.TextCell(r.ID)},
		{"name", table.Text, table.TextCell(r.Name)},
		{"competition", table.Text, table.TextCell(r.Competition)},
		{"meet", table.Text, table.TextCell(r.Meet)},
		{"edition", table.Integer, positive(r.Edition)},
		{"series", table.Text, table.TextCell(r.Series)},
		{"date", table.Date, table.DateCell(r.Date.String())},
		{"time", table.Text, table.TextCell(r.Time)},
		{"stadium", table.Text, table.TextCell(r.Venue.Stadium)},
		{"city", table.Text, table.TextCell(r.Venue.City)},
		{"country", table.Text, table.TextCell(r.Venue.Country)},
		{"event", table.Text, table.TextCell(r.Event.Code())},
		{"sex", table.Text, table.TextCell(string(r.Sex))},
		{"environment", table.Text, table.TextCell(r.Environment.Code())},
		{"round", table.Text, table.TextCell(string(r.Round))},
		{"heat", table.Integer, positive(r.Heat)},
		{"section", table.Text, table.TextCell(r.Section)},
		{"coverage", table.Text, table.TextCell(covered)},
		{"complete_to", table.Integer, table.IntCell(r.CompleteTo())},
		{"conditions", table.Text, table.TextCell(r.Conditions)},
		{"pace_lights", table.Mark, table.MarkCell(r.PaceLights)},
		{"ineligible", table.Text, table.TextCell(r.Ineligible)},
		{"note", table.Text, table.TextCell(r.Note)},
		{"records_known_to", table.Date, table.DateCell(recordsKnownTo.String())},
	}
	t := table.Table{Name: "races", Silent: true, Rows: [][]table.Cell{nil}}
	for _, f := range fields {
		t.Columns = append(t.Columns, table.Column{Name: f.name, Kind: f.kind})
		t.Rows[0] = append(t.Rows[0], f.cell)
	}
	return t
}
