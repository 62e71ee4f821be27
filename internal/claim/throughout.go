package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// ledThroughout is whether an athlete led from start to finish: refuted by any
// other leader, and true only of one who led at the end of every lap.
func (c *comparison) ledThroughout() Assessment {
	at, why := c.subjectOrWinner()
	a := Assessment{Truth: CannotTell, Receipt: why, Datum: c.datum(at, "positions", "")}
	if at < 0 {
		return a
	}
	result := &c.race.Results[at]
	ahead := c.ahead(result)
	least, _ := c.race.PlacesInClass(result)
	switch {
	case len(ahead.points) > 0:
		a.Truth, a.Found, a.Receipt = False, ahead.found(), ahead.receipt(result)
	case result.Place > 1 && least != 1 || result.Status != "":
		a.Truth, a.Found = False, words.Ordinal(result.Place)+string(result.Status)
		a.Receipt = result.Name() + " did not win"
	case result.Place == 1 && c.ledEveryLap(result):
		a.Truth, a.Found, a.Receipt = True, "led at the end of every lap", ""
		ahead.sources = c.citedIn(result, "positions")
	default:
		a.Receipt = "nobody else is known to have led, but not every lap is known"
	}
	return c.basedOn(a, ahead.sources)
}

// refutation is the points at which an athlete did not lead.
type refutation struct {
	points  []event.Point
	leaders []string // beside each point: who led; empty where only the athlete's own position is known
	sources []race.Source
}

func (c *comparison) ahead(result *race.Result) refutation {
	var r refutation
	add := func(at event.Point, leader string, of *race.Result) {
		r.points, r.leaders = append(r.points, at), append(r.leaders, leader)
		r.sources = append(r.sources, c.positionSources(of, at)...)
	}
	for _, lead := range c.leads() {
		var names []string
		ours := false
		for _, leader := range lead.Leaders {
			names = append(names, leader.Name())
			ours = ours || leader == result
		}
		if len(names) > 0 && !ours && c.refutesLead(lead.Point.Distance(), result) {
			add(lead.Point, words.List(names), lead.Leaders[0])
		}
	}
	for _, position := range result.Positions {
		if position.Place > 1 && len(c.leadersAt(position.Point.Distance())) == 0 && !c.race.IsMixedField() {
			add(position.Point, "", result)
		}
	}
	return r
}

// found names those who led instead.
func (r refutation) found() string {
	var names []string
	for _, name := range r.leaders {
		if name != "" && (len(names) == 0 || names[len(names)-1] != name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return "did not lead"
	}
	return words.List(names) + " led"
}

// receipt is "Abraham Alvarado led at 400 m and 800 m; Josh Kerr was 8th and
// 6th".
func (r refutation) receipt(result *race.Result) string {
	var parts []string
	for i := 0; i < len(r.points); {
		leader := r.leaders[i]
		var where []string
		for ; i < len(r.points) && r.leaders[i] == leader; i++ {
			where = append(where, metres(r.points[i].Distance()))
		}
		if leader != "" {
			parts = append(parts, leader+" led at "+words.List(where))
		}
	}
	if own := r.own(result); len(own) > 0 {
		parts = append(parts, result.Name()+" was "+words.List(own))
	}
	return words.Join("; ", parts...)
}

// own is the athlete's positions; with their points, unless they are those at
// which the others led, in the same order.
func (r refutation) own(result *race.Result) []string {
	var bare, placed []string
	for i, point := range r.points {
		if position := words.Ordinal(result.PositionAt(point.Distance())); position != "" {
			placed = append(placed, position+" at "+metres(point.Distance()))
			if r.leaders[i] != "" {
				bare = append(bare, position)
			}
		}
	}
	if len(bare) == len(r.points) {
		return bare
	}
	return placed
}

// ledEveryLap reports whether the athlete is known to have led at the end of each
// lap: at the line, or where the laps of the distance are usually timed.
func (c *comparison) ledEveryLap(result *race.Result) bool {
	lap, ok := c.race.Lap()
	distance := c.race.Event.Distance()
	if !ok || lap >= distance {
		return false
	}
	leads := func(at event.Distance) bool { return slices.Contains(c.leadersAt(at), result) }
	for line := distance - lap; line*2 >= lap; line -= lap {
		usual := (line + lap/2) / lap * lap
		if !leads(line) && !leads(usual) {
			return false
		}
	}
	return true
}
