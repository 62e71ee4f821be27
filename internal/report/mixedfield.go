package report

import (
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
)

// ofRaceAndSex says in every row of which race it is, and where some race of the answer
// was one of men and women together of which class.
func ofRaceAndSex[T any](r *race.Race, mixed bool) []table.Column[T] {
	columns := OfRace[T](r)
	if mixed {
		columns = append(columns, OfDocument[T]("sex", string(r.Sex)))
	}
	return columns
}

// eachClass is the tables of the classes of a race, each with its class in the title where
// men and women ran together.
func eachClass(of query.RaceRecords, tableOf func(query.RaceRecords) table.Table) []table.Table {
	var tables []table.Table
	for _, class := range of.ByClass() {
		t := tableOf(class)
		if len(of.Classes) > 0 {
			t.Title += ", " + string(class.Race.Sex)
		}
		tables = append(tables, t)
	}
	return tables
}

// noLists says for which classes of a race no record list is kept.
func noLists(of query.RaceRecords) []string {
	var notes []string
	for _, class := range of.ByClass() {
		if class.KnownTo.IsZero() {
			notes = append(notes, noListOf(record.CategoryOf(class.Race)))
		}
	}
	return notes
}
