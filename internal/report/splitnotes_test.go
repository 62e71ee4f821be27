package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
)

// What is said of derived times is said where there are any, and nowhere else.
func TestNotesOnDerivedTimes(t *testing.T) {
	segment, err := mileOf(t).ParseSegment("last 400m", event.Course{Lap: 400 * event.Metre})
	if err != nil {
		t.Fatal(err)
	}
	segments := []race.SegmentTime{{Segment: segment, Mark: mark(t, "57.2")}}
	const paces, sums = "Times per 400 m are derived", "stretches need not add up"
	tests := []struct {
		why      string
		run      race.Result
		segments []race.SegmentTime
		want     []string
	}{
		{"a stretch from the start and one between two times", run(t, 1, "A", "3:50.00", "400m 56.50 (1)"), nil, []string{paces, sums}},
		{"no stretch of the front, whose leader nobody names", run(t, 1, "A", "3:50.00", "400m 56.50"), nil, nil},
		{"nor where the leader has no time", run(t, 1, "A", "3:50.00", "400m (1)"), nil, nil},
		{"the whole race is one stretch", run(t, 1, "A", "3:50.00", ""), nil, []string{paces}},
		{"segments have paces", run(t, 1, "A", "3:50.00", "400m 56.50"), segments, []string{paces}},
		{"one that is too short for a pace", run(t, 0, "A", "", "80m 11.0 (1)"), nil, nil},
		{"no time at all", run(t, 0, "A", "", ""), nil, nil},
	}
	for _, test := range tests {
		r := mileRace(t, test.run)
		r.Segments = test.segments
		all := strings.Join(splitNotes(r, query.LegsOf(r)), "\n")
		var got []string
		for _, note := range []string{paces, sums} {
			if strings.Contains(all, note) {
				got = append(got, note)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}
