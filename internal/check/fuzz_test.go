//go:build !race

package check

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// FuzzListsAndRegisters holds of every text that is read as a record list or a
// register that no rule panics over it, that what is found stands in the text, and
// that its canonical form, which says the same, has the same findings.
func FuzzListsAndRegisters(f *testing.F) {
	for _, pattern := range []string{"testdata/bad/mile-*.yaml", "testdata/bad/register*.yaml", "../../races/records/2miles-*.yaml"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatal(pattern, err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(text)
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		name := document.Name{File: "fuzz.yaml", ID: "mile-men-outdoor"}
		doc := document.Decode(name, text)
		if doc.List == nil && doc.Register == nil {
			return
		}
		findings := Document(doc, Selection{}).Findings
		for _, finding := range findings {
			if _, known := diag.Lookup(finding.Rule); !known || finding.Pos.Line < 1 || finding.Message == "" {
				t.Errorf("no rule, place or message: %s", finding.Headline())
			}
		}
		if doc.Faulty() {
			return
		}
		canonical, err := doc.Format()
		if err != nil {
			return // too large
		}
		if diff := cmp.Diff(messages(findings), messages(Document(document.Decode(name, canonical), Selection{}).Findings)); diff != "" {
			t.Errorf("(-as written +canonical):\n%s\n%s", diff, canonical)
		}
	})
}

// messages is what findings say, wherever it stands.
func messages(findings []diag.Finding) []string {
	all := []string{}
	for _, finding := range findings {
		all = append(all, finding.Rule+": "+finding.Message)
	}
	slices.Sort(all)
	return all
}
