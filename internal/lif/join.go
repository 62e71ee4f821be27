package lif

import (
	"fmt"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
)

// Join names the competitors of results by the people of start lists and lists of
// people: by the id first, then by the lane in the same race. Where id and lane name
// two people the id wins, and a note says so. A later round in a start list shows
// that a race was a heat.
func Join(results *sheet.Sheet, lists []*sheet.Sheet) {
	var all []sheet.Person
	for _, list := range lists {
		all = append(all, list.People...)
	}
	if len(all) == 0 {
		return
	}
	for i := range results.Races {
		r := &results.Races[i]
		for j := range r.Rows {
			joinRow(results, r, &r.Rows[j], all)
		}
		joinRound(results, r, lists)
	}
	results.Review()
}

func joinRow(s *sheet.Sheet, r *sheet.Race, row *sheet.Row, all []sheet.Person) {
	byID, byLane := find(all, func(p sheet.Person) bool { return row.Entry != "" && p.Entry == row.Entry }),
		find(all, func(p sheet.Person) bool {
			return p.Key == r.Key && p.Key != sheet.Key{} && p.Lane > 0 && p.Lane == row.Lane+row.Order
		})
	who := byID
	switch {
	case who == nil && row.Entry != "":
		s.Note(row.Line, sheet.Open, "id "+row.Entry+" is in no list")
	case who == nil:
		who = byLane
	case byLane != nil && byLane.Entry != byID.Entry:
		s.Note(row.Line, sheet.Doubt, fmt.Sprintf("id %s is %s %s, but the start list has %s %s (id %s) in lane %d: the id is taken",
			byID.Entry, byID.Given, byID.Family, byLane.Given, byLane.Family, byLane.Entry, byLane.Lane))
	}
	switch {
	case who == nil && row.Name() == "" && row.Entry == "":
		s.Note(row.Line, sheet.Open, fmt.Sprintf("lane %d is not on the start list of this race", row.Lane+row.Order))
	case who == nil || row.Name() != "":
	case who.Team:
		row.Team, row.Club = who.Family, who.Club
	default:
		row.SetName(who.Given, who.Family)
		if row.Club == "" {
			row.Club = who.Club
		}
	}
}

func find(all []sheet.Person, is func(sheet.Person) bool) *sheet.Person {
	for i := range all {
		if is(all[i]) {
			return &all[i]
		}
	}
	return nil
}

// joinRound tells the round from the programme of the lists: round 1 of an event that
// has a later one is of heats.
func joinRound(s *sheet.Sheet, r *sheet.Race, lists []*sheet.Sheet) {
	if !r.RoundOpen {
		return
	}
	rounds, heats := programme(r.Key, lists)
	switch {
	case rounds > r.Key.Round && r.Key.Round == 1:
		r.Round, r.RoundOpen = race.HeatRound, false
		s.Note(r.Line, sheet.Read, fmt.Sprintf("the start lists have a round %d: this is a heat", rounds))
	case rounds == 1 && heats == 1:
		s.Note(r.Line, sheet.Open, "the start lists have one race of this event: a final is likely")
	}
}

// programme is the last round of an event, and how many races its first one has.
func programme(key sheet.Key, lists []*sheet.Sheet) (rounds, heats int) {
	for _, list := range lists {
		for _, k := range list.Keys {
			if k.Event != key.Event {
				continue
			}
			rounds = max(rounds, k.Round)
			if k.Round == 1 {
				heats = max(heats, k.Heat)
			}
		}
	}
	return rounds, heats
}
