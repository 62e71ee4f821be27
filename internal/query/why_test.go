package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/race"
)

func TestSidesOfClaims(t *testing.T) {
	want := map[claim.Truth]Agreement{
		claim.True: Agrees, claim.TrueToPrecision: Agrees, claim.RoundsTrue: Agrees, claim.False: Differs, claim.CannotTell: Undecided,
	}
	var o Origin
	for _, outcome := range claim.Truths() {
		c := JudgedClaim{Assessment: claim.Assessment{Truth: outcome}}
		if side, ok := want[outcome]; !ok || c.Agreement() != side {
			t.Errorf("%s: got side %d, want %d", outcome, c.Agreement(), side)
		}
		o.Claims = append(o.Claims, c)
	}
	for side, n := range map[Agreement]int{Agrees: 3, Differs: 1, Undecided: 1} {
		if got := o.Count(side); got != n {
			t.Errorf("side %d: got %d claims, want %d", side, got, n)
		}
	}
}

func TestProvenance(t *testing.T) {
	on := func(result, line int, state ChangeState, citedFor string) Origin {
		return Origin{Result: result, CitedFor: citedFor, Location: Location{File: "x.yaml", Pos: diag.Pos{Line: line, Col: 1}}, Change: LastChange{State: state}}
	}
	p := Provenance{
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
