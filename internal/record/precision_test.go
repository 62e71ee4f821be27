package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

func TestJudgeOnTheClock(t *testing.T) {
	tests := []struct {
		why       string
		met, own  Entry
		time      string
		outcome   Outcome
		cannotBut bool // on the clock: cannot be told
	}{
		{"hundredths tell", Entry{Mark: mark("3:46.32")}, Entry{}, "3:46.31", Broken, false},
		{"the same figures are equal", Entry{Mark: mark("3:46.32")}, Entry{}, "3:46.32", Equalled, false},
		{"just inside a hand time", Entry{Mark: mark("3:48.8h")}, Entry{}, "3:48.75", Broken, true},
		{"well inside a hand time", Entry{Mark: mark("3:48.8h")}, Entry{}, "3:48.70", Broken, false},
		{"the figures of a hand time", Entry{Mark: mark("3:48.8h")}, Entry{}, "3:48.80", Equalled, true},
		{"just outside by hand", Entry{Mark: mark("3:48.75")}, Entry{}, "3:48.8h", ShortBy, true},
		{"well outside by hand", Entry{Mark: mark("3:48.70")}, Entry{}, "3:48.8h", ShortBy, false},
		{"tenths tell", Entry{Mark: mark("4:06.2h")}, Entry{}, "4:06.1h", Broken, false},
		{"a record in fifths", Entry{Mark: mark("4:06.2h"), Unit: timing.Fifth}, Entry{}, "4:06.1h", Broken, true},
		{"well inside a record in fifths", Entry{Mark: mark("4:06.2h"), Unit: timing.Fifth}, Entry{}, "4:06.0h", Broken, false},
		{"both in fifths", Entry{Mark: mark("4:06.2h"), Unit: timing.Fifth}, Entry{Unit: timing.Fifth}, "4:06.0h", Broken, false},
		{"its own in fifths", Entry{Mark: mark("4:06.1h")}, Entry{Unit: timing.Fifth}, "4:06.2h", ShortBy, true},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			met := with(test.met, func(e *Entry) { e.Date, e.Nation, e.Holds = day("1940"), "GBR", holds("GBR: listed") })
			own := with(test.own, func(e *Entry) {
				e.Mark, e.Athlete, e.Nation = mark(test.time), "A", "GBR"
				e.Date, e.Holds = day("2000-06-01"), holds("GBR: listed")
			})
			r := mileRace("x", "2000-06-01", finish(1, "A", "GBR", test.time))
			got := NewBook(menMile(met, own)).Judge(r, scope("GBR"))[0]
			if got.Outcome != test.outcome || got.OnTheClock != test.cannotBut {
				t.Errorf("%s against %s: got %s, on the clock %t; want %s, %t",
					test.time, met.Mark, got.Outcome, got.OnTheClock, test.outcome, test.cannotBut)
			}
		})
	}
}

// TestJudgeByWatch: in a sprint a watch shows less than an automatic clock, so that a hand time
// inside a record by that clock need not have been inside.
func TestJudgeByWatch(t *testing.T) {
	for _, test := range []struct {
		met, time string
		outcome   Outcome
		cannotBut bool
	}{
		{"10.20", "10.1h", Broken, true},
		{"10.35", "10.1h", Broken, false},
		{"10.1h", "10.25", ShortBy, true},
		{"10.1h", "10.35", ShortBy, false},
		{"10.1h", "10.00", Broken, false},
		{"10.2h", "10.1h", Broken, false},
	} {
		sprint := menMile(ran("1980-07-01", test.met, "Steve Ovett", "GBR", "GBR: listed"))
		sprint.Event = must(event.Parse("100m"))
		r := mileRace("x", "2000-06-01", finish(1, "A", "GBR", test.time))
		r.Event, r.Wind = sprint.Event, must(race.ParseWind("+0.0"))
		got := NewBook(sprint).Judge(r, scope("GBR"))[0]
		if got.Outcome != test.outcome || got.OnTheClock != test.cannotBut {
			t.Errorf("%s against %s: got %s, on the clock %t", test.time, test.met, got.Outcome, got.OnTheClock)
		}
	}
}

func TestJudgeNotFirstOnTheClock(t *testing.T) {
	b := NewBook(menMile(ran("1980-07-01", "3:48.8h", "Steve Ovett", "GBR", "GBR: listed")))
	r := mileRace("x", "2000-06-01", finish(1, "A", "GBR", "3:48.60"), finish(2, "B", "GBR", "3:48.75"))
	want := []said{
		{Athlete: "A", Outcome: Broken, Margin: "~-0.2"},
		{Athlete: "B", Outcome: NotFirst, Margin: "~0.0", Behind: "A", Is: " clock"},
	}
	if diff := cmp.Diff(want, say(b.Judge(r, scope("GBR")))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
