package profile

import (
	"fmt"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/pacing"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Pace is the answer of the command pace: what a mark over an event means for 400 m, a
// kilometre and a mile, and when an even run passes each point of a track with some lap;
// zero for a road.
func Pace(e event.Event, mark timing.Mark, lap event.Distance) table.View {
	section := table.Section{
		Title:  mark.String() + ", " + e.Name() + ", at an even pace",
		Tables: []table.Table{pacesTable(e, mark), scheduleTable(e, mark, lap)},
		Notes:  []string{"Derived, and rounded to the nearest unit of the mark."},
	}
	return table.View{Command: "pace", RowTable: "schedule", Sections: []table.Section{section}}
}

func pacesTable(e event.Event, mark timing.Mark) table.Table {
	type row = pacing.Pace
	columns := []table.Column[row]{
		{Name: "length", Label: "Each", Kind: table.Text, Cell: func(p row) table.Cell { return table.TextCell(p.Length.Metres()).Shown(eachText(p.Length)) }},
		{Name: "pace", Label: "Time", Kind: table.Mark, Cell: func(p row) table.Cell { return table.MarkCell(p.Time) }},
	}
	return table.New(table.Table{Name: "paces", Title: "Pace"}, columns, pacing.Paces(mark, e.Distance()))
}

// eachText is a length as a runner says it.
func eachText(length event.Distance) string {
	switch length {
	case event.Mile:
		return "mile"
	case 1000 * event.Metre:
		return "km"
	default:
		return length.Metres() + " m"
	}
}

// atText is a point as a runner says it: on the road in miles and kilometres.
func atText(at, lap event.Distance) string {
	const km = 1000 * event.Metre
	switch {
	case lap == 0 && at%event.Mile == 0:
		return words.Count(int(at/event.Mile), "mile")
	case lap == 0 && at%km == 0:
		return fmt.Sprintf("%d km", at/km)
	default:
		return at.Metres() + " m"
	}
}

func scheduleTable(e event.Event, mark timing.Mark, lap event.Distance) table.Table {
	type row = event.Distance
	columns := []table.Column[row]{
		{Name: "metres", Label: "At", Kind: table.Text, Cell: func(at row) table.Cell {
			if at == e.Distance() {
				return table.TextCell(at.Metres()).Shown("finish")
			}
			return table.TextCell(at.Metres()).Shown(atText(at, lap))
		}},
		{Name: "left", Label: "To go", Kind: table.Text, Cell: func(at row) table.Cell {
			return table.TextCell((e.Distance() - at).Metres()).Shown((e.Distance() - at).Metres() + " m")
		}},
		{Name: "time", Label: "Time", Kind: table.Mark, Cell: func(at row) table.Cell { return table.MarkCell(pacing.At(mark, e.Distance(), at)) }},
	}
	return table.New(table.Table{Name: "schedule", Title: "Schedule"}, columns, pacing.Points(e.Distance(), lap))
}
