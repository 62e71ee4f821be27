package tabular

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/label"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
)

// numberedCell is the cell of a lap or a leg.
type numberedCell struct {
	number int
	text   string
}

// lapEnds are the ends of so many laps of an event, the last of which may be the
// finish.
func lapEnds(of event.Event, laps int) (ends []event.Distance, points []event.Point, ok bool) {
	if points, ok = sheet.LapPoints(of, laps); !ok {
		points, ok = sheet.LapPoints(of, laps-1)
	}
	for _, point := range points {
		ends = append(ends, point.Distance())
	}
	if len(points) < laps {
		ends = append(ends, of.Distance())
	}
	return ends, points, ok && len(ends) == laps
}

// laps reads the cells of laps of a race: times from the start are splits, those of a
// lap alone are not kept.
func (r *reader) laps(g *group, of event.Event) {
	n := r.lapCount()
	if n == 0 || of.IsRelay() || !slices.ContainsFunc(g.entries, func(e entry) bool { return len(e.laps) > 0 }) {
		return
	}
	ends, points, ok := lapEnds(of, n)
	if !ok {
		r.once(r.at, sheet.LeftOut, "columns of laps whose points are not named and do not follow from the distance")
		return
	}
	read, alone := false, 0
	for i := range g.entries {
		e := &g.entries[i]
		if len(e.laps) == 0 {
			continue
		}
		times := r.numberedTimes(e, e.laps, n)
		switch sheet.CountingOf(times, ends, e.Mark, of.Distance()) {
		case sheet.FromStart:
			e.setLaps(points, times)
			read = true
		case sheet.Alone:
			alone++
		case sheet.Untold:
			r.Note(e.Line, sheet.LeftOut, "times of laps: whether they count on from the start or are of each lap alone cannot be told")
		}
	}
	if read {
		r.once(r.at, sheet.Read, "the splits name no points: they are taken as "+sheet.NamedPoints(points))
	}
	if alone > 0 {
		r.once(r.at, sheet.LeftOut, "times of each lap alone, in "+strconv.Itoa(alone)+" of "+strconv.Itoa(len(g.entries))+" rows: only times from the start are kept")
	}
}

// lapSplits takes away the times under points that are of each lap alone, but for the first, which is the same.
func (r *reader) lapSplits(e *entry, of event.Event) {
	var times []timing.Mark
	var ends []event.Distance
	for _, split := range e.Splits {
		times, ends = append(times, split.Mark), append(ends, split.Point.Distance())
	}
	if len(times) < 2 || !slices.IsSorted(ends) || sheet.CountingOf(times, ends, e.Mark, of.Distance()) != sheet.Alone {
		return
	}
	var said []string
	for _, split := range e.Splits[1:] {
		said = append(said, split.Mark.String()+" at "+split.Point.String())
	}
	e.Splits = e.Splits[:1]
	r.Note(e.Line, sheet.LeftOut, "times of each lap alone: only times from the start are kept, not "+strings.Join(said, ", "))
}

// setLaps gives a row splits at the ends of laps before the finish.
func (e *entry) setLaps(points []event.Point, times []timing.Mark) {
	for i, point := range points {
		if !times[i].IsZero() {
			e.Splits = append(e.Splits, race.Split{Point: point, Mark: times[i]})
		}
	}
	slices.SortStableFunc(e.Splits, func(a, b race.Split) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
}

// numberedTimes are the times of so many laps or legs, zero where a cell has none. What
// is no time is noted.
func (r *reader) numberedTimes(e *entry, cells []numberedCell, n int) []timing.Mark {
	times := make([]timing.Mark, n)
	for _, one := range cells {
		if label.IsNothing(one.text) {
			continue
		}
		read := r.by.readTime(one.text, event.Event{})
		switch {
		case read.mark.IsZero():
			r.Note(e.Line, sheet.LeftOut, "time "+strconv.Quote(one.text)+" of lap "+strconv.Itoa(one.number)+": "+read.problem)
		case one.number <= n:
			times[one.number-1] = read.mark
		}
	}
	return times
}
