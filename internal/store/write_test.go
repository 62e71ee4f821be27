package store

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWrite(t *testing.T) {
	dir := folder(t, "eugene-2024.yaml")
	path := filepath.Join(dir, "eugene-2024.yaml")
	for _, mode := range []os.FileMode{0o600, 0o640, 0o444} {
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		if err := Write(path, []byte("new\n")); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || info.Mode() != mode {
			t.Errorf("got mode %s, want %s", info.Mode(), mode)
		}
	}
	if text, err := os.ReadFile(path); string(text) != "new\n" || err != nil {
		t.Errorf("got %q, %v", text, err)
	}
}

// TestWriteReplacesAsAWhole: who has the file open goes on reading the old one,
// and nothing else is left behind.
func TestWriteReplacesAsAWhole(t *testing.T) {
	dir := folder(t, "eugene-2024.yaml")
	path := filepath.Join(dir, "eugene-2024.yaml")
	before, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer before.Close()
	if err := Write(path, []byte("new\n")); err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(before); string(text) != aRace || err != nil {
		t.Errorf("the old file: got %q, %v", text, err)
	}
	if entries, err := os.ReadDir(dir); len(entries) != 1 || err != nil {
		t.Errorf("got %v, %v", entries, err)
	}
}

func TestWriteRefuses(t *testing.T) {
	dir := folder(t, "folder/eugene-2024.yaml")
	for why, path := range map[string]string{
		"no such folder":       filepath.Join(dir, "none", "x.yaml"),
		"a folder of the name": filepath.Join(dir, "folder"),
	} {
		err := Write(path, []byte("new\n"))
		if err == nil || !strings.HasPrefix(err.Error(), "file: "+path+": ") {
			t.Errorf("%s: got %v", why, err)
		}
	}
	if entries, err := os.ReadDir(dir); len(entries) != 1 || err != nil {
		t.Errorf("got %v, %v", entries, err)
	}
}
