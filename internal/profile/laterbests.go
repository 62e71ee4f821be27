package profile

import (
	"cmp"
	"fmt"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// laterNotes says which bests are better than records held, and came after the day to which
// the lists know these.
func (a *AskedCareer) laterNotes() []string {
	type later struct {
		best  *career.Best
		known date.Date
	}
	var order []later
	records := map[later][]string{}
	for _, h := range a.held() {
		of := later{a.laterThan(h), cmp.Or(h.KnownTo, h.of.KnownTo)}
		if of.best == nil {
			continue
		}
		if records[of] == nil {
			order = append(order, of)
		}
		records[of] = append(records[of], a.Competitions.Scope(h.Scope))
	}
	var notes []string
	for _, of := range order {
		noun := "Record"
		if len(records[of]) > 1 {
			noun = "Records"
		}
		notes = append(notes, fmt.Sprintf("%s of %s: %s of %s came after the day to which the list is known (%s).",
			noun, words.List(records[of]), of.best.Mark, of.best.Date, of.known))
	}
	return notes
}

// laterThan is the best of somebody that is better than a record of theirs and came after the
// day to which the list knows it: for the same nation or club, since another may keep no record
// of it. It is nil where none did.
func (a *AskedCareer) laterThan(h heldRecord) *career.Best {
	if h.IsTeam() || h.Scope.OfCompetition() || h.of.Category.Class != "" {
		return nil
	}
	for i := range a.Bests {
		best := &a.Bests[i]
		of := best.Category.Event == h.of.Category.Event && best.Category.Environment == h.of.Category.Environment
		if !of || best.Result == nil || !cmp.Or(h.KnownTo, h.of.KnownTo).Before(best.Date) || !best.Mark.ClearlyBetterIn(race.WatchLag(best.Category.Event), h.Mark) {
			continue
		}
		if h.Scope.Kind == race.Club && race.KeyOf(best.Result.ClubName()) == h.Scope.Key || h.Scope.Kind != race.Club && best.Nation == h.Nation {
			return best
		}
	}
	return nil
}
