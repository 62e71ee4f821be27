package query

import (
	"fmt"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// run is a result with its splits and positions, as a document has them: "400m 55.91 (1), 800m (2)".
func run(t *testing.T, place int, athlete, time, at string) race.Result {
	t.Helper()
	result := race.Result{Place: place, Competitor: race.Competitor{Athlete: athlete}, Mark: mark(t, time)}
	if place == 0 {
		result.Status = race.DNF
	}
	for part := range strings.SplitSeq(at, ", ") {
		fields := strings.Fields(part)
		if len(fields) == 0 {
			continue
		}
		point, err := mileOf(t).ParsePoint(fields[0], event.Course{Lap: 400 * event.Metre})
		if err != nil {
			t.Fatal(err)
		}
		for _, field := range fields[1:] {
			var position int
			if _, err := fmt.Sscanf(field, "(%d)", &position); err == nil {
				result.Positions = append(result.Positions, race.Position{Point: point, Place: position})
				continue
			}
			result.Splits = append(result.Splits, race.Split{Point: point, Mark: mark(t, field)})
		}
	}
	return result
}

func mileOf(t *testing.T) event.Event {
	t.Helper()
	mile, err := event.Parse("mile")
	if err != nil {
		t.Fatal(err)
	}
	return mile
}

func mileRace(t *testing.T, results ...race.Result) *race.Race {
	t.Helper()
	return &race.Race{ID: "m", Event: mileOf(t), Environment: event.Outdoor, Results: results}
}

func mark(tb testing.TB, text string) timing.Mark {
	tb.Helper()
	if text == "" {
		return timing.Mark{}
	}
	m, err := timing.Parse(text)
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

func day(tb testing.TB, text string) date.Date {
	tb.Helper()
	if text == "" {
		return date.Date{}
	}
	d, err := date.Parse(text)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// names is the athletes of results.
func names(results ...*race.Result) string {
	var list []string
	for _, result := range results {
		list = append(list, result.Athlete)
	}
	return strings.Join(list, ", ")
}
