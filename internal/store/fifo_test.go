//go:build unix

package store

import (
	"path/filepath"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestPipesDoNotHoldUs: a pipe to which nobody writes would block a reader.
func TestPipesDoNotHoldUs(t *testing.T) {
	dir := folder(t, "good.yaml")
	path := filepath.Join(dir, "pipe.yaml")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	root := open(t, dir)
	if diff := cmp.Diff([]string{"good.yaml", "pipe.yaml [regular-file]"}, found(root.Refs())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	finding := ":1:1: error: file: not a regular file [regular-file]"
	if diff := cmp.Diff([]string{path + finding}, said(ReadPath(path))); diff != "" {
		t.Errorf("by path (-want +got):\n%s", diff)
	}
	late := root.ref("pipe.yaml") // as if it had been put there after the folder was listed
	if diff := cmp.Diff([]string{late.File + finding}, said(root.Read(late))); diff != "" {
		t.Errorf("by its place in the corpus (-want +got):\n%s", diff)
	}
}
