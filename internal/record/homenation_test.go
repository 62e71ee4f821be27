package record

import (
	"testing"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// TestHomeNations: who ran under the code of a home nation counts for the records of
// Great Britain, and for those of Ireland where the register gives that nation.
func TestHomeNations(t *testing.T) {
	mark := func(text string) timing.Mark {
		m, err := timing.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return m
	}
	mile, err := event.Parse("mile")
	if err != nil {
		t.Fatal(err)
	}
	before, then := date.New(1950, 1, 1), date.New(1954, 8, 7)
	old := func(nation, text string) Entry {
		return Entry{
			Mark: mark(text), Competitor: race.Competitor{Athlete: "Old " + nation, Nation: nation}, Date: before,
			Holds: []Hold{{Scope: race.Scope{Kind: race.Nation, Key: nation}, Standing: Ratified}},
		}
	}
	book := NewBook(&List{
		Event: mile, Sex: race.Men, Environment: event.Outdoor, KnownTo: date.New(2020, 1, 1),
		Entries: []Entry{old("GBR", "4:02.0h"), old("IRL", "4:10.0h")},
	})
	book.KnowNations(Nations{
		"derek jones": {{Nation: "IRL"}},
		"john smith":  {{Nation: "IRL", Until: date.New(1960, 1, 1)}, {Nation: "GBR"}},
		"roger past":  {{Nation: "IRL", Until: date.New(1950, 1, 1)}, {Nation: "GBR"}},
		"irl-1":       {{Nation: "IRL"}},
	})
	result := func(place int, name, id, nation, text string) race.Result {
		return race.Result{Competitor: race.Competitor{Athlete: name, ID: id, Nation: nation}, Place: place, Mark: mark(text)}
	}
	r := &race.Race{ID: "games", Event: mile, Sex: race.Men, Environment: event.Outdoor, Date: then, Results: []race.Result{
		result(1, "Roger Bannister", "", "ENG", "3:58.8h"),
		result(2, "Derek Jones", "", "NIR", "3:59.0h"),
		result(3, "John Smith", "", "NIR", "3:59.1h"),
		result(4, "Roger Past", "", "NIR", "3:59.2h"),
		result(5, "Somebody", "", "NIR", "3:59.3h"),
		result(6, "Namesake", "irl-1", "NIR", "3:59.4h"),
		result(7, "Derek Jones", "", "SCO", "3:59.5h"),
		result(8, "Islander", "", "JEY", "3:59.6h"),
		result(9, "Someone", "", "GBR", "3:59.7h"),
		result(10, "Someone", "", "IRL", "3:59.8h"),
	}}
	for known := range 2 {
		if known == 1 {
			book.Know(r)
			if !book.Strangers() {
				t.Error("a race with NIR in it does not need the register")
			}
		}
		for nation, want := range map[string][]int{"GBR": {1, 4, 5, 7, 8, 9}, "IRL": {2, 3, 6, 10}, "ENG": nil, "NIR": nil} {
			var places []int
			for _, v := range book.Judge(r, race.Scope{Kind: race.Nation, Key: nation}) {
				places = append(places, v.Result.Place)
			}
			if len(places) != len(want) {
				t.Errorf("records of %s are those of places %v, want %v", nation, places, want)
				continue
			}
			for i := range want {
				if places[i] != want[i] {
					t.Errorf("records of %s are those of places %v, want %v", nation, places, want)
					break
				}
			}
		}
	}
	for i := range r.Results {
		scopes := book.ScopesOf(r, &r.Results[i])
		if last := scopes[len(scopes)-1].Key; last != "GBR" && last != "IRL" {
			t.Errorf("place %d counts for %v", i+1, scopes)
		}
		for _, s := range scopes {
			if !isOf(s, r, book.homesOf(&r.Results[i], r.Date)) {
				t.Errorf("place %d: %s is not one of its own scopes", i+1, s)
			}
		}
	}
	for nation, want := range map[string]int{"ENG": 1, "NIR": 2, "IRL": 1} {
		if got := FlagScopes(r, &race.Result{Competitor: race.Competitor{Nation: nation}}, race.NR); len(got) != want || got[0].Key == nation && nation != "IRL" {
			t.Errorf("NR of %s is %v", nation, got)
		}
	}
}
