package document

import (
	"fmt"
	"sync"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/keyform"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/schema"
	"github.com/milectl/milectl/internal/syntax"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// athleteOrTeam is the keys that say who competes: an athlete, or a team with its legs.
func athleteOrTeam[T any](ptr func(*T) *race.Competitor) []field[T] {
	return []field[T]{
		textField("athlete", "the name as published; a relay has teams instead", func(v *T) *string { return &ptr(v).Athlete }).must().orInRelay("team"),
		keyField("id", "of the athlete in the register, where two share a name", func(v *T) *string { return &ptr(v).ID }),
		textField("team", "the name of a team in a relay, as published", func(v *T) *string { return &ptr(v).Team }),
		nationField("nation", "represented on the day", func(v *T) *string { return &ptr(v).Nation }),
		legsField(func(v *T) *[]race.Leg { return &ptr(v).Legs }),
	}
}

func legsField[T any](ptr func(*T) *[]race.Leg) field[T] {
	table := sync.OnceValue(legFields)
	e := expected{"a list of {athlete, split}", keyform.Objects, schema.List(keyform.TakesTable("leg", legKeys))}
	return newField("legs", "who ran for a team, in the order in which they ran", e, func(r *reader, n *syntax.Node, v *T) {
		*ptr(v) = readObjects(r, n, "leg", table())
	}, func(v *T) *syntax.Node { return writtenIfAny(table(), *ptr(v)) }).of(legKeys)
}

func legKeys() []keyform.Key { return keysOf(legFields()) }

func legFields() []field[race.Leg] {
	return []field[race.Leg]{
		textField("athlete", "the name as published", func(v *race.Leg) *string { return &v.Athlete }).must(),
		keyField("id", "of the athlete in the register, where two share a name", func(v *race.Leg) *string { return &v.ID }),
		nationField("nation", "where it is not the team's", func(v *race.Leg) *string { return &v.Nation }),
		dateField("born", "the birth date, or as much of it as is known", true, func(v *race.Leg) *date.Date { return &v.Born }),
		lengthField("distance", "of the leg, where the event does not say it", func(v *race.Leg) *event.Distance { return &v.Distance }),
		markField("split", "the time of the leg alone", func(v *race.Leg) *timing.Mark { return &v.Split }),
	}
}

// checkCompetitor reports a result or entry of nobody, of two, or of a team without a
// relay.
func (r *reader) checkCompetitor(s said, thing string, c *race.Competitor) {
	athlete, team, legs := s.athlete, s.team, s.legs
	relay := r.Event.IsRelay()
	switch {
	case r.Event.IsZero(): // the event itself is reported
	case relay && athlete != nil:
		r.Report(athlete, "team", thing+": an athlete in a relay", "name a team, and its athletes under legs")
	case !relay && team != nil:
		r.Report(team, "team", thing+": a team, where each runs alone", "name the athlete; what somebody runs for is the club or the nation")
	case !relay && legs != nil:
		r.Report(legs, "team", thing+": legs, where each runs alone", "leave them out: only a relay has legs")
	case relay && legs != nil && len(c.Legs) > 0 && len(c.Legs) != len(r.Event.Legs()):
		r.Report(legs, "team", fmt.Sprintf("%s: %s in a race of %d", thing, words.Count(len(c.Legs), "leg"), len(r.Event.Legs())), "name each runner in the order of the legs, or leave the legs out")
	}
}
