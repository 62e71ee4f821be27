package record

import (
	"testing"

	"github.com/milectl/milectl/internal/race"
)

func TestStanding(t *testing.T) {
	tests := []struct {
		why, nation, holds, of string
		want                   Standing // none where the entry does not hold the scope
	}{
		{"what the entry says", "GBR", "world: ratified", "world", Ratified},
		{"world implies the area", "GBR", "world: ratified", "Europe", Listed},
		{"world implies the nation", "GBR", "world: ratified", "GBR", Listed},
		{"an area implies the nation", "NOR", "Europe: ratified", "NOR", Listed},
		{"nothing narrower implies the world", "NOR", "Europe: ratified", "world", ""},
		{"a national record is among the marks of its area", "GBR", "GBR: listed", "Europe", Derived},
		{"a derived one too", "GBR", "GBR: derived", "Europe", Derived},
		{"but not one from before records were kept", "GBR", "GBR: best", "Europe", ""},
		{"nor one that waits", "GBR", "GBR: pending", "Europe", ""},
		{"that of another nation is among the marks of that nation's area", "KEN", "KEN: derived, USA: listed", "NACAC", Derived},
		{"and of no other area", "KEN", "KEN: derived, USA: listed", "Europe", ""},
		{"unless the entry says otherwise of the area", "GBR", "Europe: unratified, GBR: listed", "Europe", Unratified},
		{"implied only for the athlete's own nation", "NOR", "Europe: ratified", "GBR", ""},
		{"implied only for the athlete's own area", "KEN", "world: ratified", "Europe", ""},
		{"no meeting record is implied", "GBR", "world: ratified", "meeting bislett-games", ""},
		{"the entry says otherwise of the area", "GBR", "world: ratified, Europe: unratified", "Europe", Unratified},
		{"and the world still implies the nation", "GBR", "world: ratified, Europe: unratified", "GBR", Listed},
		{"of two implied the stronger", "GBR", "world: pending, Europe: ratified", "GBR", Listed},
		{"of two implied the stronger, the other way", "GBR", "world: listed, Europe: derived", "GBR", Listed},
		{"listed implies listed", "GBR", "world: listed", "GBR", Listed},
		{"derived implies derived", "GBR", "world: derived", "GBR", Derived},
		{"best implies best", "GBR", "world: best", "Europe", Best},
		{"pending implies pending", "GBR", "world: pending", "Europe", Pending},
		{"annulled implies annulled", "GBR", "world: annulled", "GBR", Annulled},
		{"unratified implies nothing", "GBR", "world: unratified", "GBR", ""},
		{"Herold ran for the GDR", "GDR", "GDR: listed, GER: listed", "GDR", Listed},
		{"and the record is German too, as the entry says", "GDR", "GDR: listed, GER: listed", "GER", Listed},
		{"but only if it says so", "GDR", "world: ratified", "GER", ""},
		{"another area's record says nothing of the athlete's nation", "URS", "Asia: listed, UZB: listed", "URS", ""},
		{"a team without an area has no area record", "AIN", "world: ratified", "Europe", ""},
		{"an entry without a nation", "", "world: ratified", "Europe", ""},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			e := Entry{Competitor: race.Competitor{Nation: test.nation}, Holds: holds(test.holds)}
			got, ok := e.Standing(scope(test.of))
			if got != test.want || ok != (test.want != "") {
				t.Errorf("%s of %s with %q: got %q, %t; want %q", test.of, test.nation, test.holds, got, ok, test.want)
			}
		})
	}
}

func TestStandingsThatCount(t *testing.T) {
	want := map[Standing]bool{Ratified: true, Listed: true, Derived: true, Best: true}
	for _, standing := range append(Standings(), "", "Ratified") {
		if standing.Counts() != want[standing] {
			t.Errorf("%q: got %t", standing, standing.Counts())
		}
	}
}

func TestNoStandingImpliesAStrongerOne(t *testing.T) {
	for _, standing := range Standings() {
		if got := standing.implied(); got != "" && stronger(got, standing) != standing {
			t.Errorf("%s implies %s", standing, got)
		}
	}
}

func TestStrongerOfTwoStandings(t *testing.T) {
	for i, a := range Standings() {
		for _, b := range Standings()[i:] {
			if stronger(a, b) != a || stronger(b, a) != a {
				t.Errorf("of %s and %s: got %s and %s, want %s", a, b, stronger(a, b), stronger(b, a), a)
			}
		}
		if stronger(a, "") != a || stronger("", a) != a {
			t.Errorf("no standing must be weaker than %s", a)
		}
	}
}

// TestVoid: an entry counts where somebody lets it stand as any record, or may yet do so.
func TestVoid(t *testing.T) {
	world, nation := race.Scope{Kind: race.World}, race.Scope{Kind: race.Nation, Key: "GBR"}
	for _, test := range []struct {
		why     string
		entry   Entry
		want    string
		pending bool
	}{
		{"listed as one record", Entry{Holds: []Hold{{world, Unratified}, {nation, Listed}}}, "", false},
		{"pending alone", Entry{Holds: []Hold{{world, Pending}, {nation, Unratified}}}, "", true},
		{"taken as none", Entry{Holds: []Hold{{world, Unratified}}, Note: "paced by a motor car"}, "not taken as a record: paced by a motor car", false},
		{"annulled as each", Entry{Holds: []Hold{{world, Annulled}}}, "annulled", false},
		{"annulled on a day", Entry{Holds: []Hold{{world, Ratified}}, Annulled: day("1999-05-06")}, "annulled 1999-05-06", false},
	} {
		if got := test.entry.Void(); got != test.want || test.entry.IsPending() != test.pending {
			t.Errorf("%s: got %q, pending %t", test.why, got, test.entry.IsPending())
		}
	}
}
