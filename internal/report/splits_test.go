package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
)

// run is a result with its splits and positions, as a document has them: "400m 55.91 (1), 800m (2)".
func run(t *testing.T, place int, athlete, time, at string) race.Result {
	t.Helper()
	result := race.Result{Place: place, Competitor: race.Competitor{Athlete: athlete}, Mark: mark(t, time)}
	if place == 0 {
		result.Status = race.DNF
	}
	for part := range strings.SplitSeq(at, ", ") {
		fields := strings.Fields(part)
		if len(fields) == 0 {
			continue
		}
		point, err := mileOf(t).ParsePoint(fields[0], event.Course{Lap: 400 * event.Metre})
		if err != nil {
			t.Fatal(err)
		}
		for _, field := range fields[1:] {
			var position int
			if _, err := fmt.Sscanf(field, "(%d)", &position); err == nil {
				result.Positions = append(result.Positions, race.Position{Point: point, Place: position})
				continue
			}
			result.Splits = append(result.Splits, race.Split{Point: point, Mark: mark(t, field)})
		}
	}
	return result
}

func mileOf(t *testing.T) event.Event {
	t.Helper()
	mile, err := event.Parse("mile")
	if err != nil {
		t.Fatal(err)
	}
	return mile
}

func mileRace(t *testing.T, results ...race.Result) *race.Race {
	t.Helper()
	return &race.Race{ID: "m", Event: mileOf(t), Environment: event.Outdoor, Results: results}
}

// drawn is tables as readers of a terminal see them.
func drawn(t *testing.T, tables ...table.Table) string {
	t.Helper()
	return write(t, table.View{Command: "x", Sections: []table.Section{{Tables: tables}}}, table.FormatTable)
}

func draws(t *testing.T, why, want string, tables ...table.Table) {
	t.Helper()
	want = strings.TrimPrefix(want, "\n")
	if diff := cmp.Diff(want, drawn(t, tables...)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", why, diff)
	}
}

func TestSplitMatrices(t *testing.T) {
	draws(t, "a few points stand beside each other", `
Splits (position)
Place  Athlete  440 y        880 y
    1  First    56.5   1:54.10 (2)
    2  Second   56.10  1:53.9
  DNF  Pacer    55.90  1:53.00 (1)

Gaps to the leader or the fastest known split
Place  Athlete   440 y   880 y
    1  First    ~+0.6    +1.10
    2  Second    +0.20  ~+0.9
  DNF  Pacer     level   level
`, splitMatrices(mileRace(t,
		run(t, 1, "First", "3:50.00", "440y 56.5, 880y 1:54.10 (2)"),
		run(t, 2, "Second", "3:51.00", "440y 56.10, 880y 1:53.9"),
		run(t, 0, "Pacer", "", "440y 55.90, 880y 1:53.00 (1)"),
		run(t, 3, "Untimed", "3:52.00", ""),
	))...)
	draws(t, "more than five stand below each other", `
Splits (position)
At        First   Second
200 m     28.00    28.50
400 m     56.00    56.50
600 m   1:24.00  1:24.50
800 m   1:52.00  1:52.50
1000 m  2:20.00  2:20.50
1200 m           2:48.50

Gaps to the leader or the fastest known split
At      First  Second
200 m   level   +0.50
400 m   level   +0.50
600 m   level   +0.50
800 m   level   +0.50
1000 m  level   +0.50
`, splitMatrices(mileRace(t,
		run(t, 1, "First", "3:50.00", "200m 28.00, 400m 56.00, 600m 1:24.00, 800m 1:52.00, 1000m 2:20.00"),
		run(t, 2, "Second", "3:51.00", "200m 28.50, 400m 56.50, 600m 1:24.50, 800m 1:52.50, 1000m 2:20.50, 1200m 2:48.50"),
	))...)
	draws(t, "positions of those who have no time, and gaps of nobody", `
Splits (position)
Place  Athlete  440 y  880 y
    1  First    56.50
    2  Second     (2)    (3)
`, splitMatrices(mileRace(t, run(t, 1, "First", "3:50.00", "440y 56.50"), run(t, 2, "Second", "3:51.00", "440y (2), 880y (3)")))...)
	if got := splitMatrices(mileRace(t, run(t, 1, "First", "3:50.00", "440y 56.50"), run(t, 2, "Second", "3:51.00", "880y (1)"))); got != nil {
		t.Errorf("the front has all that is known: got %s", drawn(t, got...))
	}
}

func TestLapMatrix(t *testing.T) {
	draws(t, "what each took between the points at which he is timed", `
Laps (derived)
Place  Athlete  0-400 m  400-800 m  400-1200 m  800 m-finish  1200 m-finish
    1  First      56.4                 ~1:56.0                        57.69
    2  Second     56.50      57.70                   1:56.80
  DNF  Pacer      55.90     ~57.1
`, lapMatrix(event.Event{}, query.LapsOf(mileRace(t,
		run(t, 1, "First", "3:50.00", "400m 56.4, 1200m 2:52.31"),
		run(t, 2, "Second", "3:51.00", "400m 56.50, 800m 1:54.20"),
		run(t, 0, "Pacer", "", "400m 55.90, 800m 1:53.0h"),
	)))...)
	var results []race.Result
	for i := range 320 {
		results = append(results, run(t, i+1, fmt.Sprint("Runner ", i), "3:50.00", fmt.Sprintf("%dm 56.00", 400+i)))
	}
	if laps := query.LapsOf(mileRace(t, results...)); lapMatrix(event.Event{}, laps) != nil {
		t.Errorf("%d laps, each between points of its own, are laid out", len(laps))
	}
}

func TestFewPoints(t *testing.T) {
	points := []string{"200m", "400m", "600m", "800m", "1000m", "1200m"}
	for n := 1; n <= len(points); n++ {
		var at []string
		for i, point := range points[:n] {
			at = append(at, fmt.Sprintf("%s %d:00", point, i+1))
		}
		r := mileRace(t, run(t, 1, "A", "3:50.00", strings.Join(at, ", ")), run(t, 2, "B", "3:51.00", strings.Join(at, ", ")))
		if beside := splitMatrices(r)[0].Columns[0].Name == "place"; beside != (n <= 5) {
			t.Errorf("%d points beside each other: %t", n, beside)
		}
	}
}

func TestFrontNamesNobodyWhomNoReportNames(t *testing.T) {
	r := mileRace(t,
		run(t, 1, "Winner", "3:50.00", "400m 56.50, 600m 1:24.1, 800m 1:53.50 (1), 1200m (1)"),
		run(t, 2, "Second", "3:51.00", "400m 56.20, 600m 1:24.2"),
		run(t, 3, "Third", "3:52.00", "600m 1:24.10"),
	)
	r.LeaderSplits = []race.Split{{Point: pointOf(t, "1000m"), Mark: mark(t, "2:22.0")}}
	draws(t, "front", `
Front of the race
At      Leader                                Time  From       Took  Per 400 m
400 m   not known (fastest split: Second)    56.20
600 m   not known (fastest split: Winner,  1:24.1
        Third)
800 m   Winner                             1:53.50
1000 m  not named                          2:22.0   800 m     ~28.5      ~57.0
1200 m  Winner
finish  Winner                             3:50.00  1000 m  ~1:28.0      ~57.8
`, frontTable(r, nil))
}

func pointOf(t *testing.T, text string) event.Point {
	t.Helper()
	point, err := mileOf(t).ParsePoint(text, event.Course{Lap: 400 * event.Metre})
	if err != nil {
		t.Fatal(err)
	}
	return point
}

func TestHalves(t *testing.T) {
	draws(t, "halves are compared of those timed at half the distance", `
Halves
Place  Athlete    First    Second  Difference
    1  Faster   1:56.00   1:54.00       -2.00
    2  Slower   1:55.0    1:56.0        +1.0
    3  Even     1:56.00   1:56.00       level
    4  Coarser  1:56.0   ~1:56.4       ~+0.4
`, halvesTable(mileRace(t,
		run(t, 1, "Faster", "3:50.00", "880y 1:56.00"),
		run(t, 2, "Slower", "3:51.0", "880y 1:55.0"),
		run(t, 3, "Even", "3:52.00", "880y 1:56.00"),
		run(t, 4, "Coarser", "3:52.37", "880y 1:56.0"),
		run(t, 5, "At 800 m", "3:53.00", "800m 1:56.00"),
		run(t, 0, "Dropped Out", "", "880y 1:54.00"),
	), false, nil))
}

func TestSegments(t *testing.T) {
	segment := func(text, time string) race.SegmentTime {
		s, err := mileOf(t).ParseSegment(text, event.Course{Lap: 400 * event.Metre})
		if err != nil {
			t.Fatal(err)
		}
		return race.SegmentTime{Segment: s, Mark: mark(t, time)}
	}
	kerr := run(t, 1, "Josh Kerr", "3:45.34", "")
	kerr.Segments = []race.SegmentTime{segment("last 400m", "53.2"), segment("last 440y", "53.6h")}
	r := mileRace(t, kerr)
	r.Segments = []race.SegmentTime{segment("last 200m", "26.11")}
	draws(t, "as reported, those of nobody named at the end", `
Segments as reported
Athlete    Segment      Time  Per 400 m
Josh Kerr  last 400 m  53.2       53.2
Josh Kerr  last 440 y  53.6h      53.3
           last 200 m  26.11      52.22
`, segmentsTable(r, false, nil))
}

func TestSigned(t *testing.T) {
	of := func(m, o string) timing.Margin { return mark(t, m).Sub(mark(t, o)) }
	for _, test := range []struct {
		why, want string
		m         timing.Margin
	}{
		{"behind", "+0.26", of("3:45.60", "3:45.34")},
		{"in front", "-2.49", of("3:45.34", "3:47.83")},
		{"nothing between them", "level", of("3:47.83", "3:47.83")},
		{"nothing to be seen between marks of two units is not level", "~0.0", of("3:48.8h", "3:48.75")},
	} {
		if got := Signed(test.m).Reader(); got != test.want {
			t.Errorf("%s: got %s, want %s", test.why, got, test.want)
		}
	}
}
