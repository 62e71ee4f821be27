package competition_test

import (
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

func TestOf(t *testing.T) {
	t.Parallel()
	type edition struct {
		year int
		meet string
	}
	tests := []struct {
		key  string
		held []edition
		want string
		why  string
	}{
		{"prefontaine-classic", nil, "Prefontaine Classic", "no race is known: the key in plain words"},
		{"prefontaine-classic", []edition{{2023, "Prefontaine Classic"}}, "Prefontaine Classic", "spelt like the key"},
		{"weltklasse-zurich", []edition{{1996, "Weltklasse Zürich"}}, "Weltklasse Zürich", "spelt like the key, with its accents"},
		{"meeting-de-paris", []edition{{2012, "Meeting de Paris"}}, "Meeting de Paris", "spelt like the key, in its own case"},
		{"meeting-de-paris", nil, "Meeting de Paris", "small words stay small"},
		{"birmingham", []edition{{2012, "Birmingham Grand Prix"}, {2014, "Birmingham Grand Prix"}}, "Birmingham Grand Prix", "one name in several years"},
		{"birmingham", []edition{{2014, "Birmingham Grand Prix"}, {2014, "Birmingham Grand Prix"}}, "Birmingham", "one year alone may be an edition's name"},
		{"olympic-games", []edition{{2024, "Games of the XXXIII Olympiad"}}, "Olympic Games", "the name of an edition"},
		{"world-championships", []edition{{2022, "World Athletics Championships Oregon22"}, {2023, "World Athletics Championships Budapest 23"}}, "World Championships", "each edition has another name"},
		{"london", []edition{{2021, "British Grand Prix"}, {2023, "London Athletics Meet"}, {2024, "London Athletics Meet"}}, "London", "two names: neither is that of all records"},
		{"zurich", []edition{{1990, "Zürich"}, {1991, "Zürich"}, {1992, "Weltklasse"}}, "Zürich", "of two names the one that is the key's"},
		{"a", nil, "A", "the shortest key"},
	}
	for _, test := range tests {
		var names competition.Names
		for _, e := range test.held {
			names.Learn(&race.Race{Competition: test.key, Meet: e.meet, Date: date.New(e.year, 7, 1)})
			names.Learn(&race.Race{Competition: "other", Meet: "Other " + e.meet, Date: date.New(e.year, 7, 1)})
		}
		if got := names.Of(test.key); got != test.want {
			t.Errorf("%s of %v is %q, want %q: %s", test.key, test.held, got, test.want, test.why)
		}
	}
}

func TestRecord(t *testing.T) {
	t.Parallel()
	var names competition.Names
	names.Learn(&race.Race{Competition: "bislett-games", Meet: "Bislett Games", Date: date.New(1985, 7, 27)})
	tests := []struct {
		scope               race.Scope
		row, record, plural string
	}{
		{race.Scope{Kind: race.World}, "world", "world record", "world records"},
		{race.Scope{Kind: race.Area, Key: "South America"}, "South America", "area record of South America", "area records of South America"},
		{race.Scope{Kind: race.Nation, Key: "FRA"}, "FRA", "national record of FRA", "national records of FRA"},
		{race.Scope{Kind: race.Meeting, Key: "bislett-games"}, "Bislett Games meeting", "meeting record of the Bislett Games", "meeting records of the Bislett Games"},
		{race.Scope{Kind: race.Meeting, Key: "london"}, "London meeting", "meeting record of London", "meeting records of London"},
		{race.Scope{Kind: race.Championship, Key: "olympic-games"}, "Olympic Games championship", "championship record of the Olympic Games", "championship records of the Olympic Games"},
		{race.Scope{Kind: race.Series, Key: "diamond-league"}, "Diamond League series", "series record of the Diamond League", "series records of the Diamond League"},
		{race.Scope{Kind: race.Championship, Key: "world-championships"}, "World Championships", "championship record of the World Championships", "championship records of the World Championships"},
		{race.Scope{Kind: race.Meeting, Key: "meeting-de-paris"}, "Meeting de Paris", "meeting record of the Meeting de Paris", "meeting records of the Meeting de Paris"},
		{race.Scope{Kind: race.Club, Key: "ambleside-harriers"}, "Ambleside Harriers club", "club record of Ambleside Harriers", "club records of Ambleside Harriers"},
		{race.Scope{Kind: race.Club, Key: "oxford-running-club"}, "Oxford Running Club", "club record of Oxford Running Club", "club records of Oxford Running Club"},
		{race.Scope{}, "", "", ""},
	}
	for _, test := range tests {
		if got := [3]string{names.Scope(test.scope), names.Record(test.scope), names.Records(test.scope)}; got != [3]string{test.row, test.record, test.plural} {
			t.Errorf("%v is %q, want %q", test.scope, got, [3]string{test.row, test.record, test.plural})
		}
	}
}

// TestEveryKindHasWords: a record of no kind goes without a name, whatever kinds there are.
func TestEveryKindHasWords(t *testing.T) {
	t.Parallel()
	for _, kind := range race.ScopeKinds() {
		s := race.Scope{Kind: kind, Key: "x"}
		if got := new(competition.Names).Record(s); !strings.Contains(got, " record") {
			t.Errorf("the record of a %s is called %q", kind, got)
		}
		if got := new(competition.Names).Records(s); !strings.Contains(got, " records") {
			t.Errorf("the records of a %s are called %q", kind, got)
		}
	}
}

// TestClub: a club is called as its results spell it.
func TestClub(t *testing.T) {
	t.Parallel()
	var names competition.Names
	names.Learn(&race.Race{Results: []race.Result{
		{Club: "Ambleside Harriers & AC"},
		{Club: "AMBLESIDE HARRIERS & AC"},
		{Club: "Ambleside Harriers & AC"},
		{Competitor: race.Competitor{Team: "Läufer e.V."}},
		{Competitor: race.Competitor{Team: "Kenya", Nation: "KEN"}},
		{Club: "Two"},
		{Club: "TWO"},
	}})
	for _, test := range []struct{ key, want, why string }{
		{"ambleside-harriers-ac", "Ambleside Harriers & AC", "as most results spell it"},
		{"laufer-e-v", "Läufer e.V.", "a team of which no club is said is one"},
		{"kenya", "Kenya", "the key in plain words: the team of a nation is no club"},
		{"two", "TWO", "of spellings as frequent the first of the alphabet"},
		{"kendal-ac", "Kendal ac", "no race has it: the key in plain words"},
	} {
		if got := names.Club(test.key); got != test.want {
			t.Errorf("%s: %s is called %q, want %q", test.why, test.key, got, test.want)
		}
	}
}
