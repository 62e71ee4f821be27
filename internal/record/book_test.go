package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
)

func TestBookOfSeveralLists(t *testing.T) {
	older := menMile(
		ran("1999-07-07", "3:43.13", "Hicham El Guerrouj", "MAR", "world: ratified"),
		ran("1985-07-27", "3:46.32", "Steve Cram", "GBR", "world: ratified"),
	)
	newer := menMile(
		ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"),
		ran("1988-07-02", "3:49.22", "Jens-Peter Herold", "GDR", "GDR: listed, GER: listed"),
		ran("1953-06-27", "4:02.0", "Roger Bannister", "GBR", "GBR: unratified"),
	)
	older.KnownTo = day("2024-05-24")
	b := NewBook(newer, older)

	if b.Category() != older.Category() {
		t.Errorf("category: got %v", b.Category())
	}
	if got := b.KnownTo(); got != older.KnownTo {
		t.Errorf("known to: got %s, want the earliest of the lists", got)
	}
	var order []string
	for e := range b.Entries() {
		order = append(order, e.Athlete)
	}
	want := []string{"Roger Bannister", "Steve Cram", "Jens-Peter Herold", "Hicham El Guerrouj", "Josh Kerr"}
	if diff := cmp.Diff(want, order); diff != "" {
		t.Errorf("the oldest first (-want +got):\n%s", diff)
	}
	var scopes []string
	for _, s := range b.Scopes() {
		scopes = append(scopes, s.String())
	}
	if diff := cmp.Diff([]string{"world", "Africa", "Europe", "GBR", "GDR", "GER", "MAR"}, scopes); diff != "" {
		t.Errorf("scopes, implied ones too (-want +got):\n%s", diff)
	}
	for of, count := range map[string]int{"GBR": 3, "Europe": 3, "world": 2, "NOR": 0} {
		if got := len(b.scopes[scope(of)]); got != count || b.Holds(scope(of)) != (count > 0) {
			t.Errorf("%s: got %d entries, holds %t; want %d", of, got, b.Holds(scope(of)), count)
		}
	}
}

func TestBookIsKnownToTheDayThatAllListsSay(t *testing.T) {
	said, unsaid := menMile(), menMile()
	unsaid.KnownTo = date.Date{}
	for _, lists := range [][]*List{{said, unsaid}, {unsaid, said}, {unsaid}, nil} {
		if got := NewBook(lists...).KnownTo(); !got.IsZero() {
			t.Errorf("%d lists, one of which does not say it: got %s", len(lists), got)
		}
	}
}

func TestCategoryOfRaceAndList(t *testing.T) {
	if got := CategoryOf(bowerman2024()); got != progression().Category() {
		t.Errorf("got %v, want the category of the list", got)
	}
}

func TestEntryOf(t *testing.T) {
	kerr := finish(1, "Josh Kerr", "GBR", "3:45.34")
	ozbilen := finish(1, "Ilham Tanui Ozbilen", "TUR", "3:45.34")
	first, second := kerr, kerr
	first.ID, second.ID = "josh-kerr", "josh-kerr-2"
	entry := ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed")
	tests := []struct {
		why    string
		entry  Entry
		result race.Result
		want   bool
	}{
		{"date, athlete and mark", entry, kerr, true},
		{"it names the race", with(entry, func(e *Entry) { e.Race = "bowerman-2024" }), kerr, true},
		{"it names a race that is not known", with(entry, func(e *Entry) { e.Race = "eugene-mile" }), kerr, true},
		{"it names another race of the day", with(entry, func(e *Entry) { e.Race = "eugene-heat" }), kerr, false},
		{"another day", with(entry, func(e *Entry) { e.Date = day("2024-05-26") }), kerr, false},
		{"another mark", with(entry, func(e *Entry) { e.Mark = mark("3:45.32") }), kerr, false},
		{"another athlete", with(entry, func(e *Entry) { e.Athlete = "Jake Wightman" }), kerr, false},
		{"the same name in other letters", with(entry, func(e *Entry) { e.Athlete = "İlham Tanui Özbilen" }), ozbilen, true},
		{"the same time by face value", with(entry, func(e *Entry) { e.Mark = mark("3:45.340") }), kerr, true},
		{"the automatic reading", with(entry, func(e *Entry) { e.Mark, e.Auto = mark("3:45.4h"), mark("3:45.34") }), kerr, true},
		{"the hand time where both are known", with(entry, func(e *Entry) { e.Auto = mark("3:45.30") }), kerr, true},
		{"the same person by id", with(entry, func(e *Entry) { e.ID, e.Athlete = "josh-kerr", "J. Kerr" }), first, true},
		{"a namesake by id", with(entry, func(e *Entry) { e.ID = "josh-kerr" }), second, false},
		{"an id on one side only", entry, first, true},
		{"less of the date", with(entry, func(e *Entry) { e.Date = day("2024") }), kerr, false},
		{
			"less of the date, but the race",
			with(entry, func(e *Entry) { e.Date, e.Race = day("2024"), "bowerman-2024" }), kerr, true,
		},
		{"a result without a mark", entry, race.Result{Competitor: race.Competitor{Athlete: "Josh Kerr", Nation: "GBR"}, Status: race.DNF}, false},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			b := NewBook(menMile(test.entry))
			b.Know(mileRace("eugene-heat", "2024-05-25"))
			r := mileRace("bowerman-2024", "2024-05-25", test.result)
			if got := b.EntryOf(r, &r.Results[0]); (got != nil) != test.want {
				t.Errorf("got %+v, want one: %t", got, test.want)
			}
		})
	}
}

func TestEntryOfPrefersTheOneThatNamesTheRace(t *testing.T) {
	bare := ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed")
	named := with(bare, func(e *Entry) { e.Race = "bowerman-2024" })
	list := menMile(bare, named)
	r := bowerman2024()
	if got := NewBook(list).EntryOf(r, &r.Results[0]); got != &list.Entries[1] {
		t.Errorf("got %+v", got)
	}
}

// TestSourcesOf: an entry without sources has those of its list, and one key
// may stand for two sources in two lists.
func TestSourcesOf(t *testing.T) {
	first := menMile(
		with(ran("1985-07-27", "3:46.32", "Steve Cram", "GBR", "world: ratified"), func(e *Entry) {
			e.Source = race.Citation{Parts: []race.CitedPart{{Key: "mark", Sources: []string{"wa"}}}}
		}),
	)
	first.Source = race.Citation{All: []string{"book"}}
	first.Sources = []race.Source{{Key: "wa", Publisher: "World Athletics"}, {Key: "book", Publisher: "ATFS"}}
	second := menMile(ran("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR: listed"))
	second.Source = race.Citation{Parts: []race.CitedPart{{Key: "records", Sources: []string{"wa"}}}}
	second.Sources = []race.Source{{Key: "wa", Publisher: "Wally Annual"}}
	b := NewBook(first, second)
	cram, kerr := &first.Entries[0], &second.Entries[0]
	publishers := func(sources []race.Source) (all []string) {
		for _, s := range sources {
			all = append(all, s.Publisher)
		}
		return all
	}
	for _, test := range []struct {
		why  string
		of   *Entry
		key  string
		want []string
	}{
		{"the figure's own", cram, "mark", []string{"World Athletics"}},
		{"the list's, where the entry names none", cram, "date", []string{"ATFS"}},
		{"the list's for its entries, by its own keys", kerr, "mark", []string{"Wally Annual"}},
		{"of no list of the book", &Entry{}, "mark", nil},
	} {
		if diff := cmp.Diff(test.want, publishers(b.SourcesOf(test.of, test.key))); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
	if diff := cmp.Diff([]string{"World Athletics", "ATFS", "Wally Annual"}, publishers(b.Sources())); diff != "" {
		t.Errorf("all, list by list (-want +got):\n%s", diff)
	}
}
