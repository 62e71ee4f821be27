package race

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/nation"
)

func TestParseScope(t *testing.T) {
	tests := []struct {
		text string
		want Scope
	}{
		{"world", Scope{Kind: World}},
		{"Europe", Scope{Area, "Europe"}},
		{"NACAC", Scope{Area, "NACAC"}},
		{"South America", Scope{Area, "South America"}},
		{"GBR", Scope{Nation, "GBR"}},
		{"GDR", Scope{Nation, "GDR"}},
		{"championship olympic-games", Scope{Championship, "olympic-games"}},
		{"series diamond-league", Scope{Series, "diamond-league"}},
		{"meeting prefontaine-classic", Scope{Meeting, "prefontaine-classic"}},
		{"club iffley-ac", Scope{Club, "iffley-ac"}},
		{"meeting iffley-1954", Scope{Meeting, "iffley-1954"}},
	}
	for _, test := range tests {
		got, err := ParseScope(test.text)
		if err != nil || got != test.want {
			t.Errorf("%q: got %#v, %v; want %#v", test.text, got, err, test.want)
		}
		if got.String() != test.text {
			t.Errorf("%q is written %q", test.text, got)
		}
	}
}

func TestParseScopeReadsEveryAreaBack(t *testing.T) {
	for area := range nation.Areas() {
		if got, err := ParseScope(string(area)); err != nil || got != (Scope{Area, string(area)}) {
			t.Errorf("%q: got %v, %v", area, got, err)
		}
	}
}

func TestParseScopeRefuses(t *testing.T) {
	const (
		strange = "neither world, nor an area, nor the code of a nation"
		usual   = `write world, an area (Europe), a nation (GBR), or such as "meeting prefontaine-classic"`
		badKey  = "a key has lower-case letters, digits and hyphens only"
		meeting = "write meeting and a key such as prefontaine-classic"
	)
	tests := []ScopeError{
		{"", strange, usual},
		{"WR", strange, usual},
		{"ZZZ", strange, usual},
		{" world", strange, usual},
		{"prefontaine-classic", strange, usual},
		{"World", strange, "write world"},
		{"europe", strange, "write Europe"},
		{"South america", strange, "write South America"},
		{"gbr", strange, "write GBR"},
		{"nation GBR", strange, usual},
		{"Ireland", strange, "write IRL"},
		{"great britain", strange, "write GBR"},
		{"Scotland", strange, "write GBR"},
		{"UK", strange, "write GBR"},
		{"European", strange, "write Europe"},
		{"Nowhereland", strange, usual},
		{"meeting", "no key behind meeting", meeting},
		{"meeting ", "no key behind meeting", meeting},
		{"meeting  x", badKey, meeting},
		{"meeting Prefontaine Classic", badKey, meeting},
		{"ENG", "England counts for the records of GBR", "write GBR"},
		{"club Iffley AC", badKey, "write club and a key such as iffley-ac"},
		{"series diamond_league", badKey, "write series and a key such as diamond-league"},
		{"championship Olympics", badKey, "write championship and a key such as olympic-games"},
	}
	for _, want := range tests {
		_, err := ParseScope(want.Text)
		var got *ScopeError
		if !errors.As(err, &got) {
			t.Errorf("%q: got %v, want an error", want.Text, err)
			continue
		}
		if diff := cmp.Diff(want, *got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", want.Text, diff)
		}
	}
	_, err := ParseScope("gbr")
	if got, want := err.Error(), `record "gbr": `+strange; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestParseScopeKind(t *testing.T) {
	for _, kind := range ScopeKinds() {
		if got, err := ParseScopeKind(kind.String()); err != nil || got != kind {
			t.Errorf("%q: got %v, %v", kind, got, err)
		}
	}
	for _, text := range []string{"", "World", "national", "olympic"} {
		var refused *ScopeError
		if _, err := ParseScopeKind(text); !errors.As(err, &refused) || refused.Text != text {
			t.Errorf("%q: got %v, want an error", text, err)
		}
	}
	if got := ScopeKind(len(ScopeKinds()) + 1).String(); got != "" {
		t.Errorf("beyond the last kind: got %q", got)
	}
}

// TestScopesOfCompetitions: records of meetings, championships and series are of
// competitions, those of athletes and clubs are not.
func TestScopesOfCompetitions(t *testing.T) {
	want := map[ScopeKind]bool{Meeting: true, Championship: true, Series: true}
	for _, kind := range ScopeKinds() {
		if got := (Scope{Kind: kind, Key: "x"}).OfCompetition(); got != want[kind] {
			t.Errorf("%s: got %t", kind, got)
		}
	}
}

func TestScopeKindsGoByWidth(t *testing.T) {
	if !slices.IsSorted(ScopeKinds()) {
		t.Error("the kinds are not in the order of their width")
	}
}

func TestTheZeroScopeIsNone(t *testing.T) {
	if !(Scope{}).IsZero() || (Scope{}).String() != "" || (Scope{Kind: World}).IsZero() {
		t.Error("the zero scope is not what it should be")
	}
}
