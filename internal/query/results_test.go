package query

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/race"
)

func TestTallyOf(t *testing.T) {
	r := mileRace(t,
		run(t, 1, "A", "3:50.00", ""), run(t, 2, "Placed only", "", ""), run(t, 0, "Dropped out", "", ""),
		race.Result{Mark: mark(t, "3:59.00")}, race.Result{}, race.Result{}, race.Result{Status: race.DNS}, race.Result{Status: race.DQ, Mark: mark(t, "3:49.00")},
	)
	want := ResultCounts{Finishers: 3, Started: 2, Status: map[race.Status]int{race.DNF: 1, race.DNS: 1, race.DQ: 1}}
	if diff := cmp.Diff(want, CountResults(r)); diff != "" {
		t.Errorf("a mark or a place makes a finisher, a status none (-want +got):\n%s", diff)
	}
}

func TestResultSources(t *testing.T) {
	r := &race.Race{Source: race.Citation{All: []string{"tfn"}}}
	own := &race.Result{Source: race.Citation{All: []string{"aw"}}}
	if diff := cmp.Diff([]string{"aw"}, ResultSources(r, own)); diff != "" {
		t.Errorf("its own (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"tfn"}, ResultSources(r, &race.Result{})); diff != "" {
		t.Errorf("else those of the race (-want +got):\n%s", diff)
	}
}

func TestLeadersOf(t *testing.T) {
	r := mileRace(t,
		run(t, 1, "A", "3:50.00", "400m 56.50, 800m 1:53.50 (1), 1200m (1)"), run(t, 2, "B", "3:51.00", "400m 56.20, 800m 1:53.60 (1)"),
	)
	r.LeaderSplits = []race.Split{{Point: r.Results[0].Splits[0].Point, Mark: mark(t, "56.0")}}
	type leader struct {
		Point, Leader, Time string
		Basis               Basis
	}
	want := []leader{
		{"400m", "", "56.0", TimeOnly},
		{"800m", "A", "1:53.50", ByPosition},
		{"800m", "B", "1:53.60", ByPosition},
		{"1200m", "A", "", ByPosition},
	}
	var got []leader
	for _, l := range LeadersOf(r) {
		name, time := "", ""
		if l.Leader != nil {
			name = l.Leader.Athlete
		}
		if !l.Time.IsZero() {
			time = l.Time.String()
		}
		got = append(got, leader{l.Point.Text(), name, time, BasisOf(l.Lead)})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("level leaders have a row and a time each; the fastest known split is no leader's (-want +got):\n%s", diff)
	}
}
