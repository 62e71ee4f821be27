package record

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestANarrowerRecordContradicts: what stood is not what a mark can break where the lists have a better one as the record of an
// area or a nation, and do not say that it was no wider one.
func TestANarrowerRecordContradicts(t *testing.T) {
	world := ran("1993-09-05", "3:44.39", "Noureddine Morceli", "ALG", "world: ratified")
	open := "the list has 3:44.00 by Stale Source on 1999-01-01, which was better than what stood"
	tests := []struct {
		why, holds, mark string
		want             said
	}{
		{"a national record", "FRA: listed", "3:44.10", said{Athlete: "A", Outcome: CannotTell, Margin: "-0.29", Why: open}},
		{"of an area, as good", "Europe: listed", "3:44.00", said{Athlete: "A", Outcome: CannotTell, Margin: "-0.39", Why: open}},
		{"which the mark beats too", "FRA: listed", "3:43.99", said{Athlete: "A", Outcome: Broken, Margin: "-0.40", Is: " subject"}},
		{"not taken as the world's", "FRA: listed, world: unratified", "3:44.10", said{Athlete: "A", Outcome: Broken, Margin: "-0.29", Is: " subject"}},
	}
	for _, test := range tests {
		b := NewBook(menMile(world, ran("1999-01-01", "3:44.00", "Stale Source", "FRA", test.holds)))
		got := say(b.Judge(mileRace("x", "2000-06-01", finish(1, "A", "GBR", test.mark)), scope("world")))
		if diff := cmp.Diff([]said{test.want}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
	b := NewBook(menMile(world, ran("2000-06-01", "3:44.00", "Later", "FRA", "FRA: listed")))
	if got := say(b.Judge(mileRace("x", "2000-05-31", finish(1, "A", "GBR", "3:44.10")), scope("world"))); got[0].Outcome != Broken {
		t.Errorf("what was run later: %v", got)
	}
}
