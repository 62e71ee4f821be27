package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/timing"
)

func TestAsOf(t *testing.T) {
	tests := []struct{ why, scope, day, want string }{
		{"before anything is known", "world", "1942-06-30", "nothing"},
		{"by the end of the day", "world", "1942-07-01", "4:06.2h Gunder Hägg, ratified"},
		{"until it is shared", "world", "1942-07-09", "4:06.2h Gunder Hägg, ratified"},
		{"equal marks share", "world", "1942-07-10", "4:06.2h Gunder Hägg and 4:06.2h Arne Andersson, ratified"},
		{"until both are beaten", "world", "1942-09-04", "4:04.6h Gunder Hägg, ratified"},
		{"what a world record implies", "Africa", "1993-09-05", "3:44.39 Noureddine Morceli, listed, implied, this or better"},
		{"the area's own word goes first", "Europe", "2024-05-24", "3:43.73 Jakob Ingebrigtsen, ratified"},
		{"38 years and 302 days", "GBR", "2024-05-24", "3:46.32 Steve Cram, listed"},
		{"the day on which it fell", "GBR", "2024-05-25", "3:45.34 Josh Kerr, listed"},
		{"no record of the world for Nuguse", "world", "2023-09-16", "3:43.13 Hicham El Guerrouj, ratified"},
		{"but of his nation, as his area's implies", "USA", "2023-09-16", "3:43.97 Yared Nuguse, listed, implied, this or better"},
		{"Herold for the GDR", "GDR", "1990-10-02", "3:49.22 Jens-Peter Herold, listed"},
		{"Herold for Germany", "GER", "2025-06-11", "3:49.22 Jens-Peter Herold, listed"},
		{"a meeting", "meeting prefontaine-classic", "2025-08-06", "3:43.73 Jakob Ingebrigtsen, listed"},
		{"a series", "series diamond-league", "2023-09-15", "nothing"},
		{"only derived", "KEN", "2024-05-24", "3:43.40 Noah Ngeny, derived or better"},
		{"a month is its last day", "GBR", "2024-05", "3:45.34 Josh Kerr, listed"},
		{"a year is its last day", "GBR", "2023", "3:46.32 Steve Cram, listed"},
		{"a scope that nobody holds", "AUS", "2024-05-24", "nothing"},
	}
	b := NewBook(progression())
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if got := inWords(b.AsOf(scope(test.scope), day(test.day))); got != test.want {
				t.Errorf("%s as of %s: got %q, want %q", test.scope, test.day, got, test.want)
			}
		})
	}
}

// britishAsOf is a list of British records and what it answers for a day.
type britishAsOf struct {
	why  string
	list []Entry
	day  string
	want string
}

func checkBritishAsOf(t *testing.T, tests []britishAsOf) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			if got := inWords(NewBook(menMile(test.list...)).AsOf(scope("GBR"), day(test.day))); got != test.want {
				t.Errorf("as of %s: got %q, want %q", test.day, got, test.want)
			}
		})
	}
}

func cram(held string) Entry { return ran("1985-07-27", "3:46.32", "Steve Cram", "GBR", "GBR: "+held) }

// inJune is a later British mark, of someone X.
func inJune(time, held string) Entry { return ran("1990-06-01", time, "X", "GBR", "GBR: "+held) }

// in1990 is one of which only the year is known.
func in1990(time string) Entry { return ran("1990", time, "X", "GBR", "GBR: listed") }

// in1995 is one that came after those.
func in1995(time, held string) Entry { return ran("1995-01-01", time, "Y", "GBR", "GBR: "+held) }

func annulled(on string) Entry {
	return with(inJune("3:45.00", "annulled"), func(e *Entry) { e.Annulled = day(on) })
}

func TestAsOfByStanding(t *testing.T) {
	checkBritishAsOf(t, []britishAsOf{
		{"a best stands", []Entry{ran("1886-08-23", "4:12.8h", "Walter George", "GBR", "GBR: best")}, "1900", "4:12.8h Walter George, best"},
		{"a better pending one is shown beside", []Entry{cram("listed"), inJune("3:45.00", "pending")}, "1995", "3:46.32 Steve Cram, listed; pending 3:45.00 X"},
		{"an equal pending one too", []Entry{cram("listed"), inJune("3:46.32", "pending")}, "1995", "3:46.32 Steve Cram, listed; pending 3:46.32 X"},
		{"a slower pending one is nothing", []Entry{cram("listed"), inJune("3:46.33", "pending")}, "1995", "3:46.32 Steve Cram, listed"},
		{"a later pending one is nothing yet", []Entry{cram("listed"), inJune("3:45.00", "pending")}, "1990-05-31", "3:46.32 Steve Cram, listed"},
		{"nothing but a pending one", []Entry{inJune("3:45.00", "pending")}, "1995", "nothing; pending 3:45.00 X"},
		{"unratified is none", []Entry{cram("listed"), inJune("3:45.00", "unratified")}, "1995", "3:46.32 Steve Cram, listed"},
		{"annulled counts the day before, as listed", []Entry{cram("listed"), annulled("1992-03-01")}, "1992-02-29", "3:45.00 X, listed"},
		{"annulled counts no longer on the day", []Entry{cram("listed"), annulled("1992-03-01")}, "1992-03-01", "3:46.32 Steve Cram, listed"},
		{"annulled some time in a year: till its beginning", []Entry{cram("listed"), annulled("1992")}, "1991-12-31", "3:45.00 X, listed"},
		{"annulled some time in a year: nobody knows within it", []Entry{cram("listed"), annulled("1992")}, "1992-01-01", "3:46.32 Steve Cram, listed; order unknown 3:45.00 X"},
		{"annulled some time in a year: not at its end", []Entry{cram("listed"), annulled("1992")}, "1992-12-31", "3:46.32 Steve Cram, listed"},
		{"annulled some time in a year, and slower", []Entry{inJune("3:45.00", "listed"), with(cram("listed"), func(e *Entry) { e.Annulled = day("1992") })}, "1992-01-01", "3:45.00 X, listed"},
		{"annulled, nobody says when", []Entry{cram("listed"), inJune("3:45.00", "annulled")}, "1990-06-01", "3:46.32 Steve Cram, listed"},
	})
}

func TestAsOfWhereTheListHasAHole(t *testing.T) {
	checkBritishAsOf(t, []britishAsOf{
		{"a hole before a derived one", []Entry{cram("listed"), inJune("3:45.00", "derived")}, "1990-05-31", "3:46.32 Steve Cram, listed or better"},
		{"and behind it, when it has come", []Entry{cram("listed"), inJune("3:45.00", "derived")}, "1990-06-01", "3:45.00 X, derived or better"},
		{"a slower derived one makes no hole", []Entry{cram("listed"), inJune("3:47.00", "derived")}, "1995", "3:46.32 Steve Cram, listed"},
		{
			"the next in time is listed, not derived",
			[]Entry{cram("listed"), inJune("3:45.00", "listed"), in1995("3:44.00", "derived")},
			"1990-01-01", "3:46.32 Steve Cram, listed",
		},
		{
			"a pending one does not hide the hole",
			[]Entry{cram("listed"), inJune("3:45.00", "pending"), in1995("3:44.00", "derived")},
			"1990-01-01", "3:46.32 Steve Cram, listed or better",
		},
		{
			"between two derived ones too",
			[]Entry{inJune("3:45.00", "derived"), in1995("3:44.00", "derived")},
			"1992-01-01", "3:45.00 X, derived or better",
		},
	})
}

func TestAsOfWithEqualMarks(t *testing.T) {
	checkBritishAsOf(t, []britishAsOf{
		{"the strongest of the sharers", []Entry{cram("listed"), inJune("3:46.32", "derived")}, "1995", "3:46.32 Steve Cram and 3:46.32 X, listed"},
		{"the stronger comes later", []Entry{inJune("3:46.32", "ratified"), ran("1984", "3:46.32", "Y", "GBR", "GBR: derived")}, "1995", "3:46.32 Y and 3:46.32 X, ratified"},
		{"face value decides what is equal", []Entry{cram("listed"), inJune("3:46.320", "listed")}, "1995", "3:46.32 Steve Cram and 3:46.320 X, listed"},
	})
}

func TestAsOfWithPartialDates(t *testing.T) {
	checkBritishAsOf(t, []britishAsOf{
		{"some day of the year: order unknown", []Entry{cram("listed"), in1990("3:45.00")}, "1990-06-01", "3:46.32 Steve Cram, listed; order unknown 3:45.00 X"},
		{"some day of the year, slower", []Entry{cram("listed"), in1990("3:47.00")}, "1990-06-01", "3:46.32 Steve Cram, listed"},
		{"some day of the year that is over", []Entry{cram("listed"), in1990("3:45.00")}, "1990-12-31", "3:45.00 X, listed"},
		{"some day of a year not begun", []Entry{cram("listed"), in1990("3:45.00")}, "1989-12-31", "3:46.32 Steve Cram, listed"},
	})
}

func TestStoodIsTheWholeAnswer(t *testing.T) {
	list := menMile(
		ran("1985-07-27", "3:46.32", "Steve Cram", "GBR", "world: ratified"),
		ran("1990", "3:45.00", "X", "GBR", "GBR: listed"),
		ran("1988-06-01", "3:46.00", "Y", "GBR", "GBR: pending"),
		ran("1991-06-01", "3:44.00", "Z", "GBR", "GBR: derived"),
	)
	want := Stood{
		Scope:     scope("GBR"),
		Entries:   []*Entry{&list.Entries[0]},
		Standing:  Listed,
		OrBetter:  true,
		Bound:     true,
		Implied:   true,
		KnownTo:   list.KnownTo,
		Pending:   []*Entry{&list.Entries[2]},
		Unordered: []Unordered{{Entry: &list.Entries[1]}},
	}
	got := NewBook(list).AsOf(scope("GBR"), day("1990-08-01"))
	if diff := cmp.Diff(want, got, byValue()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got.IsZero() || got.Mark() != mark("3:46.32") {
		t.Errorf("got %s, zero: %t", got.Mark(), got.IsZero())
	}
	if none := (Stood{}); !none.IsZero() || none.Mark() != (timing.Mark{}) {
		t.Errorf("nothing stood: got %s", none.Mark())
	}
}
