//go:build !race

package missing

import (
	"os"
	"testing"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// TestRecordsAgree: over the whole corpus, the races that hang on a record which is left open are
// those of which its book says that they met "this or better".
func TestRecordsAgree(t *testing.T) {
	t.Parallel()
	c := corpus.Keep(store.Builtin(os.DirFS("../../races")))
	f, err := newFinder(c, corpus.Category{})
	if err != nil {
		t.Fatal(err)
	}
	var races []*race.Race
	for r := range c.Races(corpus.Filter{}) {
		f.see(r)
		races = append(races, r.Classes()...)
	}
	f.findRecords()
	got := 0
	for _, e := range f.entries {
		if e.Kind == Records {
			got += e.Answers
		}
	}
	books, err := c.Books(races...)
	if err != nil {
		t.Fatal(err)
	}
	want := 0
	for _, r := range races {
		book := books[record.CategoryOf(r)]
		if book == nil {
			continue
		}
		seen := map[race.Scope]bool{}
		for i := range r.Results {
			if !r.Results[i].Finished() {
				continue
			}
			for _, s := range book.ScopesOf(r, &r.Results[i]) {
				if seen[s] {
					continue
				}
				seen[s] = true
				if book.MetBy(s, r).OrBetter {
					want++
				}
			}
		}
	}
	if got != want {
		t.Errorf("%d answers, %d races", got, want)
	}
}
