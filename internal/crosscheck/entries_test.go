//go:build !race

package crosscheck

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// theCorpus reads the races and record lists of this repository.
func theCorpus(t *testing.T) (races []*race.Race, books map[record.Category]*record.Book) {
	t.Helper()
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	refs := root.Refs()
	docs := make([]*document.Doc, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) { docs[i] = doc })
	lists := map[record.Category][]*record.List{}
	for _, doc := range docs {
		switch {
		case doc.Faulty():
			t.Fatalf("%s: %v", doc.File, doc.Findings)
		case doc.Race != nil:
			races = append(races, doc.Race)
		case doc.List != nil:
			lists[doc.List.Category()] = append(lists[doc.List.Category()], doc.List)
		}
	}
	books = map[record.Category]*record.Book{}
	for category, of := range lists {
		books[category] = record.NewBook(of...)
		for _, r := range races {
			if record.CategoryOf(r) == category {
				books[category].Know(r)
			}
		}
	}
	return races, books
}

// TestEntriesAreReported holds the record lists of this repository against its
// races: what an entry says that a result was, the verdict on that result must
// say too. Exceptions stand in a file, each with its reason behind a #.
func TestEntriesAreReported(t *testing.T) {
	races, books := theCorpus(t)
	var got []string
	reported := 0
	for _, r := range races {
		book := books[record.CategoryOf(r)]
		if book == nil {
			continue
		}
		for _, scope := range book.Scopes() {
			for _, v := range book.Judge(r, scope) {
				if v.Own == nil || !slices.ContainsFunc(v.Own.Holds, func(h record.Hold) bool { return h.Scope == scope && h.Standing.Counts() }) {
					continue
				}
				if reported++; !v.Record() && v.Outcome != record.FirstKnown {
					got = append(got, fmt.Sprintf("%s, %s, %s: %s", r.ID, v.Result.Athlete, scope, v.Outcome))
				}
			}
		}
	}
	t.Logf("%d records of the lists were set in races of the corpus", reported)
	if reported == 0 {
		t.Error("no entry was run in a race of the corpus")
	}
	text, err := os.ReadFile("testdata/exceptions.txt")
	if err != nil {
		t.Fatal(err)
	}
	var want []string
	for line := range strings.Lines(string(text)) {
		exception, reason, ok := strings.Cut(strings.TrimSpace(line), "  # ")
		if !ok || reason == "" {
			t.Errorf("exception without a reason: %s", line)
		}
		want = append(want, exception)
	}
	slices.Sort(got)
	slices.Sort(want)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("entries that record-check does not report (-excepted +found):\n%s", diff)
	}
}
