package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/race"
)

// TestJudgeWhatCannotCount has a better mark that cannot count before one that
// breaks the record.
func TestJudgeWhatCannotCount(t *testing.T) {
	tests := []struct {
		why    string
		change func(*race.Result)
		reason string
	}{
		{"the document's own reason", func(r *race.Result) { r.Ineligible = "out of competition" }, "out of competition"},
		{"disqualified", func(r *race.Result) { r.Place, r.Status = 0, race.DQ }, "disqualified"},
		{
			"disqualified by a rule",
			func(r *race.Result) { r.Place, r.Status, r.Rule = 0, race.DQ, "TR17.2.3" }, "disqualified: TR17.2.3",
		},
		{
			"disqualified later",
			func(r *race.Result) {
				r.Place, r.Status, r.Annulled = 0, race.DQ, race.Annulment{On: day("2012-03-01")}
			}, "annulled 2012-03-01",
		},
		{
			"disqualified later, nobody says when",
			func(r *race.Result) { r.Place, r.Status, r.Annulled = 0, race.DQ, race.Annulment{Unknown: true} },
			"annulled, day unknown",
		},
		{"a mark without a finish", func(r *race.Result) { r.Place, r.Status = 0, race.DNF }, "did not finish"},
		{"a mark without a start", func(r *race.Result) { r.Place, r.Status = 0, race.DNS }, "did not start"},
		{"a mark that is none", func(r *race.Result) { r.Place, r.Status = 0, race.NM }, "no valid mark"},
	}
	b := NewBook(menMile(ran("1985-07-27", "3:46.32", "Steve Cram", "GBR", "GBR: listed")))
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			r := mileRace("x", "2000-06-01", finish(1, "A", "GBR", "3:44.00"), finish(2, "B", "GBR", "3:45.00"))
			test.change(&r.Results[0])
			want := []said{
				{Athlete: "A", Outcome: CannotCount, Margin: "-2.32", Why: test.reason},
				{Athlete: "B", Outcome: Broken, Margin: "-1.32"},
			}
			if r.Results[0].Place == 0 { // who has no place comes last
				want[0], want[1] = want[1], want[0]
			}
			if diff := cmp.Diff(want, say(b.Judge(r, scope("GBR")))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestJudgeARaceThatCannotCount(t *testing.T) {
	r := mileRace("breaking4", "2025-06-26", finish(1, "A", "GBR", "3:40.00"), finish(2, "B", "GBR", "3:50.00"))
	r.Ineligible = "exhibition: 13 pacemakers of both sexes"
	r.Results[1].Ineligible = "out of competition"
	want := []said{
		{Athlete: "A", Outcome: CannotCount, Margin: "-6.32", Why: "exhibition: 13 pacemakers of both sexes"},
		{Athlete: "B", Outcome: CannotCount, Margin: "+3.68", Why: "out of competition"},
	}
	b := NewBook(menMile(ran("1985-07-27", "3:46.32", "Steve Cram", "GBR", "GBR: listed")))
	if diff := cmp.Diff(want, say(b.Judge(r, scope("GBR")))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
