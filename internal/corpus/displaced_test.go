package corpus_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/store"
)

// TestDisplaced: lists of a folder take the place of all of their category that are lent, which is
// told where records are missing for it that somebody may expect.
func TestDisplaced(t *testing.T) {
	holds := func(scopes string) string {
		return strings.ReplaceAll(list(entry("3:50.00", "Ann Able", "2000-01-01", "")), "{world: listed}", "{"+scopes+"}")
	}
	const world, club, both = "world: listed", "club town-ac: listed", "world: listed, club town-ac: listed"
	tests := []struct {
		why  string
		own  files
		lent string // the records of mile-men-outdoor
		want []string
	}{
		{"no list of its own", files{}, world, nil},
		{"the records of a club", files{"records/mile-men-outdoor-town.yaml": holds(club)}, world, []string{"mile-men-outdoor"}},
		{"under the same name", files{"records/mile-men-outdoor.yaml": holds(club)}, world, []string{"mile-men-outdoor"}},
		{"another of the world", files{"records/mile-men-outdoor-town.yaml": holds(world)}, "world: listed, GBR: listed", []string{"mile-men-outdoor"}},
		{"one of the same name with the world's record", files{"records/mile-men-outdoor.yaml": holds(world)}, "world: listed, GBR: listed", nil},
		{"one of the same name, none with the world's record", files{"records/mile-men-outdoor.yaml": holds(club)}, "GBR: listed", nil},
		{"every record is named", files{"records/mile-men-outdoor-town.yaml": holds(both)}, world, nil},
		{"every record is named in several", files{"records/mile-men-outdoor-a.yaml": holds(club), "records/mile-men-outdoor-b.yaml": holds(world)}, world, nil},
		{"of another category", files{"records/mile-men-short-track.yaml": strings.Replace(holds(club), "outdoor", "short-track", 1)}, world, nil},
	}
	for _, test := range tests {
		other := files{"records/mile-men-outdoor.yaml": holds(test.lent)}
		c := corpus.Open(test.own.open().Store().WithLists(other.open().Store()))
		if got := c.Displaced(); got != nil {
			t.Errorf("%s: before any list was read: %q", test.why, got)
		}
		if _, err := c.Lists(corpus.Category{}.Matches); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(test.want, c.Displaced()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.why, diff)
		}
	}
	if got := corpus.Open((&store.Store{})).Displaced(); got != nil {
		t.Errorf("nobody lends: %q", got)
	}
}
