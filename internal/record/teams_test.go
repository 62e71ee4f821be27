package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// relay is a women's relay of one day.
func relay(results ...race.Result) *race.Race {
	return &race.Race{ID: "games", Date: day("2024-06-01"), Event: must(event.Parse("4x400m")), Sex: race.Women, Environment: event.Outdoor, Results: results}
}

// team is a team that won in 3:20.00.
func team(name, nation, club string, legs ...race.Leg) race.Result {
	return race.Result{Place: 1, Competitor: race.Competitor{Team: name, Nation: nation, Legs: legs}, Club: club, Mark: mark("3:20.00")}
}

// relays is a list of records of women's relays.
func relays(entries ...Entry) *List {
	return &List{
		Name: "4x400m-women-outdoor", Event: must(event.Parse("4x400m")), Sex: race.Women, Environment: event.Outdoor,
		KnownTo: day("2025-08-06"), Entries: entries,
	}
}

// TestScopesOfTeams: the marks of a national team fall under those of its nation, those
// of a club under the club's alone.
func TestScopesOfTeams(t *testing.T) {
	listed := NewBook(relays(Entry{Mark: mark("3:20.00"), Competitor: race.Competitor{Team: "Great Britain", Nation: "GBR"}, Date: day("2000-01-01"), Holds: holds("GBR: listed")}))
	for _, b := range []*Book{NewBook(), listed} {
		for _, test := range []struct {
			why    string
			result race.Result
			want   []string
		}{
			{"a nation", team("Great Britain", "GBR", ""), []string{"world", "Europe", "GBR"}},
			{"a club", team("Iffley AC A", "GBR", "Iffley AC"), []string{"club iffley-ac"}},
			{"of which neither is said", team("Iffley AC", "", ""), []string{"club iffley-ac"}},
			{"an athlete of a club", race.Result{Competitor: race.Competitor{Athlete: "Ann", Nation: "GBR"}, Club: "Iffley AC"}, []string{"world", "Europe", "GBR", "club iffley-ac"}},
			{"an athlete of none", race.Result{Competitor: race.Competitor{Athlete: "Ann", Nation: "GBR"}}, []string{"world", "Europe", "GBR"}},
		} {
			var got []string
			for _, s := range b.ScopesOf(relay(), &test.result) {
				got = append(got, s.String())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.why, diff)
			}
		}
	}
}

// TestStrangersInTeams: a team of a nation counts for its records where everybody in it
// does, and for those of a meeting in any case.
func TestStrangersInTeams(t *testing.T) {
	b := NewBook(relays(Entry{
		Mark: mark("3:30.00"), Competitor: race.Competitor{Team: "Great Britain", Nation: "GBR"}, Date: day("2000-01-01"),
		Holds: holds("world: ratified, Europe: ratified, GBR: ratified, championship games: listed"),
	}))
	for _, test := range []struct {
		why  string
		legs []race.Leg
		of   string
		want Outcome
		said string
	}{
		{"of whom nothing else is said", []race.Leg{{Athlete: "Ann"}, {Athlete: "Bea"}}, "GBR", Broken, ""},
		{"somebody of the same nation", []race.Leg{{Athlete: "Ann", Nation: "GBR"}}, "GBR", Broken, ""},
		{"somebody of a nation that counts for it", []race.Leg{{Athlete: "Ann", Nation: "SCO"}}, "GBR", Broken, ""},
		{"somebody of another", []race.Leg{{Athlete: "Ann"}, {Athlete: "Bea", Nation: "NOR"}}, "GBR", CannotCount, "Bea ran for NOR"},
		{"nor for the area", []race.Leg{{Athlete: "Bea", Nation: "NOR"}}, "Europe", CannotCount, "Bea ran for NOR"},
		{"nor for the world", []race.Leg{{Athlete: "Bea", Nation: "NOR"}}, "world", CannotCount, "Bea ran for NOR"},
		{"but for the meeting", []race.Leg{{Athlete: "Bea", Nation: "NOR"}}, "championship games", Broken, ""},
	} {
		r := relay(team("Great Britain", "GBR", "", test.legs...))
		r.Competition = "games"
		v := b.Judge(r, scope(test.of))
		if len(v) != 1 || v[0].Outcome != test.want || v[0].Why != test.said {
			t.Errorf("%s: got %s: %q", test.why, v[0].Outcome, v[0].Why)
		}
	}
}

// TestEntryOfATeam: an entry is the run of a team of one name, or of the only one of a
// nation.
func TestEntryOfATeam(t *testing.T) {
	for _, test := range []struct {
		why    string
		entry  race.Competitor
		result race.Result
		want   bool
	}{
		{"one name", race.Competitor{Team: "Iffley AC"}, team("IFFLEY AC", "", ""), true},
		{"another name", race.Competitor{Team: "Iffley AC"}, team("Oxford", "", ""), false},
		{"one nation, by another name", race.Competitor{Team: "Great Britain", Nation: "GBR"}, team("Great Britain & N.I.", "GBR", ""), true},
		{"another nation, by another name", race.Competitor{Team: "Great Britain", Nation: "GBR"}, team("Norway", "NOR", ""), false},
		{"no nation, by another name", race.Competitor{Team: "Great Britain"}, team("Norway", "", ""), false},
		{"a club of the nation, by another name", race.Competitor{Team: "Great Britain", Nation: "GBR"}, team("Iffley AC", "GBR", "Iffley AC"), false},
		{"an athlete of the nation", race.Competitor{Athlete: "Ann", Nation: "GBR"}, team("Great Britain", "GBR", ""), false},
		{"an athlete's result", race.Competitor{Team: "Great Britain", Nation: "GBR"}, race.Result{Place: 1, Competitor: race.Competitor{Athlete: "Ann", Nation: "GBR"}, Mark: mark("3:20.00")}, false},
	} {
		b := NewBook(relays(Entry{Mark: mark("3:20.00"), Competitor: test.entry, Date: day("2024-06-01"), Holds: holds("GBR: listed")}))
		r := relay(test.result)
		if got := b.EntryOf(r, &r.Results[0]) != nil; got != test.want {
			t.Errorf("%s: got %t", test.why, got)
		}
	}
}

// TestJudgeAnAgeClass: the records of an age class are those of its age, and of whom the
// age is not known it cannot be told whether they hold one.
func TestJudgeAnAgeClass(t *testing.T) {
	list := menMile(ran("2000-06-01", "4:00.00", "Old Record", "GBR", "GBR: listed"))
	list.Class = "U20"
	b := NewBook(list)
	b.KnowBirths(Births{"cy": day("2006-03-03"), "dan-1": day("2007")})
	of := func(result race.Result, born string) race.Result {
		if born != "" {
			result.Born = day(born)
		}
		return result
	}
	dan := finish(4, "Dan", "GBR", "3:59.00")
	dan.ID = "dan-1"
	r := mileRace("x", "2024-06-01",
		of(finish(1, "Abe", "GBR", "3:55.00"), ""), of(finish(2, "Ben", "GBR", "3:57.00"), "1999"), of(finish(3, "Cy", "GBR", "3:58.00"), ""),
		dan, of(finish(5, "Eli", "GBR", "4:01.00"), ""), of(finish(6, "Cy", "GBR", "4:02.00"), "1990"),
	)
	want := []said{
		{Athlete: "Abe", Outcome: CannotTell, Margin: "-5.00", Why: "whether of the age class is not known"},
		{Athlete: "Cy", Outcome: Broken, Margin: "-2.00"},
		{Athlete: "Dan", Outcome: NotFirst, Margin: "-1.00", Behind: "Cy"},
		{Athlete: "Eli", Outcome: CannotTell, Margin: "+1.00", Behind: "Cy", Why: "whether of the age class is not known"},
	}
	if diff := cmp.Diff(want, say(b.Judge(r, scope("GBR")))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	j := b.Judging(r)
	var unknown []string
	for _, result := range j.AgeUnknown() {
		unknown = append(unknown, result.Athlete)
	}
	if diff := cmp.Diff([]string{"Abe", "Eli"}, unknown); diff != "" {
		t.Errorf("of unknown age (-want +got):\n%s", diff)
	}
	if first := j.First(); first == nil || first.Athlete != "Cy" {
		t.Errorf("the first of the class: %+v", first)
	}
	seniors := NewBook(menMile()).Judging(r)
	if first := seniors.First(); first == nil || first.Athlete != "Abe" || seniors.AgeUnknown() != nil {
		t.Errorf("the first of all: %+v; of unknown age: %v", first, seniors.AgeUnknown())
	}
	if first := b.Judging(mileRace("y", "2024-06-01", of(finish(0, "Cy", "GBR", "3:58.00"), ""), of(finish(1, "Ben", "GBR", "3:59.00"), "1999"))).First(); first != nil {
		t.Errorf("nobody of the class has a place, but the first is %+v", first)
	}
}

// TestClassFits: the letter of a class of masters says of whom it is.
func TestClassFits(t *testing.T) {
	for _, test := range []struct {
		class string
		sex   race.Sex
		want  bool
	}{
		{"M35", race.Men, true},
		{"M35", race.Mixed, true},
		{"M35", race.Women, false},
		{"W35", race.Women, true},
		{"W35", race.Men, false},
		{"W35", race.Mixed, false},
		{"U20", race.Men, true},
		{"U20", race.Women, true},
	} {
		if got := ClassFits(test.class, test.sex); got != test.want {
			t.Errorf("%s of %s: got %t", test.class, test.sex, got)
		}
	}
}

// TestListNames: the name of a list says what it is about, and is read back.
func TestListNames(t *testing.T) {
	mile := Category{Event: must(event.Parse("mile")), Sex: race.Men, Environment: event.Outdoor}
	for stem, want := range map[string]Category{
		"mile-men-outdoor":              mile,
		"mile-men-outdoor-u20":          mile.OfClass("U20"),
		"mile-men-outdoor-u20-europe":   mile.OfClass("U20"),
		"mile-men-outdoor-europe":       mile,
		"mile-men-outdoor-U20":          mile,
		"mile-men-outdoor-u21":          mile,
		"mile-women-short-track-w35":    {Event: mile.Event, Sex: race.Women, Environment: event.ShortTrack, Class: "W35"},
		"4x400m-mixed-outdoor":          {Event: must(event.Parse("4x400m")), Sex: race.Mixed, Environment: event.Outdoor},
		"110m-hurdles-men-outdoor-m100": {Event: must(event.Parse("110m-hurdles")), Sex: race.Men, Environment: event.Outdoor, Class: "M100"},
	} {
		got, ok := ParseListName(stem)
		if !ok || got != want {
			t.Errorf("%s: got %+v, %t", stem, got, ok)
		}
		if again, ok := ParseListName(got.ListName()); !ok || again != got {
			t.Errorf("%s is written %s", stem, got.ListName())
		}
	}
	for _, stem := range []string{"", "mile", "mile-men", "mile-men-", "mile-men-outdoors", "miles-men-outdoor", "mile-boys-outdoor", "-men-outdoor"} {
		if got, ok := ParseListName(stem); ok {
			t.Errorf("%q is read as %+v", stem, got)
		}
	}
}

// TestWants: a race wants those that entries of its day name, or all of the day where an
// entry names none and is none of its results; and those of entries of less than a day.
func TestWants(t *testing.T) {
	entry := func(date, who, of string) Entry {
		return with(ran(date, "3:50.00", who, "GBR", "GBR: listed"), func(e *Entry) { e.Race = of })
	}
	for _, test := range []struct {
		why     string
		entries []Entry
		ids     []string
		day     bool
	}{
		{"nothing of its day", []Entry{entry("2024-05-31", "A", "other"), entry("2024-05-31", "B", "")}, nil, false},
		{"another race of its day", []Entry{entry("2024-06-01", "A", "other")}, []string{"other"}, false},
		{"itself", []Entry{entry("2024-06-01", "A", "own")}, nil, false},
		{"one that names none", []Entry{entry("2024-06-01", "A", "")}, nil, true},
		{"one that is its own result", []Entry{entry("2024-06-01", "Own", "")}, nil, false},
		{"both", []Entry{entry("2024-06-01", "Own", ""), entry("2024-06-01", "A", ""), entry("2024-06-01", "B", "other")}, []string{"other"}, true},
		{"of the year, which names one", []Entry{entry("2024", "A", "other")}, []string{"other"}, false},
		{"of the year, which names none", []Entry{entry("2024", "A", "")}, nil, false},
		{"of the year before", []Entry{entry("2023", "A", "other")}, nil, false},
	} {
		ids, all := NewBook(menMile(test.entries...)).Wants(mileRace("own", "2024-06-01", finish(1, "Own", "GBR", "3:50.00")))
		if diff := cmp.Diff(test.ids, ids); diff != "" || all != test.day {
			t.Errorf("%s: all of the day: %t (-want +got):\n%s", test.why, all, diff)
		}
	}
}

// TestNamesThatComeLater: what a book knows of its races follows what it is told of
// people, whenever that is.
func TestNamesThatComeLater(t *testing.T) {
	entry := with(ran("2009-07-03", "3:49.70", "İlham Tanui Özbilen", "KEN", "KEN: listed"), func(e *Entry) { e.Auto = mark("3:49.68") })
	r := mileRace("oslo", "2009-07-03", finish(1, "William Biwott Tanui", "KEN", "3:49.70"))
	r.Round = race.HeatRound
	final := mileRace("oslo-final", "2009-07-03")
	r.Venue.City, final.Venue.City = "Oslo", "Oslo"
	b := NewBook(menMile(entry))
	b.Know(r)
	if !b.Strangers() || !b.MetBy(scope("KEN"), final).IsZero() {
		t.Error("the two names are one before anybody says so")
	}
	b.KnowNames(Names{"william biwott tanui": "ilham tanui ozbilen"})
	if stood := b.MetBy(scope("KEN"), final); b.Strangers() || stood.IsZero() {
		t.Errorf("the two names are two: strangers: %t, met %s", b.Strangers(), inWords(stood))
	}
}

// TestEquate: a race without an id of its own is one of those that a book knows, by what
// the two say of themselves.
func TestEquate(t *testing.T) {
	named := func(e *Entry) { e.Race = "bowerman-2024" }
	list := menMile(cram("listed"), with(ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"), named))
	read := bowerman2024()
	read.ID = "standard-input"
	b := NewBook(list)
	b.Know(bowerman2024(), mileRace("another", "2024-05-25"))
	b.Equate(read)
	if got := b.EntryOf(read, &read.Results[0]); got != &list.Entries[1] {
		t.Errorf("the entry that names the other document: %+v", got)
	}
	if got := inWords(b.MetBy(scope("GBR"), read)); got != recordBefore {
		t.Errorf("met %s, want %s", got, recordBefore)
	}
	other := NewBook(list)
	other.Know(bowerman2024())
	stranger := mileRace("standard-input", "2024-05-25", finish(1, "Josh Kerr", "GBR", "3:45.34"))
	stranger.Competition = "another"
	other.Equate(stranger)
	if got := other.EntryOf(stranger, &stranger.Results[0]); got != nil {
		t.Errorf("a race of another competition is one with it: %+v", got)
	}
}

// TestHasBetter: a surely better mark from the days before, whatever became of it.
func TestHasBetter(t *testing.T) {
	b := NewBook(menMile(cram("unratified"), in1990("3:45.00")))
	for _, test := range []struct {
		why, on, mark string
		want          bool
	}{
		{"before anything", "1985-07-27", "3:50.00", false},
		{"behind a better one", "1985-07-28", "3:46.33", true},
		{"as good", "1985-07-28", "3:46.32", false},
		{"what the clock cannot tell apart", "1985-07-28", "3:46.4", false},
		{"in the year of a better one", "1990-06-01", "3:45.50", true},
	} {
		e := ran(test.on, test.mark, "Z", "GBR", "GBR: listed")
		if got := b.HasBetter(scope("GBR"), &e); got != test.want {
			t.Errorf("%s: got %t", test.why, got)
		}
	}
}

// TestDaysOfReigns: the days from the first to the last, or to today where it goes on.
func TestDaysOfReigns(t *testing.T) {
	since := Entry{Date: day("2000-01-01")}
	for _, test := range []struct {
		why   string
		reign Reign
		want  int
	}{
		{"it ended", Reign{Entries: []*Entry{&since}, Until: day("2000-02-01")}, 31},
		{"on the day itself", Reign{Entries: []*Entry{&since}, Until: day("2000-01-01")}, 0},
		{"it goes on", Reign{Entries: []*Entry{&since}}, 366},
		{"a bound", Reign{Entries: []*Entry{&since}, Until: day("2000-02-01"), Bound: true}, 0},
		{"ended in a month", Reign{Entries: []*Entry{&since}, Until: day("2000-02")}, 0},
		{"began in a month", Reign{Entries: []*Entry{{Date: day("2000-01")}}, Until: day("2000-02-01")}, 0},
		{"it begins later", Reign{Entries: []*Entry{{Date: day("2002-01-01")}}}, 0},
	} {
		if got := test.reign.Days(day("2001-01-01")); got != test.want {
			t.Errorf("%s: %d days, want %d", test.why, got, test.want)
		}
	}
	if zero := (Reign{Entries: []*Entry{&since}}); zero.Days(date.Date{}) != 0 {
		t.Error("up to an unknown day the length is known")
	}
}
