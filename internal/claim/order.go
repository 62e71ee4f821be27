package claim

import (
	"cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// place is the place of an athlete. Who was moved up by a later
// disqualification came in that place and in the one before.
func (c *comparison) place() Assessment {
	at, why := c.result(c.claim.Athlete)
	v := Assessment{Truth: CannotTell, Receipt: why, Datum: c.datum(at, "place", "")}
	if at < 0 {
		v.Datum.Of = c.claim.Athlete
		return v
	}
	result := &c.race.Results[at]
	v.Found = cmp.Or(words.Ordinal(result.Place), string(result.Status))
	switch {
	case c.claim.Place == 0:
		v.Receipt = "the claim gives no place"
	case result.Place == c.claim.Place:
		v.Truth = True
	case result.OriginalPlace == c.claim.Place:
		v.Truth, v.Receipt = True, words.Ordinal(c.claim.Place)+" on the day, before a later disqualification"
	case result.Place > 0 || result.Status != "":
		v.Truth = False
	default:
		v.Receipt = "no place is known"
	}
	return c.basedOn(v, c.cited(c.race.PlaceSources(result)))
}

// position is the place of an athlete at a point.
func (c *comparison) position() Assessment {
	point, v, ok := c.point("positions")
	if !ok {
		return v
	}
	at, why := c.result(c.claim.Athlete)
	v.Truth, v.Receipt, v.Datum.Result = CannotTell, why, at
	if at < 0 {
		return v
	}
	result := &c.race.Results[at]
	is := result.PositionAt(point.Distance())
	v.Found = words.Ordinal(is)
	switch is {
	case 0:
		v.Receipt = "no position is known there"
	case c.claim.Position:
		v.Truth = True
	default:
		v.Truth = False
	}
	return c.basedOn(v, c.positionSources(result, point))
}

// positionSources is where the position of a result at a point comes from.
func (c *comparison) positionSources(result *race.Result, at event.Point) []race.Source {
	return c.cited(c.race.PositionSources(result, at.Distance()))
}

// leader is who led at a point.
func (c *comparison) leader() Assessment {
	point, v, ok := c.point("positions")
	if !ok {
		return v
	}
	at, why := c.result(c.claim.Athlete)
	if at < 0 {
		v.Truth, v.Receipt = CannotTell, why
		return v
	}
	claimed := &c.race.Results[at]
	var names []string
	var sources []race.Source
	v.Truth = False
	for _, leader := range c.leadersAt(point.Distance()) {
		names = append(names, leader.Athlete)
		sources = append(sources, c.positionSources(leader, point)...)
		if leader == claimed {
			v.Truth = True
		}
	}
	v.Found = words.List(names)
	if position := claimed.PositionAt(point.Distance()); len(names) == 0 && position > 0 {
		v.Receipt = claimed.Athlete + " was " + words.Ordinal(position)
		sources = c.positionSources(claimed, point)
	} else if len(names) == 0 {
		v.Truth, v.Receipt = CannotTell, "the document names no leader there"
	}
	return c.basedOn(v, sources)
}

func (c *comparison) leadersAt(at event.Distance) []*race.Result {
	for _, lead := range c.leads() {
		if lead.Point.Distance() == at {
			return lead.Leaders
		}
	}
	return nil
}
