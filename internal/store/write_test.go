package store

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
)

func TestWrite(t *testing.T) {
	dir := folder(t, "eugene-2024.yaml")
	path := filepath.Join(dir, "eugene-2024.yaml")
	for text, mode := range map[string]os.FileMode{"a\n": 0o600, "b\n": 0o640, "c\n": 0o664, "d\n": 0o200 | os.ModeSticky} {
		read, err := os.ReadFile(path)
		if err := errors.Join(err, os.Chmod(path, mode|0o400)); err != nil {
			t.Fatal(err)
		}
		if err := Write(path, read, []byte(text)); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || info.Mode() != mode|0o400 {
			t.Errorf("got mode %s, want %s", info.Mode(), mode)
		}
		if now, err := os.ReadFile(path); string(now) != text || err != nil {
			t.Errorf("got %q, %v", now, err)
		}
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
	if err := Write(path, []byte(aRace), []byte("new\n")); err != nil {
		t.Fatal(err)
	}
	if text, err := io.ReadAll(before); string(text) != aRace || err != nil {
		t.Errorf("the old file: got %q, %v", text, err)
	}
	if entries, err := os.ReadDir(dir); len(entries) != 1 || err != nil {
		t.Errorf("got %v, %v", entries, err)
	}
}

// TestWriteLeaves a file of which something would be lost as it is, whatever it is,
// and nothing beside it.
func TestWriteLeaves(t *testing.T) {
	tests := []struct {
		why, want string
		to        func(path string) error
	}{
		{"an edit", "it was changed while its new text was made", edited("an edit\n")},
		{"an edit of the same length", "it was changed while its new text was made", edited(strings.ToUpper(aRace))},
		{"one at the end", "it was changed while its new text was made", edited(aRace + "#\n")},
		{"an emptied file", "it was changed while its new text was made", edited("")},
		{"a file that grew beyond a document", "it was changed while its new text was made", edited(aRace + strings.Repeat("#", document.MaxSize))},
		{"a file that nobody may write", "read-only", func(path string) error { return os.Chmod(path, 0o444) }},
		{"one that only its owner may read", "read-only", func(path string) error { return os.Chmod(path, 0o400) }},
		{"another name", "it has 2 names (hard links), which would become two files", func(path string) error { return os.Link(path, path+".other") }},
		{"a link", "not a regular file any more", func(path string) error {
			return errors.Join(os.Rename(path, path+".other"), os.Symlink(path+".other", path))
		}},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			path := filepath.Join(folder(t, "a.yaml"), "a.yaml")
			if err := test.to(path); err != nil {
				t.Skip(err)
			}
			before, _ := os.ReadFile(path)
			files := len(names(t, filepath.Dir(path)))
			err := Write(path, []byte(aRace), []byte("new\n"))
			if _, ok := errors.AsType[*LeftError](err); !ok || err.Error() != "file: "+path+": left as it is: "+test.want || diag.Help(err) == "" {
				t.Errorf("got %v", err)
			}
			if now, err := os.ReadFile(path); !bytes.Equal(now, before) || err != nil {
				t.Errorf("it holds %q, %v", now, err)
			}
			if now := names(t, filepath.Dir(path)); len(now) != files {
				t.Errorf("beside it: %v", now)
			}
		})
	}
}

// edited writes another text into a file.
func edited(text string) func(path string) error {
	return func(path string) error { return os.WriteFile(path, []byte(text), 0o600) }
}

// names is what lies in a folder.
func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, entry := range entries {
		all = append(all, entry.Name())
	}
	return all
}

// TestTwoWritersAtOnce who make the same of a file both end well, whoever is first.
func TestTwoWritersAtOnce(t *testing.T) {
	for range 50 {
		dir := folder(t, "a.yaml")
		path := filepath.Join(dir, "a.yaml")
		EachOf(4, func(int) {
			if err := Write(path, []byte(aRace), []byte("new\n")); err != nil {
				t.Error(err)
			}
			if left := Leftovers([]string{dir}); len(left) > 0 {
				t.Errorf("left: %v", left)
			}
		})
		if now, err := os.ReadFile(path); string(now) != "new\n" || err != nil {
			t.Errorf("it holds %q, %v", now, err)
		}
		if diff := cmp.Diff([]string{"a.yaml"}, names(t, dir)); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}

// TestTwoWritersWhoDiffer: what one wrote is not lost to the other.
func TestTwoWritersWhoDiffer(t *testing.T) {
	path := filepath.Join(folder(t, "a.yaml"), "a.yaml")
	if err := Write(path, []byte(aRace), []byte("one\n")); err != nil {
		t.Fatal(err)
	}
	err := Write(path, []byte(aRace), []byte("two\n"))
	if _, ok := errors.AsType[*LeftError](err); !ok {
		t.Errorf("got %v", err)
	}
	if now, err := os.ReadFile(path); string(now) != "one\n" || err != nil {
		t.Errorf("it holds %q, %v", now, err)
	}
}

// TestLeftovers: a file that nobody writes any more is found, one that somebody
// writes is not, and neither is a document.
func TestLeftovers(t *testing.T) {
	dir := folder(t, "a.yaml", "b/c.yaml", "d/e.yaml")
	stale := filepath.Join(dir, "b", temporary("1"))
	write(t, stale, "half of a docu")
	write(t, filepath.Join(dir, "d", temporary("1")), "of a folder that nobody asks about")
	write(t, filepath.Join(dir, ".milectl-notes.txt"), "")
	write(t, filepath.Join(dir, temporary("folder"), "x"), "")
	held, err := os.CreateTemp(dir, temporary("*"))
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	hold(held)
	dirs := []string{filepath.Join(dir, "b"), dir, filepath.Join(dir, "b"), filepath.Join(dir, "none")}
	if diff := cmp.Diff([]string{stale}, Leftovers(dirs)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	held.Close() // as the end of its process would
	if got := Leftovers(dirs); len(got) != 2 {
		t.Errorf("got %v", got)
	}
	if diff := cmp.Diff([]string{"a.yaml", "b/c.yaml", "d/e.yaml"}, found(open(t, dir).Refs())); diff != "" {
		t.Errorf("documents (-want +got):\n%s", diff)
	}
}

func TestWriteRefuses(t *testing.T) {
	dir := folder(t, "folder/eugene-2024.yaml")
	for why, path := range map[string]string{
		"no such file":         filepath.Join(dir, "folder", "x.yaml"),
		"no such folder":       filepath.Join(dir, "none", "x.yaml"),
		"a folder of the name": filepath.Join(dir, "folder"),
	} {
		err := Write(path, nil, []byte("new\n"))
		if err == nil || !strings.HasPrefix(err.Error(), "file: "+path+": ") || diag.Help(err) == "" {
			t.Errorf("%s: got %v", why, err)
		}
	}
	if entries, err := os.ReadDir(dir); len(entries) != 1 || err != nil {
		t.Errorf("got %v, %v", entries, err)
	}
}
