package profile

import (
	"slices"
	"strconv"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/toplist"
)

// countsTable is how many marks each has, the most first. All columns are there whatever
// has them; readers see those that tell it.
func countsTable(q *toplist.Question, s toplist.Section) table.Table {
	type row = toplist.Count
	seen := func(by ...toplist.By) table.Priority {
		if slices.Contains(by, q.By) {
			return table.Wraps
		}
		return table.MachineOnly
	}
	ofBest := func(c row) *toplist.Run { return &c.Best }
	if q.By != toplist.Performer { // whoever ran the best mark is not who has so many
		ofBest = func(c row) *toplist.Run { return &toplist.Run{Occasion: c.Best.Occasion, Sex: c.Best.Sex} }
	}
	who := performerColumns(q)
	for i := range who {
		if who[i].Priority != table.MachineOnly {
			who[i].Priority = seen(toplist.Performer)
		}
	}
	who = slices.DeleteFunc(who, func(c table.Column[*toplist.Run]) bool { return c.Name == "nation" })
	first, last := "First", table.Always
	if q.By == toplist.Race { // which is of one day
		first, last = "Date", table.MachineOnly
	}
	only := func(by toplist.By, cell table.Cell) table.Cell {
		if q.By == by {
			return cell
		}
		return table.Cell{}
	}
	columns := slices.Concat(
		[]table.Column[row]{
			{Name: "rank", Label: "Rank", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.Rank) }},
			{Name: "count", Label: "Marks", Kind: table.Integer, Cell: func(c row) table.Cell { return table.IntCell(c.Marks) }},
		},
		table.Of(ofBest, who),
		[]table.Column[row]{
			{Name: "race", Label: "Race", Kind: table.Text, Priority: seen(toplist.Race), Cell: func(c row) table.Cell { return only(toplist.Race, table.TextCell(c.Best.Race)) }},
			{Name: "nation", Label: "Nation", Kind: table.Text, Priority: seen(toplist.Nation), Cell: func(c row) table.Cell { return only(toplist.Nation, table.TextCell(c.Best.For)) }},
			{Name: "year", Label: "Year", Kind: table.Integer, Priority: seen(toplist.Year), Cell: func(c row) table.Cell {
				return only(toplist.Year, table.IntCell(c.Best.Date.Year()).Shown(strconv.Itoa(c.Best.Date.Year())))
			}},
			{Name: "place", Label: "Place", Kind: table.Integer, Priority: seen(toplist.Place), Cell: func(c row) table.Cell { return only(toplist.Place, table.IntCell(c.Best.Place)) }},
			{Name: "nations", Label: "Nations", Kind: table.List, Priority: seen(toplist.Performer), Cell: func(c row) table.Cell { return table.ListCell(c.Nations) }},
			{Name: "best", Label: "Best", Kind: table.Mark, Cell: func(c row) table.Cell { return table.MarkCell(c.Best.Mark) }},
			{Name: "first_date", Label: first, Kind: table.Date, Cell: func(c row) table.Cell { return table.DateCell(c.First.String()) }},
			{Name: "last_date", Label: "Last", Kind: table.Date, Priority: last, Cell: func(c row) table.Cell { return table.DateCell(c.Last.String()) }},
		},
		table.Of(func(c row) *toplist.Run { return &c.Best }, categoryColumns()),
		report.RelayColumns(q.Category.Event.IsRelay(), func(c row) *race.Competitor { return &race.Competitor{Team: ofBest(c).Team} }),
	)
	return table.New(table.Table{Name: "counts"}, columns, s.Counts)
}
