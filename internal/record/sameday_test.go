package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/race"
)

// What a race of 1 June 1990 met, where an entry of that day is better than the
// record of the day before.
const (
	recordBefore = "3:46.32 Steve Cram, listed"
	setBefore    = "3:45.00 X, listed"
	setLater     = recordBefore
	notTold      = recordBefore + "; order unknown 3:45.00 X"
)

// slot is where and when on that day a race was.
type slot struct {
	competition, city, time string
	country, meet           string
	round                   race.Round
	heat                    int
	section                 string
}

func (s slot) race(id string, results ...race.Result) *race.Race {
	r := mileRace(id, "1990-06-01", results...)
	r.Venue.Country, r.Meet = s.country, s.meet
	r.Competition, r.Venue.City, r.Time, r.Round, r.Heat, r.Section = s.competition, s.city, s.time, s.round, s.heat, s.section
	return r
}

// oslo is the meeting in Oslo, and what else is known of the slot.
func oslo(more ...func(*slot)) slot {
	s := slot{competition: "bislett-games", city: "Oslo"}
	for _, say := range more {
		say(&s)
	}
	return s
}

func clock(time string) func(*slot) { return func(s *slot) { s.time = time } }

func section(letter string) func(*slot) { return func(s *slot) { s.section = letter } }

func round(name race.Round) func(*slot) { return func(s *slot) { s.round = name } }

// heat is a heat by its number; 0 where it has none.
func heat(number int) func(*slot) {
	return func(s *slot) { s.round, s.heat = race.HeatRound, number }
}

func TestMetByOnOneDay(t *testing.T) {
	tests := []struct {
		why     string
		of, met slot // of the entry, and of the race that asks
		want    string
	}{
		{"nothing tells", oslo(), oslo(), notTold},
		{"a heat goes before the final", oslo(heat(0)), oslo(), setBefore},
		{"the final comes after the heat", oslo(), oslo(heat(0)), setLater},
		{"a final is a final, said or not", oslo(round(race.Final)), oslo(), notTold},
		{"a semi-final goes before the final", oslo(round(race.SemiFinal)), oslo(round(race.Final)), setBefore},
		{"heat 1 goes before heat 2", oslo(heat(1)), oslo(heat(2)), setBefore},
		{"heat 2 comes after heat 1", oslo(heat(2)), oslo(heat(1)), setLater},
		{"a heat without a number", oslo(heat(0)), oslo(heat(1)), notTold},
		{"sections tell nothing", oslo(section("B")), oslo(section("A")), notTold},
		{"the clock", oslo(clock("20:10")), oslo(clock("21:05")), setBefore},
		{"the clock the other way", oslo(clock("21:05")), oslo(clock("20:10")), setLater},
		{"the clock goes before the numbers", oslo(heat(2), clock("20:10")), oslo(heat(1), clock("21:05")), setBefore},
		{"one clock in one city", slot{city: "Oslo", time: "12:00"}, oslo(clock("21:05")), setBefore},
		{
			"another city may have another clock",
			slot{competition: "x", city: "Eugene", time: "12:00"},
			oslo(clock("21:05")), notTold,
		},
		{
			"the rounds of another competition in the city tell nothing",
			slot{competition: "x", city: "Oslo", round: race.HeatRound},
			oslo(), notTold,
		},
		{"a heat without its competition's key", slot{city: "Oslo", round: race.HeatRound}, oslo(), setBefore},
		{"no place at all", slot{round: race.HeatRound}, slot{}, notTold},
		{"a heat of the meeting of that name", slot{meet: "Bislett Games", round: race.HeatRound}, slot{meet: "Bislett Games"}, setBefore},
		{"a heat of a meeting of another name", slot{meet: "Oslo Games", round: race.HeatRound}, slot{meet: "Bislett Games"}, notTold},
		{"two times, and no place that says otherwise", slot{time: "19:00"}, slot{time: "20:30"}, setBefore},
		{"two times the other way", slot{time: "20:30"}, slot{time: "19:00"}, setLater},
		{"two times, one of them without a place", slot{time: "19:00"}, oslo(clock("20:30")), setBefore},
		{"two competitions in one city", slot{competition: "x", city: "Oslo", time: "19:00"}, oslo(clock("20:30")), setBefore},
		{"two cities of a country with one time", slot{city: "London", country: "GBR", time: "14:00"}, slot{city: "Glasgow", country: "GBR", time: "15:00"}, setBefore},
		{"two cities of a country with several", slot{city: "Boston", country: "USA", time: "14:00"}, slot{city: "Eugene", country: "USA", time: "15:00"}, notTold},
		{"one city of a country with several", slot{city: "Eugene", country: "USA", time: "14:00"}, slot{city: "Eugene", country: "USA", time: "15:00"}, setBefore},
		{"two countries have two clocks", slot{country: "GBR", time: "14:00"}, slot{country: "NOR", time: "15:00"}, notTold},
		{"the same minute: the round tells", oslo(heat(0), clock("20:00")), oslo(clock("20:00")), setBefore},
		{"one time alone tells nothing", oslo(clock("19:00")), oslo(), notTold},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			list := menMile(cram("listed"), inJune("3:45.00", "listed"))
			asks := test.met.race("asks", finish(1, "X", "GBR", "3:46.50"))
			b := NewBook(list)
			b.Know(test.of.race("of-the-entry", finish(1, "X", "GBR", "3:45.00")), asks)
			if got := inWords(b.MetBy(scope("GBR"), asks)); got != test.want {
				t.Errorf("known by its result: got %q, want %q", got, test.want)
			}
			list.Entries[1].Race = "of-the-entry"
			b = NewBook(list)
			b.Know(test.of.race("of-the-entry"))
			if got := inWords(b.MetBy(scope("GBR"), asks)); got != test.want {
				t.Errorf("known by its name: got %q, want %q", got, test.want)
			}
		})
	}
}

// TestWhatTheOrderOfADayDecides: where nothing tells which of two marks of one day came
// first, the worse one broke nothing for sure, unless a list says that it did.
func TestWhatTheOrderOfADayDecides(t *testing.T) {
	in := func(time, held string) Entry { return ran("1990-06-01", time, "Y", "GBR", held) }
	tests := []struct {
		why, mark string
		entries   []Entry
		want      said
	}{
		{"a better one that day", "3:45.50", []Entry{inJune("3:45.00", "listed")}, said{Athlete: "Y", Outcome: CannotTell, Margin: "-0.82", Is: " order"}},
		{"as good a one that day", "3:45.00", []Entry{inJune("3:45.00", "listed")}, said{Athlete: "Y", Outcome: CannotTell, Margin: "-1.32", Is: " order"}},
		{"a worse one that day", "3:44.00", []Entry{inJune("3:45.00", "listed")}, said{Athlete: "Y", Outcome: Broken, Margin: "-2.32", Is: " order"}},
		{"a better one of that year", "3:45.50", []Entry{in1990("3:45.00")}, said{Athlete: "Y", Outcome: CannotTell, Margin: "-0.82", Is: " order"}},
		{"the list says that it was the record", "3:45.50", []Entry{inJune("3:45.00", "listed"), in("3:45.50", "GBR: listed")}, said{Athlete: "Y", Outcome: Broken, Margin: "-0.82", Is: " own order"}},
		{"the list says that it was another record", "3:45.50", []Entry{inJune("3:45.00", "listed"), in("3:45.50", "meeting bislett-games: listed")}, said{Athlete: "Y", Outcome: CannotTell, Margin: "-0.82", Is: " own order"}},
		{"one that stood is not in question", "3:47.00", []Entry{inJune("3:45.00", "listed")}, said{Athlete: "Y", Outcome: ShortBy, Margin: "+0.68", Is: " order"}},
		{"one that is no record", "3:45.50", []Entry{inJune("3:45.00", "unratified")}, said{Athlete: "Y", Outcome: Broken, Margin: "-0.82"}},
	}
	for _, test := range tests {
		list := menMile(append([]Entry{cram("listed")}, test.entries...)...)
		asks := oslo().race("asks", finish(1, "Y", "GBR", test.mark))
		b := NewBook(list)
		b.Know(oslo().race("other", finish(1, "X", "GBR", "3:45.00")), asks)
		if diff := cmp.Diff([]said{test.want}, say(b.Judge(asks, scope("GBR")))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}
