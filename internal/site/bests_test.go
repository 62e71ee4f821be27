//go:build !race

package site

import (
	"bytes"
	"testing"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/table"
)

// TestBestsAreThoseOfTheCommand: bests held against all that everybody ran are those that the command record-check holds
// against what was run of the event.
func TestBestsAreThoseOfTheCommand(t *testing.T) {
	x := inventedRaces(60).withReal(t, "bowerman-2024.yaml", "records/mile-men-outdoor.yaml", "athletes/men.yaml").opened(t, Options{})
	told := func(q query.RaceQuestion, r *race.Race) []byte {
		checked, err := query.CheckRaces(x.corpus.Fork(), []*race.Race{r}, q)
		if err != nil {
			t.Fatal(err)
		}
		for i := range checked {
			checked[i].Bests.From = 0
		}
		text, err := report.RecordCheck(checked, x.keys).Bytes(table.FormatJSON)
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	for _, r := range x.races {
		if got, want := told(query.RaceQuestion{Bests: true, All: true, Known: x.index}, r), told(query.RaceQuestion{Bests: true, All: true}, r); !bytes.Equal(got, want) {
			t.Errorf("%s: got\n%s\nwant\n%s", r.ID, got, want)
		}
	}
}
