package chart

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/words"
)

// Positions is who was where at each point of which a report says it, and at the finish. The
// error is an *[Error].
func Positions(r *race.Race) (*scene.Scene, error) {
	if err := known(r); err != nil {
		return nil, err
	}
	points := slices.DeleteFunc(query.Points(r), func(lead race.Lead) bool {
		return !slices.ContainsFunc(r.Results, func(x race.Result) bool { return x.PositionAt(lead.Point.Distance()) > 0 })
	})
	if len(points) == 0 {
		return nil, &Error{
			"positions: " + r.ID + " has the places of nobody before the finish",
			"positions of its results would be needed; nobody's place is worked out from splits",
		}
	}
	s := ofRace(r, "Who was where")
	s.onPoints(points)
	results, note := drawn(slices.DeleteFunc(query.InOrder(r), func(x *race.Result) bool { return x.Place == 0 && len(x.Positions) == 0 }))
	s.note(note)
	styles := stylesOf(results)
	last := int64(2)
	for i, result := range results {
		line := scene.Series{Label: labelOf(result), Style: styles[i], Heavy: result.Place == 1, Open: result.Place == 0}
		add := func(lead race.Lead, place int, keys []string) {
			at := lead.Point.Distance()
			if lead.Point.IsZero() {
				at = r.Event.Distance()
			}
			s.cite(keys)
			last = max(last, int64(place))
			line.Dots = append(line.Dots, scene.Dot{
				At: scene.At{X: int64(at), Y: int64(place)}, Says: fmt.Sprintf("%s %s", s.pointName(at), words.Ordinal(place)),
			})
		}
		for _, lead := range points {
			if place := result.PositionAt(lead.Point.Distance()); place > 0 {
				add(lead, place, r.PositionSources(result, lead.Point.Distance()))
			}
		}
		if result.Place > 0 {
			add(race.Lead{}, result.Place, r.PlaceSources(result))
		}
		line.Stretches = scene.Joined(line.Dots, s.brokenAt(line.Dots))
		s.Series = append(s.Series, line)
	}
	s.Y = placesAxis(last)
	s.note(
		"Lines join the points at which the place of a runner is known, and are broken where only those of others are.",
		counted(r, func(x *race.Result) bool { return x.Place > 0 && len(x.Positions) == 0 }, "finisher has no known place before the finish.", "finishers have no known place before the finish."),
	)
	return s.finish(), nil
}

// placesAxis is an axis of places, the first at the top.
func placesAxis(last int64) scene.Axis {
	axis := scene.Axis{Title: "place", From: 1, To: last}
	for place := int64(1); place <= last; place++ {
		axis.Ticks = append(axis.Ticks, scene.Tick{At: place, Text: fmt.Sprint(place)})
	}
	return axis
}
