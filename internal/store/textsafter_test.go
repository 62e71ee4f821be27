package store_test

import (
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/store"
)

// TestTextsAfter: what is said to have changed is read again, and what is new; all else is as it was, and what is gone is gone.
func TestTextsAfter(t *testing.T) {
	files := func(texts map[string]string) fstest.MapFS {
		all := fstest.MapFS{}
		for name, text := range texts {
			all[name] = &fstest.MapFile{Data: []byte(text)}
		}
		return all
	}
	before := store.Builtin(files(map[string]string{"a.yaml": "1", "b.yaml": "1", "c.yaml": "1"})).Texts()
	now := store.Builtin(files(map[string]string{"a.yaml": "2", "b.yaml": "2", "d.yaml": "2"}))
	got := map[string]string{}
	for name, text := range now.TextsAfter(before, func(path string) bool { return path == "a.yaml" }) {
		got[name] = string(text)
	}
	if diff := cmp.Diff(map[string]string{"a.yaml": "2", "b.yaml": "1", "d.yaml": "2"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
