package profile

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/compare"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Compare is the answer of the command compare: who passed which point when, and what lay
// between them; with laps, what each took for those of that length.
func Compare(c compare.Comparison, lap event.Distance, keys *athlete.Keys) table.View {
	labels := RunLabels(c.Runs)
	section := table.Section{Title: words.List(labels) + ", " + c.Runs[0].Event.Name()}
	for i, run := range c.Runs {
		section.Lines = append(section.Lines, labels[i]+": "+RunLine(run))
	}
	stretches, title := c.Segments(), "Between the points that all have"
	if lap > 0 {
		stretches, title = c.Laps(lap), "Laps of "+lap.Metres()+" m"
	}
	section.Tables = []table.Table{
		timesTable(c, labels, keys), timesMatrix(c, labels),
		segmentsTable(c, stretches, labels, keys), segmentsMatrix(c, stretches, labels, title),
	}
	section.Notes = compareNotes(c, lap > 0 && len(stretches) == 0)
	return table.View{Command: "compare", RowTable: "times", Sections: []table.Section{section}, Coverage: compareCoverage(c)}
}

// passedBy is when one run passed a point.
type passedBy struct {
	row   compare.Row
	run   int
	label string
	of    *compare.Run
}

// timesTable is when each run passed each point, one a row.
func timesTable(c compare.Comparison, labels []string, keys *athlete.Keys) table.Table {
	type row = passedBy
	var rows []row
	for _, at := range c.Rows {
		for i, run := range c.Runs {
			rows = append(rows, row{at, i, labels[i], run})
		}
	}
	columns := slices.Concat(
		[]table.Column[row]{
			{Name: "point", Kind: table.Text, Cell: func(p row) table.Cell { return table.TextCell(pointText(p.row)) }},
			{Name: "metres", Kind: table.Text, Cell: func(p row) table.Cell { return table.TextCell(p.row.Distance.Metres()) }},
			{Name: "run", Kind: table.Text, Cell: func(p row) table.Cell { return table.TextCell(p.label) }},
		},
		runColumns(func(p row) *compare.Run { return p.of }),
		[]table.Column[row]{
			{Name: "mark", Kind: table.Mark, Cell: func(p row) table.Cell { return table.MarkCell(p.row.Times[p.run].Mark) }},
			{Name: "how", Kind: table.Text, Cell: func(p row) table.Cell { return table.TextCell(howWords(p.row.Times[p.run].How)) }},
			{Name: "gap", Kind: table.Margin, Cell: func(p row) table.Cell { return gapCell(p.row.Gap(p.run)) }},
			report.KeyColumn(func(p row) string { return keyOfRun(p.of, keys) }),
		},
	)
	return table.New(table.Table{Name: "times", For: table.Machines}, columns, rows)
}

// runColumns is of which race and whom a run is, and the record that it was asked for as.
func runColumns[T any](of func(T) *compare.Run) []table.Column[T] {
	return table.Of(of, []table.Column[*compare.Run]{
		{Name: "race", Kind: table.Text, Cell: func(r *compare.Run) table.Cell {
			if r.Race == nil {
				return table.Cell{}
			}
			return table.TextCell(r.Race.ID)
		}},
		{Name: "athlete", Kind: table.Text, Cell: func(r *compare.Run) table.Cell {
			switch r.Kind {
			case compare.Runner:
				return table.TextCell(r.Result.Name())
			case compare.Entry:
				return table.TextCell(r.Entry.Name())
			default:
				return table.Cell{}
			}
		}},
		{Name: "record", Kind: table.Text, Cell: func(r *compare.Run) table.Cell {
			if r.Record == nil {
				return table.Cell{}
			}
			return table.TextCell(r.Record.Scope.String())
		}},
		{Name: "remarks", Kind: table.List, Cell: func(r *compare.Run) table.Cell { return table.ListCell(recordRemarks(r)) }},
	})
}

// keyOfRun is whose a run is.
func keyOfRun(r *compare.Run, keys *athlete.Keys) string {
	switch r.Kind {
	case compare.Runner:
		return keys.OfResult(r.Race, r.Result)
	case compare.Entry:
		return keys.Of(r.Sex, &r.Entry.Competitor, date.Date{})
	default:
		return ""
	}
}

// howWords is how a time is known.
func howWords(how compare.How) string {
	return [...]string{
		compare.NotTimed: "not timed", compare.Timed: "timed", compare.FastestKnown: "fastest known",
		compare.Scheduled: "schedule", compare.Interpolated: "interpolated",
	}[how]
}

func pointText(row compare.Row) string {
	if row.Finish() {
		return "finish"
	}
	return row.Text
}

func gapCell(gap timing.Margin, known bool) table.Cell {
	if !known {
		return table.Cell{}
	}
	return report.Signed(gap)
}

// timesMatrix is the same for the eye: a point a row, the runs beside each other, with the
// gap to the first behind each other one.
func timesMatrix(c compare.Comparison, labels []string) table.Table {
	type row = compare.Row
	columns := []table.Column[row]{{Name: "point", Label: "At", Kind: table.Text, Cell: func(r row) table.Cell {
		return table.TextCell(report.PointWords(pointText(r)))
	}}}
	for i, label := range labels {
		columns = append(columns, table.Column[row]{Name: label, Label: label, Kind: table.Mark, Cell: func(r row) table.Cell { return timeCell(r.Times[i]) }})
		if i > 0 {
			columns = append(columns, table.Column[row]{Name: fmt.Sprintf("gap %d", i), Label: "Gap", Kind: table.Margin, Cell: func(r row) table.Cell {
				return gapCell(r.Gap(i))
			}})
		}
	}
	return table.New(table.Table{Title: "Times", For: table.Readers, Repeats: 1}, columns, c.Rows)
}

// timeCell is a time; of one that no source gives readers see that, and where a runner was
// not timed.
func timeCell(t compare.Time) table.Cell {
	switch t.How {
	case compare.NotTimed:
		return table.Cell{}.Shown("not timed")
	case compare.Interpolated:
		return table.MarkCell(t.Mark).Shown("(" + t.Mark.String() + ")")
	default:
		return table.MarkCell(t.Mark)
	}
}

// tookBy is what one run took for a stretch.
type tookBy struct {
	compare.Segment
	run   int
	label string
	of    *compare.Run
}

// segmentsTable is what each run took for each stretch, one a row.
func segmentsTable(c compare.Comparison, stretches []compare.Segment, labels []string, keys *athlete.Keys) table.Table {
	type row = tookBy
	var rows []row
	for _, s := range stretches {
		for i, run := range c.Runs {
			if s.Took[i].Known {
				rows = append(rows, row{s, i, labels[i], run})
			}
		}
	}
	columns := slices.Concat(
		[]table.Column[row]{
			{Name: "from_metres", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(s.From.Distance.Metres()) }},
			{Name: "to_metres", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(s.To.Distance.Metres()) }},
			{Name: "run", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(s.label) }},
		},
		runColumns(func(s row) *compare.Run { return s.of }),
		[]table.Column[row]{
			{Name: "took", Kind: table.Margin, Cell: func(s row) table.Cell { return table.ElapsedCell(s.Took[s.run].Margin) }},
			{Name: "gap", Kind: table.Margin, Cell: func(s row) table.Cell { return gapCell(s.Gap(s.run)) }},
			report.KeyColumn(func(s row) string { return keyOfRun(s.of, keys) }),
		},
	)
	return table.New(table.Table{Name: "segments", For: table.Machines}, columns, rows)
}

func segmentsMatrix(c compare.Comparison, stretches []compare.Segment, labels []string, title string) table.Table {
	type row = compare.Segment
	columns := []table.Column[row]{{Name: "stretch", Label: "Stretch", Kind: table.Text, Cell: func(s row) table.Cell { return table.TextCell(stretchText(s)) }}}
	for i := range c.Runs {
		columns = append(columns, table.Column[row]{Name: labels[i], Label: labels[i], Kind: table.Margin, Cell: func(s row) table.Cell {
			if !s.Took[i].Known {
				return table.Cell{}
			}
			if cell := table.ElapsedCell(s.Took[i].Margin); s.Took[i].Derived && c.Runs[i].Kind == compare.Runner {
				return cell.Shown("(" + s.Took[i].String() + ")")
			}
			return table.ElapsedCell(s.Took[i].Margin)
		}})
		if i > 0 {
			columns = append(columns, table.Column[row]{Name: fmt.Sprintf("gap %d", i), Label: "Gap", Kind: table.Margin, Cell: func(s row) table.Cell { return gapCell(s.Gap(i)) }})
		}
	}
	return table.New(table.Table{Title: title, For: table.Readers, Repeats: 1}, columns, stretches)
}

// stretchText is a stretch as a label: 0-400 m, 800-1200 m, 1200 m-finish.
func stretchText(s compare.Segment) string {
	if s.To.Finish() {
		return s.From.Distance.Metres() + " m-finish"
	}
	return s.From.Distance.Metres() + "-" + s.To.Distance.Metres() + " m"
}

// compareNotes says how the times are to be read, as far as there are such.
func compareNotes(c compare.Comparison, noLap bool) []string {
	has := func(how compare.How) bool {
		return slices.ContainsFunc(c.Rows, func(r compare.Row) bool {
			return slices.ContainsFunc(r.Times, func(t compare.Time) bool { return t.How == how })
		})
	}
	var notes []string
	if len(c.Runs) > 1 {
		notes = append(notes, "Gaps are to the first of them, in the unit of the coarser time; ~ where the units differ.")
	}
	if has(compare.NotTimed) {
		notes = append(notes, "Not timed: no source has the time of this runner there, and none is made up.")
	}
	if has(compare.Interpolated) {
		notes = append(notes, "(Interpolated): at an even pace between the timed points around it; derived, nobody's reading.")
	}
	if has(compare.Scheduled) {
		notes = append(notes, "Even schedules are derived and rounded to the nearest.")
	}
	if has(compare.FastestKnown) {
		notes = append(notes, "Where no report names the leader, the fastest known split stands for the front; its runner need not have led.")
	}
	if noLap {
		notes = append(notes, "Nobody is timed at both ends of a lap.")
	}
	return notes
}

// compareCoverage is what the comparison covers.
func compareCoverage(c compare.Comparison) string {
	races := map[string]bool{}
	for _, run := range c.Runs {
		if run.Race != nil {
			races[run.Race.ID] = true
		}
	}
	return words.Count(len(c.Runs), "run") + " in " + words.Count(len(races), "race")
}
