package claim_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// A claim is not borne out by a part of it: what else it gives is held against the race, or said not to be judged.
func TestMoreThanIsJudged(t *testing.T) {
	half, err := event.Parse("1500m")
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]struct {
		claim    race.Claim
		want     claim.Truth
		receipt  string
		unjudged []string
	}{
		"a place":                             {race.Claim{About: "place", Athlete: "Josh Kerr", Place: 1}, claim.True, "", nil},
		"and a mark":                          {race.Claim{About: "place", Athlete: "Josh Kerr", Place: 1, Mark: mark(t, "3:45.34")}, claim.CannotTell, "not judged: mark", []string{"mark"}},
		"a false one and a mark":              {race.Claim{About: "place", Athlete: "Josh Kerr", Place: 2, Mark: mark(t, "3:45.34")}, claim.False, "", []string{"mark"}},
		"for his nation":                      {race.Claim{About: "place", Athlete: "Josh Kerr", Place: 1, Nation: "GBR"}, claim.True, "", nil},
		"for another":                         {race.Claim{About: "place", Athlete: "Josh Kerr", Place: 1, Nation: "NOR"}, claim.CannotTell, "not judged: nation", nil},
		"on its day":                          {race.Claim{About: "place", Athlete: "Josh Kerr", Place: 1, Date: day(t, "2024-05")}, claim.True, "", nil},
		"on another":                          {race.Claim{About: "place", Athlete: "Josh Kerr", Place: 1, Date: day(t, "2024-06")}, claim.CannotTell, "not judged: date", nil},
		"over another distance":               {race.Claim{About: "place", Athlete: "Josh Kerr", Place: 1, Event: half}, claim.CannotTell, "not judged: event", nil},
		"falsely, over another distance":      {race.Claim{About: "place", Athlete: "Josh Kerr", Place: 2, Event: half}, claim.CannotTell, "not judged: event", nil},
		"over the mile":                       {race.Claim{About: "place", Athlete: "Josh Kerr", Place: 1, Event: mile(t)}, claim.True, "", nil},
		"a count with somebody who was there": {race.Claim{About: "count", Athlete: "Josh Kerr", HasCount: true, Count: 4}, claim.True, "", nil},
		"with one of those under a mark":      {race.Claim{About: "count", Athlete: "Josh Kerr", HasCount: true, Count: 3, Under: mark(t, "3:50")}, claim.True, "", nil},
		"with one who was not under it":       {race.Claim{About: "count", Athlete: "Abraham Alvarado", HasCount: true, Count: 3, Under: mark(t, "3:50")}, claim.False, "", nil},
		"with one of another nation":          {race.Claim{About: "count", Athlete: "Yared Nuguse", Nation: "GBR", HasCount: true, Count: 1, Under: mark(t, "3:50")}, claim.False, "", nil},
		"of the first so many":                {race.Claim{About: "count", Nation: "USA", HasCount: true, Count: 1, Place: 3}, claim.True, "", nil},
		"of more of them":                     {race.Claim{About: "count", Nation: "USA", HasCount: true, Count: 2, Place: 4}, claim.False, "", nil},
		"with one of the first so many":       {race.Claim{About: "count", Athlete: "Josh Kerr", HasCount: true, Count: 2, Place: 2}, claim.True, "", nil},
		"with one who was none of these":      {race.Claim{About: "count", Athlete: "Yared Nuguse", HasCount: true, Count: 2, Place: 2}, claim.False, "", nil},
		"of more than are known":              {race.Claim{About: "count", Nation: "USA", HasCount: true, Count: 1, Place: 5}, claim.CannotTell, "the list is not complete", nil},
		"with somebody who was not":           {race.Claim{About: "count", Athlete: "Jim Ryun", HasCount: true, Count: 4}, claim.CannotTell, "not judged: athlete", nil},
		"in words, with anything":             {race.Claim{About: "other", Says: "windy", Place: 9}, claim.CannotTell, "in words: not compared", nil},
	}
	for why, test := range tests {
		t.Run(why, func(t *testing.T) {
			test.claim.Source = "ner"
			got := assess(t, eugene(t), test.claim)
			if got.Truth != test.want || got.Receipt != test.receipt && test.want == claim.CannotTell {
				t.Errorf("%v: %s", got.Truth, got.Receipt)
			}
			if diff := cmp.Diff(test.unjudged, claim.NewSubjects().Unjudged(test.claim, false)); diff != "" {
				t.Errorf("what says nothing of it (-want +got):\n%s", diff)
			}
		})
	}
}

// Of a nation its people alone are counted, as far as all nations are known.
func TestCountOfANation(t *testing.T) {
	all := eugene(t)
	count := func(nation string, n int, under string) claim.Truth {
		c := race.Claim{Source: "ner", About: "count", Nation: nation, HasCount: true, Count: n}
		if under != "" {
			c.Under = mark(t, under)
		}
		return assess(t, all, c).Truth
	}
	of := map[string]int{}
	for i := range all.Results {
		if r := &all.Results[i]; !r.Mark.IsZero() && r.Status == "" {
			of[r.Nation]++
		}
	}
	for nation, finished := range of {
		for n := range 6 {
			if got, want := count(nation, n, ""), n == finished; got.Agrees() != want {
				t.Errorf("%d of %s: %v, %d finished", n, nation, got, finished)
			}
		}
	}
	if got := count("GBR", 1, "3:45.35"); got != claim.True {
		t.Errorf("one under 3:45.35: %v", got)
	}
	if got := count("GBR", 1, "3:45.34"); got != claim.False {
		t.Errorf("one under 3:45.34: %v", got)
	}
	all.Results[1].Nation = ""
	if got := count("NOR", 0, ""); got == claim.True {
		t.Errorf("none of NOR, where a nation is not known: %v", got)
	}
}
