package race

import (
	"reflect"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/timing"
)

// TestAnnounced: of what became of a race nothing is in it as it was announced, nor in what order they
// came in.
func TestAnnounced(t *testing.T) {
	wind, err := ParseWind("+1.0")
	if err != nil {
		t.Fatal(err)
	}
	mark := timing.Of(223_130, timing.Hundredth)
	ran := &Race{
		ID: "m", Conditions: "calm", Wind: wind, Partial: true, Note: "fast", List: Official,
		Amended: []Amendment{{What: "places"}}, Segments: []SegmentTime{{Mark: mark}}, LeaderSplits: []Split{{Mark: mark}},
		Results: []Result{
			{Place: 1, Competitor: Competitor{Athlete: "Cy Coe"}, Mark: mark, Thousandths: mark, Lane: 2, Splits: []Split{{Mark: mark}}, Flags: []Flag{{Kind: WR}}},
			{Place: 2, Competitor: Competitor{Athlete: "Bo Bee", Nation: "GBR"}, Mark: mark, Ineligible: "shoes", Club: "A", Note: "fell"},
			{Place: 3, Competitor: Competitor{Team: "A", Legs: []Leg{{Athlete: "B", Split: mark}}}, Mark: mark, Reaction: 140},
			{Competitor: Competitor{Athlete: "Al Ash"}, Status: DNF, Role: Pacemaker},
			{Competitor: Competitor{Athlete: "Di Dee"}, Status: DNS, Lane: 1},
		},
	}
	want := &Race{
		ID: "m", List: StartList,
		Results: []Result{
			{Competitor: Competitor{Team: "A", Legs: []Leg{{Athlete: "B"}}}},
			{Competitor: Competitor{Athlete: "Bo Bee", Nation: "GBR"}, Club: "A"},
			{Competitor: Competitor{Athlete: "Di Dee"}, Lane: 1},
			{Competitor: Competitor{Athlete: "Cy Coe"}, Lane: 2},
			{Competitor: Competitor{Athlete: "Al Ash"}, Role: Pacemaker},
		},
	}
	if diff := cmp.Diff(want, ran.Announced(), cmp.Exporter(func(reflect.Type) bool { return true })); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if ran.Results[2].Legs[0].Split.IsZero() || ran.Results[0].Place != 1 {
		t.Error("the race itself was changed")
	}
}
