package layout

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/sheet"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Analysis reads a race analysis: headings of points on one line or several, then for
// each runner a row without headings, lines with the times at those points, and
// below each of them the times from point to point.
type Analysis struct {
	rows  *Rows
	race  *sheet.Race
	line  int // of the first headings
	grid  [][]point
	open  bool // the headings may go on
	next  int  // the line of the grid that is wanted for the runner at hand
	times [][]timing.Mark
}

// NewAnalysis reads an analysis of a race.
func (t *Rows) NewAnalysis(r *sheet.Race) *Analysis { return &Analysis{rows: t, race: r} }

// Read reads a line of the analysis, and reports false where it belongs to none.
func (a *Analysis) Read(line Line) bool {
	if points, ok := readPoints(a.race, line); ok {
		a.points(line, points)
		return true
	}
	if len(a.grid) == 0 {
		return false
	}
	if values, positions, ok := a.rows.readValues(line); ok && a.atHand() {
		a.open = false
		a.values(line, values, positions)
		return true
	}
	row, gap, ok := a.rows.Bare(a.race, line)
	if !ok {
		return false
	}
	a.open = false
	a.race.Rows = append(a.race.Rows, row)
	a.next, a.times = 0, make([][]timing.Mark, len(a.grid))
	for i, points := range a.grid {
		a.times[i] = make([]timing.Mark, len(points))
	}
	a.gap(&row, gap)
	return true
}

// atHand reports whether a runner is at hand whose times stand under these headings; a
// page may end between a runner's lines.
func (a *Analysis) atHand() bool {
	return len(a.race.Rows) > 0 && slices.EqualFunc(a.times, a.grid, func(times []timing.Mark, points []point) bool { return len(times) == len(points) })
}

// points takes headings: further ones, or on a new page all of them again.
func (a *Analysis) points(line Line, points []point) {
	if !a.open {
		a.grid, a.open = nil, true
	}
	if a.line == 0 {
		a.line = line.No
	}
	a.grid = append(a.grid, points)
	for _, p := range points {
		if p.at.IsZero() && !p.finish && !p.reacts {
			a.rows.Sheet.Note(line.No, sheet.LeftOut, "the event has no point "+p.Text)
		}
	}
}

// gap compares the gap to the winner that is printed beside a mark.
func (a *Analysis) gap(row *sheet.Row, text string) {
	first := &a.race.Rows[0]
	if text == "" || first.Place != 1 || first.Mark.IsZero() || row.Mark.IsZero() {
		return
	}
	printed, ok := timing.Meant(text)
	exact := row.Mark.Sub(first.Mark).Milliseconds()
	said := printed.Milliseconds()
	if !ok {
		margin, err := timing.ParseMargin(text)
		if err != nil {
			return
		}
		said = margin.Milliseconds()
	}
	const hundredth = 10
	if apart(exact, said) > hundredth {
		a.rows.Sheet.Note(row.Line, sheet.Doubt, "the gap to the winner is printed as "+text+", the marks say "+row.Mark.Sub(first.Mark).String())
	}
}

func apart(a, b int64) int64 { return max(a-b, b-a) }

// values reads a line of times: those since the start, which have positions or are
// all later than those before, or those of the segments below them.
func (a *Analysis) values(line Line, values []value, positions bool) {
	row := &a.race.Rows[len(a.race.Rows)-1]
	since := positions || a.next == 0 || a.next < len(a.grid) && !slices.ContainsFunc(values, func(v value) bool { return !a.last().Earlier(v.time) })
	switch {
	case since && a.next >= len(a.grid):
		a.rows.Sheet.Note(line.No, sheet.LeftOut, "more lines of times than headings: "+line.Said())
	case since:
		a.since(line, row, values)
		a.next++
	default:
		a.segments(line, values)
	}
}

// last is the latest time that was read of the runner at hand.
func (a *Analysis) last() timing.Mark {
	var last timing.Mark
	for _, times := range a.times {
		for _, time := range times {
			if !time.IsZero() {
				last = time
			}
		}
	}
	return last
}

// since reads times since the start.
func (a *Analysis) since(line Line, row *sheet.Row, values []value) {
	points, times := a.grid[a.next], a.times[a.next]
	for i, v := range values {
		at := nearestPoint(points, v)
		if len(values) == len(points) {
			at = i
		}
		if points[at].reacts {
			a.rows.reacts(row, v.Text)
			continue
		}
		if !times[at].IsZero() || v.time.IsZero() {
			a.rows.Sheet.Note(line.No, sheet.LeftOut, "a second time at "+points[at].Text+": "+v.Text)
			continue
		}
		if last := a.last(); !last.IsZero() && !last.Earlier(v.time) {
			a.rows.Sheet.Note(line.No, sheet.Doubt, v.time.String()+" at "+points[at].Text+" is not later than "+last.String()+" before it")
		}
		times[at] = v.time
		switch p := points[at]; {
		case p.finish:
			a.finish(line, row, v)
		case !p.at.IsZero():
			row.Splits = append(row.Splits, race.Split{Point: p.at, Mark: v.time})
			if v.position > 0 {
				row.Positions = append(row.Positions, race.Position{Point: p.at, Place: v.position})
			}
		}
	}
}

// finish compares the time and the position at the finish with the row.
func (a *Analysis) finish(line Line, row *sheet.Row, v value) {
	switch {
	case row.Mark.IsZero():
		a.rows.Sheet.Note(line.No, sheet.LeftOut, "time "+v.time.String()+" at the finish of a runner with status "+string(row.Status))
	case v.time != row.Mark && v.time.RoundUp(row.Mark.Unit()) != row.Mark:
		a.rows.Sheet.Note(line.No, sheet.Doubt, "the finish is "+v.time.String()+" here and "+row.Mark.String()+" beside the name")
	case v.position > 0 && row.Place > 0 && v.position != row.Place:
		a.rows.Sheet.Note(line.No, sheet.Doubt, fmt.Sprintf("position %d at the finish, but place %d", v.position, row.Place))
	}
}

// segments compares the times from point to point with those since the start. They
// are rounded by themselves, or cut, so they may be a tenth off.
func (a *Analysis) segments(line Line, values []value) {
	const tenth = 150
	at := a.next - 1
	points, times := a.grid[at], a.times[at]
	for _, v := range values {
		i := nearestPoint(points, v)
		before := timing.Mark{}
		if i > 0 {
			before = times[i-1]
		} else if at > 0 {
			before = a.times[at-1][len(a.times[at-1])-1]
		}
		if before.IsZero() || times[i].IsZero() {
			continue
		}
		if between := times[i].Milliseconds() - before.Milliseconds(); apart(between, v.ms) > tenth {
			a.rows.Sheet.Note(line.No, sheet.Doubt, "the segment to "+points[i].Text+" is printed as "+v.Text+", the times say "+strings.TrimPrefix(times[i].Sub(before).String(), "~"))
		}
	}
}

// Close notes what the analysis as a whole leaves open.
func (a *Analysis) Close() {
	highest := 0
	for i := range a.race.Rows {
		row := &a.race.Rows[i]
		for _, position := range row.Positions {
			highest = max(highest, position.Place)
		}
		if row.Mark.IsZero() && len(row.Splits) > 0 {
			a.rows.Sheet.Note(row.Line, sheet.Read, "no finish: the last split is no result")
		}
	}
	if a.line > 0 && len(a.race.Rows) > 0 {
		a.rows.Sheet.Note(a.line, sheet.Read, "the times from point to point are compared with the splits and not kept")
	}
	if highest > len(a.race.Rows) {
		a.race.Partial = true
		a.rows.Sheet.Note(a.race.Line, sheet.Open, fmt.Sprintf("positions to %d, but only %s: the list is not complete", highest, words.Count(len(a.race.Rows), "runner")))
	}
}
