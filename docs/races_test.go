//go:build !race

package docs_test

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// theRaces is the page of the races of the repository.
func theRaces(t *testing.T) string {
	t.Helper()
	root, err := store.Open("../races")
	if err != nil {
		t.Fatal(err)
	}
	refs := root.Races()
	read := make([]*race.Race, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) { read[i] = doc.Race })
	var all []*race.Race
	files := map[string]string{}
	for i, r := range read {
		if r == nil {
			t.Fatalf("%s: no race can be read", refs[i].File)
		}
		all = append(all, r)
		files[r.ID] = "../races/" + refs[i].Path
	}
	return racesPage(all, files)
}

// others begins the headings of the races whose competition is not known, a decade each. No key has a capital.
const others = "Others of the "

// keyOf is the competition of a race, or the heading under which it stands without one.
func keyOf(r *race.Race) string {
	return cmp.Or(r.Competition, fmt.Sprintf("%s%ds", others, r.Date.Year()/10*10))
}

func hasNoCompetition(key string) bool { return strings.HasPrefix(key, others) }

// racesPage lists races by competition: what each is called, and a line for each of its races, year by
// year, with its file. The rounds of an event stand together.
func racesPage(all []*race.Race, files map[string]string) string {
	var names competition.Names
	by := map[string][]*race.Race{}
	for _, r := range all {
		names.Learn(r)
		by[keyOf(r)] = append(by[keyOf(r)], r)
	}
	var contents, sections strings.Builder
	for _, key := range slices.SortedFunc(maps.Keys(by), compareKeys) {
		races := by[key]
		slices.SortFunc(races, compareRaces)
		name := key
		if !hasNoCompetition(key) {
			name = names.Of(key)
		}
		first, last := races[0].Date.Year(), races[len(races)-1].Date.Year()
		years := fmt.Sprint(first)
		if last != first {
			years = fmt.Sprintf("%d to %d", first, last)
		}
		fmt.Fprintf(&contents, "- [%s](#%s): %s, %s\n", name, strings.ReplaceAll(strings.ToLower(key), " ", "-"), words.Count(len(races), "race"), years)
		fmt.Fprintf(&sections, "\n### %s\n\n%s", key, meets(races))
		sections.WriteString("| date | race | id | results | points | sources |\n| --- | --- | --- | --- | ---: | --- |\n")
		for _, r := range races {
			fmt.Fprintf(&sections, "| %s | %s | [`%s`](%s) | %s | %s | %s |\n", r.Date, raceOf(r), r.ID, files[r.ID], resultsOf(r), pointsOf(r), sourcesOf(r))
		}
	}
	return "\n" + contents.String() + sections.String() + "\n"
}

// compareKeys puts the races of no known competition last.
func compareKeys(a, b string) int {
	if hasNoCompetition(a) != hasNoCompetition(b) {
		return strings.Compare(b, a) // the capital is before all small letters
	}
	return strings.Compare(a, b)
}

func compareRaces(a, b *race.Race) int {
	return cmp.Or(
		cmp.Compare(a.Date.Year(), b.Date.Year()),
		cmp.Compare(a.Event.Distance(), b.Event.Distance()),
		strings.Compare(a.Event.Code(), b.Event.Code()),
		strings.Compare(string(a.Sex), string(b.Sex)),
		cmp.Compare(a.Environment, b.Environment),
		a.Round.Compare(b.Round),
		cmp.Compare(a.Heat, b.Heat),
		a.Date.Compare(b.Date),
		strings.Compare(a.Section, b.Section),
		strings.Compare(a.ID, b.ID),
	)
}

// meets is what a competition was called from year to year, as a line of its own.
func meets(races []*race.Race) string {
	var called []string
	for _, r := range races {
		if r.Competition != "" && r.Meet != "" && !slices.Contains(called, r.Meet) {
			called = append(called, r.Meet)
		}
	}
	if len(called) == 0 {
		return ""
	}
	return strings.Join(called, "; ") + "\n\n"
}

// raceOf is the event with all that tells the race from the others of its year.
func raceOf(r *race.Race) string {
	environment, round, city := "", "", ""
	if r.Competition == "" {
		city = r.Venue.City
	}
	if r.Environment != event.Outdoor {
		environment = r.Environment.Name()
	}
	if r.IsOneOfSeveral() {
		round = cmp.Or(string(r.Round), string(race.Final))
	}
	if r.Heat > 0 {
		round += fmt.Sprintf(" %d", r.Heat)
	}
	if r.Section != "" {
		round = strings.TrimPrefix(round+" "+r.Section, string(race.Final)+" ")
	}
	return words.Join(", ", r.Event.Name(), string(r.Sex), environment, round, city)
}

// resultsOf is how many results a document has, and whether they are all.
func resultsOf(r *race.Race) string {
	part := ""
	if r.Partial {
		part = "partial"
	}
	return words.Join(", ", fmt.Sprint(len(r.Results)), part, string(r.List))
}

// pointsOf is at how many points of the race somebody's split or the leader's is known.
func pointsOf(r *race.Race) string {
	points := map[event.Distance]bool{}
	for _, split := range r.LeaderSplits {
		points[split.Point.Distance()] = true
	}
	for i := range r.Results {
		for _, split := range r.Results[i].Splits {
			points[split.Point.Distance()] = true
		}
	}
	if len(points) == 0 {
		return ""
	}
	return fmt.Sprint(len(points))
}

// sourcesOf is who is named as a source: two, and how many more.
func sourcesOf(r *race.Race) string {
	var who []string
	for i := range r.Sources {
		s := &r.Sources[i]
		if name := strings.ReplaceAll(cmp.Or(s.Publisher, s.Title, s.Key), "|", `\|`); !slices.Contains(who, name) {
			who = append(who, name)
		}
	}
	if len(who) > 3 {
		who = append(who[:2], fmt.Sprintf("%d more", len(who)-2))
	}
	return strings.Join(who, ", ")
}

// TestRacesPage: competitions by their keys, races by year, events and rounds together.
func TestRacesPage(t *testing.T) {
	t.Parallel()
	mile, long := parsed(t, "mile"), parsed(t, "3000m")
	at := func(id, key, meet string, day date.Date, e event.Event, change func(*race.Race)) *race.Race {
		r := &race.Race{ID: id, Competition: key, Meet: meet, Date: day, Event: e, Sex: race.Men, Environment: event.Outdoor, Round: race.Final}
		if change != nil {
			change(r)
		}
		return r
	}
	split := func(text string) race.Split {
		point, err := mile.ParsePoint(text, event.Course{})
		if err != nil {
			t.Fatal(err)
		}
		return race.Split{Point: point}
	}
	got := racesPage([]*race.Race{
		at("old-1990-mile", "", "", date.New(1990, 5, 1), mile, func(r *race.Race) { r.Venue.City = "Old Town" }),
		at("older-1989-mile", "", "", date.New(1989, 5, 1), mile, nil),
		at("games-2024-3000m", "games", "Games of Town", date.New(2024, 6, 1), long, nil),
		at("games-2024-mile", "games", "Games of Town", date.New(2024, 6, 3), mile, func(r *race.Race) {
			r.Results = []race.Result{{Splits: []race.Split{split("400m"), split("800m")}}, {Splits: []race.Split{split("800m")}}}
			r.LeaderSplits = []race.Split{split("1200m")}
			r.Sources = []race.Source{{Key: "a", Publisher: "A|B"}, {Key: "b", Title: "B"}, {Key: "c", Publisher: "A|B"}}
		}),
		at("games-2024-mile-heat-2", "games", "Games of Town", date.New(2024, 6, 2), mile, func(r *race.Race) { r.Round, r.Heat = race.HeatRound, 2 }),
		at("games-2024-mile-heat-1", "games", "Games of Town", date.New(2024, 6, 2), mile, func(r *race.Race) {
			r.Round, r.Heat, r.Partial, r.Results = race.HeatRound, 1, true, make([]race.Result, 3)
			r.Sources = []race.Source{{Key: "a"}, {Key: "b"}, {Key: "c"}, {Key: "d"}}
		}),
		at("games-2022-mile-b", "games", "Games of City", date.New(2022, 6, 2), mile, func(r *race.Race) {
			r.Section, r.Sex, r.Environment, r.List = "B", race.Women, event.ShortTrack, race.Provisional
		}),
		at("cup-2023-mile", "cup", "", date.New(2023, 6, 2), mile, nil),
	}, map[string]string{"cup-2023-mile": "../races/cup/cup-2023-mile.yaml"})
	want := `
- [Cup](#cup): 1 race, 2023
- [Games](#games): 5 races, 2022 to 2024
- [Others of the 1980s](#others-of-the-1980s): 1 race, 1989
- [Others of the 1990s](#others-of-the-1990s): 1 race, 1990

### cup

| date | race | id | results | points | sources |
| --- | --- | --- | --- | ---: | --- |
| 2023-06-02 | mile, men | ` + "[`cup-2023-mile`](../races/cup/cup-2023-mile.yaml)" + ` | 0 |  |  |

### games

Games of City; Games of Town

| date | race | id | results | points | sources |
| --- | --- | --- | --- | ---: | --- |
| 2022-06-02 | mile, women, short track, B | ` + "[`games-2022-mile-b`]()" + ` | 0, provisional |  |  |
| 2024-06-02 | mile, men, heat 1 | ` + "[`games-2024-mile-heat-1`]()" + ` | 3, partial |  | a, b, 2 more |
| 2024-06-02 | mile, men, heat 2 | ` + "[`games-2024-mile-heat-2`]()" + ` | 0 |  |  |
| 2024-06-03 | mile, men | ` + "[`games-2024-mile`]()" + ` | 2 | 3 | A\|B, B |
| 2024-06-01 | 3000 m, men | ` + "[`games-2024-3000m`]()" + ` | 0 |  |  |

### Others of the 1980s

| date | race | id | results | points | sources |
| --- | --- | --- | --- | ---: | --- |
| 1989-05-01 | mile, men | ` + "[`older-1989-mile`]()" + ` | 0 |  |  |

### Others of the 1990s

| date | race | id | results | points | sources |
| --- | --- | --- | --- | ---: | --- |
| 1990-05-01 | mile, men, Old Town | ` + "[`old-1990-mile`]()" + ` | 0 |  |  |

`
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func parsed(t *testing.T, code string) event.Event {
	t.Helper()
	e, err := event.Parse(code)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
