//go:build !race

package check

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/plausible"
)

// theCorpus reads the documents of this repository.
func theCorpus(t *testing.T) []*document.Doc {
	t.Helper()
	var docs []*document.Doc
	err := filepath.WalkDir("../../races", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".yaml" {
			return err
		}
		text, err := os.ReadFile(path)
		name := document.Name{File: path, ID: strings.TrimSuffix(entry.Name(), ".yaml")}
		docs = append(docs, document.Decode(name, text))
		return err
	})
	if err != nil || len(docs) == 0 {
		t.Fatal("no documents", err)
	}
	return docs
}

// TestTheCorpusHasNoFindings: nothing is wrong with a document of this repository
// by itself.
func TestTheCorpusHasNoFindings(t *testing.T) {
	for _, doc := range theCorpus(t) {
		for _, finding := range Document(doc, Selection{}).Findings {
			t.Error(finding.Headline())
		}
	}
}

// TestRecordsAreWithinTheLimits: the lists have nothing faster.
func TestRecordsAreWithinTheLimits(t *testing.T) {
	for _, doc := range theCorpus(t) {
		list := doc.List
		if list == nil {
			continue
		}
		b := plausible.NewBounds(list.Sex)
		for i := range list.Entries {
			if e := &list.Entries[i]; e.Mark.Milliseconds() < b.Of(list.Event, list.Sex).At(list.Event.Distance()) {
				t.Errorf("%s: %s by %s is faster than the limit", doc.File, e.Mark, e.Athlete)
			}
		}
	}
}
