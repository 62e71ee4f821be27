package race_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// outcomes is how a race came in, in the order of the document.
func outcomes(r *race.Race) string {
	var all []string
	for i := range r.Results {
		x := &r.Results[i]
		all = append(all, strings.TrimSpace(fmt.Sprintf("%s %d %s %s", x.Athlete, x.Place, x.Mark, x.Status)))
	}
	return strings.Join(all, ", ")
}

// TestMovingUp: who is behind somebody that does not count any more moves up one place; who
// shared the place keeps it.
func TestMovingUp(t *testing.T) {
	field := func() *race.Race {
		r := &race.Race{}
		for i, name := range []string{"A", "B", "C", "D", "E"} {
			x := race.Result{Competitor: race.Competitor{Athlete: name}, Place: []int{1, 2, 2, 4, 0}[i]}
			if name == "E" {
				x.Status = race.DNF
			}
			x.Flags = []race.Flag{{Kind: race.PB}}
			r.Results = append(r.Results, x)
		}
		return r
	}
	for _, test := range []struct {
		why, want string
		change    func(r *race.Race) *race.Race
	}{
		{"the winner", "A 0  DQ, B 1, C 1, D 3, E 0  DNF", func(r *race.Race) *race.Race { return r.Disqualify(0) }},
		{"one of two who share a place", "A 1, B 0  DQ, C 2, D 3, E 0  DNF", func(r *race.Race) *race.Race { return r.Disqualify(1) }},
		{"the last", "A 1, B 2, C 2, D 0  DQ, E 0  DNF", func(r *race.Race) *race.Race { return r.Disqualify(3) }},
		{"who had not finished", "A 1, B 2, C 2, D 4, E 0  DQ", func(r *race.Race) *race.Race { return r.Disqualify(4) }},
		{"nobody is left of who is removed", "B 1, C 1, D 3, E 0  DNF", func(r *race.Race) *race.Race { return r.Without(0) }},
		{"who did not finish moves nobody", "A 1, B 2, C 2, D 4", func(r *race.Race) *race.Race { return r.Without(4) }},
		{"two change places", "A 4, B 2, C 2, D 1, E 0  DNF", func(r *race.Race) *race.Race { return r.Swap(0, 3) }},
	} {
		r := field()
		got := strings.ReplaceAll(outcomes(test.change(r)), "  ,", ",")
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
		if diff := cmp.Diff(outcomes(field()), outcomes(r)); diff != "" {
			t.Errorf("%s: the race itself changed:\n%s", test.why, diff)
		}
	}
	marked := field()
	for i, text := range []string{"3:50.00", "3:51.00"} {
		m, err := timing.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		marked.Results[i].Mark, marked.Results[i].Overall = m, i+5
	}
	if x := marked.Swap(0, 1).Results; x[0].Overall != 6 || x[1].Overall != 5 {
		t.Errorf("and the other's overall place: %d, %d", x[0].Overall, x[1].Overall)
	}
	if got := outcomes(marked.Swap(0, 1)); !strings.HasPrefix(got, "A 2 3:51.00, B 1 3:50.00,") {
		t.Errorf("two who change places have each other's mark: %s", got)
	}
	cited := field()
	cited.Results[0].Source = race.Citation{All: []string{"tfn"}, Parts: []race.CitedPart{{Key: "place", Sources: []string{"aw"}}, {Key: "mark", Sources: []string{"tfn"}}}}
	want := race.Citation{All: []string{"tfn"}, Parts: []race.CitedPart{{Key: "mark", Sources: []string{"tfn"}}}}
	if diff := cmp.Diff(want, cited.Disqualify(0).Results[0].Source); diff != "" {
		t.Errorf("what is cited for the place of who has none (-want +got):\n%s", diff)
	}
	dq := field().Disqualify(0).Results[0]
	if dq.OriginalPlace != 1 || !dq.Annulled.Unknown || dq.Flags != nil {
		t.Errorf("disqualified: original place %d, annulled %v, flags %v", dq.OriginalPlace, dq.Annulled, dq.Flags)
	}
}
