package report

import (
	"slices"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
)

// RelayColumns is the team and its legs, where an answer has relays: athletes are in a
// column of their own, in which readers see teams too.
func RelayColumns[T any](relays bool, of func(T) *race.Competitor) []table.Column[T] {
	if !relays {
		return nil
	}
	return []table.Column[T]{
		{Name: "team", Kind: table.Text, Priority: table.MachineOnly, Cell: func(row T) table.Cell { return table.TextCell(of(row).Team) }},
		{Name: "legs", Label: "Legs", Kind: table.List, Priority: table.Below, Cell: func(row T) table.Cell { return legsCell(of(row).Legs) }},
	}
}

// teamColumn is the first of these alone, where the legs stand elsewhere.
func teamColumn[T any](relays bool, of func(T) *race.Competitor) []table.Column[T] {
	columns := RelayColumns(relays, of)
	return columns[:min(1, len(columns))]
}

// anyRelay reports whether one of some records is of a relay.
func anyRelay[T any](all []T, category func(T) record.Category) bool {
	return slices.ContainsFunc(all, func(one T) bool { return category(one).Event.IsRelay() })
}

// haveTeams reports whether one of some races is a relay.
func haveTeams(races []*race.Race) bool {
	return slices.ContainsFunc(races, func(r *race.Race) bool {
		return r.Event.IsRelay() || slices.ContainsFunc(r.Results, func(x race.Result) bool { return x.IsTeam() })
	})
}

func competitorOfResult(r *race.Result) *race.Competitor { return &r.Competitor }

func competitorOfEntry(e *record.Entry) *race.Competitor { return &e.Competitor }

func competitorOfStood(e query.StoodEntry) *race.Competitor { return &e.Competitor }

func competitorOfMark(m query.RecordMark) *race.Competitor { return &m.Verdict.Result.Competitor }
