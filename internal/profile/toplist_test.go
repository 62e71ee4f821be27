package profile

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/toplist"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func mark(text string) timing.Mark { return must(timing.Parse(text)) }

// TestCoverTopList: what a list rests on, and what may be missing from it.
func TestCoverTopList(t *testing.T) {
	first, last := date.New(2019, 6, 1), date.New(2021, 6, 1)
	tests := []struct {
		why  string
		q    toplist.Question
		c    toplist.Coverage
		want string
	}{
		{"nothing", toplist.Question{By: toplist.Performance}, toplist.Coverage{}, "0 marks in 0 races"},
		{
			"all of it",
			toplist.Question{By: toplist.Performance},
			toplist.Coverage{Listed: 2, Groups: 2, Marks: 2, Races: 1, First: first, Last: first},
			"2 marks in 1 race on 2019-06-01",
		},
		{
			"the best of many",
			toplist.Question{By: toplist.Performance},
			toplist.Coverage{Listed: 2, Groups: 30, Marks: 30, Entries: 1, Races: 4, First: first, Last: last, Partial: 1, Open: 1, From: mark("3:50.00"), OpenIn: "a"},
			"2 of 30 marks in 4 races from 2019-06-01 to 2021-06-01 and 1 entry of record lists; 1 of the races is a partial list: marks from 3:50.00 on can be missing (a is complete to there)",
		},
		{
			"of people",
			toplist.Question{By: toplist.Performer},
			toplist.Coverage{Listed: 2, Groups: 2, Marks: 3, Entries: 3, Partial: 2},
			"2 performers with 3 marks in 0 races and 3 entries of record lists; 2 of the races are partial lists, and what these lack is no better than the last mark here",
		},
		{
			"what is not known",
			toplist.Question{By: toplist.Place},
			toplist.Coverage{Unknown: map[toplist.Lack]int{toplist.NoBirth: 1, toplist.NoPlace: 2}, Partial: 3, Bare: 2, BareIn: "b", Open: 1, From: mark("4:00"), OpenIn: "c"},
			"0 places with 0 marks in 0 races; 2 marks left out: the place is not known; 1 mark left out: too little is known of the birth; " +
				"3 of the races are partial lists: any mark can be missing from b and 1 more, marks from 4:00 on can be missing (c is complete to there)",
		},
		{
			"clubs that may be the one asked for",
			toplist.Question{By: toplist.Performance},
			toplist.Coverage{Unknown: map[toplist.Lack]int{toplist.ClubName: 3, toplist.NoClub: 1}, Clubs: []string{"Iffley A", "Iffley Athletic"}},
			"0 marks in 0 races; 1 mark left out: the club is not known; " +
				"3 marks left out: the club is written Iffley A or Iffley Athletic, which may be another",
		},
		{
			"many of them",
			toplist.Question{By: toplist.Performance},
			toplist.Coverage{Unknown: map[toplist.Lack]int{toplist.ClubName: 6}, Clubs: []string{"A", "B", "C", "D", "E", "F"}},
			"0 marks in 0 races; 6 marks left out: the club is written A or B or C or D or in 2 other ways, which may be another",
		},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, coverTopList(&test.q, &test.c)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestAskedLines: what was asked for, years as years.
func TestAskedLines(t *testing.T) {
	day := func(text string) date.Date { return must(date.Parse(text)) }
	tests := []struct {
		q    toplist.Question
		want string
	}{
		{toplist.Question{}, ""},
		{toplist.Question{From: day("2024-01-01"), To: day("2024-12-31")}, "2024"},
		{toplist.Question{From: day("2019-01-01"), To: day("2021-12-31")}, "from 2019 to 2021"},
		{toplist.Question{From: day("2019-01-01"), To: day("2021-12-30")}, "from 2019-01-01 to 2021-12-30"},
		{toplist.Question{From: day("2019-01-01"), To: day("2019-01-01")}, "2019-01-01"},
		{toplist.Question{From: day("2019-01-01")}, "from 2019-01-01"},
		{toplist.Question{To: day("2019-12-31")}, "to 2019-12-31"},
		{
			toplist.Question{Area: "Europe", Age: "U20", BornFrom: 2001, BornTo: 2002, Club: "Iffley AC", Competition: "games", Round: race.Final, Place: 1, Under: mark("4:00")},
			"of Europe; U20; born from 2001 to 2002; Iffley AC; games; final; place 1; under 4:00",
		},
		{toplist.Question{BornFrom: 2001, BornTo: 2001}, "born in 2001"},
	}
	for _, test := range tests {
		if got := strings.Join(askedLines(&test.q), "\n"); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}

// TestTopListOfTeams: readers see a team as whoever ran, machines in a column of its own.
func TestTopListOfTeams(t *testing.T) {
	relay := must(event.Parse("4x400m"))
	q := toplist.Question{Category: corpus.Category{Event: relay}, By: toplist.Performer}
	run := toplist.Run{Competitor: race.Competitor{Team: "Kenya", Nation: "KEN"}, Occasion: &toplist.Occasion{Date: date.New(2020, 6, 1)}, Sex: race.Men, Mark: mark("3:00.00")}
	category := record.Category{Event: relay, Sex: race.Men, Environment: event.Outdoor}
	rows := toplist.Answer{Question: q, Sections: []toplist.Section{{Category: category, Rows: []toplist.Row{{Rank: 1, Run: run}}}}}
	q.Count = true
	counts := toplist.Answer{Question: q, Sections: []toplist.Section{{Category: category, Counts: []toplist.Count{{Rank: 1, Marks: 2, Best: run}}}}}
	for why, a := range map[string]toplist.Answer{"rows": rows, "counts": counts} {
		view := TopList(a)
		if text := string(must(view.Bytes(table.FormatTable))); !strings.Contains(text, " Kenya ") {
			t.Errorf("%s: readers see no team:\n%s", why, text)
		}
		if text := string(must(view.Bytes(table.FormatJSONL))); !strings.Contains(text, `"team":"Kenya"`) || strings.Contains(text, `"athlete"`) {
			t.Errorf("%s: machines are told no team: %s", why, text)
		}
	}
}
