package query

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

func TestLegsOf(t *testing.T) {
	medley, err := event.Parse("distance-medley")
	if err != nil {
		t.Fatal(err)
	}
	split := func(point, time string) race.Split {
		at, err := medley.ParsePoint(point, event.Course{})
		if err != nil {
			t.Fatal(err)
		}
		return race.Split{Point: at, Mark: mark(t, time)}
	}
	team := func(place int, name string, legs []race.Leg, splits ...race.Split) race.Result {
		return race.Result{Place: place, Competitor: race.Competitor{Team: name, Legs: legs}, Mark: mark(t, "9:20.00"), Splits: splits}
	}
	named := func(first string) []race.Leg {
		return []race.Leg{{Athlete: "A", Split: mark(t, first)}, {Athlete: "B"}, {Athlete: "C"}, {Athlete: "D"}}
	}
	own := named("")
	own[0].Distance, own[1].Distance = 400*event.Metre, 1200*event.Metre
	r := &race.Race{Event: medley, Results: []race.Result{
		team(3, "Names", named("")),
		team(2, "Other order", own, split("1600m", "3:40.0")),
		team(1, "Legs", named("2:52.1"), split("leg3", "5:25.3")),
	}}
	var got []string
	for _, l := range LegsOf(r) {
		got = append(got, fmt.Sprint(l.Result.Team, " ", l.Number, " ", l.Leg.Athlete, " ", l.Length.Metres(), " ", l.Leg.Split, " ", l.Clock))
	}
	want := []string{
		"Legs 1 A 1200 2:52.1 ", "Legs 2 B 400  ", "Legs 3 C 800  5:25.3", "Legs 4 D 1600  9:20.00",
		"Other order 1 A 400  ", "Other order 2 B 1200  3:40.0", "Other order 3 C 800  ", "Other order 4 D 1600  9:20.00",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("those of which a time is known, the first team first; no sum of legs is a clock (-want +got):\n%s", diff)
	}
}
