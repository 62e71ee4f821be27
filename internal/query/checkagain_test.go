package query

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
)

// TestCheckAgain: who checks a corpus again and again as it changes finds each time what who checks it once finds.
func TestCheckAgain(t *testing.T) {
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		var memory CheckMemory
		var before *store.Store
		texts := map[string]string{}
		for range rapid.IntRange(1, 5).Draw(t, "times") {
			for file, all := range variants() {
				if rapid.Bool().Draw(t, file+" changes") {
					texts[file] = rapid.SampledFrom(all).Draw(t, file)
				}
			}
			files := fstest.MapFS{}
			for file, text := range texts {
				if text != "" {
					files[file] = &fstest.MapFile{Data: []byte(text)}
				}
			}
			s := store.Builtin(files)
			held := s.Holding(s.Texts(), before)
			findings := func(of CheckSet) []diag.Finding {
				all, _ := of.Findings(check.Selection{}, date.New(2026, 1, 1), func() {})
				return diag.Sort(all)
			}
			want, got := findings(CheckAll(s)), findings(CheckAgain(held, &memory))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatalf("(-once +again):\n%s", diff)
			}
			before, found = held, found+len(got)
		}
	})
	if found == 0 {
		t.Error("nothing was found")
	}
}
