// Package compare holds runs of different races against each other: at which points each
// was timed, and what lay between them there. A time is a runner's own, that of whoever led,
// or one of an even schedule, and says which; nothing is made up between two points unless
// that is asked for. It must not know documents, flags or output.
package compare

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/pacing"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Kind is whose the times of a run are.
type Kind uint8

// The kinds of runs.
const (
	Runner Kind = iota // of a result of a race
	Front              // of whoever led the race at each point
	Even               // of an even schedule
	Entry              // of an entry of a record list of which no race is known: the mark alone
)

// Run is one of those that are compared.
type Run struct {
	Kind   Kind
	Race   *race.Race        // nil for what is of none
	Result *race.Result      // of a runner
	Entry  *record.Entry     // of a record
	Record *query.StoodEntry // that the run was asked for as; nil where it was not
	Shared bool              // others hold the same record
	Lights bool              // an even schedule that lights showed
	Event  event.Event
	Sex    race.Sex    // of an entry
	Mark   timing.Mark // at the finish; zero where none is known

	times []time // by distance, without the finish
}

// time is when a point was passed.
type time struct {
	at      event.Distance
	point   event.Point
	mark    timing.Mark
	fastest bool // of a front: the fastest known split there, whose runner need not have led
}

// OfResult is the run of somebody in a race.
func OfResult(r *race.Race, result *race.Result) *Run {
	run := &Run{Kind: Runner, Race: r, Result: result, Event: r.Event, Mark: result.Mark}
	if !result.Finished() {
		run.Mark = timing.Mark{}
	}
	for _, split := range result.Splits {
		run.times = append(run.times, time{at: split.Point.Distance(), point: split.Point, mark: split.Mark})
	}
	run.sort()
	return run
}

// OfFront is the front of a race: the times of who led, where a leader's time is known,
// and the winner's mark.
func OfFront(r *race.Race) *Run {
	run := &Run{Kind: Front, Race: r, Event: r.Event}
	if winner := r.Winner(); winner != nil {
		run.Mark = winner.Mark
	}
	for _, lead := range r.Leads() {
		if !lead.Mark.IsZero() {
			run.times = append(run.times, time{at: lead.Point.Distance(), point: lead.Point, mark: lead.Mark, fastest: lead.Fastest != nil})
		}
	}
	run.sort()
	return run
}

// OfSchedule is an even schedule of a mark.
func OfSchedule(e event.Event, mark timing.Mark) *Run { return &Run{Kind: Even, Event: e, Mark: mark} }

// OfEntry is the run of an entry of a record list of which no race is known.
func OfEntry(of record.Category, entry *record.Entry) *Run {
	return &Run{Kind: Entry, Entry: entry, Event: of.Event, Sex: of.Sex, Mark: entry.Mark}
}

func (r *Run) sort() {
	slices.SortStableFunc(r.times, func(a, b time) int { return cmp.Compare(a.at, b.at) })
}

// at is when the run passed a point, and how that is known.
func (r *Run) passed(at event.Distance) Time {
	finish := r.Event.Distance()
	switch {
	case r.Mark.IsZero() && (at == finish || r.Kind == Even):
		return Time{}
	case at == finish:
		return Time{Mark: r.Mark, How: Timed}
	case r.Kind == Even:
		return Time{Mark: pacing.At(r.Mark, finish, at), How: Scheduled}
	}
	for _, t := range r.times {
		if t.at == at {
			if t.fastest {
				return Time{Mark: t.mark, How: FastestKnown}
			}
			return Time{Mark: t.mark, How: Timed}
		}
	}
	return Time{}
}

// between is when the run would have passed a point at an even pace between the two
// timed points around it, in the coarser unit of their times, and by hand where one of them is: nothing where one of them is
// not known.
func (r *Run) between(at event.Distance) Time {
	before, after := time{}, time{at: r.Event.Distance(), mark: r.Mark}
	for _, t := range r.times {
		if t.at < at {
			before = t
		}
	}
	for _, t := range slices.Backward(r.times) {
		if t.at > at {
			after = t
		}
	}
	if after.mark.IsZero() {
		return Time{}
	}
	unit := max(after.mark.Unit(), before.mark.Unit())
	if before.mark.IsZero() {
		unit = after.mark.Unit()
	}
	from, took := before.mark.Milliseconds(), after.mark.Milliseconds()-before.mark.Milliseconds()
	by := int64(after.at-before.at) * int64(unit)
	exact := from*int64(after.at-before.at) + took*int64(at-before.at)
	nearest := timing.Of((2*exact+by)/(2*by)*int64(unit), unit)
	return Time{Mark: nearest.ByHand(before.mark.Hand() || after.mark.Hand()), How: Interpolated}
}

// Passing is that a run was timed at a point.
type Passing struct {
	At   event.Distance // from the start
	Mark timing.Mark
}

// Passings is where the run was timed, by distance; the finish last, where its mark is known.
func (r *Run) Passings() []Passing {
	var all []Passing
	for _, t := range r.times {
		all = append(all, Passing{t.at, t.mark})
	}
	if !r.Mark.IsZero() {
		all = append(all, Passing{r.Event.Distance(), r.Mark})
	}
	return all
}
