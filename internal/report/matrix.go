package report

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// fewPoints is up to how many points stand beside each other; more of them
// stand below each other.
const fewPoints = 5

// splitMatrices lays everybody's splits out for the eye: the times with the
// positions, and the gaps to the front. Races of which only the front is timed
// have none, nor those of which it would be too large to read.
func splitMatrices(r *race.Race) []table.Table {
	var leads []race.Lead
	for _, lead := range r.Leads() {
		if len(timedAt(r, lead)) > 0 {
			leads = append(leads, lead)
		}
	}
	runners := timedRunners(r)
	if len(runners) < 2 || len(leads)*len(runners) > mostCells {
		return nil
	}
	times := grid(leads, runners, table.Mark, func(lead race.Lead, result *race.Result) table.Cell {
		mark, _ := result.SplitAt(lead.Point.Distance())
		cell := table.MarkCell(mark)
		if position := result.PositionAt(lead.Point.Distance()); position > 0 {
			cell = cell.Shown(words.Join(" ", mark.String(), fmt.Sprintf("(%d)", position)))
		}
		return cell
	})
	times.Title = "Splits (position)"
	gaps := grid(leads, runners, table.Margin, func(lead race.Lead, result *race.Result) table.Cell {
		mark, _ := result.SplitAt(lead.Point.Distance())
		gap, _, known := gapAt(lead, mark)
		if !known || len(timedAt(r, lead)) < 2 {
			return table.Cell{}
		}
		return signed(gap)
	})
	gaps.Title = "Gaps to the leader or the fastest known split"
	gaps.Rows = slices.DeleteFunc(gaps.Rows, func(row []table.Cell) bool { return !slices.ContainsFunc(row, isMargin) })
	return []table.Table{times, gaps}
}

// mostCells is how large a matrix nobody can read.
const mostCells = 100_000

func isMargin(c table.Cell) bool {
	kind, known := c.Kind()
	return known && kind == table.Margin
}

// timedAt is the results with a split at a point.
func timedAt(r *race.Race, lead race.Lead) []*race.Result {
	var timed []*race.Result
	for i := range r.Results {
		if _, ok := r.Results[i].SplitAt(lead.Point.Distance()); ok {
			timed = append(timed, &r.Results[i])
		}
	}
	return timed
}

// timedRunners is the results with any split, those with a place first.
func timedRunners(r *race.Race) []*race.Result {
	var timed []*race.Result
	for _, result := range append(r.Ranked(), r.Unranked()...) {
		if len(result.Splits) > 0 {
			timed = append(timed, result)
		}
	}
	return timed
}

// grid is a table of one cell for each runner and point: a few points stand
// beside each other, many below each other.
func grid(leads []race.Lead, runners []*race.Result, kind table.Kind, cell func(race.Lead, *race.Result) table.Cell) table.Table {
	t := table.Table{Drawn: true}
	if len(leads) <= fewPoints {
		t.Columns = []table.Column{{Name: "place", Label: "Place", Kind: table.Integer}, {Name: "athlete", Label: "Athlete", Kind: table.Text}}
		for _, lead := range leads {
			t.Columns = append(t.Columns, table.Column{Name: lead.Point.Text(), Label: spaced(lead.Point.Text()), Kind: kind})
		}
		for _, result := range runners {
			row := []table.Cell{placeCell(result), table.TextCell(result.Athlete)}
			for _, lead := range leads {
				row = append(row, cell(lead, result))
			}
			t.Rows = append(t.Rows, row)
		}
		return t
	}
	t.Columns = []table.Column{{Name: "point", Label: "At", Kind: table.Text}}
	for i, result := range runners {
		t.Columns = append(t.Columns, table.Column{Name: fmt.Sprint(i), Label: result.Athlete, Kind: kind})
	}
	for _, lead := range leads {
		row := []table.Cell{table.TextCell(spaced(lead.Point.Text()))}
		for _, result := range runners {
			row = append(row, cell(lead, result))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}
