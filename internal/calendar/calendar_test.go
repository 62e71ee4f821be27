package calendar

import (
	"errors"
	"slices"
	"testing"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
)

// TestDayHas: a day of the year has its dates of every year, and nothing whose day is not known.
func TestDayHas(t *testing.T) {
	leap, day := Day{Month: 2, Day: 29}, Day{Month: 5, Day: 6}
	for text, has := range map[string][2]bool{
		"2024-02-29": {true, false}, "1896-02-29": {true, false}, "2023-02-28": {}, "2023-03-01": {}, "2024-02": {}, "2024": {},
		"1954-05-06": {false, true}, "1954-06-05": {}, "1954-05": {}, "1954-05-16": {},
	} {
		on, err := date.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := [2]bool{leap.Has(on), day.Has(on)}; got != has {
			t.Errorf("%s: %v, want %v", text, got, has)
		}
	}
	if leap.Has(date.Date{}) || (Day{}).Has(date.Date{}) {
		t.Error("no date is of a day")
	}
}

// TestUnknown: what is not there is told with what is, of many years the last.
func TestUnknown(t *testing.T) {
	var many []int
	for year := 1990; year <= 2024; year++ {
		many = append(many, year)
	}
	var games competition.Keys
	games.Learn(&race.Race{Competition: "games", Meet: "Oslo Games"})
	games.Learn(&race.Race{Competition: "mile", Name: "Oslo Mile"})
	tests := []struct {
		err          error
		problem, fix string
	}{
		{unknownYear("games", 0, []int{2020, 2024}), "games: the corpus has races of it from 2 years", "name one of its years: 2020, 2024"},
		{unknownYear("games", 2022, []int{2024}), "games: the corpus has no race of it from 2022", "name one of its years: 2024"},
		{
			unknownYear("games", 1950, many),
			"games: the corpus has no race of it from 1950", "name one of its years: the last of them are 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024",
		},
		{query.UnknownCompetition(&games, "gams"), `no race of the corpus has the key "gams"`, "did you mean games?"},
		{query.UnknownCompetition(&games, "Oslo"), `no race of the corpus has the key "Oslo"`, "did you mean games or mile?"},
		{query.UnknownCompetition(&competition.Keys{}, "x"), `no race of the corpus has the key "x"`, "milectl list --format csv shows the competitions"},
	}
	for _, test := range tests {
		got, ok := errors.AsType[*query.FilterError](test.err)
		if !ok || got.Problem != test.problem || got.Remedy != test.fix {
			t.Errorf("%v, want %s: %s", got, test.problem, test.fix)
		}
	}
}

// TestByRound: an event goes from the heats to the final, whether or not it is known when
// each race began.
func TestByRound(t *testing.T) {
	day := func(n int) date.Date { return date.New(2024, 8, n) }
	want := []MeetRace{
		{Race: &race.Race{Date: day(2), Round: race.HeatRound, Heat: 1}},
		{Race: &race.Race{Date: day(2), Round: race.HeatRound, Heat: 2, Time: "11:00"}},
		{Race: &race.Race{Date: day(3), Round: race.Repechage, Heat: 1}},
		{Race: &race.Race{Date: day(4), Round: race.SemiFinal, Heat: 1}},
		{Race: &race.Race{Date: day(4), Round: race.SemiFinal, Heat: 2, Time: "21:20"}},
		{Race: &race.Race{Date: day(4), Round: race.Final, Time: "20:50"}},
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortStableFunc(got, byRound)
	for i := range want {
		if got[i].Race != want[i].Race {
			t.Errorf("%d: %s %d", i, got[i].Round, got[i].Heat)
		}
	}
}
