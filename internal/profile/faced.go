package profile

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// faced is a race in which some of those who were asked for met, for readers.
type faced struct {
	race    *race.Race
	runners map[int]career.Runner
	winner  string // of two; empty where more were asked for
	meeting career.Meeting
	front   []string
}

// facedIn is meetings by race.
func facedIn(v *career.Rivalry, names []string, meetings []career.Meeting) []faced {
	var all []faced
	for _, m := range meetings {
		if len(all) == 0 || all[len(all)-1].race != m.Race {
			all = append(all, faced{race: m.Race, runners: map[int]career.Runner{}, meeting: m, front: inFront(v, names, m.Race)})
		}
		of := &all[len(all)-1]
		of.runners[m.A.Number], of.runners[m.B.Number] = m.A, m.B
		if winner := m.WonBy(); winner != nil {
			of.winner = names[winner.Number]
		}
	}
	return all
}

// inFront is who of the people was in front at each point of a race: points that follow each
// other and have the same leader are said together.
func inFront(v *career.Rivalry, names []string, r *race.Race) []string {
	var said []string
	before := ""
	for _, f := range v.Fronts[r] {
		leaders := make([]string, len(f.Leaders))
		for i, leader := range f.Leaders {
			leaders[i] = names[leader.Number]
		}
		who, point := strings.Join(leaders, " and "), report.PointWords(f.Point.Text())
		if f.Leads {
			who += "*"
		}
		if who == before {
			said[len(said)-1] += ", " + point
		} else {
			said = append(said, who+" "+point)
		}
		before = who
	}
	return said
}

// finalsTable is the races of meetings with the runners beside each other, for readers.
func finalsTable(v *career.Rivalry, names []string, title string, meetings []career.Meeting) []table.Table {
	if len(meetings) == 0 {
		return nil
	}
	type row = faced
	columns := []table.Column[row]{
		{Name: "race", Label: "Race", Kind: table.Text, Priority: table.Wraps, Cell: func(f row) table.Cell { return table.TextCell(f.race.ID) }},
		{Name: "date", Label: "Date", Kind: table.Date, Cell: func(f row) table.Cell { return table.DateCell(f.race.Date.String()) }},
		{Name: "event", Label: "Event", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(report.ShortEvent(f.race.Event)) }},
	}
	for number := range v.People {
		columns = append(columns, table.Column[row]{
			Name: fmt.Sprint(number), Label: names[number], Kind: table.Mark, Cell: func(f row) table.Cell { return f.cell(number) },
		})
	}
	if len(v.People) == 2 {
		columns = append(columns, table.Column[row]{Name: "by", Label: "By", Kind: table.Margin, Cell: func(f row) table.Cell { return byCell(f.meeting) }})
	}
	columns = append(columns,
		table.Column[row]{Name: "front", Label: "In front", Kind: table.Text, Priority: table.Below, Cell: func(f row) table.Cell { return table.TextCell(strings.Join(f.front, "; ")) }},
		table.Column[row]{Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Below, Cell: func(f row) table.Cell { return report.Remarks(f.remarks()) }},
	)
	return []table.Table{table.New(table.Table{Title: title, For: table.Readers}, columns, facedIn(v, names, meetings))}
}

// cell is one of the people in a race: the mark with the place.
func (f faced) cell(number int) table.Cell {
	x, there := f.runners[number]
	if !there {
		return table.Cell{}
	}
	cell := table.MarkCell(x.Result.Mark)
	if x.Result.Place > 0 {
		cell = cell.Shown(words.Join(" ", x.Result.Mark.String(), fmt.Sprintf("(%d)", x.Result.Place)))
	}
	return cell
}

func (f faced) remarks() []string {
	said := meetingRemarks(f.race)
	for number := range len(f.runners) + 1 {
		if x, there := f.runners[number]; there {
			said = append(said, runnerRemarks(x)...)
		}
	}
	return said
}

// pointColumns is a point of a race.
func pointColumns[T any](of func(T) event.Point) []table.Column[T] {
	return table.Of(of, []table.Column[event.Point]{
		{Name: "point", Kind: table.Text, Cell: func(p event.Point) table.Cell { return table.TextCell(p.Text()) }},
		{Name: "metres", Kind: table.Text, Cell: func(p event.Point) table.Cell { return table.TextCell(p.Distance().Metres()) }},
	})
}

// frontsTable is who was in front, for machine formats: those who were level have a row each.
func frontsTable(v *career.Rivalry) table.Table {
	type row struct {
		career.Front

		leader career.Runner
	}
	var rows []row
	for _, r := range v.Races {
		for _, f := range v.Fronts[r] {
			for _, leader := range f.Leaders {
				rows = append(rows, row{f, leader})
			}
		}
	}
	columns := slices.Concat(
		[]table.Column[row]{{Name: "race", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(f.Race.ID) }}},
		pointColumns(func(f row) event.Point { return f.Point }),
		[]table.Column[row]{
			{Name: "athlete", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(f.leader.Result.Athlete) }},
			{Name: "athlete_key", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(f.leader.Person.Key()) }},
			{Name: "position", Kind: table.Integer, Cell: func(f row) table.Cell { return report.Positive(f.leader.Result.PositionAt(f.Point.Distance())) }},
			{Name: "basis", Kind: table.Text, Cell: func(f row) table.Cell { return table.TextCell(frontBasis(f.Front)) }},
		},
	)
	return table.New(table.Table{Name: "fronts", For: table.Machines}, columns, rows)
}

// frontBasis is what it rests on that somebody was in front.
func frontBasis(f career.Front) string {
	switch {
	case f.ByTime:
		return "times of all of them"
	case f.Leads:
		return "led the race"
	default:
		return "positions of all of them"
	}
}
