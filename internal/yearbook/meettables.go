package yearbook

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

// meetRacesTable is the races of an event for machine formats, with their winners.
func meetRacesTable(e calendar.MeetEvent) table.Table {
	type row = calendar.MeetRace
	columns := slices.Concat(
		table.Of(func(r row) *race.Race { return r.Race }, []table.Column[*race.Race]{
			{Name: "race", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.ID) }},
			{Name: "name", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Name) }},
			{Name: "event", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Event.Code()) }},
			{Name: "sex", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(string(r.Sex)) }},
			{Name: "environment", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Environment.Code()) }},
			{Name: "date", Kind: table.Date, Cell: func(r *race.Race) table.Cell { return table.DateCell(r.Date.String()) }},
			{Name: "time", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Time) }},
			{Name: "round", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(string(r.Round)) }},
			{Name: "heat", Kind: table.Integer, Cell: func(r *race.Race) table.Cell {
				if r.Heat == 0 {
					return table.Cell{}
				}
				return table.IntCell(r.Heat)
			}},
			{Name: "section", Kind: table.Text, Cell: func(r *race.Race) table.Cell { return table.TextCell(r.Section) }},
		}),
		winnerColumns(),
		[]table.Column[row]{
			{Name: "athlete_key", Kind: table.Text, Cell: func(r row) table.Cell { return table.TextCell(r.Person(r.Won).Key()) }},
			{Name: "results", Kind: table.Integer, Cell: func(r row) table.Cell { return table.IntCell(len(r.Results)) }},
			{Name: "onward", Kind: table.Integer, Cell: func(r row) table.Cell { return table.IntCell(len(r.Onward)) }},
			{Name: "remarks", Kind: table.List, Cell: func(r row) table.Cell {
				return table.ListCell(append([]string{}, report.RaceRemarks(r.Race)...)).Separated("; ")
			}},
		},
	)
	return table.New(table.Table{Name: "races", For: table.Machines}, columns, e.Races)
}

// ran is a result in a race of a meeting.
type ran struct {
	*race.Result

	in   string
	who  athlete.Person
	flag race.Flag
}

func ranColumns() []table.Column[ran] {
	return []table.Column[ran]{
		{Name: "race", Kind: table.Text, Cell: func(r ran) table.Cell { return table.TextCell(r.in) }},
		{Name: "place", Kind: table.Integer, Cell: func(r ran) table.Cell {
			if r.Place == 0 {
				return table.Cell{}
			}
			return table.IntCell(r.Place)
		}},
		{Name: "athlete", Kind: table.Text, Cell: func(r ran) table.Cell { return table.TextCell(r.Athlete) }},
		{Name: "athlete_key", Kind: table.Text, Cell: func(r ran) table.Cell { return table.TextCell(r.who.Key()) }},
		{Name: "team", Kind: table.Text, Cell: func(r ran) table.Cell { return table.TextCell(r.Team) }},
		{Name: "nation", Kind: table.Text, Cell: func(r ran) table.Cell { return table.TextCell(r.Nation) }},
		{Name: "mark", Kind: table.Mark, Cell: func(r ran) table.Cell { return table.MarkCell(r.Mark) }},
	}
}

// onwardTable is who went on to the next round, and why.
func onwardTable(e calendar.MeetEvent) table.Table {
	var rows []ran
	for _, r := range e.Races {
		for _, result := range r.Onward {
			rows = append(rows, ran{Result: result, in: r.ID, who: r.Person(result)})
		}
	}
	columns := append(ranColumns(), []table.Column[ran]{
		{Name: "qualified", Kind: table.Text, Cell: func(r ran) table.Cell { return table.TextCell(r.Qualified) }},
		{Name: "why", Kind: table.Text, Cell: func(r ran) table.Cell { return table.TextCell(whyOnward(r.Qualified)) }},
	}...)
	return table.New(table.Table{Name: "onward", For: table.Machines}, columns, rows)
}

// bestsTable is the bests of the meeting by the flags of its documents.
func bestsTable(e calendar.MeetEvent) table.Table {
	var rows []ran
	for _, r := range e.Races {
		for _, best := range r.Bests {
			rows = append(rows, ran{Result: best.Result, in: r.ID, who: r.Person(best.Result), flag: best.Flag})
		}
	}
	columns := append(ranColumns(), table.Column[ran]{Name: "flag", Kind: table.Text, Cell: func(r ran) table.Cell { return table.TextCell(r.flag.String()) }})
	return table.New(table.Table{Name: "bests", For: table.Machines}, columns, rows)
}
