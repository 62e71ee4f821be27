package provenance

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/race"
)

func TestSidesOfClaims(t *testing.T) {
	want := map[claim.Truth]Agreement{
		claim.True: Agrees, claim.TrueToPrecision: Agrees, claim.RoundsTrue: Agrees, claim.TrueAsFarAsKnown: Agrees, claim.False: Differs, claim.CannotTell: Undecided,
	}
	var o Origin
	for _, outcome := range claim.Truths() {
		c := JudgedClaim{Assessment: claim.Assessment{By: race.Source{Key: outcome.String()}, Truth: outcome}}
		if side, ok := want[outcome]; !ok || c.Agreement() != side {
			t.Errorf("%s: got side %d, want %d", outcome, c.Agreement(), side)
		}
		o.Claims = append(o.Claims, c)
	}
	for side, n := range map[Agreement]int{Agrees: 4, Differs: 1, Undecided: 1} {
		if got := o.Count(side); got != n {
			t.Errorf("side %d: got %d claims, want %d", side, got, n)
		}
	}
}

func TestProvenance(t *testing.T) {
	on := func(result, line int, state ChangeState, citedFor string) Origin {
		return Origin{Result: result, CitedFor: citedFor, Location: Location{File: "x.yaml", Pos: diag.Pos{Line: line, Col: 1}}, Change: LastChange{State: state}}
	}
	p := Answer{
		Race: &race.Race{Results: []race.Result{{Competitor: race.Competitor{Athlete: "Josh Kerr"}}}},
		Origins: []Origin{
			on(-1, 3, Committed, "race"), on(0, 9, Uncommitted, "race"), on(0, 9, Uncommitted, "mark"), on(0, 10, CommittedOrEarlier, ""),
			on(-1, 12, Uncommitted, ""), on(-1, 13, NoHistory, "date"),
		},
	}
	if diff := cmp.Diff([]int{9, 12}, p.Uncommitted()); diff != "" {
		t.Errorf("lines that no commit has (-want +got):\n%s", diff)
	}
	if got := p.Unsourced(); got != 2 {
		t.Errorf("figures without a source: got %d", got)
	}
	if got := [2]string{p.Athlete(p.Origins[0]), p.Athlete(p.Origins[1])}; got != [2]string{"", "Josh Kerr"} {
		t.Errorf("whose: got %q", got)
	}
	var inherits []bool
	for _, o := range p.Origins {
		inherits = append(inherits, o.Inherits())
	}
	if diff := cmp.Diff([]bool{false, true, false, false, false, false}, inherits); diff != "" {
		t.Errorf("what a result has from the race (-want +got):\n%s", diff)
	}
	if got := p.Origins[0].Location.String(); got != "x.yaml:3:1" {
		t.Errorf("got %s", got)
	}
}

// TestVoices counts reports, not claims: those of one publisher are one, and one from
// which the figure is cited does not agree with itself.
func TestVoices(t *testing.T) {
	said := func(key, publisher string, truth claim.Truth) JudgedClaim {
		return JudgedClaim{Assessment: claim.Assessment{By: race.Source{Key: key, Publisher: publisher}, Truth: truth}}
	}
	cited := []race.Source{{Key: "tfn", Publisher: "Track & Field News"}, {Key: "own"}}
	tests := []struct {
		why                   string
		claims                []JudgedClaim
		agree, differ, itself int
	}{
		{"two reports", []JudgedClaim{said("aw", "Athletics Weekly", claim.True), said("bbc", "BBC", claim.RoundsTrue)}, 2, 0, 0},
		{"two claims of one report", []JudgedClaim{said("aw", "Athletics Weekly", claim.True), said("aw", "Athletics Weekly", claim.TrueToPrecision)}, 1, 0, 0},
		{"two keys of one publisher", []JudgedClaim{said("aw", "Athletics Weekly", claim.True), said("aw2", "ATHLETICS weekly", claim.True)}, 1, 0, 0},
		{"the source itself", []JudgedClaim{said("tfn", "Track & Field News", claim.True)}, 0, 0, 1},
		{"another report of the source's publisher", []JudgedClaim{said("tfn2", "Track & Field News", claim.True)}, 0, 0, 1},
		{"a source without a publisher", []JudgedClaim{said("own", "", claim.True), said("other", "", claim.True)}, 1, 0, 1},
		{"a source that says otherwise", []JudgedClaim{said("tfn", "Track & Field News", claim.False)}, 0, 1, 0},
		{"a report that says both", []JudgedClaim{said("ttl", "Today", claim.True), said("ttl", "Today", claim.False)}, 1, 1, 0},
	}
	for _, test := range tests {
		o := Origin{Sources: cited, Claims: test.claims}
		if got := [3]int{o.Count(Agrees), o.Count(Differs), o.Count(Itself)}; got != [3]int{test.agree, test.differ, test.itself} {
			t.Errorf("%s: got %v that agree, differ, are the source", test.why, got)
		}
	}
}
