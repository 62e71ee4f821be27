package flagvalue

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/race"
)

// Category is what was typed of an event, a class and a track.
type Category struct {
	Event, Sex, Environment, Class string
}

// Parse reads what was typed for the filter.
func (c *Category) Parse() (of corpus.Category, err error) {
	if of.Event, of.Environment, err = c.eventAndTrack(); err != nil {
		return of, err
	}
	if of.Class, err = parseClass("class", c.Class); err != nil || c.Sex == "" {
		return of, err
	}
	if !slices.Contains(race.Fields(), race.Sex(c.Sex)) {
		return of, &failure.Error{Message: fmt.Sprintf("--sex: no %q", c.Sex), Remedy: "write --sex men, --sex women or --sex mixed"}
	}
	of.Sex = race.Sex(c.Sex)
	return of, nil
}

// eventAndTrack reads the event and the track; zero where none is given.
func (c *Category) eventAndTrack() (e event.Event, on event.Environment, err error) {
	if c.Event != "" {
		if e, err = event.Find(c.Event); err != nil {
			return e, on, failure.OfFlag("event", err)
		}
	}
	if c.Environment != "" {
		if on, err = event.ParseEnvironment(c.Environment); err != nil {
			return e, on, failure.OfFlag("environment", err)
		}
	}
	return e, on, nil
}
