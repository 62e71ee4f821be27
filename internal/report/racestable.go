package report

import (
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// racesTable is the heading of a race as a row, for machine formats, with the
// day to which its record lists are known; zero where they are not asked for.
func racesTable(of query.RaceRecords) table.Table {
	columns := append(raceColumns(), table.Column[*race.Race]{
		Name: "records_known_to", Kind: table.Date,
		Cell: func(*race.Race) table.Cell { return table.DateCell(of.KnownTo.String()) },
	})
	return table.New(table.Table{Name: "races", For: table.Machines}, columns, []*race.Race{of.Race})
}

// raceColumns is all that a document says of a race itself.
func raceColumns() []table.Column[*race.Race] {
	return []table.Column[*race.Race]{
		{Name: "race", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.ID) }},
		{Name: "name", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Name) }},
		{Name: "competition", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Competition) }},
		{Name: "meet", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Meet) }},
		{Name: "edition", Kind: table.Integer, Cell: func(r *race.Race) table.Cell { return Positive(r.Edition) }},
		{Name: "series", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Series) }},
		{Name: "date", Kind: table.Date, Cell: func(r *race.Race) table.Cell { return table.DateCell(r.Date.String()) }},
		{Name: "time", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Time) }},
		{Name: "stadium", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Venue.Stadium) }},
		{Name: "city", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Venue.City) }},
		{Name: "country", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Venue.Country) }},
		{Name: "event", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Event.Code()) }},
		{Name: "sex", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(string(r.Sex)) }},
		{Name: "environment", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Environment.Code()) }},
		{Name: "round", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(string(r.Round)) }},
		{Name: "heat", Kind: table.Integer, Cell: func(r *race.Race) table.Cell { return Positive(r.Heat) }},
		{Name: "section", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Section) }},
		{Name: "coverage", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(fullness(r)) }},
		{Name: "complete_to", Kind: table.Integer, Cell: func(r *race.Race) table.Cell { return table.IntCell(r.CompleteTo()) }},
		{Name: "conditions", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Conditions) }},
		{Name: "pace_lights", Kind: table.Mark, Cell: func(r *race.Race) table.Cell { return table.MarkCell(r.PaceLights) }},
		{Name: "ineligible", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Ineligible) }},
		{Name: "note", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Note) }},
		{Name: "distance", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(ownDistance(r)) }},
		{Name: "wind", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Wind.String()) }},
		{Name: "hurdles", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(hurdleHeight(r)) }},
		{Name: "list", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(string(r.List)) }},
		{Name: "revised", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Revised) }},
		{Name: "qualifying", Kind: table.Mark, Cell: func(r *race.Race) table.Cell { return table.MarkCell(r.Qualifying) }},
		{Name: "amended", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(words.Join("; ", amendments(r)...)) }},
	}
}

// fullness is the coverage of a race as its document has it.
func fullness(r *race.Race) string {
	if r.Partial {
		return "partial"
	}
	return "full"
}

// ownDistance is the length of a race whose event does not say it.
func ownDistance(r *race.Race) string {
	if r.Event.OnCountry() && r.Event.Distance() > 0 {
		return r.Event.Distance().Length()
	}
	return ""
}

// hurdleHeight is the height of hurdles where it is not that of seniors.
func hurdleHeight(r *race.Race) string {
	if r.Hurdles == 0 {
		return ""
	}
	return r.Hurdles.Metres()
}
