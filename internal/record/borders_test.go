package record

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// TestTheDayAListEnds: what was run on the last day that a list knows is judged by it,
// what was run on the next is beyond it.
func TestTheDayAListEnds(t *testing.T) {
	for _, test := range []struct {
		why, day string
		covers   []Cover
		want     bool
	}{
		{"the day before", "2025-08-05", nil, false},
		{"the day itself", "2025-08-06", nil, false},
		{"the day after", "2025-08-07", nil, true},
		{"a record that is known for longer", "2025-08-07", []Cover{upTo(always("GBR"), "2025-12-31")}, false},
		{"to the end of that", "2025-12-31", []Cover{upTo(always("GBR"), "2025-12-31")}, false},
		{"and beyond", "2026-01-01", []Cover{upTo(always("GBR"), "2025-12-31")}, true},
		{"a record that is known for less", "2025-08-06", []Cover{upTo(always("GBR"), "2025-01-01")}, true},
		{"the later of two ends", "2025-06-01", []Cover{upTo(always("GBR"), "2025-01-01"), upTo(from("GBR", "2025-01-01"), "2025-06-01")}, false},
	} {
		b := NewBook(covering(progression(), test.covers...))
		verdicts := b.Judge(mileRace("r", test.day, finish(1, "Josh Kerr", "GBR", "3:45.34")), scope("GBR"))
		if len(verdicts) != 1 || verdicts[0].Beyond != test.want {
			t.Errorf("%s: beyond the list: want %t, got %+v", test.why, test.want, verdicts)
		}
	}
}

// TestTheDayACoverEnds: between two spans of days for which a list says that it is
// right it is not.
func TestTheDayACoverEnds(t *testing.T) {
	b := NewBook(covering(menMile(germans()...), upTo(always("GER"), "1970-01-01"), from("GER", "1996-01-01")))
	for day1, want := range map[string]string{
		"1970-01-01": "3:50.0h Rudolf Harbig, listed, implied",
		"1970-01-02": "3:50.0h Rudolf Harbig, listed, implied, this or better, kept from 1996-01-01",
		"1995-12-31": "3:38.00 Dieter Baumann, derived",
		"1996-01-01": "3:38.00 Dieter Baumann, derived",
	} {
		if got := inWords(b.AsOf(scope("GER"), day(day1))); got != want {
			t.Errorf("%s: got %q, want %q", day1, got, want)
		}
	}
}

// TestHeatsWithoutNumbers: a number orders nothing against none, on either side, and
// equal numbers do not either.
func TestHeatsWithoutNumbers(t *testing.T) {
	for _, test := range []struct {
		one, other int
		want       order
	}{
		{0, 0, unknown}, {0, 1, unknown}, {1, 0, unknown}, {1, 1, unknown}, {1, 2, before}, {2, 1, after},
	} {
		a, b := oslo(heat(test.one)).race("a"), oslo(heat(test.other)).race("b")
		if got := orderRaces(a, b); got != test.want {
			t.Errorf("heat %d against heat %d: got %d, want %d", test.one, test.other, got, test.want)
		}
	}
}

// TestRoundsOfACompetition: each round is before all that follow it, and no round at all is a final.
func TestRoundsOfACompetition(t *testing.T) {
	rounds := []race.Round{race.HeatRound, race.QuarterFinal, race.SemiFinal, race.Final}
	for i, one := range rounds {
		for j, other := range rounds {
			a, b := oslo().race("a"), oslo().race("b")
			a.Round, b.Round = one, other
			want := unknown
			if i < j {
				want = before
			} else if i > j {
				want = after
			}
			if got := orderRaces(a, b); got != want {
				t.Errorf("%s against %s: got %d, want %d", one, other, got, want)
			}
		}
	}
}

// TestOneMarkOnAnotherDay: an entry is a result where day, athlete and mark are one.
func TestOneMarkOnAnotherDay(t *testing.T) {
	tests := []struct {
		why           string
		entry         Entry
		day, id, name string
		mark          string
		want          bool
	}{
		{"the same run", ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"), "2024-05-25", "r", "Josh Kerr", "3:45.34", true},
		{"the day after", ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"), "2024-05-26", "r", "Josh Kerr", "3:45.34", false},
		{"the day before", ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"), "2024-05-24", "r", "Josh Kerr", "3:45.34", false},
		{"somebody else", ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"), "2024-05-25", "r", "Neil Gourley", "3:45.34", false},
		{"another mark", ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"), "2024-05-25", "r", "Josh Kerr", "3:45.35", false},
		{"the year alone, and no race named", ran("2024", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"), "2024-05-25", "r", "Josh Kerr", "3:45.34", false},
		{"the year alone, of the race named", with(ran("2024", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"), func(e *Entry) { e.Race = "r" }), "2024-05-25", "r", "Josh Kerr", "3:45.34", true},
		{"another year, of the race named", with(ran("2023", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"), func(e *Entry) { e.Race = "r" }), "2024-05-25", "r", "Josh Kerr", "3:45.34", false},
	}
	for _, test := range tests {
		b := NewBook(menMile(test.entry))
		r := mileRace(test.id, test.day, finish(1, test.name, "GBR", test.mark))
		if got := b.EntryOf(r, &r.Results[0]) != nil; got != test.want {
			t.Errorf("%s: got %t, want %t", test.why, got, test.want)
		}
	}
}

// TestPendingAndAnnulledInHistories: what waits ends no reign and has one of its own at
// the end; what was annulled has none, whenever that was.
func TestPendingAndAnnulledInHistories(t *testing.T) {
	old := ran("1980-01-01", "3:50.00", "A", "GBR", "GBR: listed")
	at := func(on, time, who, standing string) Entry { return ran(on, time, who, "GBR", "GBR: "+standing) }
	tests := []struct {
		why     string
		entries []Entry
		day     string
		want    []string
	}{
		{"a pending mark of the day itself", []Entry{old, at("1985-01-01", "3:47.00", "B", "pending")}, "1985-01-01", []string{"A listed", "B pending"}},
		{"a pending mark of the day after", []Entry{old, at("1985-01-02", "3:47.00", "B", "pending")}, "1985-01-01", []string{"A listed"}},
		{"an equal pending mark shares nothing", []Entry{old, at("1985-01-01", "3:50.00", "B", "pending")}, "1990", []string{"A listed", "B pending"}},
		{"two pending marks are two", []Entry{old, at("1985-01-01", "3:47.00", "B", "pending"), at("1986-01-01", "3:47.00", "C", "pending")}, "1990", []string{"A listed", "B pending", "C pending"}},
		{"behind it a listed one goes on", []Entry{old, at("1985-01-01", "3:47.00", "B", "pending"), at("1986-01-01", "3:46.00", "C", "listed")}, "1990", []string{"A listed until 1986-01-01", "C listed", "B pending"}},
		{"annulled later than the day", []Entry{old, with(at("1985-01-01", "3:47.00", "B", "annulled"), func(e *Entry) { e.Annulled = day("1995-01-01") })}, "1990", []string{"A listed"}},
		{"an annulled mark ends no reign", []Entry{old, with(at("1985-01-01", "3:47.00", "B", "annulled"), func(e *Entry) { e.Annulled = day("1986-01-01") }), at("1988-01-01", "3:48.00", "C", "listed")}, "1990", []string{"A listed until 1988-01-01", "C listed"}},
		{"derived, and an equal one of its day", []Entry{at("1985-01-01", "3:47.00", "B", "derived"), at("1985-01-01", "3:47.00", "C", "listed")}, "1990", []string{"B and C listed"}},
		{"derived, and a better pending one of its day", []Entry{at("1985-01-01", "3:47.00", "B", "derived"), at("1985-01-01", "3:46.00", "C", "pending")}, "1990", []string{"B derived", "C pending"}},
		{"derived, and a better one of its day", []Entry{at("1985-01-01", "3:47.00", "B", "derived"), at("1985-01-01", "3:46.00", "C", "listed")}, "1990", []string{"C listed"}},
		{"derived, and a better one of the next day", []Entry{at("1985-01-01", "3:47.00", "B", "derived"), at("1985-01-02", "3:46.00", "C", "listed")}, "1990", []string{"B derived until 1985-01-02", "C listed"}},
		{"by the year, at its last day", []Entry{at("1985", "3:47.00", "B", "listed")}, "1985-12-31", []string{"B listed"}},
		{"by the year, before its last day", []Entry{at("1985", "3:47.00", "B", "listed")}, "1985-12-30", nil},
	}
	for _, test := range tests {
		var got []string
		for _, reign := range NewBook(menMile(test.entries...)).Reigns(scope("GBR"), day(test.day)) {
			var who []string
			for _, e := range reign.Entries {
				who = append(who, e.Athlete)
			}
			line := strings.Join(who, " and ") + " " + string(reign.Standing)
			if !reign.Until.IsZero() {
				line += " until " + reign.Until.String()
			}
			if reign.Pending != strings.HasSuffix(line, "pending") {
				t.Errorf("%s: %s is pending: %t", test.why, line, reign.Pending)
			}
			got = append(got, line)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestTheFirstOfEqualReigns: of equal lengths and steps the first is the longest and
// the largest, and what nobody vouches for is neither.
func TestTheFirstOfEqualReigns(t *testing.T) {
	at := func(on, time, standing string) Entry { return ran(on, time, "A", "GBR", "GBR: "+standing) }
	tests := []struct {
		why           string
		entries       []Entry
		longest, step int // -1 for none
	}{
		{"nothing reigned", nil, -1, -1},
		{"the first of equal ones", []Entry{at("1981-01-01", "3:50.00", "listed"), at("1982-01-01", "3:49.00", "listed"), at("1983-01-01", "3:48.00", "listed")}, 0, 1},
		{"a longer one behind", []Entry{at("1981-01-01", "3:50.00", "listed"), at("1982-01-01", "3:49.50", "listed"), at("1983-01-02", "3:48.00", "listed")}, 1, 2},
		{"no day at all", []Entry{at("1984-01-01", "3:50.00", "listed")}, -1, -1},
		{"a bound is no step", []Entry{at("1981-01-01", "3:50.00", "derived"), at("1982-01-01", "3:49.00", "listed")}, 1, -1},
	}
	for _, test := range tests {
		reigns := NewBook(menMile(test.entries...)).Reigns(scope("GBR"), day("1984-01-01"))
		if got, found := Longest(reigns, day("1984-01-01")); found != (test.longest >= 0) || got != test.longest {
			t.Errorf("%s: longest: got %d, want %d", test.why, got, test.longest)
		}
		if got, found := LargestStep(reigns); found != (test.step >= 0) || got != test.step {
			t.Errorf("%s: largest step: got %d, want %d", test.why, got, test.step)
		}
	}
}

// TestMetOnTheDayOfAnAnnulment: a race on the day before a mark was annulled met it, and
// one on that day did not.
func TestMetOnTheDayOfAnAnnulment(t *testing.T) {
	b := NewBook(menMile(cram("listed"), annulled("1992-03-01")))
	for on, want := range map[string]string{
		"1992-02-29": "3:45.00 X, listed", "1992-03-01": "3:46.32 Steve Cram, listed", "1992-03-02": "3:46.32 Steve Cram, listed",
	} {
		if got := inWords(b.MetBy(scope("GBR"), mileRace("r", on, race.Result{}))); got != want {
			t.Errorf("%s: got %q, want %q", on, got, want)
		}
	}
}

// TestStronger: of each two standings the one that is named first, whichever comes
// first, and any rather than none.
func TestStronger(t *testing.T) {
	all := append(Standings(), "")
	for i, a := range all {
		for j, b := range all {
			if got := stronger(a, b); got != all[min(i, j)] {
				t.Errorf("of %q and %q: got %q", a, b, got)
			}
		}
	}
}

// TestLengthOfAReign: a reign that ended before it began, as documents may say, has no
// length; one that ended on its first day lasted no days.
func TestLengthOfAReign(t *testing.T) {
	entry := ran("1985-07-27", "3:46.32", "Steve Cram", "GBR", "world: ratified")
	for until, want := range map[string]bool{"1985-07-26": false, "1985-07-27": true, "1985-07-28": true} {
		if _, known := (Reign{Entries: []*Entry{&entry}, Until: day(until)}).Length(day("2000-01-01")); known != want {
			t.Errorf("up to %s: %t", until, known)
		}
	}
}

// TestKnownToAll: several records are known as far as the one that is known least far.
func TestKnownToAll(t *testing.T) {
	book := NewBook(covering(progression(), upTo(always("GBR"), "1990-01-01"), upTo(always("NOR"), "1980-01-01")))
	gbr, nor := scope("GBR"), scope("NOR")
	for _, test := range []struct {
		of   []race.Scope
		want string
	}{
		{nil, "2025-08-06"},
		{[]race.Scope{scope("world")}, "2025-08-06"},
		{[]race.Scope{gbr}, "1990-01-01"},
		{[]race.Scope{nor, gbr, scope("world")}, "1980-01-01"},
		{[]race.Scope{gbr, nor, scope("world")}, "1980-01-01"},
	} {
		if got := book.KnownToAll(test.of); got != day(test.want) {
			t.Errorf("%v: known to %s, want %s", test.of, got, test.want)
		}
	}
}

// TestClassWithin: who is of a class of the young is of that class and of the older ones.
func TestClassWithin(t *testing.T) {
	for _, test := range []struct {
		class, other string
		want         bool
	}{
		{"U18", "U20", true},
		{"U20", "U20", true},
		{"U20", "U18", false},
		{"M35", "M35", true},
		{"M35", "M40", false},
		{"U20", "M35", false},
	} {
		if got := ClassWithin(test.class, test.other); got != test.want {
			t.Errorf("%s within %s: %t", test.class, test.other, got)
		}
	}
}

// TestEntriesOfOneMark: two who ran the same mark on one day have each their own entry.
func TestEntriesOfOneMark(t *testing.T) {
	book := NewBook(menMile(
		ran("1942-07-10", "4:06.2h", "Arne Andersson", "SWE", "world: ratified"),
		with(ran("1942-07-10", "4:06.2h", "Gunder Hägg", "SWE", "world: ratified"), func(e *Entry) { e.Auto = mark("4:06.20") }),
	))
	r := mileRace("r", "1942-07-10", finish(1, "Arne Andersson", "SWE", "4:06.2h"), finish(1, "Gunder Hägg", "SWE", "4:06.2h"))
	for i := range r.Results {
		if entry := book.EntryOf(r, &r.Results[i]); entry == nil || entry.Athlete != r.Results[i].Athlete {
			t.Errorf("%s has the entry %v", r.Results[i].Athlete, entry)
		}
	}
}

// TestMayBe: an entry of a month or a year may be a result of a day in it, unless it
// names another race.
func TestMayBe(t *testing.T) {
	for on, want := range map[string]int{"2024": 1, "2024-05": 1, "2024-06": 0, "2023": 0, "2024-05-25": 0} {
		for named, other := range map[string]int{"": want, "bowerman-2024": want, "elsewhere": 0} {
			book := NewBook(menMile(with(ran(on, "3:45.34", "Josh Kerr", "GBR", "GBR: listed"), func(e *Entry) { e.Race = named })))
			r := bowerman2024()
			if got := book.MayBe(r, &r.Results[0]); len(got) != other {
				t.Errorf("an entry of %s in %q may be %d", on, named, len(got))
			}
		}
	}
}

// TestWhichRaceAnEntryIsOf: of several races in which an entry may have been run it is of
// that which it names, else of the first by id, in whatever order they are told.
func TestWhichRaceAnEntryIsOf(t *testing.T) {
	for _, test := range []struct {
		why, names string
		told       []string
		want       string
	}{
		{"the first by id", "", []string{"a", "b"}, "a"},
		{"told last", "", []string{"b", "a"}, "a"},
		{"that which it names", "b", []string{"a", "b"}, "b"},
		{"told first", "b", []string{"b", "a"}, "b"},
	} {
		book := NewBook(menMile(with(ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"), func(e *Entry) { e.Race = test.names })))
		for _, id := range test.told {
			book.ran(book.onDay(day("2024-05-25"))[0], mileRace(id, "2024-05-25"))
		}
		if got := book.runs[book.onDay(day("2024-05-25"))[0]]; got.ID != test.want {
			t.Errorf("%s: %s", test.why, got.ID)
		}
	}
}

// TestRunBooks: a list that counts marks of another track is looked up for races there.
func TestRunBooks(t *testing.T) {
	indoors := with(ran("2024-02-11", "3:45.00", "Yared Nuguse", "USA", "world: ratified"), func(e *Entry) { e.On = event.ShortTrack })
	list := menMile(indoors)
	books := RunBooks([]*List{list}, func(race.Sex) Names { return nil })
	for where, want := range map[event.Environment]int{event.Outdoor: 1, event.ShortTrack: 1, event.Road: 0} {
		category := list.Category()
		category.Environment = where
		if got := len(books[category]); got != want {
			t.Errorf("%d books for races on %v, want %d", got, where, want)
		}
	}
}

// TestStrangers: the names of people matter only where somebody of another name has the
// mark of an entry of the day.
func TestStrangers(t *testing.T) {
	for _, test := range []struct {
		why, name, mark string
		want            bool
	}{
		{"the entry itself", "Josh Kerr", "3:45.34", false},
		{"another name, the same mark", "J. Kerr", "3:45.34", true},
		{"another mark", "J. Kerr", "3:45.35", false},
	} {
		book := NewBook(menMile(ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed")))
		book.Know(mileRace("a", "2024-05-25", finish(1, test.name, "GBR", test.mark)))
		if got := book.Strangers(); got != test.want {
			t.Errorf("%s: %t", test.why, got)
		}
	}
}
