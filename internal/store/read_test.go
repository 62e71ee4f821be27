package store

import (
	"errors"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
)

// endless is a file that says it is small and has no end.
type endless struct {
	size int64
	read int
}

func (f *endless) Stat() (fs.FileInfo, error) { return f, nil }
func (f *endless) Name() string               { return "growing.yaml" }
func (f *endless) Size() int64                { return f.size }
func (f *endless) Mode() fs.FileMode          { return 0o600 }
func (f *endless) ModTime() time.Time         { return time.Time{} }
func (f *endless) IsDir() bool                { return false }
func (f *endless) Sys() any                   { return nil }
func (f *endless) Close() error               { return nil }

func (f *endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = '#'
	}
	f.read += len(p)
	return len(p), nil
}

func TestAGrowingFileIsReadToTheLimitOnly(t *testing.T) {
	file := &endless{size: 10}
	root := &Store{name: "races", fsys: fstest.MapFS{}, open: func(string) (fs.File, error) { return file, nil }, reader: newReader()}
	doc := root.Read(root.ref("growing.yaml"))
	want := []string{"races/growing.yaml:1:1: error: document: larger than 512 KiB [file-size]"}
	if diff := cmp.Diff(want, said(doc)); diff != "" || doc.Race != nil {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if file.read > document.MaxSize+1 {
		t.Errorf("read %d bytes", file.read)
	}
}

func TestTheLimit(t *testing.T) {
	filled := func(size int) string { return aRace + "#" + strings.Repeat("x", size-len(aRace)-2) + "\n" }
	dir := t.TempDir()
	write(t, filepath.Join(dir, "full.yaml"), filled(document.MaxSize))
	write(t, filepath.Join(dir, "over.yaml"), filled(document.MaxSize+1))
	if doc := ReadPath(filepath.Join(dir, "full.yaml")); doc.Faulty() {
		t.Errorf("512 KiB: got %v", said(doc))
	}
	want := []string{filepath.Join(dir, "over.yaml") + ":1:1: error: document: larger than 512 KiB [file-size]"}
	if diff := cmp.Diff(want, said(ReadPath(filepath.Join(dir, "over.yaml")))); diff != "" {
		t.Errorf("a byte more (-want +got):\n%s", diff)
	}
	if doc := ReadFrom(strings.NewReader(filled(document.MaxSize))); doc.Faulty() {
		t.Errorf("512 KiB of a stream: got %v", said(doc))
	}
	if diff := cmp.Diff([]string{"-:1:1: error: document: larger than 512 KiB [file-size]"}, said(ReadFrom(&endless{}))); diff != "" {
		t.Errorf("a stream without an end (-want +got):\n%s", diff)
	}
}

func TestReadPath(t *testing.T) {
	dir := folder(t, "good.yaml", "records/list.yaml", "Bad Name.yaml", "noending")
	symlink(t, "good.yaml", filepath.Join(dir, "link.yaml"))
	symlink(t, "loop.yaml", filepath.Join(dir, "loop.yaml"))
	tests := []struct{ why, path, want string }{
		{"a race", "good.yaml", ""},
		{"its place is not asked about", "records/list.yaml", ""},
		{"an ending is not asked for", "noending", ""},
		{"a name that is no id", "Bad Name.yaml", `file name "Bad Name": not lower-case letters, digits and hyphens [file-name]`},
		{"a link", "link.yaml", "file: not a regular file [regular-file]"},
		{"a link to itself", "loop.yaml", "file: not a regular file [regular-file]"},
		{"a folder", "records", "file: not a regular file [regular-file]"},
		{"nothing", "none.yaml", "file: no such file or directory [unreadable]"},
		{"below a file", "good.yaml/x.yaml", "file: not a directory [unreadable]"},
		{"a nul", "good\x00.yaml", `file: invalid argument [unreadable]`},
		{"a long name", strings.Repeat("x", 300) + ".yaml", "file: file name too long [unreadable]"},
	}
	for _, test := range tests {
		t.Run(test.why, func(t *testing.T) {
			path := filepath.Join(dir, test.path)
			doc := ReadPath(path)
			got := strings.Join(said(doc), "\n")
			got = strings.TrimPrefix(got, strings.ReplaceAll(path, "\x00", `\x00`)+":1:1: error: ")
			if got = strings.ReplaceAll(got, dir, "DIR"); got != test.want {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
			if doc.Faulty() != (test.want != "") || doc.File != path {
				t.Errorf("%s is faulty: %t", doc.File, doc.Faulty())
			}
		})
	}
}

func TestReadFrom(t *testing.T) {
	doc := ReadFrom(strings.NewReader(aRace))
	if doc.Faulty() || doc.File != "-" || doc.ID != "" || doc.Race.Winner().Athlete != "Steve Cram" {
		t.Errorf("got %+v with %v", doc.Name, said(doc))
	}
	broken := io.MultiReader(strings.NewReader(aRace), iotest.ErrReader(errors.New("gone")))
	if diff := cmp.Diff([]string{"-:1:1: error: standard input: gone [unreadable]"}, said(ReadFrom(broken))); diff != "" {
		t.Errorf("a stream that breaks off (-want +got):\n%s", diff)
	}
}

func TestReadWhatIsGone(t *testing.T) {
	root := open(t, folder(t, "good.yaml"))
	doc := root.Read(root.ref("none.yaml"))
	want := []string{root.ref("none.yaml").File + ":1:1: error: file: no such file or directory [unreadable]"}
	if diff := cmp.Diff(want, said(doc)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadStaysBelowTheRoot(t *testing.T) {
	outside := folder(t, "secret.yaml")
	dir := folder(t, "good.yaml")
	symlink(t, filepath.Join(outside, "secret.yaml"), filepath.Join(dir, "late.yaml"))
	symlink(t, outside, filepath.Join(dir, "out"))
	root := open(t, dir)
	for _, path := range []string{"late.yaml", "out/secret.yaml", "../" + filepath.Base(outside) + "/secret.yaml"} {
		if doc := root.Read(root.ref(path)); !doc.Faulty() || doc.Race != nil {
			t.Errorf("%s was read", path)
		}
	}
}
