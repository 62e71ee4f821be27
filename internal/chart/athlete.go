package chart

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// careerMark is a mark of somebody.
type careerMark struct {
	mark timing.Mark
	day  date.Date
	says string
	void bool // it counts for nothing, or for no record
}

// Athlete is the marks of somebody over one event, and the steps of the bests, by track. The
// event is the one that is asked for, else the one most often run. The error is an *[Error].
func Athlete(c *career.Career) (*scene.Scene, error) {
	of := c.Event
	others := eventsOf(c)
	if of.IsZero() && len(others) > 0 {
		of = others[0].event
	}
	s := &scene.Scene{Title: c.Name + ", " + of.Name()}
	var on []date.Date
	var all []timing.Mark
	void := false
	tracks := tracksOf(c, of)
	if len(tracks) == 0 {
		return nil, &Error{"athlete: no mark of " + c.Name + overEvent(of), "milectl athlete has what is known"}
	}
	for i, track := range tracks {
		marks := marksOn(c, of, track)
		style := scene.Style{Hue: (scene.HueOfPerson(words.Fold(c.Name)) + scene.Hue(3*i)) % scene.Hues, Marker: scene.Marker(i), Dash: i} //nolint:gosec // there are four tracks
		line := scene.Series{Label: scene.Label{Text: track.Name(), Detail: words.Count(len(marks), "mark")}, Style: style, Legend: true}
		steps := stepsOn(c, of, track)
		for _, m := range marks {
			dot := scene.Dot{At: scene.At{X: days(m.day), Y: m.mark.Milliseconds()}, Says: m.says, Hollow: m.void || !m.day.IsFull()}
			if at := slices.IndexFunc(steps, func(step career.Step) bool { return step.Mark == m.mark && step.Date == m.day }); at >= 0 {
				dot.Name, dot.Weight = m.mark.String(), at+1
			}
			void = void || m.void
			on, all = append(on, m.day), append(all, m.mark)
			line.Dots = append(line.Dots, dot)
		}
		line.Stretches = stairs(steps)
		s.Series = append(s.Series, line)
	}
	s.Subtitle = []string{"Marks by day; the lines are the bests as they fell" + heldBack(c)}
	s.X = daysAxis(span(on))
	slowest, fastest := extremes(all)
	s.Y = marksAxis("mark (faster below)", slowest.Milliseconds(), fastest.Milliseconds())
	s.Notes = careerNotes(c, of, others, void)
	s.Sources = "Covers " + report.Covers(racesOf(c), " of "+c.Name+" in the corpus", nil) + "."
	return s, nil
}

// heldBack is which part of a career is asked for.
func heldBack(c *career.Career) string {
	asked := ""
	if !c.Before.IsZero() {
		asked += "; before " + c.Before.String()
	}
	switch {
	case c.From > 0 && c.From == c.To:
		asked += fmt.Sprintf("; of %d", c.From)
	case c.From > 0:
		asked += fmt.Sprintf("; of %d to %d", c.From, c.To)
	default:
	}
	return asked
}

// overEvent is an event behind somebody's name; empty for none.
func overEvent(of event.Event) string {
	if of.IsZero() {
		return ""
	}
	return " over " + report.ShortEvent(of)
}

// eventCount is an event, and how many marks somebody has of it.
type eventCount struct {
	event event.Event
	marks int
}

// eventsOf is the events that somebody has marks of, the most often run first.
func eventsOf(c *career.Career) []eventCount {
	var all []eventCount
	for _, run := range c.Runs {
		if !isMark(run) {
			continue
		}
		at := slices.IndexFunc(all, func(e eventCount) bool { return e.event == run.Race.Event })
		if at < 0 {
			at = len(all)
			all = append(all, eventCount{event: run.Race.Event})
		}
		all[at].marks++
	}
	slices.SortStableFunc(all, func(a, b eventCount) int { return b.marks - a.marks })
	return all
}

// isMark reports whether a start has a mark of the athlete's own that can be compared.
func isMark(run career.Run) bool {
	return run.Leg == nil && !run.Result.Mark.IsZero() && !run.Race.Event.OnCountry() && !run.Race.Event.IsRelay()
}

// tracksOf is what somebody ran an event on.
func tracksOf(c *career.Career, of event.Event) []event.Environment {
	var tracks []event.Environment
	for track := range event.Environments() {
		if len(marksOn(c, of, track)) > 0 {
			tracks = append(tracks, track)
		}
	}
	return tracks
}

// marksOn is the marks of an event on a track, the oldest first, with those that record lists
// alone have.
func marksOn(c *career.Career, of event.Event, track event.Environment) []careerMark {
	var marks []careerMark
	for _, run := range slices.Backward(c.Runs) {
		if run.Race.Event == of && run.Race.Environment == track && isMark(run) {
			marks = append(marks, careerMark{
				mark: run.Result.Mark, day: run.Race.Date, void: !run.Result.Finished() || run.Race.Uncounted(run.Result) != "",
				says: words.Join(", ", run.Result.Mark.String(), run.Race.Name, run.Race.Venue.City, run.Race.Date.String()),
			})
		}
	}
	for _, step := range stepsOn(c, of, track) {
		if step.Race == nil && c.From == 0 {
			marks = append(marks, careerMark{mark: step.Mark, day: step.Date, says: words.Join(", ", step.Mark.String(), step.Date.String(), "a record list")})
		}
	}
	slices.SortStableFunc(marks, func(a, b careerMark) int { return a.day.Compare(b.day) })
	return marks
}

// stepsOn is the steps of the best of an event on a track.
func stepsOn(c *career.Career, of event.Event, track event.Environment) []career.Step {
	for _, best := range c.Bests {
		if best.Category.Event == of && best.Category.Environment == track && c.From == 0 {
			return best.Steps
		}
	}
	return nil
}

// stairs is the steps of a best, each level until the next.
func stairs(steps []career.Step) []scene.Stretch {
	var points []scene.At
	for _, step := range steps {
		at := scene.At{X: days(step.Date), Y: step.Mark.Milliseconds()}
		if n := len(points); n > 0 {
			points = append(points, scene.At{X: at.X, Y: points[n-1].Y})
		}
		points = append(points, at)
	}
	if len(points) < 2 {
		return nil
	}
	return []scene.Stretch{{Points: points}}
}

func racesOf(c *career.Career) []*race.Race {
	var races []*race.Race
	for _, run := range slices.Backward(c.Runs) {
		races = append(races, run.Race)
	}
	return races
}

// careerNotes is what the picture does not show.
func careerNotes(c *career.Career, of event.Event, others []eventCount, void bool) []string {
	var notes []string
	if void {
		notes = append(notes, "Hollow: a mark that counts for no record, or that was taken away.")
	}
	unmarked := 0
	for _, run := range c.Runs {
		if run.Race.Event == of && run.Leg == nil && run.Result.Mark.IsZero() && run.Result.Status != race.DNS {
			unmarked++
		}
	}
	if unmarked > 0 {
		notes = append(notes, words.Plural(unmarked, "start has no known mark.", "starts have no known mark."))
	}
	var more []string
	for _, other := range others {
		if other.event != of {
			more = append(more, fmt.Sprintf("%s (%d)", report.ShortEvent(other.event), other.marks))
		}
	}
	if len(more) > 0 {
		notes = append(notes, "Marks of other events are not drawn: "+words.List(more)+".")
	}
	return append(notes, "Bests are those of the races and record lists of this corpus: they can refute a best, not prove one.")
}
