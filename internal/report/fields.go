package report

import (
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// resultFields is what results of an answer have beside what all have: a column stands
// where one of the races has something in it.
type resultFields struct{ sexes, teams, lanes, orders, reactions, wind bool }

func fieldsOf(races []query.RaceRecords) resultFields {
	var f resultFields
	for _, of := range races {
		f.teams = f.teams || of.Race.Event.IsRelay()
		f.wind = f.wind || of.Race.Event.NeedsWind()
		for i := range of.Race.Results {
			x := &of.Race.Results[i]
			f.sexes = f.sexes || x.Sex != "" || of.Race.IsMixedField()
			f.teams = f.teams || x.IsTeam()
			f.lanes = f.lanes || x.Lane > 0
			f.orders = f.orders || x.Order > 0
			f.reactions = f.reactions || x.Reaction > 0
		}
	}
	return f
}

// columns is the columns of what the results have.
func (f resultFields) columns() []table.Column[*race.Result] {
	type row = *race.Result
	var columns []table.Column[row]
	if f.sexes {
		columns = append(columns, table.Column[row]{Name: "sex", Label: "Sex", Kind: table.Text, Cell: func(x row) table.Cell { return table.TextCell(string(x.Sex)) }})
	}
	if f.lanes {
		columns = append(columns, table.Column[row]{Name: "lane", Label: "Lane", Kind: table.Integer, Cell: func(x row) table.Cell { return Positive(x.Lane) }})
	}
	if f.orders {
		columns = append(columns, table.Column[row]{Name: "order", Label: "Order", Kind: table.Integer, Cell: func(x row) table.Cell { return Positive(x.Order) }})
	}
	if f.reactions {
		columns = append(columns, table.Column[row]{Name: "reaction", Label: "Reaction", Kind: table.Text, Cell: func(x row) table.Cell { return table.TextCell(x.Reaction.String()) }})
	}
	if f.teams {
		columns = append(columns,
			table.Column[row]{Name: "team", Kind: table.Text, Priority: table.MachineOnly, Cell: func(x row) table.Cell { return table.TextCell(x.Team) }},
			table.Column[row]{Name: "legs", Label: "Legs", Kind: table.List, Priority: table.Below, Cell: func(x row) table.Cell { return legsCell(x.Legs) }})
	}
	return columns
}

// legsCell is who ran for a team, with the times of the legs that are known.
func legsCell(legs []race.Leg) table.Cell {
	var texts []string
	for _, leg := range legs {
		texts = append(texts, words.Join(" ", leg.Athlete, leg.Split.String()))
	}
	return table.ListCell(texts).Separated("; ").Shown(strings.Join(texts, ", "))
}

// eventName is the event of a race, with the length of one across country.
func eventName(r *race.Race) string {
	if r.Event.OnCountry() && r.Event.Distance() > 0 {
		return r.Event.Name() + ", " + strings.Replace(r.Event.Distance().Length(), "km", " km", 1)
	}
	return r.Event.Name()
}

// fieldLines is what readers see of a race for which not all keys are usual: the wind, the
// hurdles, which list it is, and the standard.
func fieldLines(r *race.Race) []string {
	var lines []string
	wind, hurdles := "", ""
	switch {
	case !r.Wind.IsZero():
		wind = "wind " + r.Wind.String()
	case r.Event.NeedsWind() && r.Environment == event.Outdoor:
		wind = "no wind reading"
	}
	if r.Hurdles > 0 {
		hurdles = "hurdles of " + r.Hurdles.Metres() + " m"
	}
	if line := words.Join("; ", wind, hurdles); line != "" {
		lines = append(lines, line)
	}
	if list := listName(r); list != "" {
		lines = append(lines, list)
	}
	if !r.Qualifying.IsZero() {
		lines = append(lines, "standard "+r.Qualifying.String()+": "+metBy(query.MetStandard(r)))
	}
	return lines
}

// listName is which list of a race it is; empty for the official one as first issued.
func listName(r *race.Race) string {
	name := ""
	switch r.List {
	case race.StartList:
		name = "start list"
	case race.Provisional:
		name = "provisional list"
	case race.Official:
	}
	if r.Revised != "" {
		name = words.Join(", ", name, "revised "+r.Revised)
	}
	return name
}

// metBy is who met a standard.
func metBy(results []*race.Result) string {
	if len(results) == 0 {
		return "met by nobody"
	}
	names := make([]string, len(results))
	for i, result := range results {
		names[i] = result.Name()
	}
	return "met by " + words.List(names)
}

// amendments is the changes to the list, one a line.
func amendments(r *race.Race) []string {
	var lines []string
	for _, a := range r.Amended {
		because := ""
		if a.Because != "" {
			because = " (" + a.Because + ")"
		}
		lines = append(lines, "Amended "+a.Date.String()+": "+a.What+because)
	}
	return lines
}
