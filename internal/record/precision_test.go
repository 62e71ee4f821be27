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

// TestJudgeHandTimesOfShortRaces: up to 800 m a watch breaks no record of the world or an area that
// was timed automatically; it broke those that were timed by hand, as they once were.
func TestJudgeHandTimesOfShortRaces(t *testing.T) {
	for _, test := range []struct {
		event, scope, met, time string
		outcome                 Outcome
	}{
		{"800m", "world", "1:40.91", "1:40.7h", CannotCount},
		{"800m", "Europe", "1:40.91", "1:40.7h", CannotCount},
		{"800m", "world", "1:40.91", "1:41.2h", ShortBy},
		{"800m", "world", "1:44.3h", "1:43.7h", Broken},
		{"800m", "world", "1:40.91", "1:40.70", Broken},
		{"800m", "GBR", "1:40.91", "1:40.7h", Broken},
		{"1000m", "world", "2:11.96", "2:11.7h", Broken},
		{"4x400m", "world", "2:54.29", "2:53.9h", CannotCount},
		{"4x800m", "world", "7:02.43", "7:01.9h", Broken},
	} {
		list := menMile(ran("1980-07-01", test.met, "Steve Ovett", "GBR", "world: ratified, Europe: listed, GBR: listed"))
		list.Event = must(event.Parse(test.event))
		r := mileRace("x", "2000-06-01", finish(1, "A", "GBR", test.time))
		r.Event = list.Event
		got := NewBook(list).Judge(r, scope(test.scope))[0]
		if got.Outcome != test.outcome {
			t.Errorf("%s: %s against %s: got %s, %q", test.scope, test.time, test.met, got.Outcome, got.Why)
		}
	}
}

// TestJudgeHandTimesThatWereTaken: where the list itself has a hand time as the record, it was one.
func TestJudgeHandTimesThatWereTaken(t *testing.T) {
	list := menMile(
		ran("1980-07-01", "1:44.12", "Steve Ovett", "GBR", "world: ratified"),
		ran("2000-06-01", "1:43.9h", "A", "GBR", "world: ratified"),
	)
	list.Event = must(event.Parse("800m"))
	r := mileRace("x", "2000-06-01", finish(1, "A", "GBR", "1:43.9h"))
	r.Event = list.Event
	if got := NewBook(list).Judge(r, scope("world"))[0]; got.Outcome != Broken {
		t.Errorf("got %s, %q", got.Outcome, got.Why)
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
