package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// TestHurdlesOfAnAgeClass: no document tells how high the hurdles of an age class are, so that a mark over some height is
// neither surely one for its records nor surely none.
func TestHurdlesOfAnAgeClass(t *testing.T) {
	over := must(event.Parse("110m-hurdles"))
	list := func(entries ...Entry) *List {
		return &List{Name: "l", Event: over, Sex: race.Men, Class: "U20", Environment: event.Outdoor, KnownTo: day("2026-06-30"), Entries: entries}
	}
	old := ran("2014-07-26", "12.99", "One", "JAM", "world: ratified")
	low, high := "run over hurdles of 0.991 m; how high those of U20 are is not known", "run over hurdles of 1.067 m; how high those of U20 are is not known"
	tests := []struct {
		why     string
		entries []Entry
		hurdles event.Distance
		mark    string
		want    said
	}{
		{"lower than those of seniors", []Entry{old}, 991, "12.90", said{Outcome: CannotTell, Margin: "-0.09", Why: low}},
		{"those of seniors", []Entry{old}, 0, "12.95", said{Outcome: CannotTell, Margin: "-0.04", Why: high}},
		{"slower all the same", []Entry{old}, 991, "13.00", said{Outcome: ShortBy, Margin: "+0.01"}},
		{"nothing is known to have stood", nil, 991, "12.90", said{Outcome: CannotTell, Why: low}},
		{
			"in the list of the class",
			[]Entry{old, ran("2025-06-10", "12.90", "A", "GBR", "world: listed")},
			991, "12.90",
			said{Outcome: Broken, Margin: "-0.09", Is: " own subject"},
		},
	}
	for _, test := range tests {
		r := &race.Race{ID: "r", Date: day("2025-06-10"), Event: over, Sex: race.Men, Environment: event.Outdoor, Hurdles: test.hurdles, Wind: must(race.ParseWind("+1.0"))}
		r.Results = []race.Result{finish(1, "A", "GBR", test.mark)}
		r.Results[0].Born = day("2007")
		b := NewBook(list(append(test.entries, ran("1970", "20.00", "Old", "JAM", "meeting x: listed"))...))
		test.want.Athlete = "A"
		if diff := cmp.Diff([]said{test.want}, say(b.Judge(r, scope("world")))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}
