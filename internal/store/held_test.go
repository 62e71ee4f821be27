package store

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
)

// TestHolding: a store that holds its texts lists and reads what there was, whatever becomes of the folder.
func TestHolding(t *testing.T) {
	dir := folder(t, "a.yaml", "a-b.yaml", "a/c.yaml", "records/no-list.yaml", "records/below/d.yaml", ".hidden.yaml")
	symlink(t, "a.yaml", filepath.Join(dir, "link.yaml"))
	root := open(t, dir)
	want := described(root)
	holds := root.Holding(root.Texts(), nil)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	if err := root.Close(); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, described(holds)); diff != "" {
		t.Errorf("(-then +now):\n%s", diff)
	}
	ref, err := holds.Race("c")
	if doc := holds.Read(ref); err != nil || doc.Faulty() || doc.Race.Name != "Dream Mile" {
		t.Errorf("by id: %v, %v", doc.Findings, err)
	}
	other := Texts{"a.yaml": []byte(strings.Replace(aRace, "Dream", "Other", 1))}
	if ref, err = holds.Holding(other, holds).Race("a"); err != nil || holds.Holding(other, holds).Read(ref).Race.Name != "Other Mile" {
		t.Errorf("another text: %v", err)
	}
	if ref, err = holds.Holding(other, holds).Race("c"); err != nil || holds.Holding(other, holds).Read(ref).Race.Name != "Dream Mile" {
		t.Errorf("one without a text: %v", err)
	}
}

// TestHoldingReadsOnce: of a text that is the same no other document is made.
func TestHoldingReadsOnce(t *testing.T) {
	root := open(t, folder(t, "a.yaml", "b.yaml"))
	texts := root.Texts()
	first := root.Holding(texts, nil)
	docs := map[string]*document.Doc{}
	for _, ref := range first.Refs() {
		docs[ref.ID] = first.Read(ref)
	}
	second := root.Holding(Texts{"a.yaml": texts["a.yaml"], "b.yaml": []byte(strings.Replace(aRace, "Dream", "Other", 1))}, first)
	for _, ref := range second.Refs() {
		if doc := second.Read(ref); (doc == docs[ref.ID]) != (ref.ID == "a") || doc != second.Read(ref) {
			t.Errorf("%s: another document: %t", ref.ID, doc != docs[ref.ID])
		}
	}
}

// described is what a store has, with the texts.
func described(s *Store) (all [][3]string) {
	refs := append(s.Refs(), s.AllLists()...)
	docs := make([]*document.Doc, len(refs))
	s.Each(refs, func(i int, doc *document.Doc) { docs[i] = doc })
	for i, ref := range refs {
		found := ""
		if len(docs[i].Findings) > 0 {
			found = docs[i].Findings[0].Message
		}
		all = append(all, [3]string{ref.Path, docs[i].Text(), found})
	}
	return all
}
