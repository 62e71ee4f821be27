package query

import (
	"fmt"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// LegRow is one leg of a team in a relay.
type LegRow struct {
	Result *race.Result // of the team
	Number int          // from 1
	Leg    *race.Leg
	Length event.Distance
	Clock  timing.Mark // of the team at its end: the split there, at the last the mark; zero where not known
}

// LegsOf is the legs of the teams of a race, those with a place first, as far as any time of them
// is known. Clocks are those that stand in the document: legs are timed by hand and need not add up.
func LegsOf(r *race.Race) []LegRow {
	var all []LegRow
	for _, result := range InOrder(r) {
		if rows := legsOfTeam(r.Event, result); hasTime(rows) {
			all = append(all, rows...)
		}
	}
	return all
}

func legsOfTeam(e event.Event, result *race.Result) []LegRow {
	usual := e.Legs()
	var rows []LegRow
	var end event.Distance
	for i := range result.Legs {
		row := LegRow{Result: result, Number: i + 1, Leg: &result.Legs[i], Length: result.Legs[i].Distance}
		if row.Length == 0 && i < len(usual) {
			row.Length = usual[i]
		}
		end += row.Length
		row.Clock = result.Mark
		if row.Number < len(result.Legs) {
			row.Clock = clockAtExchange(result, row.Number, end)
		}
		rows = append(rows, row)
	}
	return rows
}

// clockAtExchange is the split of a team at the end of a leg, by its number or by how far it is from the start.
func clockAtExchange(result *race.Result, number int, end event.Distance) timing.Mark {
	for _, split := range result.Splits {
		if split.Point.Text() == fmt.Sprintf("leg%d", number) {
			return split.Mark
		}
	}
	mark, _ := result.SplitAt(end)
	return mark
}

// hasTime reports whether more is known of legs than who ran them, and the mark.
func hasTime(rows []LegRow) bool {
	for i, row := range rows {
		if !row.Leg.Split.IsZero() || i < len(rows)-1 && !row.Clock.IsZero() {
			return true
		}
	}
	return false
}
