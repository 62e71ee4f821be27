package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// frontTable is the front of the race at each point that is known of, with the
// stretch since the point before at which a time is known.
func frontTable(r *race.Race, keys *athlete.Keys) table.Table {
	type row = query.FrontPoint
	columns := append(OfRace[row](r), []table.Column[row]{
		{Name: "point", Label: "At", Kind: table.Text, Cell: func(p row) table.Cell {
			if p.Winner != nil {
				return table.TextCell("finish")
			}
			return pointCell(p.Lead.Point)
		}},
		{Name: "metres", Kind: table.Text, Priority: table.MachineOnly, Cell: func(p row) table.Cell { return table.TextCell(p.Distance.Metres()) }},
		{Name: "athlete", Label: "Leader", Kind: table.Text, Priority: table.Wraps, Cell: frontAthletes},
		{Name: "nation", Label: "Nation", Short: "Nat", Kind: table.Text, Cell: func(p row) table.Cell {
			return table.TextCell(joined(p.InFront(), func(x *race.Result) string { return x.Nation }))
		}},
		{Name: "mark", Label: "Time", Kind: table.Mark, Cell: func(p row) table.Cell { return table.MarkCell(p.Mark) }},
		{Name: "basis", Kind: table.Text, Priority: table.MachineOnly, Cell: func(p row) table.Cell { return basisCell(p.Basis) }},
		{Name: "from_metres", Label: "From", Kind: table.Text, Cell: func(p row) table.Cell { return fromCell(p.Stretch) }},
		{Name: "took", Label: "Took", Kind: table.Margin, Cell: func(p row) table.Cell {
			if p.Stretch.To == 0 {
				return table.Cell{}
			}
			return table.ElapsedCell(p.Stretch.Time)
		}},
		{Name: "pace_400m", Label: "Per 400 m", Kind: table.Derived, Cell: func(p row) table.Cell {
			if !hasPace(p) {
				return table.Cell{}
			}
			return paceCell(p.Stretch.Time, p.Stretch.To-p.Stretch.From)
		}},
		{Name: "sources", Label: "Sources", Kind: table.List, Priority: table.Wraps, Cell: func(p row) table.Cell { return Remarks(p.Sources).Shortened(InShort(p.Sources)) }},
		{Name: "claims", Label: "Also said", Kind: table.List, Priority: table.Below, Cell: func(p row) table.Cell { return Remarks(alsoSaid(p.Claims)) }},
		{Name: "athlete_keys", Kind: table.List, Priority: table.MachineOnly, Cell: func(p row) table.Cell {
			return keysCell(knownKeys(p.InFront(), func(x *race.Result) string { return keys.OfResult(r, x) }))
		}},
	}...)
	return table.New(table.Table{Name: "front", Title: "Front of the race"}, columns, query.FrontOf(r))
}

// hasPace reports whether the stretch up to a point is long enough for a pace: shorter ones say nothing of it.
func hasPace(p query.FrontPoint) bool {
	return p.Stretch.To-p.Stretch.From >= 100*event.Metre
}

// frontAthletes names who was in front at a point.
func frontAthletes(p query.FrontPoint) table.Cell {
	front := p.InFront()
	if len(front) == 0 {
		return unnamedLeader(p.Lead)
	}
	return table.TextCell(joined(front, func(x *race.Result) string { return x.Name() }))
}

func joined(results []*race.Result, text func(*race.Result) string) string {
	texts := make([]string, len(results))
	for i, result := range results {
		texts[i] = text(result)
	}
	return words.Join(", ", texts...)
}

// fromCell is where a stretch begins.
func fromCell(s race.Stretch) table.Cell {
	switch {
	case s.To == 0:
		return table.Cell{}
	case s.From == 0:
		return table.TextCell(s.From.Metres()).Shown("start")
	default:
		return table.TextCell(s.From.Metres()).Shown(s.From.Metres() + " m")
	}
}

// alsoSaid is what reports say instead.
func alsoSaid(claims []race.Claim) []string {
	var list []string
	for _, c := range claims {
		list = append(list, fmt.Sprintf("%s says %s", c.Source, c.Mark))
	}
	return list
}
