package record

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/date"
)

// covering is a list that says how far it is right about records.
func covering(list *List, covers ...Cover) *List {
	list.Covers = covers
	return list
}

func from(of, on string) Cover { return Cover{Scope: scope(of), From: day(on)} }

func always(of string) Cover { return Cover{Scope: scope(of), Always: true} }

func upTo(c Cover, on string) Cover {
	c.To = day(on)
	return c
}

// germans is what a list may have of Germans: a world record long ago, and
// nothing of its own until 1990.
func germans() []Entry {
	return []Entry{
		ran("1939-07-15", "3:50.0h", "Rudolf Harbig", "GER", "world: ratified"),
		ran("1950-01-01", "3:49.0h", "Roger Moens", "BEL", "world: ratified"),
		ran("1990-01-01", "3:40.00", "Jens-Peter Herold", "GER", "GER: listed"),
		ran("1995-01-01", "3:38.00", "Dieter Baumann", "GER", "GER: derived"),
	}
}

func TestWhatAListKnows(t *testing.T) {
	for _, tt := range []struct {
		why    string
		covers []Cover
		scope  string
		day    string
		want   string
	}{
		{"a world record was its nation's that day: later it is a bound", nil, "GER", "1980-01-01", "3:50.0h Rudolf Harbig, listed, implied, this or better"},
		{"and its area's", nil, "Europe", "1945-01-01", "3:50.0h Rudolf Harbig, listed, implied, this or better"},
		{"before it nothing is known", nil, "GER", "1930-01-01", "nothing"},
		{"an entry that names the record ends the bound", nil, "GER", "1990-01-01", "3:40.00 Jens-Peter Herold, listed or better"},
		{"a derived one leaves a hole behind it", nil, "GER", "2000-01-01", "3:38.00 Dieter Baumann, derived or better"},
		{"the world's own record is kept", nil, "world", "1980-01-01", "3:49.0h Roger Moens, ratified"},
		{"what a national record implies of its area is a bound too", nil, "Europe", "1992-01-01", "3:40.00 Jens-Peter Herold, derived, implied, this or better"},
		{"a list that is always right knows what is implied", []Cover{always("GER")}, "GER", "1980-01-01", "3:50.0h Rudolf Harbig, listed, implied"},
		{"and has no holes", []Cover{always("GER")}, "GER", "2000-01-01", "3:38.00 Dieter Baumann, derived"},
		{"nor before a derived one", []Cover{always("GER")}, "GER", "1990-01-01", "3:40.00 Jens-Peter Herold, listed"},
		{"right about another record only", []Cover{always("BEL")}, "GER", "1980-01-01", "3:50.0h Rudolf Harbig, listed, implied, this or better"},
		{"right from a day on: before it all is a bound", []Cover{from("GER", "1996-01-01")}, "GER", "1991-01-01", "3:40.00 Jens-Peter Herold, listed, this or better, kept from 1996-01-01"},
		{"but for the mark that stood on that day: nothing bettered it", []Cover{from("GER", "1996-01-01")}, "GER", "1995-06-01", "3:38.00 Dieter Baumann, derived"},
		{"the first day counts", []Cover{from("GER", "1980-01-01")}, "GER", "1980-01-01", "3:50.0h Rudolf Harbig, listed, implied"},
		{"before the list keeps it nothing is known", []Cover{from("GER", "1950-01-01")}, "GER", "1930-01-01", "nothing"},
		{"a last day alone does not change from when it is kept", []Cover{{Scope: scope("GER"), To: day("2026-01-01")}}, "GER", "1980-01-01", "3:50.0h Rudolf Harbig, listed, implied, this or better"},
		{"what is implied behind the last day is not answered for", []Cover{upTo(always("GER"), "1930-01-01")}, "GER", "1945-01-01", "3:50.0h Rudolf Harbig, listed, implied, this or better"},
	} {
		b := NewBook(covering(menMile(germans()...), tt.covers...))
		if got := inWords(b.AsOf(scope(tt.scope), day(tt.day))); got != tt.want {
			t.Errorf("%s: %s on %s: got %q, want %q", tt.why, tt.scope, tt.day, got, tt.want)
		}
	}
}

func TestJudgeByWhatAListKnows(t *testing.T) {
	for _, tt := range []struct {
		why     string
		covers  []Cover
		on      string
		mark    string
		scope   string
		outcome Outcome
		reason  string
	}{
		{"inside a bound", nil, "1970-06-01", "3:45.00", "GER", CannotTell, "the list does not keep the record of GER"},
		{"as good as a bound", nil, "1970-06-01", "3:50.00", "GER", CannotTell, "the list does not keep the record of GER"},
		{"outside a bound", nil, "1970-06-01", "3:52.50", "GER", ShortByAtLeast, ""},
		{"inside a bound of the area", nil, "1945-06-01", "3:45.00", "Europe", CannotTell, "the list does not keep the record of Europe"},
		{"before anything is known", nil, "1930-06-01", "3:52.00", "GER", FirstKnown, ""},
		{"inside what the list names", nil, "1991-06-01", "3:39.00", "GER", BestKnown, ""}, // it has a hole: the next is derived
		{"outside what the list names", nil, "1991-06-01", "3:41.00", "GER", ShortBy, ""},
		{"inside what is derived", nil, "1996-06-01", "3:37.00", "GER", BestKnown, ""},
		{"a list that is right", []Cover{always("GER")}, "1970-06-01", "3:45.00", "GER", Broken, ""},
		{"a list that is right, and has no hole", []Cover{always("GER")}, "1991-06-01", "3:39.00", "GER", Broken, ""},
		{"a list that is right, equalled", []Cover{always("GER")}, "1970-06-01", "3:50.0h", "GER", Equalled, ""},
		{"a list that is right, missed", []Cover{always("GER")}, "1970-06-01", "3:52.00", "GER", ShortBy, ""},
		{"before the list keeps it", []Cover{from("GER", "1992-01-01")}, "1970-06-01", "3:45.00", "GER", CannotTell, "the list keeps the record of GER from 1992-01-01"},
		{"before the list keeps it, and nothing is known", []Cover{from("GER", "1992-01-01")}, "1930-06-01", "3:52.00", "GER", CannotTell, "the list keeps the record of GER from 1992-01-01"},
		{"before the list keeps it, and nothing is known on that day either", []Cover{from("GER", "1935-01-01")}, "1930-06-01", "3:52.00", "GER", CannotTell, "the list keeps the record of GER from 1935-01-01"},
		{"on the first day that it keeps it", []Cover{from("GER", "1970-06-01")}, "1970-06-01", "3:45.00", "GER", Broken, ""},
	} {
		r := mileRace("x", tt.on, finish(1, "Otto Klein", "GER", tt.mark))
		v := NewBook(covering(menMile(germans()...), tt.covers...)).Judge(r, scope(tt.scope))[0]
		if v.Outcome != tt.outcome || v.Why != tt.reason {
			t.Errorf("%s: %s on %s: got %s (%s), want %s (%s)", tt.why, tt.mark, tt.on, v.Outcome, v.Why, tt.outcome, tt.reason)
		}
	}
}

// TestJudgeAnEntryThatEndsABound: the list says that it was the record, and not what
// it broke.
func TestJudgeAnEntryThatEndsABound(t *testing.T) {
	r := mileRace("x", "1990-01-01", finish(1, "Jens-Peter Herold", "GER", "3:40.00"))
	b := NewBook(menMile(germans()...))
	if v := b.Judge(r, scope("GER"))[0]; v.Outcome != BestKnown || !v.Met.Bound {
		t.Errorf("GER: got %s, a bound: %t", v.Outcome, v.Met.Bound)
	}
	if v := b.Judge(r, scope("Europe"))[0]; v.Outcome != CannotTell {
		t.Errorf("Europe, of which no entry says anything: got %s", v.Outcome)
	}
}

func TestLaterThanTheListKnowsOfARecord(t *testing.T) {
	list := covering(menMile(germans()...), upTo(always("GER"), "2026-05-06"), upTo(from("BEL", "1990-01-01"), "2000-01-01"))
	b := NewBook(list)
	for of, on := range map[string]string{"GER": "2026-05-06", "BEL": "2000-01-01", "world": "2025-08-06"} {
		if got := b.KnownToOf(scope(of)); got != day(on) {
			t.Errorf("%s: known to %s, want %s", of, got, on)
		}
		last := mileRace("x", on, finish(1, "A", "GER", "3:30.00"), finish(2, "B", "BEL", "3:31.00"))
		next := *last
		next.Date = last.Date.AddDays(1)
		if b.Judge(last, scope(of))[0].Beyond || !b.Judge(&next, scope(of))[0].Beyond {
			t.Errorf("%s: the day after %s, and no other, is later than the list knows", of, on)
		}
	}
}

// TestKnownToOfAmongLists: a list answers for the records that it has, and for no others.
func TestKnownToOfAmongLists(t *testing.T) {
	named := func(name, to string, entries ...Entry) *List {
		list := menMile(entries...)
		list.Name, list.KnownTo = name, day(to)
		return list
	}
	world := named("mile-men-outdoor", "2026-05-01",
		ran("1985-07-27", "3:46.32", "Steve Cram", "GBR", "world: ratified"),
		ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"))
	club := named("mile-men-outdoor-town", "2026-09-12",
		ran("1998-07-04", "4:11.90", "Alan Dodd", "GBR", "club town-ac: listed"),
		ran("2026-09-12", "4:11.12", "Tom Hart", "GBR", "club town-ac: listed"))
	old := named("mile-men-outdoor-town-old", "2020-01-01", ran("1960-01-01", "4:20.0h", "Abe Gill", "GBR", "club town-ac: listed"))
	covered := named("mile-men-outdoor-hill", "2020-01-01", ran("1960-01-01", "4:20.0h", "Abe Gill", "GBR", "club hill-ac: listed"))
	covering(covered, upTo(always("GBR"), "2026-10-01"))
	for _, tt := range []struct {
		why   string
		lists []*List
		scope string
		want  string
	}{
		{"the only list that has it", []*List{world, club}, "club town-ac", "2026-09-12"},
		{"a newer list has nothing of it", []*List{world, club}, "world", "2026-05-01"},
		{"named by one", []*List{world, club}, "GBR", "2026-05-01"},
		{"implied by one", []*List{world, club}, "Europe", "2026-05-01"},
		{"of none: what all lists know", []*List{world, club}, "KEN", "2026-05-01"},
		{"two lists have it: what both know", []*List{world, club, old}, "club town-ac", "2020-01-01"},
		{"a list says it itself, whatever the others know", []*List{world, covered}, "GBR", "2026-10-01"},
	} {
		b := NewBook(tt.lists...)
		if got := b.KnownToOf(scope(tt.scope)); got != day(tt.want) {
			t.Errorf("%s: %s is known to %s, want %s", tt.why, tt.scope, got, tt.want)
		}
	}
	b := NewBook(world, club)
	if got := inWords(b.AsOf(scope("club town-ac"), b.KnownToOf(scope("club town-ac")))); got != "4:11.12 Tom Hart, listed" {
		t.Errorf("the last record of the newer list: %s", got)
	}
	if v := b.Judge(mileRace("x", "2026-09-12", finish(1, "Tom Hart", "GBR", "4:11.12")), scope("world"))[0]; !v.Beyond {
		t.Error("the day is later than the list of the world knows")
	}
}

// TestBrokenNamesAnEntry: whatever the list, what is broken or equalled was named by
// an entry of its own, or the list says that it is right about it.
func TestBrokenNamesAnEntry(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := anyEntries(Standings()).Draw(t, "entries")
		r, s := anyRace(entries).Draw(t, "race"), anyScope().Draw(t, "scope")
		var covers []Cover
		if rapid.Bool().Draw(t, "covers") {
			covers = append(covers, Cover{Scope: anyScope().Draw(t, "covered"), From: anyDay().Draw(t, "from")})
		}
		for _, v := range NewBook(covering(menMile(entries...), covers...)).Judge(r, s) {
			if v.Outcome != Broken && v.Outcome != Equalled {
				continue
			}
			named := !allImply(v.Met.Entries, s)
			if !named && (len(covers) == 0 || covers[0].Scope != s) {
				t.Fatalf("%s %s is %s, against %s", s, v.Result.Mark, v.Outcome, inWords(v.Met))
			}
		}
	})
}

// TestCoversDoNotChangeWhatStood: they say how far it is known, and no more.
func TestCoversDoNotChangeWhatStood(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := anyEntries(Standings()).Draw(t, "entries")
		s, on := anyScope().Draw(t, "scope"), anyDay().Draw(t, "day")
		c := rapid.SampledFrom([]Cover{{Always: true}, {From: anyDay().Draw(t, "from")}, {To: anyDay().Draw(t, "to")}}).Draw(t, "cover")
		c.Scope = s
		without, with := NewBook(menMile(entries...)).AsOf(s, on), NewBook(covering(menMile(entries...), c)).AsOf(s, on)
		with.OrBetter, with.Bound, with.KeptFrom = without.OrBetter, without.Bound, date.Date{}
		if inWords(without) != inWords(with) {
			t.Fatalf("%s on %s: %s without a word, %s with it", s, on, inWords(without), inWords(with))
		}
	})
}
