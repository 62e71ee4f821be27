package chart

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// stretch is a part of a race, and how long somebody took for it.
type stretch struct {
	from, to event.Distance
	took     timing.Margin
}

// passing is when a point was passed. The start is at 0, and has no mark.
type passing struct {
	at   event.Distance
	mark timing.Mark
}

// Pace is how fast each stretch was, as a time for 400 m: of the front of the race as far as
// its times are known, and of everybody who is timed at a point before the finish. Points that lie
// close together are passed over, so that a stretch is about a lap. The error is an *[Error].
func Pace(r *race.Race) (*scene.Scene, error) {
	if err := known(r); err != nil {
		return nil, err
	}
	s := ofRace(r, "How fast each stretch was")
	front := s.frontStretches()
	results, note := drawn(slices.DeleteFunc(query.InOrder(r), func(x *race.Result) bool { return len(s.stretchesOf(x)) == 0 }))
	if len(front) == 1 && front[0].to-front[0].from == r.Event.Distance() {
		front = nil // an average of the race says nothing of its stretches
	}
	if len(front)+len(results) == 0 {
		return nil, &Error{
			"pace: " + r.ID + " has no times before the finish",
			"splits of its results, or leader_splits, would be needed",
		}
	}
	s.note(note)
	low, high, approx := int64(0), int64(0), false
	add := func(line scene.Series, stretches []stretch) {
		for _, part := range stretches {
			pace := race.Per400(part.took, part.to-part.from)
			approx = approx || part.took.Approx()
			if low == 0 || pace < low {
				low = pace
			}
			high = max(high, pace)
			from, to := scene.At{X: int64(part.from), Y: pace}, scene.At{X: int64(part.to), Y: pace}
			line.Dots = append(line.Dots, scene.Dot{At: to, Says: s.said(part, pace)})
			if n := len(line.Stretches); n > 0 && line.Stretches[n-1].Points[1].X == from.X {
				line.Stretches = append(line.Stretches, scene.Stretch{Points: []scene.At{line.Stretches[n-1].Points[1], from}, Thin: true})
			}
			line.Stretches = append(line.Stretches, scene.Stretch{Points: []scene.At{from, to}})
		}
		s.Series = append(s.Series, line)
	}
	s.X = s.paceAxis(front, results)
	styles := stylesOf(results)
	if len(front) > 0 {
		add(scene.Series{Label: scene.Label{Text: "the front of the race"}, Style: scene.Style{Hue: scene.Ink}, Heavy: true}, front)
	}
	for i, result := range results {
		add(scene.Series{Label: labelOf(result), Style: styles[i], Open: !result.Finished()}, s.stretchesOf(result))
	}
	s.Y = marksAxis("time for 400 m (faster above)", low, high)
	s.note(
		"Each level part is the average of a stretch, derived from the times at its ends; how it was run between them is not known.",
		counted(r, func(x *race.Result) bool { return x.Finished() && len(x.Splits) == 0 }, "finisher is timed at the finish alone.", "finishers are timed at the finish alone."),
	)
	if approx {
		s.note("Times of different precision: such stretches are approximate.")
	}
	s.note(handNote(r))
	return s.finish(), nil
}

// said is a stretch in words.
func (s *raceScene) said(part stretch, pace int64) string {
	from := "start"
	if part.from > 0 {
		from = s.pointName(part.from)
	}
	return words.Join(" ", from, "to", s.pointName(part.to), clock(pace, []int64{pace})+" for 400 m")
}

// frontStretches is the stretches of the front of the race.
func (s *raceScene) frontStretches() []stretch {
	marks := map[event.Distance]timing.Mark{s.race.Event.Distance(): {}}
	if winner := s.race.Winner(); winner != nil {
		marks[s.race.Event.Distance()] = winner.Mark
		s.cite(s.race.MarkSources(winner))
	}
	for _, lead := range s.race.Leads() {
		marks[lead.Point.Distance()] = lead.Mark
	}
	var parts []stretch
	var passed []passing
	for _, part := range s.race.Stretches() {
		if n := len(passed); n == 0 || passed[n-1].at != part.From {
			parts = append(parts, s.merged(passed)...)
			passed = []passing{{part.From, marks[part.From]}}
		}
		passed = append(passed, passing{part.To, marks[part.To]})
	}
	for _, at := range query.FrontOf(s.race) {
		s.cite(at.Sources)
	}
	return append(parts, s.merged(passed)...)
}

// stretchesOf is the stretches of a result that is timed before the finish.
func (s *raceScene) stretchesOf(result *race.Result) []stretch {
	if len(result.Splits) == 0 {
		return nil
	}
	passed := []passing{{}}
	for _, split := range result.Splits {
		passed = append(passed, passing{split.Point.Distance(), split.Mark})
	}
	if result.Finished() {
		passed = append(passed, passing{s.race.Event.Distance(), result.Mark})
	}
	slices.SortStableFunc(passed, func(a, b passing) int { return cmp.Compare(a.at, b.at) })
	return s.merged(passed)
}

// merged is the stretches between some points, one after another, of those that are about a
// lap apart or more.
func (s *raceScene) merged(passed []passing) []stretch {
	if len(passed) < 2 {
		return nil
	}
	least := 400 * event.Metre
	if s.race.Event.Distance() <= 1000*event.Metre {
		least = 100 * event.Metre
	}
	kept := passed[:1]
	last := passed[len(passed)-1]
	for _, p := range passed[1 : len(passed)-1] {
		if p.at-kept[len(kept)-1].at >= least && (last.at-p.at >= least*5/10) {
			kept = append(slices.Clip(kept), p)
		}
	}
	kept = append(slices.Clip(kept), last)
	var parts []stretch
	for i := 1; i < len(kept); i++ {
		took := kept[i].mark.Elapsed()
		if kept[i-1].at > 0 {
			took = kept[i].mark.Sub(kept[i-1].mark)
		}
		parts = append(parts, stretch{kept[i-1].at, kept[i].at, took})
	}
	return parts
}

// paceAxis is an axis from the start to the finish, with the ends of all stretches.
func (s *raceScene) paceAxis(front []stretch, results []*race.Result) scene.Axis {
	finish := s.race.Event.Distance()
	names := map[event.Distance]string{0: "start", finish: "finish"}
	for _, lead := range query.Points(s.race) {
		names[lead.Point.Distance()] = report.PointWords(lead.Point.Text())
	}
	ends := []event.Distance{0, finish}
	parts := slices.Clone(front)
	for _, result := range results {
		parts = append(parts, s.stretchesOf(result)...)
	}
	for _, part := range parts {
		ends = append(ends, part.from, part.to)
	}
	slices.Sort(ends)
	axis := scene.Axis{To: int64(finish)}
	for _, at := range slices.Compact(ends) {
		axis.Ticks = append(axis.Ticks, scene.Tick{At: int64(at), Text: names[at], Weak: at%(400*event.Metre) != 0})
	}
	return axis
}
