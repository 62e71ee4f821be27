package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

func TestJudgeWhatItsOwnListContradicts(t *testing.T) {
	const by = "contradicted by its own list: "
	tied := finish(1, "B", "GBR", "3:43.00")
	annulled := finish(1, "A", "GBR", "4:01.23")
	annulled.Place, annulled.Status = 0, race.DQ
	for _, tt := range []struct {
		why     string
		results []race.Result
		want    []string // "outcome: reason"
	}{
		{
			"the second far faster than the winner",
			[]race.Result{finish(1, "A", "GBR", "4:01.23"), finish(2, "B", "GBR", "3:40.12")},
			[]string{"short by", "doubtful: " + by + "A in 4:01.23 is placed before it"},
		},
		{
			"the fifth faster than the winner, whose record stands",
			[]race.Result{finish(1, "A", "GBR", "3:44.00"), finish(2, "B", "GBR", "3:44.50"), finish(5, "E", "GBR", "3:23.00")},
			[]string{"broken", "better, not first", "doubtful: " + by + "B in 3:44.50 is placed before it"},
		},
		{
			"the slowest before it is named",
			[]race.Result{finish(1, "A", "GBR", "3:47.00"), finish(2, "B", "GBR", "3:55.00"), finish(3, "C", "GBR", "3:44.00")},
			[]string{"short by", "short by", "doubtful: " + by + "B in 3:55.00 is placed before it"},
		},
		{
			"a hundredth is a contradiction",
			[]race.Result{finish(1, "A", "GBR", "3:45.00"), finish(2, "B", "GBR", "3:44.99")},
			[]string{"broken", "doubtful: " + by + "A in 3:45.00 is placed before it"},
		},
		{
			"what a hand time may hide is none",
			[]race.Result{finish(1, "A", "GBR", "3:45.1h"), finish(2, "B", "GBR", "3:45.05")},
			[]string{"better, not first", "broken"},
		},
		{
			"a hand time hides it, a later place does not",
			[]race.Result{finish(1, "A", "GBR", "3:45.1h"), finish(2, "B", "GBR", "3:45.08"), finish(3, "C", "GBR", "3:45.05")},
			[]string{"better, not first", "broken", "doubtful: " + by + "B in 3:45.08 is placed before it"},
		},
		{
			"slower than the record, the contradiction does not matter",
			[]race.Result{finish(1, "A", "GBR", "3:50.00"), finish(2, "B", "GBR", "3:49.00")},
			[]string{"short by", "short by"},
		},
		{
			"a shared place is no better place",
			[]race.Result{finish(1, "A", "GBR", "3:44.00"), tied},
			[]string{"better, not first", "broken"},
		},
		{
			"who has no place contradicts nobody, nor does a mark without one",
			[]race.Result{annulled, finish(1, "B", "GBR", "3:44.00"), {Competitor: race.Competitor{Athlete: "C", Nation: "GBR"}, Mark: mark("3:43.00")}},
			[]string{"better, not first", "cannot count: disqualified", "broken"},
		},
		{
			"of another nation all the same",
			[]race.Result{finish(1, "A", "NOR", "3:50.00"), finish(2, "B", "GBR", "3:44.00")},
			[]string{"doubtful: " + by + "A in 3:50.00 is placed before it"},
		},
	} {
		t.Run(tt.why, func(t *testing.T) {
			r := mileRace("x", "2000-06-01", tt.results...)
			var got []string
			for _, v := range NewBook(menMile(cram("listed"))).Judge(r, scope("GBR")) {
				line := v.Outcome.String()
				if v.Why != "" {
					line += ": " + v.Why
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestASprintByWatchesContradictsNothing: a watch shows up to .24 less than an automatic clock.
func TestASprintByWatchesContradictsNothing(t *testing.T) {
	list := menMile(ran("1980-07-01", "10.30", "S", "GBR", "GBR: listed"))
	list.Event = must(event.Parse("100m"))
	for time, doubtful := range map[string]bool{"10.20": false, "10.35": true} {
		r := mileRace("x", "2000-06-01", finish(1, "A", "GBR", time), finish(2, "B", "GBR", "10.1h"))
		r.Event, r.Wind = list.Event, must(race.ParseWind("+0.0"))
		if got := NewBook(list).Judge(r, scope("GBR")); (got[1].Outcome == Doubtful) != doubtful {
			t.Errorf("10.1h behind %s: %s", time, got[1].Outcome)
		}
	}
}

// TestNobodyBreaksARecordBehindASlowerMark compares with each that is placed before.
func TestNobodyBreaksARecordBehindASlowerMark(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := anyEntries(Standings()).Draw(t, "entries")
		r, s := anyRace(entries).Draw(t, "race"), anyScope().Draw(t, "scope")
		for i := range r.Results {
			r.Results[i].Place = rapid.IntRange(0, 4).Draw(t, "place")
		}
		for _, v := range NewBook(menMile(entries...)).Judge(r, s) {
			contradicted := false
			for _, other := range r.Results {
				contradicted = contradicted || v.Result.Place > other.Place && other.Place > 0 && v.Result.Mark.ClearlyBetter(other.Mark)
			}
			if contradicted && (v.Record() || v.Outcome == FirstKnown || v.Outcome.IsNotFirst()) || !contradicted && v.Outcome == Doubtful {
				t.Fatalf("%s, contradicted %t, is %s", v.Result.Mark, contradicted, v.Outcome)
			}
		}
	})
}
