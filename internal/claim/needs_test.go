package claim_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// TestNeeds: what claims about the mile in Eugene ask for, of a corpus that has
// the mile in New York and the record list too.
func TestNeeds(t *testing.T) {
	tests := []struct {
		why       string
		claim     race.Claim
		registers bool
		met       string   // the race of which it is asked what it met
		lists     bool     // those of the mile
		races     []string // all others are left
	}{
		{why: "a mark is in the document", claim: race.Claim{About: "mark", Athlete: "josh kerr", Mark: mark(t, "3:45.34")}},
		{why: "whose name is not in it", claim: race.Claim{About: "mark", Athlete: "Mario Garcia Romo"}, registers: true},
		{why: "nor that of whom was behind", claim: race.Claim{About: "margin", Behind: "Mario Garcia Romo"}, registers: true},
		{why: "a record", claim: race.Claim{About: "record", Record: scope(t, "GBR"), Mark: mark(t, "3:46.32")}, met: "eugene-2024"},
		{why: "no record is named", claim: race.Claim{About: "record-age", Years: 39}},
		{why: "a mark that is a record", claim: race.Claim{About: "mark", Record: scope(t, "GBR"), Mark: mark(t, "3:46.32")}, met: "eugene-2024"},
		{why: "a margin to a record", claim: race.Claim{About: "margin", Record: scope(t, "GBR")}, met: "eugene-2024"},
		{why: "a best: every race of the athlete", claim: race.Claim{About: "season-best", Athlete: "Yared Nuguse"}, registers: true, lists: true, races: []string{"eugene-2024", "new-york-2024"}},
		{why: "under any name", claim: race.Claim{About: "personal-best", Athlete: "Mario García"}, registers: true, lists: true, races: []string{"eugene-2024", "new-york-2024"}},
		{why: "of somebody who ran here alone", claim: race.Claim{About: "personal-best", Athlete: "Jakob Ingebrigtsen"}, registers: true, lists: true, races: []string{"eugene-2024"}},
		{why: "nobody's best", claim: race.Claim{About: "personal-best", Mark: mark(t, "3:45.34")}},
		{why: "a lead: every race of the year, and who is one person", claim: race.Claim{About: "world-lead", Mark: mark(t, "3:46.00")}, registers: true, lists: true, races: []string{"eugene-2024", "new-york-2024"}},
		{why: "the last race", claim: race.Claim{About: "days-since", Athlete: "Yared Nuguse", Days: 104}, registers: true, lists: true, races: []string{"eugene-2024", "new-york-2024"}},
		{why: "a birth", claim: race.Claim{About: "age", Athlete: "Josh Kerr", Years: 26}, registers: true},
		{why: "another race", claim: race.Claim{About: "mark", Race: "new-york-2024"}, races: []string{"new-york-2024"}},
		{why: "one to compare with", claim: race.Claim{About: "equal-mark", Race: "new-york-2024"}, races: []string{"new-york-2024"}},
		{why: "one that nobody has", claim: race.Claim{About: "record", Race: "rome-1960", Record: scope(t, "GBR")}},
		{
			why: "a record in another race", met: "new-york-2024",
			claim: race.Claim{About: "record", Race: "new-york-2024", Record: scope(t, "GBR")}, races: []string{"new-york-2024"},
		},
		{why: "a best in another race", claim: race.Claim{About: "personal-best", Race: "new-york-2024", Athlete: "Mario García"}, registers: true, lists: true, races: []string{"eugene-2024", "new-york-2024"}},
		{why: "words", claim: race.Claim{About: "other", Says: "windy"}},
	}
	for _, test := range tests {
		r := eugene(t)
		r.Claims = []race.Claim{test.claim}
		needs := claim.NeedsOfRace(r, byID(races(t)))
		met := ""
		for _, r := range needs.Met() {
			met += r.ID
		}
		if needs.Registers() != test.registers || needs.Lists(miles(t).Category()) != test.lists || needs.AnyList() != test.lists || met != test.met {
			t.Errorf("%s: registers %t, lists %t, what was met by %q", test.why, needs.Registers(), needs.Lists(miles(t).Category()), met)
		}
		if selection := needs.Select(directory(t)); selection.IsNamed() == test.lists {
			t.Errorf("%s: all races that are needed are named: %t", test.why, selection.IsNamed())
		}
		var ids []string
		for id := range selected(needs, directory(t), lists(t), races(t)).Races {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		if diff := cmp.Diff(test.races, ids); diff != "" {
			t.Errorf("%s: races (-want +got):\n%s", test.why, diff)
		}
	}
}

// TestNeedsOfList: a record list has most of what its claims need.
func TestNeedsOfList(t *testing.T) {
	l := miles(t)
	l.Claims = []race.Claim{{About: "record", Record: scope(t, "GBR"), Mark: mark(t, "3:46.32")}, {About: "date", Record: scope(t, "world")}}
	if needs := claim.NeedsOfList(l, nil); needs.Registers() || needs.AnyList() || len(needs.Met()) > 0 || len(needs.Select(directory(t)).Named()) > 0 {
		t.Errorf("%+v", needs)
	}
	l.Claims = []race.Claim{{About: "age", Athlete: "Josh Kerr", Years: 26}, {About: "world-lead", Race: "eugene-2024", Mark: mark(t, "3:46.00")}}
	if got := claim.Named(l.Claims); !slices.Equal(got, []string{"eugene-2024"}) {
		t.Errorf("named: %q", got)
	}
	needs := claim.NeedsOfList(l, byID(races(t)))
	if known := selected(needs, directory(t), lists(t), races(t)); !needs.Registers() || len(known.Races) != 2 {
		t.Errorf("a birth, and the season of the race that is named: %v", known.Races)
	}
}

// evening is two races of one day in Eugene: the national record fell in the
// heat, before the final that the claims are about.
func evening(t *testing.T) (heat, final *race.Race, list *record.List) {
	t.Helper()
	heat = eugene(t)
	heat.ID, heat.Round = "eugene-2024-heat", race.HeatRound
	heat.Results = heat.Results[:1]
	final = eugene(t)
	final.Results = final.Results[1:]
	list = miles(t)
	list.Entries[3].Race = heat.ID
	return heat, final, list
}

// TestRecordOfTheDay: what a record claim is told does not depend on the claims
// beside it, nor on the documents asked about with it.
func TestRecordOfTheDay(t *testing.T) {
	heat, final, list := evening(t)
	lists := []*record.List{list}
	all := []*race.Race{newYork(t), heat, final}
	met := race.Claim{Source: "dye", About: "record", Record: scope(t, "GBR"), Mark: mark(t, "3:45.34")}
	since := race.Claim{Source: "dye", About: "days-since", Athlete: "Yared Nuguse", Days: 104}
	for why, claims := range map[string][]race.Claim{"alone": {met}, "below another": {since, met}, "above another": {met, since}} {
		final.Claims = claims
		needs := claim.NeedsOfRace(final, nil)
		v := claim.OfRace(selected(needs, directory(t), lists, all), final)[slices.Index(claims, met)]
		if want := (want{claim.True, "3:45.34", "Josh Kerr 3:45.34, 2024-05-25, listed"}); seen(v) != want {
			t.Errorf("%s: got %+v, want %+v", why, seen(v), want)
		}
		heat.Claims = []race.Claim{since}
		both := needs.And(claim.NeedsOfRace(heat, nil))
		if got := claim.OfRace(selected(both, directory(t), lists, all), final)[slices.Index(claims, met)]; seen(got) != seen(v) {
			t.Errorf("%s, asked with the heat: got %+v, want %+v", why, seen(got), seen(v))
		}
	}
	// Without the heat nobody knows which of the two was first.
	if v := among(t, everything(directory(t), lists, []*race.Race{final}), final, met); v.Truth != claim.CannotTell {
		t.Errorf("without the heat: %+v", v)
	}
}

// TestBestUnderAnotherName: an athlete's bests are those of all their names.
func TestBestUnderAnotherName(t *testing.T) {
	before := newYork(t)
	before.Environment = event.Outdoor
	before.Results[1].Mark = mark(t, "3:50.00") // as Mario Garcia Romo
	all := []*race.Race{before, eugene(t)}
	for _, name := range []string{"Mario García", "Mario Garcia Romo"} {
		r := eugene(t)
		r.Claims = []race.Claim{{Source: "dye", About: "personal-best", Athlete: name, Mark: mark(t, "3:50.14")}}
		v := claim.OfRace(selected(claim.NeedsOfRace(r, nil), directory(t), lists(t), all), r)[0]
		if want := (want{claim.False, "3:50.00", "New York, 2024-02-11, new-york-2024"}); seen(v) != want || v.Datum.Result != 3 {
			t.Errorf("%s: got %+v of result %d, want %+v", name, seen(v), v.Datum.Result, want)
		}
	}
	nobody := everything(athlete.NewDirectory(), lists(t), all)
	if v := among(t, nobody, eugene(t), race.Claim{Source: "dye", About: "personal-best", Athlete: "Mario García"}); v.Truth != claim.CannotTell {
		t.Errorf("without the register they are two: %+v", v)
	}
}
