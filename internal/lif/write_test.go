package lif_test

import (
	"testing"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/lif"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

func mark(t *testing.T, text string) timing.Mark {
	t.Helper()
	m, err := timing.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestWriteLaps holds that the times at the end of each lap come back, and those of
// somebody who stepped off, and that other points have no place.
func TestWriteLaps(t *testing.T) {
	e, err := event.Parse("1500m")
	if err != nil {
		t.Fatal(err)
	}
	at := func(point, text string) race.Split {
		p, err := e.ParsePoint(point, event.Course{})
		if err != nil {
			t.Fatal(err)
		}
		return race.Split{Point: p, Mark: mark(t, text)}
	}
	r := &race.Race{Name: "A", Event: e, Sex: race.Men}
	r.Results = []race.Result{
		{Place: 1, Mark: mark(t, "3:45.30"), Splits: []race.Split{at("300m", "44.10"), at("700m", "1:43.90"), at("800m", "1:58.7"), at("1100m", "2:44.52")}},
		{Status: race.DNF, Splits: []race.Split{at("300m", "43.95"), at("700m", "1:43.60")}},
	}
	r.Results[0].Athlete, r.Results[1].Athlete = "Abel Archer", "Bo Baker"
	s := lif.Read(string(lif.Write(r, 7)))
	for i, want := range [][]string{{"44.10", "1:43.90", "2:44.52"}, {"43.95", "1:43.60"}} {
		got := s.Races[0].Rows[i].Splits
		if len(got) != len(want) {
			t.Fatalf("row %d: %v", i, got)
		}
		for j := range want {
			if got[j].Mark.String() != want[j] {
				t.Errorf("row %d: %v, wanted %v", i, got, want)
			}
		}
	}
}

// TestWriteKeepsFormulas holds that a name is written as it is, also one that a
// spreadsheet would run: timing software shows each cell as text.
func TestWriteKeepsFormulas(t *testing.T) {
	r := &race.Race{Name: "A", Sex: race.Men}
	r.Results = []race.Result{{Place: 1, Mark: mark(t, "3:45.30")}}
	r.Results[0].Athlete, r.Results[0].Club = "Abel =1+1", "=HYPERLINK"
	text := lif.Write(r, 1)
	s := lif.Read(string(text))
	if row := s.Races[0].Rows[0]; row.Name() != "Abel =1+1" || row.Club != "=HYPERLINK" {
		t.Errorf("%q, %q of\n%s", row.Name(), row.Club, text)
	}
}
