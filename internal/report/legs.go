package report

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
)

// legsTable is the legs of teams with their times, and what the clock showed at each exchange.
func legsTable(r *race.Race, legs []query.LegRow, keys *athlete.Keys) table.Table {
	type row = query.LegRow
	columns := slices.Concat(
		OfRace[row](r),
		table.Once(sameTeam, table.Of(teamOfLeg, []table.Column[*race.Result]{
			placeColumn(),
			{Name: "team", Label: "Team", Kind: table.Text, Priority: table.Wraps, Cell: func(x *race.Result) table.Cell { return table.TextCell(x.Team) }},
		})...),
		[]table.Column[row]{
			{Name: "leg", Label: "Leg", Kind: table.Integer, Cell: func(l row) table.Cell { return table.IntCell(l.Number) }},
			{Name: "metres", Label: "Metres", Kind: table.Text, Cell: func(l row) table.Cell { return table.TextCell(l.Length.Metres()) }},
			{Name: "athlete", Label: "Athlete", Kind: table.Text, Priority: table.Wraps, Cell: func(l row) table.Cell { return table.TextCell(l.Leg.Athlete) }},
			{Name: "mark", Label: "Time", Kind: table.Mark, Cell: func(l row) table.Cell { return table.MarkCell(l.Leg.Split) }},
			{Name: "clock", Label: "Clock", Kind: table.Mark, Cell: func(l row) table.Cell { return table.MarkCell(l.Clock) }},
			{Name: "sources", Label: "Sources", Kind: table.List, Priority: table.Spare, Cell: func(l row) table.Cell { return Remarks(legSources(r, l)) }},
			KeyColumn(func(l row) string { return legKey(r, l, keys) }),
		},
	)
	return table.New(table.Table{Name: "legs", Title: "Legs"}, columns, legs)
}

func teamOfLeg(l query.LegRow) *race.Result { return l.Result }

func sameTeam(above, l query.LegRow) bool { return above.Result == l.Result }

func legSources(r *race.Race, l query.LegRow) []string {
	keys, _ := r.FigureSources(l.Result, "legs")
	return keys
}

// legKey is who ran a leg; in a mixed team nobody knows of which sex.
func legKey(r *race.Race, l query.LegRow, keys *athlete.Keys) string {
	sex := r.SexOf(l.Result)
	if sex == race.Mixed {
		return ""
	}
	return keys.Of(sex, &race.Competitor{Athlete: l.Leg.Athlete, ID: l.Leg.ID}, l.Leg.Born)
}

// legNote says of legs what their figures do not: how far they hang together with the clock.
func legNote(leads []race.Lead) string {
	note := "Legs after the first have a flying start, and legs are timed by themselves: they need not add up to the clock."
	if len(leads) == 0 {
		note += " What the clock showed at the exchanges is not known."
	}
	return note
}
