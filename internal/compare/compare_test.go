package compare

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

func mark(t *testing.T, text string) timing.Mark {
	t.Helper()
	m, err := timing.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func mile(t *testing.T) event.Event {
	t.Helper()
	e, err := event.Parse("mile")
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// raceOf is a mile with one runner, who has some splits: "400m 56.0".
func raceOf(t *testing.T, finish string, splits ...string) *race.Race {
	t.Helper()
	r := &race.Race{ID: "a-mile", Event: mile(t), Sex: race.Men, Environment: event.Outdoor}
	result := race.Result{Competitor: race.Competitor{Athlete: "A"}, Place: 1}
	if finish != "" {
		result.Mark = mark(t, finish)
	} else {
		result.Place, result.Status = 0, race.DNF
	}
	for _, split := range splits {
		at, text, _ := strings.Cut(split, " ")
		point, err := r.Event.ParsePoint(at, r.Course())
		if err != nil {
			t.Fatal(err)
		}
		result.Splits = append(result.Splits, race.Split{Point: point, Mark: mark(t, text)})
	}
	r.Results = []race.Result{result}
	return r
}

func runOf(t *testing.T, finish string, splits ...string) *Run {
	t.Helper()
	r := raceOf(t, finish, splits...)
	return OfResult(r, &r.Results[0])
}

// lines writes a comparison down: each point, who passed it when, and the gap of the second.
func lines(c Comparison) []string {
	var all []string
	for _, row := range c.Rows {
		line := row.Distance.Metres()
		for i, passed := range row.Times {
			text := passed.Mark.String()
			switch passed.How {
			case NotTimed:
				text = "-"
			case Scheduled, Interpolated, FastestKnown:
				text = fmt.Sprintf("(%s)", text)
			case Timed:
			}
			if gap, known := row.Gap(i); known {
				text += " " + gap.Signed()
			}
			line += " " + text
		}
		all = append(all, line)
	}
	return all
}

// TestPoints: two runs share a point and the finish; between points nothing is made up.
func TestPoints(t *testing.T) {
	c := Of([]*Run{
		runOf(t, "3:45.34", "1200m 2:50.70", "400m 56.0"),
		runOf(t, "3:46.32", "400m 55.7", "bell 2:53.14"),
		OfSchedule(mile(t), mark(t, "3:43.13")),
	}, false)
	want := []string{
		"400 56.0 55.7 -0.3 (55.46) ~-0.5",
		"1200 2:50.70 - (2:46.38) -4.32",
		"1209.344 - 2:53.14 (2:47.67)",
		"1609.344 3:45.34 3:46.32 +0.98 3:43.13 -2.21",
	}
	if diff := cmp.Diff(want, lines(c)); diff != "" {
		t.Error(diff)
	}
	var took []string
	for _, s := range c.Segments() {
		gap, _ := s.Gap(1)
		took = append(took, fmt.Sprintf("%s-%s %s %s %s", s.From.Distance.Metres(), s.To.Distance.Metres(), s.Took[0], s.Took[1], gap.Signed()))
	}
	if diff := cmp.Diff([]string{"0-400 56.0 55.7 -0.3", "400-1609.344 ~2:49.4 ~2:50.7 ~+1.3"}, took); diff != "" {
		t.Error(diff)
	}
}

// TestByHand: what is derived of a time taken by hand is none that a clock took.
func TestByHand(t *testing.T) {
	c := Of([]*Run{runOf(t, "3:59.4h", "400m 58.0h", "1200m 3:00.0h"), runOf(t, "4:00.00", "800m 2:00.5h"), OfSchedule(mile(t), mark(t, "3:59.4h"))}, true)
	want := []string{
		"400 58.0h (1:00.3h) +2.3 (59.5h) +1.5", "800 (1:59.0h) 2:00.5h +1.5 (1:59.0h) 0.0", "1200 3:00.0h (2:59.6h) -0.4 (2:58.5h) -1.5",
		"1609.344 3:59.4h 4:00.00 ~+0.6 3:59.4h 0.0",
	}
	if diff := cmp.Diff(want, lines(c)); diff != "" {
		t.Error(diff)
	}
}

// TestInterpolated: who was not timed at a point has the time of an even pace between the
// points around it where that is asked for, in the coarser unit; not behind the last point
// of a run without a finish.
func TestInterpolated(t *testing.T) {
	c := Of([]*Run{
		runOf(t, "3:45.34", "1200m 2:50.70", "400m 56.0"),
		runOf(t, "", "800m 1:53.0", "1000m 2:22.0"),
	}, true)
	want := []string{
		"400 56.0 (56.5) +0.5",
		"800 (1:53.4) 1:53.0 -0.4",
		"1000 (2:22.0) 2:22.0 0.0",
		"1200 2:50.70 -",
		"1609.344 3:45.34 -",
	}
	if diff := cmp.Diff(want, lines(c)); diff != "" {
		t.Error(diff)
	}
}

// TestLaps: a lap counts where one of the runs is timed at both ends of it.
func TestLaps(t *testing.T) {
	c := Of([]*Run{
		runOf(t, "3:45.34", "409.344m 57.0", "809.344m 1:54.0"),
		runOf(t, "3:46.32", "400m 55.7", "bell 2:53.14"),
	}, false)
	var got []string
	for _, s := range c.Laps(400 * event.Metre) {
		line := s.From.Distance.Metres() + "-" + s.To.Distance.Metres()
		for _, took := range s.Took {
			if took.Known {
				line += " " + took.String()
			} else {
				line += " -"
			}
		}
		got = append(got, line)
	}
	want := []string{"0-400 - 55.7", "409.344-809.344 57.0 -", "1209.344-1609.344 - 53.18"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestFront: the front has the times of who led, and says where the runner need not have led.
func TestFront(t *testing.T) {
	r := raceOf(t, "3:45.34", "400m 56.0")
	c := Of([]*Run{OfFront(r)}, true)
	if diff := cmp.Diff([]string{"400 (56.0)", "1609.344 3:45.34"}, lines(c)); diff != "" {
		t.Error(diff)
	}
}

// TestRefused: what cannot be compared is said with what to do.
func TestRefused(t *testing.T) {
	other := raceOf(t, "3:30.00")
	other.ID = "a-1500"
	other.Event, _ = event.Parse("1500m")
	for _, of := range []struct {
		named []Named
		want  string
	}{
		{[]Named{{Even: mark(t, "3:43.13")}}, "no run of a race among them"},
		{[]Named{{Race: raceOf(t, "3:45.34")}, {Race: other}}, "a-mile is over the mile, a-1500 over 1500 m"},
		{[]Named{{Race: raceOf(t, "")}}, "a-mile: no winner is known"},
		{[]Named{{Race: raceOf(t, "3:45.34"), Athlete: "B"}}, `no "B" in a-mile`},
		{[]Named{{Race: raceOf(t, "3:45.34")}, {Lights: true}}, "lights: a-mile has no pace_lights"},
	} {
		if _, err := Runs(nil, of.named, false); err == nil || err.Error() != of.want {
			t.Errorf("got %v, want %s", err, of.want)
		}
	}
}

// TestBellsOfTwoTracks: where the laps of the tracks differ no point is called the bell.
func TestBellsOfTwoTracks(t *testing.T) {
	outdoors := raceOf(t, "3:50.00", "809m 1:55.90", "bell 2:53.4")
	short := raceOf(t, "3:51.00")
	short.Environment = event.ShortTrack
	for _, split := range [][2]string{{"1209m", "2:54.00"}, {"bell", "3:23.00"}} {
		point, err := short.Event.ParsePoint(split[0], short.Course())
		if err != nil {
			t.Fatal(err)
		}
		short.Results[0].Splits = append(short.Results[0].Splits, race.Split{Point: point, Mark: mark(t, split[1])})
	}
	texts := func(of ...*race.Race) []string {
		var runs []*Run
		for _, r := range of {
			runs = append(runs, OfResult(r, &r.Results[0]))
		}
		var all []string
		for _, row := range Of(runs, false).Rows {
			all = append(all, row.Text)
		}
		return all
	}
	if diff := cmp.Diff([]string{"809m", "1209m", "1409.344m", ""}, texts(outdoors, short)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"809m", "bell", ""}, texts(outdoors, outdoors)); diff != "" {
		t.Error(diff)
	}
}
