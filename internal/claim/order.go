package claim

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// place is the place of an athlete, in the race or in the class. Who was moved up by a later
// disqualification came in that place and in the one before.
func (c *comparison) place() Assessment {
	at, why := c.result(c.claim.Athlete)
	a := Assessment{Truth: CannotTell, Receipt: why, Datum: c.datum(at, "place", "")}
	if at < 0 {
		a.Datum.Of = c.claim.Athlete
		return a
	}
	result := &c.race.Results[at]
	a.Found = cmp.Or(words.Ordinal(result.Place), string(result.Status))
	switch {
	case c.claim.Place == 0:
		a.Receipt = "the claim gives no place"
	case result.Place == c.claim.Place:
		a.Truth, a.Receipt = True, c.inClass(result)
	case result.OriginalPlace == c.claim.Place:
		a.Truth, a.Receipt = True, words.Ordinal(c.claim.Place)+" on the day, before a later disqualification"
	case c.movedUp(result):
		a.Receipt = "moved up since: the document does not tell the place of the day"
	case result.Place > 0:
		a = c.placed(a, result)
	case result.Status != "":
		a.Truth = False
	default:
		a.Receipt = "no place is known"
	}
	return c.basedOn(a, c.cited(c.race.PlaceSources(result)))
}

// movedUp reports whether an athlete may have come in the place that is said, before
// results that were annulled later.
func (c *comparison) movedUp(result *race.Result) bool {
	if result.Place == 0 || result.OriginalPlace > 0 || c.claim.Place < result.Place {
		return false
	}
	ahead := 0
	for i := range c.race.Results {
		if r := &c.race.Results[i]; !r.Annulled.IsZero() && r.OriginalPlace < c.claim.Place {
			ahead++
		}
	}
	return ahead > 0 && (c.race.Partial || c.claim.Place-result.Place <= ahead)
}

// position is the place of an athlete at a point.
func (c *comparison) position() Assessment {
	point, a, ok := c.point("positions")
	if !ok {
		return a
	}
	at, why := c.result(c.claim.Athlete)
	a.Truth, a.Receipt, a.Datum.Result = CannotTell, why, at
	if at < 0 {
		return a
	}
	result := &c.race.Results[at]
	is := result.PositionAt(point.Distance())
	a.Found = words.Ordinal(is)
	switch {
	case is == 0:
		a.Receipt = "no position is known there"
	case is == c.claim.Position:
		a.Truth = True
	case c.claim.Position > 0 && c.claim.Position < is && c.race.IsMixedField():
		a.Receipt = ofTheField
	default:
		a.Truth = False
	}
	return c.basedOn(a, c.positionSources(result, point))
}

// positionSources is where the position of a result at a point comes from.
func (c *comparison) positionSources(result *race.Result, at event.Point) []race.Source {
	return c.cited(c.race.PositionSources(result, at.Distance()))
}

// ofTheField is why a position does not refute what may be said of men or women alone.
const ofTheField = "positions are those of men and women together"

// leader is who led at a point.
func (c *comparison) leader() Assessment {
	point, a, ok := c.point("positions")
	if !ok {
		return a
	}
	at, why := c.result(c.claim.Athlete)
	if at < 0 {
		a.Truth, a.Receipt = CannotTell, why
		return a
	}
	claimed := &c.race.Results[at]
	var names []string
	var sources []race.Source
	a.Truth = False
	for _, leader := range c.leadersAt(point.Distance()) {
		names = append(names, leader.Name())
		sources = append(sources, c.positionSources(leader, point)...)
		if leader == claimed {
			a.Truth = True
		}
	}
	a.Found = words.List(names)
	position := claimed.PositionAt(point.Distance())
	switch {
	case a.Truth == False && len(names)+position > 0 && !c.refutesLead(point.Distance(), claimed):
		a.Truth, a.Receipt = CannotTell, ofTheField
	case len(names) == 0 && position > 0:
		a.Receipt = claimed.Name() + " was " + words.Ordinal(position)
		sources = c.positionSources(claimed, point)
	case len(names) == 0:
		a.Truth, a.Receipt = CannotTell, "the document names no leader there"
	}
	return c.basedOn(a, sources)
}

// refutesLead reports whether who led at a point refutes that somebody else did: in a field of
// men and women only who is of the same sex.
func (c *comparison) refutesLead(at event.Distance, claimed *race.Result) bool {
	leads := func(leader *race.Result) bool { return c.race.SexOf(leader) == c.race.SexOf(claimed) }
	return !c.race.IsMixedField() || slices.ContainsFunc(c.leadersAt(at), leads)
}

func (c *comparison) leadersAt(at event.Distance) []*race.Result {
	for _, lead := range c.leads() {
		if lead.Point.Distance() == at {
			return lead.Leaders
		}
	}
	return nil
}
