package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

// TestAFullDisk is called one, and what was there before stays.
func TestAFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=16k"); err != nil {
		t.Skip(err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	path := filepath.Join(dir, "a.yaml")
	write(t, path, aRace)
	large := []byte(strings.Repeat("# a comment\n", 4<<10))
	full := func(what string, err error) {
		t.Helper()
		if !strings.HasSuffix(err.Error(), ": no space left on device") || !strings.HasPrefix(diag.Help(err), "make room on the disk") {
			t.Errorf("%s: got %v, help: %s", what, err, diag.Help(err))
		}
	}
	full("a document that is there", Write(path, []byte(aRace), large))
	s := open(t, dir)
	_, err := s.Create(document.Race, "b", large)
	full("a new one", errors.Join(err, s.Close()))
	if now, err := os.ReadFile(path); string(now) != aRace || err != nil {
		t.Errorf("it holds %q, %v", now, err)
	}
	if diff := cmp.Diff([]string{"a.yaml"}, names(t, dir)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestTheOwnerIsKept, of the file and its group.
func TestTheOwnerIsKept(t *testing.T) {
	path := filepath.Join(folder(t, "a.yaml"), "a.yaml")
	if err := os.Chown(path, 12345, 54321); err != nil {
		t.Skip(err)
	}
	if err := errors.Join(os.Chmod(path, 0o640|os.ModeSetgid), Write(path, []byte(aRace), []byte("new\n"))); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if stat := info.Sys().(*syscall.Stat_t); stat.Uid != 12345 || stat.Gid != 54321 || info.Mode() != 0o640|os.ModeSetgid {
		t.Errorf("got %d, %d, %s", stat.Uid, stat.Gid, info.Mode())
	}
}
