package report

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
)

// Laps is the answer of the command splits about laps: what everybody took
// between the points at which they are timed.
func Laps(races []*race.Race, keys *athlete.Keys) table.View {
	view := table.View{Command: "splits", RowTable: "laps", Coverage: Covers(races, "", nil)}
	relays := haveTeams(races)
	for _, r := range races {
		laps := query.LapsOf(r)
		section := RaceSection(r)
		section.Tables = []table.Table{racesTable(query.RaceRecords{Race: r}), lapsTable(r, laps, relays, keys)}
		section.Notes = []string{"Nobody's splits are known." + legsElsewhere(r)}
		if len(laps) > 0 {
			section.Tables = append(section.Tables, lapMatrix(r.Event, laps)...)
			section.Notes = []string{"Laps are derived: the difference of two times, to the unit of the coarser, which is marked ~ where the units differ. Splits are rounded up each for itself, so a lap may be a unit off."}
		}
		view.Sections = append(view.Sections, section)
	}
	return view
}

// legsElsewhere says where the legs of a relay are told, which are no laps.
func legsElsewhere(r *race.Race) string {
	if len(query.LegsOf(r)) == 0 {
		return ""
	}
	return " Those of legs are told without --laps."
}

// lapsTable is every lap, one a row.
func lapsTable(r *race.Race, laps []query.Lap, relays bool, keys *athlete.Keys) table.Table {
	type row = query.Lap
	runner := func(l row) *race.Result { return l.Result }
	columns := slices.Concat(
		OfRace[row](r),
		table.Of(runner, []table.Column[*race.Result]{placeColumn(), athleteColumn(r.Event), nationColumn()}),
		[]table.Column[row]{
			{Name: "from_metres", Kind: table.Text, Cell: func(l row) table.Cell { return table.TextCell(l.From.Distance.Metres()) }},
			{Name: "to_metres", Kind: table.Text, Cell: func(l row) table.Cell { return table.TextCell(l.To.Distance.Metres()) }},
			{Name: "took", Kind: table.Margin, Cell: func(l row) table.Cell { return table.ElapsedCell(l.Time) }},
			{Name: "pace_400m", Kind: table.Derived, Cell: func(l row) table.Cell { return paceCell(l.Time, l.Length()) }},
		},
		table.Of(runner, teamColumn(relays, competitorOfResult)),
		[]table.Column[row]{keyOf(r, keys, runner)},
	)
	return table.New(table.Table{Name: "laps", For: table.Machines}, columns, laps)
}

// lapMatrix lays laps out for the eye, a runner a row, where it would not be too large to read.
func lapMatrix(e event.Event, laps []query.Lap) []table.Table {
	var runners []*race.Result
	for _, lap := range laps {
		if len(runners) == 0 || runners[len(runners)-1] != lap.Result {
			runners = append(runners, lap.Result)
		}
	}
	stretches := query.StretchesOf(laps)
	if len(stretches)*len(runners) > mostCells {
		return nil
	}
	type cell struct {
		of *race.Result
		query.Stretch
	}
	took := map[cell]table.Cell{}
	for _, lap := range laps {
		took[cell{lap.Result, lap.Stretch()}] = table.ElapsedCell(lap.Time)
	}
	columns := []table.Column[*race.Result]{placeColumn(), athleteColumn(e)}
	for i, stretch := range stretches {
		columns = append(columns, table.Column[*race.Result]{
			Name: fmt.Sprint(i), Label: stretchWords(stretch), Kind: table.Margin,
			Cell: func(result *race.Result) table.Cell { return took[cell{result, stretch.Stretch()}] },
		})
	}
	return []table.Table{table.New(table.Table{Title: "Laps (derived)", For: table.Readers, Repeats: 2}, columns, runners)}
}

// stretchWords is a stretch as a label: 0-400 m, 800-1200 m, 1200 m-finish.
func stretchWords(l query.Lap) string {
	from := l.From.Distance.Metres()
	if l.To.Finish {
		return from + " m-finish"
	}
	return from + "-" + l.To.Distance.Metres() + " m"
}
