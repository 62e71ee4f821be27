package report

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// Where there are more points than fewPoints and no more runners than fewRunners,
// the points stand below each other, else beside.
const (
	fewPoints  = 5
	fewRunners = 4
)

// mostCells is how large a matrix nobody can read.
const mostCells = 100_000

// matrix is one cell for each runner and point, laid out for the eye.
type matrix struct {
	event   event.Event
	title   string
	kind    table.Kind
	points  []race.Lead
	runners []*race.Result
	cell    func(race.Lead, *race.Result) table.Cell
}

// splitMatrices lays everybody's splits out for the eye: the times with the
// positions, and the gaps to the front. Races of which only the front is known
// have none, nor those of which it would be too large to read.
func splitMatrices(r *race.Race) []table.Table {
	points, runners := query.Placed(r)
	if len(points)*len(runners) > mostCells || !query.BehindTheFront(r) {
		return nil
	}
	compared := query.Compared(r)
	times := matrix{event: r.Event, title: "Splits (position)", kind: table.Mark, points: points, runners: runners, cell: splitCell}
	gaps := matrix{
		event: r.Event, title: "Gaps to the leader or the fastest known split", kind: table.Margin, points: compared, runners: timedAtAny(runners, compared),
		cell: func(lead race.Lead, result *race.Result) table.Cell {
			mark, _ := result.SplitAt(lead.Point.Distance())
			return signedGap(query.GapAt(lead, mark).Gap)
		},
	}
	if len(points) > fewPoints && len(runners) <= fewRunners {
		return []table.Table{times.pointsBelow(), gaps.pointsBelow()}
	}
	return []table.Table{times.pointsBeside(), gaps.pointsBeside()}
}

// timedAtAny is the runners who have a split at one of some points.
func timedAtAny(runners []*race.Result, points []race.Lead) []*race.Result {
	return slices.DeleteFunc(slices.Clone(runners), func(result *race.Result) bool {
		return !slices.ContainsFunc(points, func(lead race.Lead) bool {
			_, timed := result.SplitAt(lead.Point.Distance())
			return timed
		})
	})
}

// splitCell is the split of a runner; readers see the position with it.
func splitCell(lead race.Lead, result *race.Result) table.Cell {
	mark, _ := result.SplitAt(lead.Point.Distance())
	cell := table.MarkCell(mark)
	if position := result.PositionAt(lead.Point.Distance()); position > 0 {
		return cell.Shown(words.Join(" ", mark.String(), fmt.Sprintf("(%d)", position)))
	}
	return cell
}

// pointsBeside has a row for each runner, and the points beside each other.
func (m matrix) pointsBeside() table.Table {
	columns := []table.Column[*race.Result]{placeColumn(), athleteColumn(m.event)}
	for _, lead := range m.points {
		columns = append(columns, table.Column[*race.Result]{
			Name: lead.Point.Text(), Label: spaced(lead.Point.Text()), Kind: m.kind,
			Cell: func(result *race.Result) table.Cell { return m.cell(lead, result) },
		})
	}
	return table.New(table.Table{Title: m.title, For: table.Readers, Repeats: 2}, columns, m.runners)
}

// pointsBelow has a row for each point, and the runners beside each other.
func (m matrix) pointsBelow() table.Table {
	columns := []table.Column[race.Lead]{{
		Name: "point", Label: "At", Kind: table.Text,
		Cell: func(lead race.Lead) table.Cell { return table.TextCell(spaced(lead.Point.Text())) },
	}}
	for i, result := range m.runners {
		columns = append(columns, table.Column[race.Lead]{
			Name: fmt.Sprint(i), Label: result.Name(), Kind: m.kind,
			Cell: func(lead race.Lead) table.Cell { return m.cell(lead, result) },
		})
	}
	return table.New(table.Table{Title: m.title, For: table.Readers, Repeats: 1}, columns, m.points)
}
