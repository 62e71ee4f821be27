package profile

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

// trackColumns is in what a mark was run.
func trackColumns() []table.Column[career.Step] {
	type row = career.Step
	return []table.Column[row]{
		{Name: "event", Label: "Event", Kind: table.Text, Cell: func(s row) table.Cell {
			return table.TextCell(s.Category.Event.Code()).Shown(report.ShortEvent(s.Category.Event))
		}},
		{Name: "environment", Label: "Environment", Short: "On", Kind: table.Text, Cell: func(s row) table.Cell {
			return table.TextCell(s.Category.Environment.Code()).Shown(s.Category.Environment.Name())
		}},
	}
}

// stepColumns is a mark with its race.
func stepColumns(race table.Priority) []table.Column[career.Step] {
	type row = career.Step
	return []table.Column[row]{
		{Name: "mark", Label: "Mark", Kind: table.Mark, Cell: func(s row) table.Cell { return table.MarkCell(s.Mark) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(s row) table.Cell { return table.DateCell(s.Date.String()) }},
		{Name: "place", Label: "Place", Short: "Pl", Kind: table.Integer, Cell: func(s row) table.Cell {
			if s.Result == nil {
				return table.Cell{}
			}
			return report.Positive(s.Result.Place)
		}},
		{Name: "city", Label: "City", Kind: table.Text, Priority: table.Wraps, Cell: func(s row) table.Cell { return table.TextCell(s.City) }},
		{Name: "country", Kind: table.Text, Priority: table.MachineOnly, Cell: func(s row) table.Cell { return table.TextCell(s.Country) }},
		{Name: "race", Label: "Race", Kind: table.Text, Priority: race, Cell: func(s row) table.Cell {
			if s.Performance.Race == "" {
				return table.Cell{}.Shown("a record list")
			}
			return table.TextCell(s.Performance.Race)
		}},
		{Name: "list", Kind: table.Text, Priority: table.MachineOnly, Cell: func(s row) table.Cell { return table.TextCell(s.List) }},
	}
}

// bestsTable is the bests, or with the history every step to them.
func (a *AskedCareer) bestsTable() table.Table {
	type row = career.Step
	title := "Bests of this corpus"
	var rows []row
	for _, best := range a.Bests {
		if a.History {
			rows = append(rows, best.Steps...)
		} else {
			rows = append(rows, best.Step)
		}
	}
	columns := slices.Concat(keyColumns[row](a.Somebody), trackColumns(), stepColumns(table.Wraps))
	if a.History {
		title = "How the bests of this corpus went down"
		sameTrack := func(above, s row) bool { return above.Category == s.Category }
		columns = slices.Concat(keyColumns[row](a.Somebody), table.Once(sameTrack, trackColumns()...), stepColumns(table.Wraps), []table.Column[row]{
			{Name: "took_off", Label: "Took off", Kind: table.Margin, Cell: func(s row) table.Cell {
				if !s.HasOff {
					return table.Cell{}
				}
				return table.MarginCell(s.Off)
			}},
		})
	}
	return table.New(table.Table{Name: "bests", Title: title}, columns, rows)
}

// seasonsTable is the bests of each year.
func (a *AskedCareer) seasonsTable() table.Table {
	type row = career.Best
	columns := slices.Concat(keyColumns[row](a.Somebody),
		table.Once(func(above, b row) bool { return above.Year == b.Year }, table.Column[row]{
			Name: "year", Label: "Year", Kind: table.Integer, Cell: func(b row) table.Cell { return table.IntCell(b.Year) },
		}),
		table.Of(func(b row) career.Step { return b.Step }, append(trackColumns(), stepColumns(table.Spare)...)))
	return table.New(table.Table{Name: "season_bests", Title: "Season bests of this corpus"}, columns, a.Seasons)
}

// bestCell is what is known of a mark as a best.
func bestCell(best athlete.Best) table.Cell {
	if best.Answer == 0 {
		return table.Cell{}
	}
	return table.TextCell(report.BestWords(best))
}
