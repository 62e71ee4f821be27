//go:build !race

package crosscheck

import (
	"testing"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// TestEveryoneIsInARegister holds that whoever the races and record lists of
// this repository name stands in a register of the right sex, by name, by
// another spelling, or by id.
func TestEveryoneIsInARegister(t *testing.T) {
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	refs := root.Refs()
	docs := make([]*document.Doc, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) { docs[i] = doc })
	known := map[string]bool{}
	for _, doc := range docs {
		if doc.Register == nil {
			continue
		}
		for _, athlete := range doc.Register.Athletes {
			for _, name := range append(athlete.Also, athlete.Name, athlete.ID) {
				known[string(athlete.Sex)+" "+name] = true
			}
		}
	}
	look := func(doc *document.Doc, sex, name, id string) {
		if !known[sex+" "+name] || id != "" && !known[sex+" "+id] {
			t.Errorf("%s: %s %s is in no register", doc.File, name, id)
		}
	}
	for _, doc := range docs {
		if doc.Race != nil {
			for _, result := range doc.Race.Results {
				look(doc, string(doc.Race.Sex), result.Athlete, result.ID)
			}
		}
		if doc.List != nil {
			for _, entry := range doc.List.Entries {
				look(doc, string(doc.List.Sex), entry.Athlete, entry.ID)
			}
		}
	}
	if len(known) < 900 {
		t.Errorf("only %d names are known", len(known))
	}
}

// TestTheCorpusHasNoFindings: nothing is wrong with the documents of this
// repository.
func TestTheCorpusHasNoFindings(t *testing.T) {
	root, err := store.Open("../../races")
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range append(findings(documents(root), check.Selection{}), UniqueIDs(root.Refs(), root.Refs(), check.Selection{})...) {
		t.Error(finding.Headline())
	}
}
