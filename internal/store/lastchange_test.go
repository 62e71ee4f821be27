package store

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// lastChanges is what git knows of a file about which it may be asked.
func lastChanges(t *testing.T, file string, lines []int) map[int]LastChange {
	t.Helper()
	changes, err := LastChanges(t.Context(), file, lines)
	if err != nil {
		t.Error(err)
	}
	return changes
}

func TestLastChanges(t *testing.T) {
	r := newRepository(t)
	file := r.write("one\ntwo\nthree\nfour\n")
	first := r.commit("2024-05-26T23:30:00-0700", "Add the race: Kerr ’24")
	r.write("one\n2\nthree\nfour\n")
	second := r.commit("2024-05-27T00:30:00+0900", "Mend a place")
	r.write("one\n2\nnew\nthree\n4\n")

	began := LastChange{Hash: first, Date: "2024-05-26", Subject: "Add the race: Kerr ’24"}
	want := map[int]LastChange{
		1: began,
		2: {Hash: second, Date: "2024-05-27", Subject: "Mend a place"},
		3: {}, // not committed yet
		4: began,
		5: {},
	}
	got := lastChanges(t, file, []int{5, 4, 3, 2, 1, 1})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	t.Run("only what was asked for", func(t *testing.T) {
		if diff := cmp.Diff(map[int]LastChange{1: want[1], 4: want[4]}, lastChanges(t, file, []int{1, 4})); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	})
	t.Run("a path from the working directory", func(t *testing.T) {
		for dir, path := range map[string]string{r.dir: "races/a.yaml", filepath.Dir(file): "a.yaml"} {
			t.Chdir(dir)
			if got := lastChanges(t, path, []int{2}); got[2] != want[2] {
				t.Errorf("%s in %s: got %+v", path, dir, got)
			}
		}
	})
	t.Run("in a hook of another repository", func(t *testing.T) {
		t.Setenv("GIT_DIR", filepath.Join(t.TempDir(), "other"))
		t.Setenv("GIT_INDEX_FILE", filepath.Join(t.TempDir(), "index"))
		if got := lastChanges(t, file, []int{2}); got[2] != want[2] {
			t.Errorf("got %+v", got)
		}
	})
}

// TestLastChangesOfWhatGitDoesNotKnow: nothing is known, and nothing fails.
func TestLastChangesOfWhatGitDoesNotKnow(t *testing.T) {
	r := newRepository(t)
	file := r.write("one\n")
	none := func(why string, ctx context.Context, file string, lines ...int) {
		t.Helper()
		if got, err := LastChanges(ctx, file, lines); len(got) > 0 || err != nil {
			t.Errorf("%s: got %v, %v", why, got, err)
		}
	}
	none("no commit at all", t.Context(), file, 1)
	r.commit("2024-05-26T12:00:00Z", "Begin")
	untracked := filepath.Join(r.dir, "b.yaml")
	write(t, untracked, "one\n")
	elsewhere := filepath.Join(t.TempDir(), "c.yaml")
	write(t, elsewhere, "one\n")

	none("no lines", t.Context(), file)
	none("a line behind the last", t.Context(), file, 7)
	none("a file that is not tracked", t.Context(), untracked, 1)
	none("no work tree", t.Context(), elsewhere, 1)
	none("no file", t.Context(), filepath.Join(r.dir, "none", "d.yaml"), 1)
	none("a name that looks like an option", t.Context(), filepath.Join(r.dir, "--help"), 1)
	over, cancel := context.WithCancel(t.Context())
	cancel()
	none("no time left", over, file, 1)
	t.Setenv("PATH", t.TempDir())
	none("no git", t.Context(), file, 1)
}

// TestLastChangesOfANewFile: what was only added is known, and not committed.
func TestLastChangesOfANewFile(t *testing.T) {
	r := newRepository(t)
	write(t, filepath.Join(r.dir, "b.yaml"), "one\n")
	r.commit("2024-05-26T12:00:00Z", "Begin")
	file := r.write("one\n")
	r.git("", "add", ".")
	if diff := cmp.Diff(map[int]LastChange{1: {}}, lastChanges(t, file, []int{1})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestLastChangesOfAShallowClone: the first commit that a shallow clone has may not
// be the one that touched a line.
func TestLastChangesOfAShallowClone(t *testing.T) {
	r := newRepository(t)
	r.write("one\ntwo\n")
	r.commit("2024-05-26T12:00:00Z", "Begin")
	r.write("one\n2\n")
	second := r.commit("2024-05-27T12:00:00Z", "Mend")
	r.write("one\n2\n3\n")
	third := r.commit("2024-05-28T12:00:00Z", "Add")
	clone := filepath.Join(t.TempDir(), "clone")
	r.git("", "clone", "-q", "--depth", "2", "file://"+r.dir, clone)
	want := map[int]LastChange{
		1: {Hash: second, Date: "2024-05-27", Subject: "Mend", OrEarlier: true},
		3: {Hash: third, Date: "2024-05-28", Subject: "Add"},
	}
	if diff := cmp.Diff(want, lastChanges(t, filepath.Join(clone, "races", "a.yaml"), []int{1, 3})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestALongSubject: a subject is told as far as somebody reads it.
func TestALongSubject(t *testing.T) {
	r := newRepository(t)
	file := r.write("one\n")
	r.commit("2024-05-26T12:00:00Z", strings.Repeat("ä", 10_000))
	if got := lastChanges(t, file, []int{1}); got[1].Subject != strings.Repeat("ä", 200)+"…" {
		t.Errorf("got %d bytes", len(got[1].Subject))
	}
}

// TestLastChangesOfAStore: a revision knows the changes up to it, of what it has
// and not of what lies in the work tree.
func TestLastChangesOfAStore(t *testing.T) {
	r := newRepository(t)
	races := filepath.Join(r.dir, "races")
	r.write("one\ntwo\n")
	first := LastChange{Hash: r.commit("2024-05-26T12:00:00Z", "Begin"), Date: "2024-05-26", Subject: "Begin"}
	r.git("", "mv", "races", "before")
	r.commit("2024-05-27T12:00:00Z", "Move away")
	r.git("", "mv", "before", "races")
	file := r.write("one\n2\n")
	second := LastChange{Hash: r.commit("2024-05-28T12:00:00Z", "Mend"), Date: "2024-05-28", Subject: "Mend"}
	r.write("1\n2\n")
	bare := filepath.Join(t.TempDir(), "bare.git")
	r.git("", "clone", "-q", "--bare", r.dir, bare)
	elsewhere := folder(t, "a.yaml")

	inFolder, committed := open(t, races), revision(t, races, "HEAD")
	ref := func(s *Store) Ref {
		ref, err := s.Race("a")
		if err != nil {
			t.Fatal(err)
		}
		return ref
	}
	given := func(s *Store, path string) *Store { return s.With(ReadPath(path)) }
	tests := []struct {
		why  string
		s    *Store
		want map[int]LastChange
	}{
		{"a folder", inFolder, map[int]LastChange{1: {}, 2: second}},
		{"a revision", committed, map[int]LastChange{1: first, 2: second}},
		{"the one before", revision(t, races, "HEAD~2"), map[int]LastChange{1: first, 2: first}},
		{"a folder that is gone", revision(t, filepath.Join(r.dir, "before"), "HEAD~1"), map[int]LastChange{1: first, 2: first}},
		{"the top", revision(t, r.dir, "HEAD"), map[int]LastChange{1: first, 2: second}},
		{"a bare repository", revision(t, bare, "HEAD"), map[int]LastChange{1: first, 2: second}},
		{"a folder of one", revision(t, filepath.Join(bare, "races"), "HEAD"), map[int]LastChange{1: first, 2: second}},
		{"a document over a revision", given(committed, file), map[int]LastChange{1: {}, 2: second}},
		{"a document of a revision by its path", committed.With(committed.ReadPath(file)), map[int]LastChange{1: first, 2: second}},
		{"one from elsewhere", given(committed, filepath.Join(elsewhere, "a.yaml")), nil},
		{"the built-in documents", Builtin(os.DirFS(races)), nil},
		{"a document over them", given(Builtin(os.DirFS(races)), file), map[int]LastChange{1: {}, 2: second}},
	}
	for _, test := range tests {
		got, err := test.s.LastChanges(t.Context(), ref(test.s), []int{1, 2})
		if diff := cmp.Diff(test.want, got, cmpopts.EquateEmpty()); diff != "" || err != nil {
			t.Errorf("%s: %v (-want +got):\n%s", test.why, err, diff)
		}
	}
	over := committed.With(ReadFrom(strings.NewReader(aRace)))
	if got, err := over.LastChanges(t.Context(), over.Refs()[0], []int{1}); got != nil || err != nil {
		t.Errorf("standard input: got %v", got)
	}
	if got, err := committed.LastChanges(t.Context(), ref(committed), nil); got != nil || err != nil {
		t.Errorf("no lines: got %v", got)
	}
}
