// Package chart makes pictures of races, records and people: which figures are drawn, how they
// are called, and what the documents do not know. Every point is a figure of a document, or
// what the commands derive from two of them. It must not know files, flags or formats.
package chart

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/words"
)

// Error is the error where nothing can be drawn: why, and what would be needed.
type Error struct{ Problem, Needs string }

// Error is why nothing can be drawn.
func (e *Error) Error() string { return e.Problem }

// Help is what would be needed.
func (e *Error) Help() string { return e.Needs }

// mostDrawn is how many results of a race are drawn: more could not be told apart.
const mostDrawn = 40

// raceScene is a picture of a race that has no lines yet.
type raceScene struct {
	*scene.Scene

	race   *race.Race
	cited  []string // the keys of the sources of what is drawn
	points []event.Distance
}

// ofRace begins a picture of a race, of which a text says what is shown.
func ofRace(r *race.Race, shows string) *raceScene {
	heading := report.RaceSection(r)
	s := &raceScene{race: r, Scene: &scene.Scene{Title: heading.Title}}
	s.Subtitle = []string{shows, words.Join("; ", heading.Lines[1], heading.Lines[0])}
	return s
}

// note adds notes, of those alone that say something.
func (s *raceScene) note(notes ...string) {
	for _, note := range notes {
		if note != "" {
			s.Notes = append(s.Notes, note)
		}
	}
}

// finish says what a reader must know of the race, and who says so.
func (s *raceScene) finish() *scene.Scene {
	heading := report.RaceSection(s.race)
	s.note(upperFirst(strings.Join(heading.Lines[2:], "; ")) + ".")
	s.Sources = sourcesLine(s.race.Behind(s.cited))
	return s.Scene
}

func (s *raceScene) cite(keys []string) {
	for _, key := range keys {
		if !slices.Contains(s.cited, key) {
			s.cited = append(s.cited, key)
		}
	}
}

// sourcesLine names some sources.
func sourcesLine(sources []race.Source) string {
	return sourcesNamed(report.Citations(sources))
}

// sourcesNamed is the line of some names, of many the first.
func sourcesNamed(names []string) string {
	const most = 8
	if len(names) == 0 {
		return ""
	}
	if more := len(names) - most; more > 1 {
		names = append(names[:most], fmt.Sprintf("and %d more", more))
	}
	return "Sources: " + strings.Join(names, "; ")
}

// onPoints lays the axis along the points of the race, from the first of them to the finish.
func (s *raceScene) onPoints(points []race.Lead) {
	finish := s.race.Event.Distance()
	for _, lead := range points {
		at := lead.Point.Distance()
		s.points = append(s.points, at)
		s.X.Ticks = append(s.X.Ticks, scene.Tick{
			At: int64(at), Text: report.PointWords(lead.Point.Text()), Weak: !lead.Point.Bell() && at%(400*event.Metre) != 0,
		})
	}
	s.points = append(s.points, finish)
	s.X.Ticks = append(s.X.Ticks, scene.Tick{At: int64(finish), Text: "finish"})
	s.X.From, s.X.To = int64(s.points[0]), int64(finish)
}

// brokenAt is before which of some dots a line is broken: where a point lies between it and the
// one before, at which others are known.
func (s *raceScene) brokenAt(dots []scene.Dot) func(int) bool {
	index := func(i int) int { return slices.Index(s.points, event.Distance(dots[i].X)) }
	return func(i int) bool { return i > 0 && index(i) != index(i-1)+1 }
}

// pointName is a point of the axis in words.
func (s *raceScene) pointName(at event.Distance) string {
	for _, tick := range s.X.Ticks {
		if tick.At == int64(at) {
			return tick.Text
		}
	}
	return at.Metres() + " m"
}

// drawn is those results of a race of which something is drawn, in its order, and a note
// where they are too many.
func drawn(results []*race.Result) (some []*race.Result, note string) {
	if len(results) <= mostDrawn {
		return results, ""
	}
	return results[:mostDrawn], fmt.Sprintf("Drawn are the first %d of %d.", mostDrawn, len(results))
}

// labelOf is the label of a result: place, name, and the mark where there is room.
func labelOf(result *race.Result) scene.Label {
	text := result.Name()
	switch {
	case result.Place > 0:
		text = fmt.Sprintf("%d %s", result.Place, text)
	case result.Status != "":
		text = string(result.Status) + " " + text
	default:
	}
	return scene.Label{Text: text, Detail: words.Join(" ", result.Nation, result.Mark.String())}
}

// stylesOf is a style for each of some results.
func stylesOf(results []*race.Result) []scene.Style {
	names := make([]string, len(results))
	for i, result := range results {
		names[i] = words.Fold(result.Name())
	}
	return scene.Styles(names)
}

// known refuses a race of which the length, that of the finish on the axis, is not known.
func known(r *race.Race) error {
	if r.Event.Distance() == 0 {
		return &Error{r.ID + ": how long the race was is not known", "give its distance in the document"}
	}
	return nil
}

// counted is how many of a race are something, in words; nothing where none is.
func counted(r *race.Race, is func(*race.Result) bool, one, many string) string {
	n := 0
	for _, result := range query.InOrder(r) {
		if is(result) {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return words.Plural(n, one, many)
}
