package toplist_test

import (
	"testing"

	"github.com/milectl/milectl/internal/toplist"
)

// TestEqualMarksOfOneRace: of equal marks the place in the race decides, wherever those of other
// races of the day stand by name, and who else has the best mark of a group is told.
func TestEqualMarksOfOneRace(t *testing.T) {
	f := files{
		"a.yaml": run("2020-06-01", "", won(1, "Cy Cole", "4:03.00"), won(2, "Al Able", "4:03.00")),
		"b.yaml": run("2020-06-01", "round: heat", won(1, "Bo Bell", "4:03.00"), won(1, "Di Dale", "4:03.00"), won(3, "Ed Eve", "4:04.00")),
	}
	hold(t, "all", f, mile(), "1 4:03.00 Cy Cole (1)", "1 4:03.00 Bo Bell (1)", "1 4:03.00 Al Able (2)", "1 4:03.00 Di Dale (1)", "5 4:04.00 Ed Eve (3)")
	best := func(by toplist.By) map[string][]string {
		q := asked(func(q *toplist.Question) { q.By = by })
		answer, err := toplist.Of(f.open(), q)
		if err != nil {
			t.Fatal(err)
		}
		all := map[string][]string{}
		for _, row := range answer.Sections[0].Rows {
			all[row.Name()] = row.Also
		}
		return all
	}
	if got := best(toplist.Race); len(got) != 2 || len(got["Cy Cole"]) != 1 || len(got["Bo Bell"]) != 1 || got["Bo Bell"][0] != "Di Dale" {
		t.Errorf("by race: %v", got)
	}
	if got := best(toplist.Year); len(got) != 1 || len(got["Cy Cole"]) != 3 {
		t.Errorf("by year: %v", got)
	}
}
