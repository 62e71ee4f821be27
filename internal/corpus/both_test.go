package corpus_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/store"
)

// TestOpenBoth: a race that is the same on both sides is one value, one that differs is two, and
// one that is left out is on neither.
func TestOpenBoth(t *testing.T) {
	of := func(mark string) *store.Store {
		return store.Builtin(fstest.MapFS{
			"same.yaml":    {Data: []byte(final("mile", "2020-06-01", "Ann Other", "3:50.00"))},
			"differs.yaml": {Data: []byte(final("mile", "2021-06-01", "Ann Other", mark))},
			"faulty.yaml":  {Data: []byte(final("mile", "2022-06-01", "Ann Other", "3:52.00"))},
		})
	}
	a, b := corpus.OpenBoth(of("3:51.00"), of("3:51.10"), map[string]bool{"differs.yaml": true, "faulty.yaml": true}, map[string]bool{"faulty.yaml": true})
	marks := func(c *corpus.Corpus) (all []string) {
		for r := range c.Races(corpus.Filter{}) {
			all = append(all, r.ID+" "+r.Results[0].Mark.String())
		}
		return all
	}
	for range 2 { // what was read once, and again
		if diff := cmp.Diff([]string{"differs 3:51.00", "same 3:50.00"}, marks(a)); diff != "" {
			t.Errorf("before (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff([]string{"differs 3:51.10", "same 3:50.00"}, marks(b)); diff != "" {
			t.Errorf("after (-want +got):\n%s", diff)
		}
	}
	if a.Race("same") != b.Race("same") || a.Race("differs") == b.Race("differs") || a.Race("faulty") != nil || b.Race("faulty") != nil {
		t.Error("the same race is read twice, or another once, or one is there that is left out")
	}
	if n := b.LeftOut().Count(); n != 1 {
		t.Errorf("%d files left out, want 1", n)
	}
}
