package handout

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/target"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

const (
	mostRuns = 40 // how many schedules are laid out for the eye
	fewOwn   = 8  // and how many points of a record run that are none of a schedule
)

// passing is a point of a schedule.
type passing struct {
	target.Passing

	of *target.Schedule
}

// passingsTable is when an even run of each mark that breaks records passes each point, and when the
// record run did, for machines.
func passingsTable(f *target.Field, of *target.Class) table.Table {
	var rows []passing
	for i := range of.Runs {
		for _, p := range of.Runs[i].Points {
			rows = append(rows, passing{p, &of.Runs[i]})
		}
	}
	columns := append(classColumns[passing](of), []table.Column[passing]{
		{Name: "records", Kind: table.List, Cell: func(p passing) table.Cell { return table.ListCell(scopeTexts(p.of.Scopes)).Separated("; ") }},
		{Name: "mark", Kind: table.Mark, Cell: func(p passing) table.Cell { return table.MarkCell(p.of.Mark) }},
		{Name: "metres", Kind: table.Text, Cell: func(p passing) table.Cell { return table.TextCell(p.At.Metres()) }},
		{Name: "even", Kind: table.Mark, Cell: func(p passing) table.Cell { return table.MarkCell(p.Even) }},
		{Name: "ran", Kind: table.Mark, Cell: func(p passing) table.Cell { return table.MarkCell(p.Ran) }},
		{Name: "athlete", Kind: table.Text, Cell: func(p passing) table.Cell { return report.CompetitorCell(&p.of.Entry.Competitor) }},
		{Name: "race_of_record", Kind: table.Text, Cell: func(p passing) table.Cell { return table.TextCell(p.of.Entry.Race) }},
		report.KeyColumn(func(p passing) string { return f.Keys.Of(of.Race.Sex, &p.of.Entry.Competitor, race.Result{}.Born) }),
	}...)
	return table.New(table.Table{Name: "passings", For: table.Machines}, columns, rows)
}

func scopeTexts(scopes []race.Scope) []string {
	texts := make([]string, len(scopes))
	for i, s := range scopes {
		texts[i] = s.String()
	}
	return texts
}

// line is an even run, or the run of a record below it.
type line struct {
	of  *target.Schedule
	ran bool
}

// passingsMatrix lays the same out for the eye: the points beside each other.
func passingsMatrix(of *target.Class) table.Table {
	var lines []line
	var points []event.Distance
	for i := range of.Runs[:min(len(of.Runs), mostRuns)] {
		s := &of.Runs[i]
		lines = append(lines, line{of: s})
		if s.Ran != nil && len(s.Ran.Splits) > 0 {
			lines = append(lines, line{s, true})
		}
		points = append(points, shown(s)...)
	}
	slices.Sort(points)
	points = slices.Compact(points)
	lap, _ := of.Race.Lap()
	columns := []table.Column[line]{
		{Name: "run", Label: "Run", Kind: table.Text, Priority: table.Wraps, Cell: func(l line) table.Cell { return table.TextCell(runText(l)) }},
	}
	for i, at := range points {
		label := pointText(at, lap)
		if at == of.Race.Event.Distance() {
			label = "finish"
		}
		columns = append(columns, table.Column[line]{Name: fmt.Sprint(i), Label: label, Kind: table.Mark, Cell: func(l line) table.Cell { return table.MarkCell(passedAt(l, at)) }})
	}
	return table.New(table.Table{Title: "Even runs of these marks, and the record runs", For: table.Readers, Repeats: 1}, columns, lines)
}

// shown is the points of a schedule, and where the record run was timed at none of them but the
// finish, those where it was.
func shown(s *target.Schedule) []event.Distance {
	var usual, own []event.Distance
	timed := 0
	for _, p := range s.Points {
		if p.Own {
			own = append(own, p.At)
			continue
		}
		usual = append(usual, p.At)
		if !p.Ran.IsZero() {
			timed++
		}
	}
	if timed > 1 || len(own) > fewOwn {
		return usual
	}
	return append(usual, own...)
}

func passedAt(l line, at event.Distance) timing.Mark {
	for _, p := range l.of.Points {
		switch {
		case p.At != at:
		case l.ran:
			return p.Ran
		default:
			return p.Even
		}
	}
	return timing.Mark{}
}

// runText is whose run it is, and of which records.
func runText(l line) string {
	if l.ran {
		return words.Join(" ", l.of.Entry.Name(), fmt.Sprint(l.of.Entry.Date.Year()))
	}
	var records []string
	for _, s := range l.of.Scopes {
		records = append(records, s.String())
		if s.OfCompetition() {
			records[len(records)-1] = s.Kind.String()
		}
	}
	return "even: " + words.Join(", ", records...)
}
