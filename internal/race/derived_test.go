package race

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

func TestMetresBehind(t *testing.T) {
	for _, tt := range []struct {
		faster, slower string
		want           string
	}{
		{"3:45.34", "3:45.60", "1.9"}, // 1609.344 × 0.26 / 225.60 = 1.854…
		{"3:45.34", "3:53.92", "59"},
		{"3:45.34", "3:45.34", "0"},
		{"3:45.60", "3:45.34", "-1.9"},
	} {
		if got := MetresBehind(event.Mile, mark(tt.faster), mark(tt.slower)).Metres(); got != tt.want {
			t.Errorf("%s behind %s: got %s m, want %s m", tt.slower, tt.faster, got, tt.want)
		}
	}
	if got := MetresBehind(event.Mile, mark("3:45.34"), timing.Mark{}); got != 0 {
		t.Errorf("no mark: got %s", got)
	}
}

func TestPer400(t *testing.T) {
	for _, tt := range []struct {
		why    string
		time   string
		metres event.Distance
		want   int64
	}{
		{"400 m is itself", "55.91", 400 * event.Metre, 55_910},
		{"the last 409.344 m of the 2024 Bowerman Mile", "54.64", 409_344, 53_390},
		{"a whole mile", "3:45.34", event.Mile, 56_010},
		{"halves go up", "10.01", 800 * event.Metre, 5_010},
		{"nothing over nothing", "10.01", 0, 0},
	} {
		if got := Per400(mark(tt.time).Elapsed(), tt.metres); got != tt.want {
			t.Errorf("%s: got %d ms, want %d ms", tt.why, got, tt.want)
		}
	}
}

// TestStretches is the 2024 Bowerman Mile: 55.91, 56.83 and 57.96 to 1200 m.
func TestStretches(t *testing.T) {
	r := &Race{Event: must(event.Parse("mile")), Results: []Result{
		{
			Place: 1, Competitor: Competitor{Athlete: "Josh Kerr"}, Mark: mark("3:45.34"), Splits: []Split{split("1200m", "2:50.70")},
			Positions: []Position{{Point: point("1200m"), Place: 1}, {Point: point("1000m"), Place: 1}},
		},
		{
			Competitor: Competitor{Athlete: "Abraham Alvarado"}, Status: DNF, Splits: []Split{split("400m", "55.91"), split("800m", "1:52.74")},
			Positions: []Position{{Point: point("400m"), Place: 1}, {Point: point("800m"), Place: 1}},
		},
	}}
	var got []string
	for _, s := range r.Stretches() {
		got = append(got, s.From.Metres()+"-"+s.To.Metres()+" "+s.Time.String())
	}
	want := []string{"0-400 55.91", "400-800 56.83", "800-1200 57.96", "1200-1609.344 54.64"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("stretches (-want +got):\n%s", diff)
	}
}

func TestAStretchHasTheCoarserUnitAndNoUnknownLeader(t *testing.T) {
	r := &Race{
		Event:        must(event.Parse("mile")),
		LeaderSplits: []Split{split("400m", "56.7"), split("800m", "1:54.88")},
		Results:      []Result{{Place: 1, Competitor: Competitor{Athlete: "A"}, Mark: mark("3:50.00"), Splits: []Split{split("1200m", "2:52.00")}}},
	}
	var got []string
	for _, s := range r.Stretches() {
		got = append(got, s.From.Metres()+"-"+s.To.Metres()+" "+s.Time.String())
	}
	want := []string{"0-400 56.7", "400-800 ~58.2", "800-1609.344 1:55.12"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the fastest known split at 1200 m is no leader's (-want +got):\n%s", diff)
	}
}

// TestStretchesWithoutAFinish: where nobody is known to have won, or in no mark, the last
// stretch is not known.
func TestStretchesWithoutAFinish(t *testing.T) {
	front := []Split{split("400m", "56.7"), split("800m", "1:54.0")}
	for why, results := range map[string][]Result{
		"no winner":             {{Place: 2, Mark: mark("3:50.00")}},
		"a winner without mark": {{Place: 1}},
	} {
		r := &Race{Event: must(event.Parse("mile")), LeaderSplits: front, Results: results}
		if got := r.Stretches(); len(got) != 2 || got[1].To != 800*event.Metre {
			t.Errorf("%s: got %v", why, got)
		}
	}
	alone := &Race{Event: must(event.Parse("mile")), Results: []Result{{Place: 1, Mark: mark("3:50.00")}}}
	if got := alone.Stretches(); len(got) != 1 || got[0].From != 0 || got[0].To != event.Mile {
		t.Errorf("a winner alone: got %v", got)
	}
}

func TestHalves(t *testing.T) {
	for _, tt := range []struct {
		why           string
		event         string
		at            string
		first, second string
	}{
		{"half a mile is 880 yards", "mile", "880y", "1:58.00", "1:58.34"},
		{"800 m is not half a mile", "mile", "800m", "", ""},
		{"who did not finish has one half alone", "mile", "880y", "", ""},
		{"a mile is half of two", "2miles", "1609.344m", "1:58.00", "1:58.34"},
	} {
		e := must(event.Parse(tt.event))
		at := must(e.ParsePoint(tt.at, event.Course{}))
		result := &Result{Place: 1, Mark: mark("3:56.34"), Splits: []Split{{Point: at, Mark: mark("1:58.00")}}}
		if strings.HasPrefix(tt.why, "who did not finish") {
			result.Place, result.Mark, result.Status = 0, timing.Mark{}, DNF
		}
		r := &Race{Event: e, Results: []Result{*result}}
		first, second, known := r.Halves(result)
		if known != (tt.first != "") || known && (first.String() != tt.first || second.String() != tt.second) {
			t.Errorf("%s: got %s and %s, %t", tt.why, first, second, known)
		}
	}
}

// TestNoStretchFromAnUnledPoint: where the first point has no leader's time, nothing is
// known of the front from the start to the second.
func TestNoStretchFromAnUnledPoint(t *testing.T) {
	r := Race{Event: must(event.Parse("mile")), Results: []Result{
		{Competitor: Competitor{Athlete: "Gourley"}, Splits: []Split{split("400m", "57.00")}},
		{Place: 1, Competitor: Competitor{Athlete: "Kerr"}, Mark: mark("3:45.34"), Splits: []Split{split("800m", "1:54.00")}, Positions: []Position{position("800m", 1)}},
	}}
	got := r.Stretches()
	if len(got) != 1 || got[0].From != 800*event.Metre || got[0].To != event.Mile {
		t.Errorf("got %v, want the stretch from 800 m to the finish alone", got)
	}
	r.Results[1].Splits, r.Results[1].Positions = nil, nil
	if got := r.Stretches(); len(got) != 0 {
		t.Errorf("of no point it is known who led: got %v", got)
	}
}
