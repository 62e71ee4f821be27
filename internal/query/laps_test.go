package query

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/timing"
)

func TestLapsOf(t *testing.T) {
	r := mileRace(t,
		run(t, 2, "Second", "3:51.00", "800m 1:54.20, 400m 56.50"),
		run(t, 1, "First", "3:50.00", "400m 56.4, 800m (1), 1200m 2:52.31"),
		run(t, 3, "At The Finish Alone", "3:52.00", "400m (2)"),
		run(t, 0, "Dropped Out", "", "400m 55.90 (1), 800m 1:53.0h"),
	)
	var got []string
	for _, lap := range LapsOf(r) {
		if lap.Length() != lap.To.Distance-lap.From.Distance || lap.To.Finish != (lap.To.Distance == r.Event.Distance()) {
			t.Errorf("%+v", lap)
		}
		got = append(got, fmt.Sprintf("%s %s-%s %s", lap.Result.Athlete, lap.From.Distance.Metres(), lap.To.Distance.Metres(), lap.Time))
	}
	want := []string{
		"First 0-400 56.4", "First 400-1200 ~1:56.0", "First 1200-1609.344 57.69",
		"Second 0-400 56.50", "Second 400-800 57.70", "Second 800-1609.344 1:56.80",
		"Dropped Out 0-400 55.90", "Dropped Out 400-800 ~57.1",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("by place, each between the points at which the runner is timed, in the unit of the coarser split (-want +got):\n%s", diff)
	}
	var each []string
	for _, lap := range StretchesOf(LapsOf(r)) {
		each = append(each, lap.From.Distance.Metres()+"-"+lap.To.Distance.Metres())
	}
	if diff := cmp.Diff([]string{"0-400", "400-800", "400-1200", "800-1609.344", "1200-1609.344"}, each); diff != "" {
		t.Errorf("each stretch once (-want +got):\n%s", diff)
	}
}

// Laps of one unit add up to the mark, whatever the splits.
func TestLapsAddUp(t *testing.T) {
	for a := 1; a < 60; a += 7 {
		for b := 0; b < 100; b += 9 {
			r := mileRace(t, run(t, 1, "A", "3:50.00", fmt.Sprintf("400m %d.%02d, 800m 1:%02d.%02d, 1200m 2:59.99", max(a, 10), b, a, b)))
			sum := int64(0)
			for _, lap := range LapsOf(r) {
				sum += lap.Time.Milliseconds()
			}
			if want := mark(t, "3:50.00").Sub(timing.Mark{}).Milliseconds(); sum != want {
				t.Errorf("%d, want %d", sum, want)
			}
		}
	}
}
