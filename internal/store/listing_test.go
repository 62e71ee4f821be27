package store

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/milectl/milectl/internal/document"
)

func TestRefs(t *testing.T) {
	dir := folder(t,
		"eugene-2024.yaml", "2023/eugene-2023.yaml", "2023/deep/er/oslo-1985.yaml", "records/mile-men-outdoor.yaml",
		"records/old/mile-men-outdoor-british.yaml", "athletes/men.yaml", "folder.yaml/inside.yaml",
		".hidden.yaml", "_draft.yaml", ".git/config.yaml", "_drafts/eugene-2025.yaml", "2023/_draft.yaml",
		"README.md", "eugene.yml", "eugene.yaml.orig", "yaml",
	)
	got := open(t, dir).Refs()
	want := []Ref{
		{ID: "oslo-1985", Path: "2023/deep/er/oslo-1985.yaml", Place: document.Race},
		{ID: "eugene-2023", Path: "2023/eugene-2023.yaml", Place: document.Race},
		{ID: "men", Path: "athletes/men.yaml", Place: document.Athletes},
		{ID: "eugene-2024", Path: "eugene-2024.yaml", Place: document.Race},
		{ID: "inside", Path: "folder.yaml/inside.yaml", Place: document.Race},
		{ID: "mile-men-outdoor", Path: "records/mile-men-outdoor.yaml", Place: document.Records},
		{ID: "mile-men-outdoor-british", Path: "records/old/mile-men-outdoor-british.yaml", Place: document.Records},
	}
	for i := range want {
		want[i].File = filepath.ToSlash(dir) + "/" + want[i].Path
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(Ref{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPlaces(t *testing.T) {
	tests := []struct {
		why, path string
		want      document.Kind
	}{
		{"at the top", "eugene-2024.yaml", document.Race},
		{"in a folder of its own", "2024/eugene.yaml", document.Race},
		{"in records", "records/mile-men-outdoor.yaml", document.Records},
		{"below records", "records/old/mile-men-outdoor.yaml", document.Records},
		{"in athletes", "athletes/men.yaml", document.Athletes},
		{"records deeper down are a folder like any other", "2024/records/eugene.yaml", document.Race},
		{"a race called records", "records.yaml", document.Race},
		{"a folder that begins with records", "records-2024/eugene.yaml", document.Race},
	}
	for _, test := range tests {
		if got := placeOf(test.path); got != test.want {
			t.Errorf("%s: %s: got %s, want %s", test.why, test.path, got, test.want)
		}
	}
}

func TestRefsFollowNoLinks(t *testing.T) {
	dir := folder(t, "real.yaml", "records/mile-men-outdoor.yaml")
	outside := folder(t, "elsewhere.yaml")
	symlink(t, "real.yaml", filepath.Join(dir, "link.yaml"))
	symlink(t, filepath.Join(outside, "elsewhere.yaml"), filepath.Join(dir, "out.yaml"))
	symlink(t, "nowhere.yaml", filepath.Join(dir, "dangling.yaml"))
	symlink(t, "loop.yaml", filepath.Join(dir, "loop.yaml"))
	symlink(t, ".", filepath.Join(dir, "again"))
	symlink(t, outside, filepath.Join(dir, "outside"))
	symlink(t, "records", filepath.Join(dir, "folder.yaml"))

	root := open(t, dir)
	want := []string{
		"dangling.yaml [regular-file]", "folder.yaml [regular-file]", "link.yaml [regular-file]", "loop.yaml [regular-file]",
		"out.yaml [regular-file]", "real.yaml", "records/mile-men-outdoor.yaml",
	}
	refs := root.Refs()
	if diff := cmp.Diff(want, found(refs)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	got := root.Read(refs[2])
	if diff := cmp.Diff([]string{refs[2].File + ":1:1: error: file: not a regular file [regular-file]"}, said(got)); diff != "" || !got.Faulty() {
		t.Errorf("reading a link (-want +got):\n%s", diff)
	}
}

func TestTheRootMayBeALink(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "races")
	symlink(t, folder(t, "eugene-2024.yaml"), dir)
	if diff := cmp.Diff([]string{"eugene-2024.yaml"}, found(open(t, dir).Refs())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestUnreadableFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("root reads every folder")
	}
	dir := folder(t, "eugene-2024.yaml", "closed/oslo-1985.yaml", "records/mile-men-outdoor.yaml")
	closed := filepath.Join(dir, "closed")
	if err := os.Chmod(closed, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(closed, 0o700) })
	root := open(t, dir)
	refs := root.Refs()
	if diff := cmp.Diff([]string{"closed [unreadable]", "eugene-2024.yaml", "records/mile-men-outdoor.yaml"}, found(refs)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	want := []string{filepath.ToSlash(closed) + ":1:1: error: folder: permission denied [unreadable]"}
	if diff := cmp.Diff(want, said(root.Read(refs[0]))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// brokenFolder is a file system of which one folder cannot be listed.
type brokenFolder struct{ fstest.MapFS }

func (f brokenFolder) ReadDir(name string) ([]fs.DirEntry, error) {
	if path.Base(name) == "closed" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return f.MapFS.ReadDir(name)
}

func TestAFolderThatCannotBeListed(t *testing.T) {
	root := Builtin(brokenFolder{fstest.MapFS{
		"closed/oslo-1985.yaml": {Data: []byte(aRace)}, "eugene-2024.yaml": {Data: []byte(aRace)}, "later.yaml": {Data: []byte(aRace)},
	}})
	refs := root.Refs()
	if diff := cmp.Diff([]string{"closed [unreadable]", "eugene-2024.yaml", "later.yaml"}, found(refs)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"built-in/closed:1:1: error: folder: permission denied [unreadable]"}, said(root.Read(refs[0]))); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := folder(t, "eugene-2024.yaml")
	for path, want := range map[string]string{
		filepath.Join(dir, "none"):             "no such file or directory",
		filepath.Join(dir, "eugene-2024.yaml"): "not a directory",
	} {
		root, err := Open(path)
		if err == nil || err.Error() != "corpus: "+path+": "+want {
			t.Errorf("%s: got %v, error %v, want %s", path, root, err, want)
		}
	}
}

func TestBuiltin(t *testing.T) {
	root := Builtin(fstest.MapFS{
		"eugene-2024.yaml":              {Data: []byte(aRace)},
		"2023/eugene-2023.yaml":         {Data: []byte(aRace)},
		"records/mile-men-outdoor.yaml": {Data: []byte("kind: records")},
		"_draft.yaml":                   {Data: []byte(aRace)},
		"embed.go":                      {},
	})
	if !root.IsBuiltin() || open(t, t.TempDir()).IsBuiltin() {
		t.Error("only the built-in corpus is built in")
	}
	want := []string{"2023/eugene-2023.yaml", "eugene-2024.yaml", "records/mile-men-outdoor.yaml"}
	if diff := cmp.Diff(want, found(root.Refs())); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	for _, id := range []string{"eugene-2024", "eugene-2023"} {
		ref, err := root.Race(id)
		if err != nil {
			t.Fatal(err)
		}
		if doc := root.Read(ref); doc.Faulty() || doc.Race.ID != id || doc.File != "built-in/"+ref.Path {
			t.Errorf("%s: got %+v", id, doc.Name)
		}
	}
}
