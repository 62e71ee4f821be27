package chart

import (
	"fmt"

	"github.com/milectl/milectl/internal/compare"
	"github.com/milectl/milectl/internal/profile"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/words"
)

// Compare is how far behind the first of some runs the others were, at each point at which it
// and another are timed or scheduled. The error is an *[Error].
func Compare(runs []*compare.Run) (*scene.Scene, error) {
	if len(runs) < 2 {
		return nil, &Error{"compare: one run alone", "name another beside it, such as even:3:45"}
	}
	all := compare.Of(runs, false)
	var rows []compare.Row
	for _, row := range all.Rows {
		if gapsAt(row) > 0 {
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		return nil, &Error{"compare: no point at which the first run and another are timed", "splits at the same points, or marks at the finish, would be needed"}
	}
	labels := profile.RunLabels(runs)
	s := &scene.Scene{Title: words.List(labels) + ", " + runs[0].Event.Name()}
	s.Subtitle = []string{"Seconds behind " + labels[0] + " at the same points (above: ahead)"}
	for _, row := range rows {
		tick := scene.Tick{At: int64(row.Distance), Text: "finish"}
		if !row.Finish() {
			tick.Text = report.PointWords(row.Text)
		}
		s.X.Ticks = append(s.X.Ticks, tick)
	}
	s.X.From, s.X.To = int64(rows[0].Distance), int64(runs[0].Event.Distance())
	if len(rows) == 1 {
		s.X.From = 0
	}
	low, high := int64(0), int64(0)
	approx, derived := false, false
	styles := runStyles(runs)
	for i, run := range runs {
		line := scene.Series{Label: scene.Label{Text: labels[i], Detail: detailOf(run)}, Style: styles[i], Heavy: i == 0, Open: run.Mark.IsZero()}
		index := map[int64]int{}
		for at, row := range rows {
			index[int64(row.Distance)] = at
			dot, ok := runDot(row, i)
			if !ok {
				continue
			}
			gap, _ := row.Gap(i)
			approx = approx || gap.Approx()
			derived = derived || dot.Hollow
			low, high = min(low, dot.Y), max(high, dot.Y)
			line.Dots = append(line.Dots, dot)
		}
		line.Stretches = scene.Joined(line.Dots, func(at int) bool { return at > 0 && index[line.Dots[at].X] != index[line.Dots[at-1].X]+1 })
		s.Series = append(s.Series, line)
	}
	s.Y = secondsAxis("seconds behind "+labels[0], low, high)
	for i, run := range runs {
		s.Notes = append(s.Notes, labels[i]+": "+profile.RunLine(run)+".")
	}
	s.Notes = append(s.Notes, "Lines join the points at which both are timed; between them nothing is known.")
	if derived {
		s.Notes = append(s.Notes, "Hollow: times of an even schedule, derived, or the fastest known split.")
	}
	if approx {
		s.Notes = append(s.Notes, "Times of different precision: such gaps are approximate.")
	}
	s.Sources = sourcesOfRuns(runs)
	return s, nil
}

// detailOf is the mark of a run, where its name does not say it.
func detailOf(run *compare.Run) string {
	if run.Kind == compare.Even {
		return ""
	}
	return run.Mark.String()
}

// gapsAt is how many runs have a gap to the first one at a point.
func gapsAt(row compare.Row) int {
	n := 0
	for i := range row.Times {
		if _, known := row.Gap(i); known {
			n++
		}
	}
	return n
}

// runDot is a run at a point.
func runDot(row compare.Row, run int) (scene.Dot, bool) {
	dot := scene.Dot{At: scene.At{X: int64(row.Distance)}, Hollow: row.Times[run].How != compare.Timed}
	name := "finish"
	if !row.Finish() {
		name = report.PointWords(row.Text)
	}
	if run == 0 {
		dot.Says = name + " " + row.Times[0].Mark.String()
		return dot, !row.Times[0].Mark.IsZero()
	}
	gap, known := row.Gap(run)
	if !known {
		return dot, false
	}
	dot.Y = gap.Milliseconds()
	dot.Says = fmt.Sprintf("%s %s, %s", name, row.Times[run].Mark, gap.Signed())
	return dot, true
}

// runStyles is a style for each run: that of who ran.
func runStyles(runs []*compare.Run) []scene.Style {
	names := make([]string, len(runs))
	for i, run := range runs {
		switch run.Kind {
		case compare.Runner:
			names[i] = words.Fold(run.Result.Name())
		case compare.Entry:
			names[i] = words.Fold(run.Entry.Name())
		case compare.Front, compare.Even:
			names[i] = run.Mark.String()
		}
	}
	styles := scene.Styles(names)
	for i, run := range runs {
		if run.Kind == compare.Front || run.Kind == compare.Even { // of nobody
			styles[i].Hue, styles[i].Dash = scene.Ink, 1+i%2
		}
	}
	return styles
}

// sourcesOfRuns names the sources of the races of runs.
func sourcesOfRuns(runs []*compare.Run) string {
	var sources []race.Source
	seen := map[string]bool{}
	for _, run := range runs {
		if run.Race != nil && run.Result != nil {
			keys := run.Race.MarkSources(run.Result)
			for _, split := range run.Result.Splits {
				keys = append(keys, run.Race.SplitSources(run.Result, split.Point.Distance())...)
			}
			for _, source := range run.Race.Behind(keys) {
				if key := source.Of + " " + source.Key; !seen[key] {
					seen[key] = true
					sources = append(sources, source)
				}
			}
		}
	}
	return sourcesLine(sources)
}
