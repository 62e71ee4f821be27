package query_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// TestHolders: five who share a record are all named, of more the first five and how many
// more there are.
func TestHolders(t *testing.T) {
	shared := func(many int) record.Stood {
		var s record.Stood
		for i := range many {
			s.Entries = append(s.Entries, &record.Entry{Competitor: race.Competitor{Athlete: fmt.Sprint("A", i)}})
		}
		return s
	}
	for many, want := range map[int][]string{
		0: nil, 1: {"A0"}, 5: {"A0", "A1", "A2", "A3", "A4"},
		6: {"A0", "A1", "A2", "A3", "A4", "and 1 more"}, 5000: {"A0", "A1", "A2", "A3", "A4", "and 4995 more"},
	} {
		if diff := cmp.Diff(want, query.Holders(shared(many))); diff != "" {
			t.Errorf("of %d (-want +got):\n%s", many, diff)
		}
	}
}
