package claim

import (
	"cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// place is the place of an athlete. Who was moved up by a later
// disqualification came in that place and in the one before.
func (h *hearing) place() (Verdict, error) {
	at, why, err := h.result(h.claim.Athlete)
	v := Verdict{Outcome: CannotTell, Receipt: why, Figure: h.figure(at, "place", "")}
	if err != nil || at < 0 {
		v.Figure.Of = h.claim.Athlete
		return v, err
	}
	result := &h.race.Results[at]
	v.Found = cmp.Or(words.Ordinal(result.Place), string(result.Status))
	switch {
	case h.claim.Place == 0:
		v.Receipt = "the claim gives no place"
	case result.Place == h.claim.Place:
		v.Outcome = True
	case result.OriginalPlace == h.claim.Place:
		v.Outcome, v.Receipt = True, words.Ordinal(h.claim.Place)+" on the day, before a later disqualification"
	case result.Place > 0 || result.Status != "":
		v.Outcome = False
	default:
		v.Receipt = "no place is known"
	}
	return h.rest(v, h.cited(h.race.PlaceSources(result))), nil
}

// position is the place of an athlete at a point.
func (h *hearing) position() (Verdict, error) {
	point, v, ok := h.point("positions")
	if !ok {
		return v, nil
	}
	at, why, err := h.result(h.claim.Athlete)
	v.Outcome, v.Receipt, v.Figure.Result = CannotTell, why, at
	if err != nil || at < 0 {
		return v, err
	}
	result := &h.race.Results[at]
	is := result.PositionAt(point.Distance())
	v.Found = words.Ordinal(is)
	switch is {
	case 0:
		v.Receipt = "no position is known there"
	case h.claim.Position:
		v.Outcome = True
	default:
		v.Outcome = False
	}
	return h.rest(v, h.positionSources(result, point)), nil
}

// positionSources is where the position of a result at a point comes from.
func (h *hearing) positionSources(result *race.Result, at event.Point) []race.Source {
	return h.cited(h.race.PositionSources(result, at.Distance()))
}

// leader is who led at a point.
func (h *hearing) leader() (Verdict, error) {
	point, v, ok := h.point("positions")
	if !ok {
		return v, nil
	}
	at, why, err := h.result(h.claim.Athlete)
	if err != nil || at < 0 {
		v.Outcome, v.Receipt = CannotTell, why
		return v, err
	}
	claimed := &h.race.Results[at]
	var names []string
	var sources []race.Source
	v.Outcome = False
	for _, leader := range h.leadersAt(point.Distance()) {
		names = append(names, leader.Athlete)
		sources = append(sources, h.positionSources(leader, point)...)
		if leader == claimed {
			v.Outcome = True
		}
	}
	v.Found = words.List(names)
	if position := claimed.PositionAt(point.Distance()); len(names) == 0 && position > 0 {
		v.Receipt = claimed.Athlete + " was " + words.Ordinal(position)
		sources = h.positionSources(claimed, point)
	} else if len(names) == 0 {
		v.Outcome, v.Receipt = CannotTell, "the document names no leader there"
	}
	return h.rest(v, sources), nil
}

func (h *hearing) leadersAt(at event.Distance) []*race.Result {
	for _, lead := range h.leads() {
		if lead.Point.Distance() == at {
			return lead.Leaders
		}
	}
	return nil
}
