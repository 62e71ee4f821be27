//go:build !race

package handout_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/handout"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/table"
	"github.com/milectl/milectl/internal/target"
	"github.com/milectl/milectl/races"
)

// TestTargetsKnowNothingLater: of every race of the corpus the targets are those that they would be
// before anything of it was known but who starts, and before any race of its day and later ones was
// known at all.
func TestTargetsKnowNothingLater(t *testing.T) {
	t.Parallel()
	builtin := store.Builtin(races.Files)
	all := map[string]*race.Race{}
	for _, ref := range builtin.Races() {
		all[ref.Path] = builtin.Read(ref).Race
	}
	announced := map[string]*race.Race{} // who was born when tells people of one name apart
	for path, r := range all {
		announced[path] = r.Announced()
	}
	known := corpus.KeepRead(builtin, all)
	for i, path := range slices.Sorted(maps.Keys(all)) {
		if strings.Contains(path, "all-time-lists") && i%20 > 0 { // of one result each
			continue
		}
		r := all[path]
		before := maps.Clone(all)
		for other := range before {
			if !before[other].Date.Before(r.Date) {
				before[other] = announced[other]
			}
		}
		want := written(t, corpus.KeepRead(builtin, before), before[path])
		if diff := cmp.Diff(want, written(t, known.Fork(), r)); diff != "" {
			t.Errorf("%s (-before +known later):\n%s", r.ID, diff)
		}
	}
}

// written is all that targets says of a race, both ways.
func written(t *testing.T, c *corpus.Corpus, r *race.Race) string {
	t.Helper()
	field, err := target.Of(c, r, target.DayBefore(r))
	if err != nil {
		t.Fatal(err)
	}
	byStarter, err := handout.Targets(field).Bytes(table.FormatJSON)
	if err != nil {
		t.Fatal(err)
	}
	byClock, err := handout.TargetsOfField(field).Bytes(table.FormatMarkdown)
	if err != nil {
		t.Fatal(err)
	}
	return string(byStarter) + string(byClock)
}
