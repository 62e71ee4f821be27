package store

import (
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// differing is the paths of documents that differ between two stores, on each side.
func differing(a, b *Store) [2][]string {
	var paths [2][]string
	inA, inB := Differing(a, b)
	for i, refs := range [][]Ref{inA, inB} {
		for _, ref := range refs {
			paths[i] = append(paths[i], ref.Path)
		}
	}
	return paths
}

// TestDiffering: documents that are the same text at the same path do not differ, wherever they
// lie: built in, in a folder, in a revision of git of either kind of sums.
func TestDiffering(t *testing.T) {
	a := Builtin(fstest.MapFS{"same.yaml": {Data: []byte("one")}, "changed.yaml": {Data: []byte("two")}, "gone.yaml": {Data: []byte("three")}})
	b := Builtin(fstest.MapFS{"same.yaml": {Data: []byte("one")}, "changed.yaml": {Data: []byte("twice")}, "new.yaml": {Data: []byte("four")}})
	if diff := cmp.Diff([2][]string{{"changed.yaml", "gone.yaml"}, {"changed.yaml", "new.yaml"}}, differing(a, b)); diff != "" {
		t.Errorf("built in (-want +got):\n%s", diff)
	}
	for _, options := range [][]string{nil, {"--object-format=sha256"}} {
		r := twoCommits(t, options...)
		races := filepath.Join(r.dir, "races")
		first, second := revision(t, races, "v1"), revision(t, races, "main")
		want := [2][]string{{"Zürich alt/old.yaml", "eugene.yaml"}, {"2023/old.yaml", "eugene.yaml"}}
		if diff := cmp.Diff(want, differing(first, second)); diff != "" {
			t.Errorf("revisions %v (-want +got):\n%s", options, diff)
		}
		if got := differing(first, revision(t, races, "v1-annotated")); len(got[0])+len(got[1]) > 0 {
			t.Errorf("a revision and itself %v: %v", options, got)
		}
		r.git("", "stash", "-q", "--include-untracked")
		folder, err := Open(races)
		if err != nil {
			t.Fatal(err)
		}
		if got := differing(second, folder); len(got[0])+len(got[1]) > 0 {
			t.Errorf("a revision and the folder of it %v: %v", options, got)
		}
		write(t, filepath.Join(races, "eugene.yaml"), named("Eugene now"))
		if diff := cmp.Diff([2][]string{{"eugene.yaml"}, {"eugene.yaml"}}, differing(second, folder)); diff != "" {
			t.Errorf("the folder as it is %v (-want +got):\n%s", options, diff)
		}
	}
	doc := ReadPath(filepath.Join(t.TempDir(), "none.yaml"))
	doc.File, doc.ID = "changed.yaml", "changed"
	if diff := cmp.Diff([2][]string{{"changed.yaml"}, {"changed.yaml"}}, differing(a, a.With(doc))); diff != "" {
		t.Errorf("a document over a store (-want +got):\n%s", diff)
	}
}
