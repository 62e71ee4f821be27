package race

import (
	"strings"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func day(text string) date.Date { return must(date.Parse(text)) }

func mark(text string) timing.Mark { return must(timing.Parse(text)) }

// point is a point of a mile on a 400 m track.
func point(text string) event.Point {
	return must(must(event.Parse("mile")).ParsePoint(text, event.Course{Lap: 400 * event.Metre}))
}

func split(at, time string) Split { return Split{Point: point(at), Mark: mark(time)} }

func position(at string, place int) Position { return Position{Point: point(at), Place: place} }

func finish(place int, athlete, time string) Result {
	return Result{Place: place, Competitor: Competitor{Athlete: athlete}, Mark: mark(time)}
}

// whole compares values of this package whole; nothing known is nothing
// known, however it came to be.
func whole() cmp.Option {
	return cmp.Options{cmp.AllowUnexported(date.Date{}, timing.Mark{}, event.Point{}), cmpopts.EquateEmpty()}
}

// names is the athletes of results, in order.
func names(results []*Result) string {
	var all []string
	for _, result := range results {
		all = append(all, result.Athlete)
	}
	return strings.Join(all, " ")
}
