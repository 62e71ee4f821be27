package compare

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// How is how a time at a point is known. The zero value is not at all.
type How uint8

// How times are known.
const (
	NotTimed     How = iota
	Timed            // as a source gives it
	FastestKnown     // of a front: the fastest of the splits that are known there
	Scheduled        // of an even schedule, derived
	Interpolated     // at an even pace between two timed points, derived
)

// Time is when a run passed a point. The mark is zero where it was not timed.
type Time struct {
	Mark timing.Mark
	How  How
}

// IsSourced reports whether a source gives the time.
func (t Time) IsSourced() bool { return t.How == Timed || t.How == FastestKnown }

// Row is a point at which some run was timed, and when each passed it.
type Row struct {
	Distance event.Distance
	Text     string // of the point, as a race has it; empty at the finish
	Times    []Time // one for each run
}

// Finish reports whether the row is that of the finish.
func (r Row) Finish() bool { return r.Text == "" }

// Gap is how much later a run passed the point than the first run; false where one of the
// two is not known to have.
func (r Row) Gap(run int) (timing.Margin, bool) {
	first, other := r.Times[0].Mark, r.Times[run].Mark
	if run == 0 || first.IsZero() || other.IsZero() {
		return timing.Margin{}, false
	}
	return other.Sub(first), true
}

// Comparison is some runs of one distance side by side.
type Comparison struct {
	Runs []*Run
	Rows []Row // by distance, the finish last
}

// Of compares runs, which must be of one distance: at each point at which one of them was
// timed, and at the finish. With interpolate, whoever was not timed at a point has the time
// of an even pace between the two points around it.
func Of(runs []*Run, interpolate bool) Comparison {
	c := Comparison{Runs: runs}
	for at, text := range textsOf(runs) {
		c.Rows = append(c.Rows, Row{Distance: at, Text: text})
	}
	c.Rows = append(c.Rows, Row{Distance: runs[0].Event.Distance()})
	slices.SortFunc(c.Rows, func(a, b Row) int { return cmp.Compare(a.Distance, b.Distance) })
	for i := range c.Rows {
		for _, run := range runs {
			passed := run.passed(c.Rows[i].Distance)
			if passed.How == NotTimed && interpolate && run.Kind == Runner {
				passed = run.between(c.Rows[i].Distance)
			}
			c.Rows[i].Times = append(c.Rows[i].Times, passed)
		}
	}
	return c
}

// textsOf is the points at which runs were timed, as their races have them; in metres where one
// calls it the bell and another had its bell elsewhere.
func textsOf(runs []*Run) map[event.Distance]string {
	texts, oneBell := map[event.Distance]string{}, haveOneLap(runs)
	for _, run := range runs {
		for _, t := range run.times {
			if oneBell || !t.point.Bell() {
				texts[t.at] = cmp.Or(texts[t.at], t.point.Text())
			}
		}
	}
	for _, run := range runs {
		for _, t := range run.times {
			texts[t.at] = cmp.Or(texts[t.at], t.at.String())
		}
	}
	return texts
}

// haveOneLap reports whether all runs were on tracks of one lap, as far as that is known of them.
func haveOneLap(runs []*Run) bool {
	laps := map[event.Distance]bool{}
	for _, run := range runs {
		if run.Race != nil {
			lap, _ := run.Race.Lap()
			laps[lap] = true
		}
	}
	return len(laps) < 2
}

// Segment is the stretch from one point, or the start, to another, and what each run took
// for it.
type Segment struct {
	From, To Row // From is zero at the start
	Took     []Took
}

// Took is what a run took for a segment; not known where one of its ends is not.
type Took struct {
	timing.Margin

	Known, Derived bool // derived from a time that is
}

// Gap is how much longer a run took than the first one.
func (s Segment) Gap(run int) (timing.Margin, bool) {
	if run == 0 || !s.Took[0].Known || !s.Took[run].Known {
		return timing.Margin{}, false
	}
	return s.Took[run].Sub(s.Took[0].Margin), true
}

// Segments is the stretches between the points at which all runs are timed or scheduled, the
// start and the finish among them. There are none where the whole way is the only one.
func (c Comparison) Segments() []Segment {
	var segments []Segment
	from := Row{}
	for _, row := range c.Rows {
		if slices.ContainsFunc(row.Times, func(t Time) bool { return t.Mark.IsZero() || t.How == Interpolated }) {
			continue
		}
		segments = append(segments, c.segment(from, row))
		from = row
	}
	if len(segments) < 2 {
		return nil
	}
	return segments
}

// Laps is the stretches of one lap, from the start or any point, that at least one of the
// runs is timed for at both ends.
func (c Comparison) Laps(lap event.Distance) []Segment {
	var laps []Segment
	ends := map[event.Distance]Row{0: {}}
	for _, row := range c.Rows {
		if from, there := ends[row.Distance-lap]; there {
			if s := c.segment(from, row); slices.ContainsFunc(s.Took, func(t Took) bool { return t.Known }) {
				laps = append(laps, s)
			}
		}
		ends[row.Distance] = row
	}
	return laps
}

func (c Comparison) segment(from, to Row) Segment {
	s := Segment{From: from, To: to}
	for i := range c.Runs {
		end := to.Times[i]
		took := Took{Known: !end.Mark.IsZero(), Derived: !end.IsSourced(), Margin: end.Mark.Elapsed()}
		if from.Distance > 0 {
			begin := from.Times[i]
			took.Known = took.Known && !begin.Mark.IsZero()
			took.Derived = took.Derived || !begin.IsSourced()
			took.Margin = end.Mark.Sub(begin.Mark)
		}
		s.Took = append(s.Took, took)
	}
	return s
}
