package store

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
)

// TestAFolderThatDisappears while it is read: every document that was listed is told
// to be missing, and nothing is held up.
func TestAFolderThatDisappears(t *testing.T) {
	tests := map[string]func(dir string) error{
		"removed":         os.RemoveAll,
		"renamed":         func(dir string) error { return os.Rename(dir, dir+"-away") },
		"its files alone": func(dir string) error { return os.RemoveAll(filepath.Join(dir, "2024")) },
		"a file instead": func(dir string) error {
			if err := os.RemoveAll(filepath.Join(dir, "2024")); err != nil {
				return err
			}
			return os.WriteFile(filepath.Join(dir, "2024"), nil, 0o600)
		},
	}
	for why, disappear := range tests {
		t.Run(why, func(t *testing.T) {
			dir := filepath.Join(folder(t, "races/2024/a.yaml", "races/2024/b.yaml"), "races")
			s := open(t, dir)
			refs := s.Refs()
			if err := disappear(dir); err != nil {
				t.Fatal(err)
			}
			read := 0
			for ref, doc := range s.Stream(refs) {
				read++
				if why == "renamed" && !doc.Faulty() { // who has the folder open goes on reading it
					continue
				}
				if !doc.Faulty() || doc.Findings[0].Rule != "unreadable" || doc.Findings[0].Remedy == "" && why == "removed" {
					t.Errorf("%s: got %v", ref.Path, said(doc))
				}
			}
			if read != len(refs) {
				t.Errorf("%d of %d were read", read, len(refs))
			}
			_, _, _ = s.Refs(), s.AllLists(), s.IsEmpty() // and no panic
			if why == "renamed" {
				return
			}
			if _, err := s.Create(document.Race, "c", []byte(aRace)); err == nil && why == "removed" {
				t.Error("a document was made")
			}
			err := Write(filepath.Join(dir, "2024", "a.yaml"), []byte(aRace), []byte("new\n"))
			if err == nil || !strings.Contains(err.Error(), "a.yaml: ") {
				t.Errorf("got %v", err)
			}
		})
	}
}

// TestAFolderOfListsThatDisappears: it holds lists that cannot be read, not none.
func TestAFolderOfListsThatDisappears(t *testing.T) {
	s := open(t, folder(t, "records/old/mile-men-outdoor.yaml"))
	s.fsys = vanishing{s.fsys, "records/old"}
	if diff := cmp.Diff([]string{"records/old [unreadable]"}, found(s.OwnLists())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	s.fsys = vanishing{s.fsys, "records"}
	if diff := cmp.Diff([]string(nil), found(s.OwnLists())); diff != "" {
		t.Errorf("a corpus without lists (-want +got):\n%s", diff)
	}
}

// vanishing is a file system of which a folder is gone once it was listed.
type vanishing struct {
	fs.FS

	gone string
}

// ReadDir is that of an fs.ReadDirFS.
func (v vanishing) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == v.gone {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	return fs.ReadDir(v.FS, name)
}
