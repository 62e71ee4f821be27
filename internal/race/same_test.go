package race

import (
	"testing"

	"github.com/milectl/milectl/internal/event"
)

func TestIsSame(t *testing.T) {
	at := func(change func(*Race)) *Race {
		r := &Race{
			ID: "a", Name: "Mile", Competition: "games", Date: day("2020-06-01"), Round: HeatRound, Heat: 1,
			Results: []Result{finish(1, "A", "4:00.00"), finish(2, "B", "4:01.00"), finish(3, "C", "4:02.00")},
		}
		change(r)
		return r
	}
	tests := []struct {
		why    string
		change func(*Race)
		want   bool
	}{
		{"the same", func(*Race) {}, true},
		{"under another id", func(r *Race) { r.ID = "standard-input" }, true},
		{"with a mark corrected", func(r *Race) { r.Results[0].Mark = mark("3:59.00") }, true},
		{"by another name", func(r *Race) { r.Name = "The Mile" }, true},
		{"by another name, with another field", func(r *Race) { r.Name, r.Results = "Mile B", []Result{finish(1, "D", "4:00.00")} }, false},
		{"by another name, with half of the field", func(r *Race) { r.Name, r.Results = "Mile B", append(r.Results[:1], finish(2, "D", "4:01.00")) }, false},
		{"by another name, with two of three", func(r *Race) { r.Name, r.Results = "Mile B", append(r.Results[:2], finish(3, "D", "4:02.00")) }, true},
		{"by another name, with more than half of more", func(r *Race) {
			r.Name, r.Results = "Mile B", append(r.Results, finish(4, "D", "4:02.00"), finish(5, "E", "4:02.00"), finish(6, "F", "4:02.00"))
		}, true},
		{"by another name, with less than half of more", func(r *Race) {
			r.Name, r.Results = "Mile B", append(r.Results, finish(4, "D", "4:02.00"), finish(5, "E", "4:02.00"), finish(6, "F", "4:02.00"), finish(7, "G", "4:03.00"))
		}, false},
		{"by another name, with nobody", func(r *Race) { r.Name, r.Results = "Mile B", nil }, false},
		{"another event", func(r *Race) { r.Event = must(event.Parse("mile")) }, false},
		{"another kind of track", func(r *Race) { r.Environment = event.ShortTrack }, false},
		{"another day", func(r *Race) { r.Date = day("2020-06-02") }, false},
		{"another heat", func(r *Race) { r.Heat = 2 }, false},
		{"another round", func(r *Race) { r.Round = Final }, false},
		{"another section", func(r *Race) { r.Section = "B" }, false},
		{"another competition", func(r *Race) { r.Competition = "cup" }, false},
		{"another city", func(r *Race) { r.Venue.City = "Oslo" }, false},
		{"women", func(r *Race) { r.Sex = Women }, false},
	}
	if one, other := (&Race{ID: "a", Name: "Mile"}), (&Race{ID: "b", Name: "Mile B"}); one.IsSame(other) {
		t.Error("two races of nobody, by two names, are one")
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			one, other := at(func(*Race) {}), at(test.change)
			if one.IsSame(other) != test.want || other.IsSame(one) != test.want {
				t.Errorf("got %t and %t, want %t", one.IsSame(other), other.IsSame(one), test.want)
			}
		})
	}
}
