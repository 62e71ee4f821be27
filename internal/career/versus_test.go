package career

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// rivalry is how some fared against each other in some races.
func rivalry(t *testing.T, races []*race.Race, texts ...string) *Rivalry {
	t.Helper()
	people := known(register(), nil, races, texts...)
	var some []*Somebody
	for i := range texts {
		who, err := people.known(i)
		if err != nil {
			t.Fatal(err)
		}
		some = append(some, who)
	}
	return people.rivalry(some, Meetings{})
}

// said is a meeting in words.
func said(m Meeting) string {
	text := m.Race.ID
	switch winner := m.WonBy(); {
	case m.Why != "":
		return text + ": " + m.Why
	case winner == nil:
		text += " shared"
	default:
		text += " " + winner.Name
	}
	if m.HasBy {
		text += " by " + m.By.String()
	}
	return text
}

func allSaid(meetings []Meeting) []string {
	var all []string
	for _, m := range meetings {
		all = append(all, said(m))
	}
	return all
}

// TestMeetings: the place decides, the marks say by how much, and what is no finish of both
// does not count.
func TestMeetings(t *testing.T) {
	of := func(r race.Result, role race.Role) race.Result {
		r.Role = role
		return r
	}
	partial := func(r *race.Race) *race.Race {
		r.Partial = true
		return r
	}
	heat := ran("heat", "2000-01-13", placed(1, "Al Run USA 3:50.00"), placed(2, "Bo Ran USA 3:51.00"))
	heat.Round = race.SemiFinal
	entries := ran("entries", "2000-01-14", race.Result{Competitor: race.Competitor{Athlete: "Al Run"}}, race.Result{Competitor: race.Competitor{Athlete: "Bo Ran"}})
	entries.List = race.StartList
	v := rivalry(t, []*race.Race{
		ran("plain", "2000-01-01", placed(1, "Al Run USA 3:50.00"), placed(2, "Bo Ran USA 3:51.25")),
		ran("hand", "2000-01-02", placed(1, "Al Run USA 3:50.1h"), placed(2, "Bo Ran USA 3:50.05")),
		ran("shared", "2000-01-03", placed(1, "Al Run USA 3:50.00"), placed(1, "Bo Ran USA 3:50.00")),
		partial(ran("no-mark", "2000-01-04", placed(1, "Al Run USA 3:50.00"), race.Result{Competitor: race.Competitor{Athlete: "Bo Ran"}, Place: 3})),
		partial(ran("no-place", "2000-01-05", placed(1, "Bo Ran USA 3:50.00"), placed(0, "Al Run USA 3:52.00"))),
		partial(ran("a-hole", "2000-01-06", placed(4, "Bo Ran USA 3:50.00"), placed(0, "Al Run USA 3:52.00"))),
		ran("dnf", "2000-01-07", placed(1, "Al Run USA 3:50.00"), unplaced("Bo Ran USA DNF")),
		ran("dns-dq", "2000-01-08", unplaced("Al Run USA DNS"), unplaced("Bo Ran USA DQ")),
		ran("guest", "2000-01-09", placed(1, "Al Run USA 3:50.00"), of(placed(0, "Bo Ran USA 3:49.00"), race.Guest)),
		ran("pace", "2000-01-10", of(placed(3, "Al Run USA 3:50.00"), race.Pacemaker), placed(1, "Bo Ran USA 3:49.00")),
		partial(ran("unknown", "2000-01-11", placed(1, "Al Run USA 3:50.00"), race.Result{Competitor: race.Competitor{Athlete: "Bo Ran"}})),
		partial(ran("against", "2000-01-11", placed(2, "Al Run USA 3:54.00"), placed(0, "Bo Ran USA 3:53.00"), placed(1, "Cy Ron USA 3:50.00"))),
		ran("alone", "2000-01-12", placed(1, "Al Run USA 3:50.00")),
		heat, entries,
	}, "Al Run", "Bo Ran")
	if diff := cmp.Diff([]string{
		"plain Al Run by 1.25", "hand Al Run by ~0.0", "shared shared by 0.00", "no-mark Al Run", "no-place Bo Ran by 2.00", "pace Bo Ran by 1.00",
	}, allSaid(v.Meetings)); diff != "" {
		t.Errorf("finals (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"heat Al Run by 1.00"}, allSaid(v.Rounds)); diff != "" {
		t.Errorf("rounds (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{
		"a-hole: their places are not both known", "dnf: Bo Ran DNF", "dns-dq: Al Run DNS, Bo Ran DQ", "guest: Bo Ran ran as a guest, without a place",
		"against: one place is not known, and the marks contradict the other", "unknown: how Bo Ran came in is not known",
	}, allSaid(v.Uncounted)); diff != "" {
		t.Errorf("not counted (-want +got):\n%s", diff)
	}
}

// TestTally: of each two, over all finals, by event and by year, with streaks and margins.
func TestTally(t *testing.T) {
	short, err := event.Parse("1500m")
	if err != nil {
		t.Fatal(err)
	}
	mixed := ran("d", "2002-01-01", placed(2, "Al Run USA 3:50.00"), placed(1, "Bo Ran USA 3:49.5h"), placed(3, "Cy Ron USA 3:51.00"))
	other := ran("c", "2001-06-01", placed(2, "Al Run USA 3:33.00"), placed(1, "Bo Ran USA 3:30.00"))
	other.Event = short
	v := rivalry(t, []*race.Race{
		ran("a", "2000-01-01", placed(1, "Al Run USA 3:50.00"), placed(2, "Bo Ran USA 3:50.20")),
		ran("b", "2001-01-01", placed(1, "Al Run USA 3:50.00"), placed(2, "Bo Ran USA 3:51.20")),
		ran("slower", "2001-02-01", placed(1, "Al Run USA 3:50.00"), placed(2, "Bo Ran USA 3:49.20")),
		other, mixed,
	}, "Al Run", "Bo Ran", "Cy Ron")
	var got []string
	for _, p := range v.Pairs {
		text := fmt.Sprintf("%s %d %s %d of %d;", p.A.Name, p.All.Wins, p.B.Name, p.All.Losses, p.All.Of)
		for _, tally := range append(p.Events, p.Years...) {
			text += fmt.Sprintf(" %s %d: %d-%d", tally.Event.Code(), tally.Year, tally.Wins, tally.Losses)
		}
		for _, s := range []Streak{p.Longest[0], p.Current} {
			text += fmt.Sprintf("; %s %d", s.Winner.Name, s.Wins)
		}
		for _, m := range []*Meeting{p.Smallest, p.Largest} {
			if m != nil {
				text += "; " + said(*m)
			}
		}
		got = append(got, text)
	}
	if diff := cmp.Diff([]string{
		"Al Run 3 Bo Ran 2 of 5; 1500m 0: 0-1 mile 0: 3-1  2000: 1-0  2001: 2-1  2002: 0-1; Al Run 3; Bo Ran 2; a Al Run by 0.20; c Bo Ran by 3.00",
		"Al Run 1 Cy Ron 0 of 1; mile 0: 1-0  2002: 1-0; Al Run 1; Al Run 1; d Al Run by 1.00; d Al Run by 1.00",
		"Bo Ran 1 Cy Ron 0 of 1; mile 0: 1-0  2002: 1-0; Bo Ran 1; Bo Ran 1",
	}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestFronts: who of them was in front is told where it is known, and nowhere else.
func TestFronts(t *testing.T) {
	at := func(r race.Result, point, split string, position int) race.Result {
		p, err := mile().ParsePoint(point, event.Course{Lap: 400 * event.Metre})
		if err != nil {
			t.Fatal(err)
		}
		if split != "" {
			r.Splits = append(r.Splits, race.Split{Point: p, Mark: mark(split)})
		}
		if position > 0 {
			r.Positions = append(r.Positions, race.Position{Point: p, Place: position})
		}
		return r
	}
	a, b := placed(1, "Al Run USA 3:50.00"), placed(2, "Bo Ran USA 3:51.00")
	a = at(a, "200m", "", 1)                                 // leads the race
	a = at(a, "300m", "", 2)                                 // second, and the other unknown
	a, b = at(a, "400m", "", 3), at(b, "400m", "", 2)        // both known
	a, b = at(a, "500m", "1:10.00", 0), at(b, "500m", "", 3) // a time and a position are not compared
	a, b = at(a, "600m", "1:20.00", 0), at(b, "600m", "1:20.01", 0)
	a, b = at(a, "700m", "1:30.0", 0), at(b, "700m", "1:29.95", 0) // the clock may have shown either
	a, b = at(a, "800m", "1:40.00", 0), at(b, "800m", "1:40.00", 0)
	a, b = at(a, "900m", "", 1), at(b, "900m", "", 1)
	v := rivalry(t, []*race.Race{ran("a", "2000-01-01", a, b)}, "Al Run", "Bo Ran")
	var got []string
	for _, f := range v.Fronts[v.Races[0]] {
		var names []string
		for _, leader := range f.Leaders {
			names = append(names, leader.Name)
		}
		got = append(got, fmt.Sprintf("%s %s %t %t", f.Point.Text(), strings.Join(names, "+"), f.Leads, f.ByTime))
	}
	if diff := cmp.Diff([]string{"200m Al Run true false", "400m Bo Ran false false", "600m Al Run false true", "900m Al Run+Bo Ran true false"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTelling: people of one name are told apart by the first thing that all of them have and that differs.
func TestTelling(t *testing.T) {
	for _, test := range []struct {
		why      string
		one, two race.Result
		want     string
	}{
		{"the years of birth", withBorn(placed(1, "Al Run USA 3:50.00"), "1990-05-01"), withBorn(placed(2, "Al Run GBR 3:51.00"), "1995"), "Al Run (1990), Al Run (1995), Bo Ran"},
		{"the births", withBorn(placed(1, "Al Run USA 3:50.00"), "1990-05-01"), withBorn(placed(2, "Al Run GBR 3:51.00"), "1990-06"), "Al Run (1990-05-01), Al Run (1990-06), Bo Ran"},
		{"the nations", withID(placed(1, "Al Run USA 3:50.00"), "al-1"), withID(placed(2, "Al Run GBR 3:51.00"), "al-2"), "Al Run (USA), Al Run (GBR), Bo Ran"},
		{"the ids", withID(placed(1, "Al Run USA 3:50.00"), "al-1"), withID(placed(2, "Al Run USA 3:51.00"), "al-2"), "Al Run (al-1), Al Run (al-2), Bo Ran"},
	} {
		var asked []string
		for _, one := range []race.Result{test.one, test.two} {
			if asked = append(asked, one.ID); one.ID == "" {
				asked[len(asked)-1] = one.Athlete + " (" + one.Born.String() + ")"
			}
		}
		v := rivalry(t, []*race.Race{ran("a", "2020-06-01", test.one, test.two, unplaced("Bo Ran USA DNF"))}, append(asked, "Bo Ran")...)
		var got []string
		for _, who := range v.People {
			got = append(got, who.Telling)
		}
		if strings.Join(got, ", ") != test.want {
			t.Errorf("%s: got %s, want %s", test.why, strings.Join(got, ", "), test.want)
		}
	}
}

// TestLongest: streaks that are as long as the longest are all told.
func TestLongest(t *testing.T) {
	won := func(winner, loser, day string) *race.Race {
		return ran(day, day, placed(1, winner+" USA 3:50.00"), placed(2, loser+" USA 3:51.00"))
	}
	v := rivalry(t, []*race.Race{
		won("Al Run", "Bo Ran", "2020-01-01"), won("Al Run", "Bo Ran", "2020-01-02"), won("Bo Ran", "Al Run", "2020-01-03"), won("Bo Ran", "Al Run", "2020-01-04"),
		won("Al Run", "Bo Ran", "2020-01-05"),
	}, "Al Run", "Bo Ran")
	var got []string
	for _, s := range v.Pairs[0].Longest {
		got = append(got, fmt.Sprintf("%s %d from %s to %s", s.Winner.Name, s.Wins, s.First.ID, s.Last.ID))
	}
	if diff := cmp.Diff([]string{"Al Run 2 from 2020-01-01 to 2020-01-02", "Bo Ran 2 from 2020-01-03 to 2020-01-04"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestMeetingsAskedFor: of an event or of years races of others are no meetings.
func TestMeetingsAskedFor(t *testing.T) {
	short := ran("short", "2001-06-01", placed(2, "Al Run USA 3:33.00"), placed(1, "Bo Ran USA 3:30.00"))
	short.Event, _ = event.Parse("1500m")
	races := []*race.Race{ran("old", "2000-01-01", placed(1, "Al Run USA 3:50.00"), placed(2, "Bo Ran USA 3:50.20")), short, ran("new", "2002-01-01", placed(1, "Al Run USA 3:50.00"), placed(2, "Bo Ran USA 3:50.20"))}
	for _, test := range []struct {
		why  string
		of   Meetings
		want string
	}{
		{"all", Meetings{}, "old short new"},
		{"an event", Meetings{Event: mile()}, "old new"},
		{"years", Meetings{From: 2001, To: 2002}, "short new"},
		{"both", Meetings{Event: mile(), From: 2001, To: 2002}, "new"},
	} {
		people := known(register(), nil, races, "Al Run", "Bo Ran")
		var some []*Somebody
		for i := range 2 {
			who, err := people.known(i)
			if err != nil {
				t.Fatal(err)
			}
			some = append(some, who)
		}
		var got []string
		for _, m := range people.rivalry(some, test.of).Meetings {
			got = append(got, m.Race.ID)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%s: got %s, want %s", test.why, got, test.want)
		}
	}
}
