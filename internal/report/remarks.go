package report

import (
	"fmt"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/words"
)

// resultRemarks is what a reader must know before using a mark.
func resultRemarks(x *race.Result) []string {
	var said []string
	if !x.Annulled.IsZero() {
		said = append(said, words.Join(" ", "annulled", x.Annulled.On.String()))
	}
	if x.Ineligible != "" {
		said = append(said, string(query.Ineligible))
	}
	if x.Place == 0 && x.Finished() && x.Role != race.Guest {
		said = append(said, "no place")
	}
	return said
}

// remarksColumn is the remarks on each result.
func remarksColumn() table.Column[*race.Result] {
	return table.Column[*race.Result]{
		Name: "remarks", Label: "Remarks", Kind: table.List, Priority: table.Wraps,
		Cell: func(x *race.Result) table.Cell { return Remarks(resultRemarks(x)) },
	}
}

// NoWinner is the remark on a race of whose winner nothing is known.
const NoWinner = "winner not known"

// RaceRemarks is what a reader must know before using a race: about the race, its
// winner, and then others.
func RaceRemarks(r *race.Race) []string {
	var said []string
	if r.Ineligible != "" {
		said = append(said, string(query.Ineligible))
	}
	if r.Partial {
		said = append(said, string(query.Partial))
	}
	winner := r.Winner()
	if winner == nil {
		said = append(said, NoWinner)
	} else {
		for _, remark := range resultRemarks(winner) {
			said = append(said, "winner "+remark)
		}
		said = append(said, DeadHeat(r.Winners())...)
	}
	for _, status := range []query.RaceStatus{query.Annulled, query.Ineligible} {
		said = append(said, othersWith(r, winner, status)...)
	}
	return said
}

// othersWith names who of a race has a status, beside the winner; of many only how
// many they are.
func othersWith(r *race.Race, winner *race.Result, status query.RaceStatus) []string {
	const few = 2
	var names []string
	for i := range r.Results {
		x := &r.Results[i]
		if x != winner && (status == query.Annulled && !x.Annulled.IsZero() || status == query.Ineligible && x.Ineligible != "") {
			names = append(names, x.Name())
		}
	}
	switch {
	case len(names) == 0:
		return nil
	case len(names) > few:
		return []string{fmt.Sprintf("%s: %d results", status, len(names))}
	default:
		return []string{string(status) + ": " + words.List(names)}
	}
}
