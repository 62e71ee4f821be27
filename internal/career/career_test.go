package career

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// known is everybody who may be meant by some texts in some races and lists.
func known(directory *athlete.Directory, lists []*record.List, races []*race.Race, texts ...string) *People {
	search := NewSearch(directory, "", texts...).InLists(lists, lists)
	for _, r := range races {
		search.Add(r)
	}
	return search.People()
}

// about is the career of whom a text means.
func about(t *testing.T, directory *athlete.Directory, lists []*record.List, races []*race.Race, q Question) *Career {
	t.Helper()
	people := known(directory, lists, races, q.Who)
	who, err := people.known(0)
	if err != nil {
		t.Fatal(err)
	}
	return people.career(who, q)
}

// stepsOf is bests in words.
func stepsOf(bests []Best) []string {
	var all []string
	for _, best := range bests {
		var steps []string
		for _, step := range best.Steps {
			text := step.Mark.String()
			if step.HasOff {
				text += " (" + step.Off.String() + ")"
			}
			if step.Race == nil {
				text += " in a list"
			}
			steps = append(steps, text)
		}
		year := ""
		if best.Year > 0 {
			year = fmt.Sprint(best.Year, " ")
		}
		all = append(all, year+best.Category.Event.Code()+" "+best.Category.Environment.Code()+": "+strings.Join(steps, ", "))
	}
	return all
}

// runs is races and a record list of somebody who ran what can be a best, and what cannot.
func runs(t *testing.T) ([]*race.Race, []*record.List) {
	t.Helper()
	relay, err := event.Parse("4x1mile")
	if err != nil {
		relay, err = event.Parse("4x1500m")
	}
	if err != nil {
		t.Fatal(err)
	}
	short := ran("short", "2001-02-01", placed(1, "Al Run USA 3:52.00"))
	short.Environment = event.ShortTrack
	paced := ran("paced", "2003-01-01", placed(1, "Al Run USA 3:40.00"))
	paced.Ineligible = "paced"
	team := ran("team", "2003-02-01", race.Result{
		Competitor: race.Competitor{Team: "USA", Nation: "USA", Legs: []race.Leg{{Athlete: "Al Run", Split: mark("3:45.00")}}}, Place: 1, Mark: mark("15:00.00"),
	})
	team.Event = relay
	races := []*race.Race{
		ran("first", "2000-01-01", placed(2, "Al Run USA 3:59.4h")),
		ran("level", "2000-02-01", placed(1, "Al Run USA 3:59.40")),
		ran("slower", "2000-03-01", placed(1, "Al Run USA 4:00.00")),
		ran("better", "2001-01-01", placed(1, "AL RUN USA 3:55.10")),
		short, paced, team,
		ran("other", "2002-01-01", placed(1, "Bo Run USA 3:49.00")),
	}
	return races, []*record.List{{Name: "mile-men-outdoor", Event: mile(), Sex: race.Men, Environment: event.Outdoor, Entries: []record.Entry{
		{
			Competitor: race.Competitor{Athlete: "Al Run", Nation: "USA"}, Mark: mark("3:54.00"), Date: day("2002-05"),
			Holds: []record.Hold{{Scope: race.Scope{Kind: race.Nation, Key: "USA"}, Standing: record.Listed}},
		},
	}}}
}

// TestBests: what can be a best is one, a mark of a list that no race has too; legs, marks
// that do not count and those of another track are none.
func TestBests(t *testing.T) {
	races, lists := runs(t)
	of := about(t, register(), lists, races, Question{Who: "Al Run"})
	want := []string{
		"mile outdoor: 3:59.40, 3:55.10 (4.30), 3:54.00 (1.10) in a list",
		"mile short-track: 3:52.00",
	}
	if diff := cmp.Diff(want, stepsOf(of.Bests)); diff != "" {
		t.Errorf("bests (-want +got):\n%s", diff)
	}
	want = []string{
		"2002 mile outdoor: 3:54.00 in a list",
		"2001 mile outdoor: 3:55.10",
		"2001 mile short-track: 3:52.00",
		"2000 mile outdoor: 3:59.40",
	}
	if diff := cmp.Diff(want, stepsOf(of.Seasons)); diff != "" {
		t.Errorf("seasons (-want +got):\n%s", diff)
	}
	before := about(t, register(), lists, races, Question{Who: "Al Run", Before: day("2001-01-01")})
	if diff := cmp.Diff([]string{"mile outdoor: 3:59.40"}, stepsOf(before.Bests)); diff != "" {
		t.Errorf("before (-want +got):\n%s", diff)
	}
	var ids []string
	for _, run := range of.Runs {
		ids = append(ids, run.Race.ID)
	}
	if diff := cmp.Diff("team paced short better slower level first", strings.Join(ids, " ")); diff != "" {
		t.Errorf("runs (-want +got):\n%s", diff)
	}
	if run := of.Runs[0]; run.Leg == nil || run.Personal.Answer != 0 {
		t.Errorf("the leg of a relay: %+v", run)
	}
	if got := of.Runs[3].Personal.Answer; got != athlete.Faster { // 3:55.10
		t.Errorf("3:55.10 was then: %v", got)
	}
}

// TestRepresented: nations have the days of the register, and the starts that are surely
// theirs.
func TestRepresented(t *testing.T) {
	races := []*race.Race{
		ran("a", "2000-01-01", placed(1, "Mo Ved KEN 3:59.00")),
		ran("b", "2005-01-01", placed(1, "Mo Ved KEN 3:59.00")),
		ran("c", "2007-01-01", placed(1, "Mo Ved BRN 3:59.00")),
		ran("d", "2008-01-01", placed(1, "Mo Ved KEN 3:59.00")),
		ran("e", "2009-01-01", placed(1, "Mo Ved QAT 3:59.00")),
		ran("f", "2009-02-01", unplaced("Mo Ved QAT DNS")),
	}
	words := func(nations ...race.Representation) []string {
		var all []string
		for _, r := range about(t, register(race.Athlete{Name: "Mo Ved", Sex: race.Men, Nations: nations}), nil, races, Question{Who: "ved"}).Represented {
			starts := fmt.Sprint(r.Starts)
			if r.Unclear {
				starts = "?"
			}
			all = append(all, strings.Join([]string{r.Nation, r.From.String(), r.Until.String(), starts, r.First.String(), r.Last.String()}, " "))
		}
		return all
	}
	until := race.Representation{Nation: "KEN", Until: day("2006-01-01")}
	if diff := cmp.Diff([]string{
		"KEN  2006-01-01 2 2000-01-01 2005-01-01",
		"BRN 2006-01-01 2007-06-01 1 2007-01-01 2007-01-01",
		"KEN 2007-06-01  1 2008-01-01 2008-01-01",
		"QAT   1 2009-01-01 2009-01-01",
	}, words(until, race.Representation{Nation: "BRN", Until: day("2007-06-01")}, race.Representation{Nation: "KEN"})); diff != "" {
		t.Errorf("days known (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{
		"KEN   ? 2000-01-01 2008-01-01",
		"BRN   1 2007-01-01 2007-01-01",
		"KEN   ? 2000-01-01 2008-01-01",
		"QAT   1 2009-01-01 2009-01-01",
	}, words(race.Representation{Nation: "KEN"}, race.Representation{Nation: "BRN"}, race.Representation{Nation: "KEN"})); diff != "" {
		t.Errorf("days not known (-want +got):\n%s", diff)
	}
}

// TestAges: of a year of birth alone two ages are left.
func TestAges(t *testing.T) {
	for _, test := range []struct {
		born, on string
		from, to int
	}{{"1997-10-08", "2024-10-07", 26, 26}, {"1997-10-08", "2024-10-08", 27, 27}, {"1997", "2024-05-25", 26, 27}, {"1997-10", "2024-10-08", 26, 27}, {"1997-10", "2024-11-01", 27, 27}} {
		if from, to, known := (&Somebody{Born: day(test.born)}).Ages(day(test.on)); !known || from != test.from || to != test.to {
			t.Errorf("%s on %s: %d to %d, %t", test.born, test.on, from, to, known)
		}
	}
	if _, _, known := (&Somebody{}).Ages(day("2024-01-01")); known {
		t.Error("an age without a birth")
	}
	if _, _, known := (&Somebody{Born: day("2024-01-02")}).Ages(day("2024-01-01")); known {
		t.Error("an age before the birth")
	}
}

// TestUnbeaten: what ends a run of wins, and what does not.
func TestUnbeaten(t *testing.T) {
	won := func(id, on string) *race.Race {
		return ran(id, on, placed(1, "Al Run USA 3:59.00"), placed(2, "Bo Ran USA 4:00.00"))
	}
	heat := ran("heat", "2000-02-01", placed(3, "Al Run USA 4:00.00"))
	heat.Round = race.HeatRound
	pace := unplaced("Al Run USA DNF")
	pace.Role = race.Pacemaker
	guest := placed(0, "Al Run USA 4:00.00")
	guest.Role = race.Guest
	exhibition := won("m", "2000-06-01")
	exhibition.Ineligible = "an exhibition"
	shoes := ran("m", "2000-06-01", placed(1, "Bo Ran USA 3:59.00"), placed(2, "Al Run USA 4:00.00"))
	shoes.Results[1].Ineligible = "shoes"
	early := ran("m", "2000-06-01", placed(1, "Bo Ran USA 3:59.00"), placed(2, "Al Run USA 4:00.00"))
	early.List = race.Provisional
	mixed := ran("mixed", "2000-06-01", placed(1, "Bo Ran USA 3:59.00"), placed(2, "Al Run USA 4:00.00"))
	for _, test := range []struct {
		why    string
		middle *race.Race
		want   string
	}{
		{"a heat", heat, "a to z 2"},
		{"not started", ran("m", "2000-06-01", unplaced("Al Run USA DNS")), "a to z 2"},
		{"the pace, stepped off", ran("m", "2000-06-01", pace), "a to z 2"},
		{"a guest", ran("m", "2000-06-01", guest), "a to z 2"},
		{"a win that is shared", ran("m", "2000-06-01", placed(1, "Al Run USA 3:59.00"), placed(1, "Bo Ran USA 3:59.00")), "a to z 3"},
		{"an exhibition", exhibition, "a to z 2"},
		{"a mark of one's own that is ineligible", shoes, "a to z 2"},
		{"a list that is not official", early, "a to z 2"},
		{"second", mixed, ""},
		{"not finished", ran("m", "2000-06-01", unplaced("Al Run USA DNF")), ""},
		{"disqualified", ran("m", "2000-06-01", unplaced("Al Run USA DQ")), ""},
		{"a place that is not known", ran("m", "2000-06-01", placed(0, "Al Run USA 3:59.00")), ""},
		{"none", won("m", "2000-06-01"), "a to z 3"},
	} {
		var said []string
		for _, u := range about(t, register(), nil, []*race.Race{won("a", "2000-01-01"), test.middle, won("z", "2000-12-01")}, Question{Who: "Al Run"}).Unbeaten {
			said = append(said, fmt.Sprintf("%s to %s %d", u.First.ID, u.Last.ID, u.Wins))
		}
		if got := strings.Join(said, ", "); got != test.want {
			t.Errorf("%s: %q, want %q", test.why, got, test.want)
		}
	}
	both := ran("both", "2001-01-01", placed(1, "Bo Ran USA 3:59.00"), placed(2, "Ann Run USA 4:20.00"))
	both.Sex, both.Results[0].Sex, both.Results[1].Sex = race.Mixed, race.Men, race.Women
	again := *both
	again.ID, again.Date = "again", day("2002-01-01")
	got := about(t, register(), nil, []*race.Race{both, &again}, Question{Who: "Ann Run"}).Unbeaten
	if len(got) != 1 || got[0].Wins != 2 {
		t.Errorf("the first of the women among men: %+v", got)
	}
}
