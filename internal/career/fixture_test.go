package career

import (
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

func day(text string) date.Date {
	d, err := date.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

func mark(text string) timing.Mark {
	m, err := timing.Parse(text)
	if err != nil {
		panic(err)
	}
	return m
}

func mile() event.Event {
	e, err := event.Parse("mile")
	if err != nil {
		panic(err)
	}
	return e
}

// ran is a mile of men on a day, with a result for each name.
func ran(id, on string, results ...race.Result) *race.Race {
	return &race.Race{ID: id, Name: id, Date: day(on), Event: mile(), Sex: race.Men, Environment: event.Outdoor, Results: results}
}

// placed is a finisher: "1 Josh Kerr GBR 3:45.34".
func placed(place int, text string) race.Result {
	fields := strings.Fields(text)
	last := len(fields) - 1
	return race.Result{
		Competitor: race.Competitor{Athlete: strings.Join(fields[:last-1], " "), Nation: fields[last-1]}, Place: place, Mark: mark(fields[last]),
	}
}

// unplaced is somebody of a status: "Josh Kerr GBR DNF".
func unplaced(text string) race.Result {
	fields := strings.Fields(text)
	last := len(fields) - 1
	return race.Result{Competitor: race.Competitor{Athlete: strings.Join(fields[:last-1], " "), Nation: fields[last-1]}, Status: race.Status(fields[last])}
}

func withBorn(r race.Result, born string) race.Result {
	r.Born = day(born)
	return r
}

func withID(r race.Result, id string) race.Result {
	r.ID = id
	return r
}

func register(athletes ...race.Athlete) *athlete.Directory {
	return athlete.NewDirectory(&race.Register{Athletes: athletes})
}
