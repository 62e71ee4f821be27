package athlete

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// TestEntriesInAnyOrder holds that which runs are known does not hang on the order of the lists: one known to the day is never
// taken for that of a race of another day, nor left out for one that is known to the year.
func TestEntriesInAnyOrder(t *testing.T) {
	entry := func(day string) *record.List {
		return list(event.Outdoor, held(day, "3:45.34", "Josh Kerr", "GBR", "GBR", record.Listed))
	}
	refused := list(event.Outdoor, held("2024-05-25", "3:45.34", "Josh Kerr", "GBR", "GBR", record.Unratified))
	inRace := []*race.Race{mile("bowerman-2024", "2024-05-25", finish(1, "Josh Kerr", "GBR", "3:45.34"))}
	run := func(day string) string { return "3:45.34 Josh Kerr " + day + " outdoor" }
	ofRace := run("2024-05-25") + " bowerman-2024"
	for _, test := range []struct {
		why   string
		races []*race.Race
		lists []*record.List
		want  []string
	}{
		{"a day and its year", nil, []*record.List{entry("2024-01-01"), entry("2024")}, []string{run("2024-01-01")}},
		{"a day, its month and its year", nil, []*record.List{entry("2024-01-01"), entry("2024-01"), entry("2024")}, []string{run("2024-01-01")}},
		{"a day and another month", nil, []*record.List{entry("2024-01-01"), entry("2024-02"), entry("2024")}, []string{run("2024-01-01"), run("2024-02")}},
		{"two days and the year", nil, []*record.List{entry("2024-01-01"), entry("2024-02-01"), entry("2024")}, []string{run("2024-01-01"), run("2024-02-01")}},
		{"another day than that of a race, and the year", inRace, []*record.List{entry("2024-01-01"), entry("2024")}, []string{run("2024-01-01"), ofRace}},
		{"the day of a race, its month and the year", inRace, []*record.List{entry("2024-05-25"), entry("2024-05"), entry("2024")}, []string{ofRace}},
		{"a day that a list refuses, and the year", nil, []*record.List{refused, entry("2024")}, []string{run("2024")}},
	} {
		for _, lists := range permutations(test.lists) {
			got := all(index(test.races, lists))
			slices.Sort(got)
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", test.why, diff)
			}
		}
	}
}

// permutations is every order of some lists.
func permutations(lists []*record.List) (orders [][]*record.List) {
	if len(lists) == 0 {
		return [][]*record.List{nil}
	}
	for i := range lists {
		for _, rest := range permutations(slices.Delete(slices.Clone(lists), i, i+1)) {
			orders = append(orders, append([]*record.List{lists[i]}, rest...))
		}
	}
	return orders
}
