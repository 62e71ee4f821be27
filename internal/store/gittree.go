package store

import (
	"bytes"
	"context"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"
)

// gitTree is the documents below a folder of a repository as they were
// committed: a file system whose files are those that end in .yaml.
type gitTree struct {
	commit  string                   // its hash
	entries map[string]gitEntry      // by path
	folders map[string][]fs.DirEntry // what lies in each, by name
	objects *gitObjects
}

// gitEntry is a file or folder of the tree. It does not know its size before it
// was opened.
type gitEntry struct {
	name string // the last element of its path
	mode fs.FileMode
	oid  string
	size int64
}

// Name is that of an fs.FileInfo, as the others are.
func (e gitEntry) Name() string       { return e.name }
func (e gitEntry) Size() int64        { return e.size }
func (e gitEntry) Mode() fs.FileMode  { return e.mode }
func (e gitEntry) ModTime() time.Time { return time.Time{} }
func (e gitEntry) IsDir() bool        { return e.mode.IsDir() }
func (e gitEntry) Sys() any           { return nil }

// gitFile is an opened file: a text that was read.
type gitFile struct {
	*bytes.Reader

	entry gitEntry
}

// Stat is that of an fs.File.
func (f gitFile) Stat() (fs.FileInfo, error) { return f.entry, nil }
func (f gitFile) Close() error               { return nil }

// readTree lists the documents of a commit below a folder, which is a path from
// the top of the repository, or empty for all of it. It is false where the commit
// has no such folder.
func readTree(ctx context.Context, g git, commit, folder string) (*gitTree, bool, error) {
	args := []string{"--no-replace-objects", "ls-tree", "-r", "-z", "--full-tree", commit}
	if folder != "" {
		args = append(args, "--", folder+"/")
	}
	listing, err := g.run(ctx, args...)
	if err != nil {
		return nil, false, err
	}
	t := &gitTree{commit: commit, entries: map[string]gitEntry{}, folders: map[string][]fs.DirEntry{}}
	t.folder(".")
	for line := range strings.SplitSeq(strings.TrimSuffix(listing, "\x00"), "\x00") {
		// MODE TYPE OID, a tab, and the path.
		about, name, _ := strings.Cut(line, "\t")
		if folder != "" {
			name = strings.TrimPrefix(name, folder+"/")
		}
		if fields := strings.Fields(about); len(fields) == 3 && strings.HasSuffix(name, ".yaml") {
			t.add(name, gitEntry{name: path.Base(name), mode: gitMode(fields[0]), oid: fields[2]})
		}
	}
	t.sort()
	return t, folder == "" || listing != "", nil
}

// sort puts what lies in the folders in order.
func (t *gitTree) sort() {
	for _, entries := range t.folders {
		slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	}
}

// gitMode is a mode as trees of git have it.
func gitMode(mode string) fs.FileMode {
	switch {
	case strings.HasPrefix(mode, "100"):
		return 0o444
	case mode == "120000":
		return fs.ModeSymlink
	default: // another repository
		return fs.ModeIrregular
	}
}

// add puts a file into its folder. A path that no file system has, which only a
// tree made by hand can hold, is passed over.
func (t *gitTree) add(name string, e gitEntry) {
	if path.Clean("/"+name) != "/"+name || name == "" {
		return
	}
	if _, twice := t.entries[name]; twice || !t.folder(path.Dir(name)) {
		return
	}
	t.entries[name] = e
	dir := path.Dir(name)
	t.folders[dir] = append(t.folders[dir], fs.FileInfoToDirEntry(e))
}

// folder sees to it that there is a folder, and reports whether there can be one:
// not where a file has its path.
func (t *gitTree) folder(name string) bool {
	if e, ok := t.entries[name]; ok {
		return e.IsDir()
	}
	e := gitEntry{name: path.Base(name), mode: fs.ModeDir | 0o555}
	if name != "." {
		above := path.Dir(name)
		if !t.folder(above) {
			return false
		}
		t.folders[above] = append(t.folders[above], fs.FileInfoToDirEntry(e))
	}
	t.entries[name] = e
	return true
}

// Stat is that of an fs.StatFS. It follows no link.
func (t *gitTree) Stat(name string) (fs.FileInfo, error) {
	e, ok := t.entries[name]
	if !ok {
		return nil, &fs.PathError{Op: "stat", Path: name, Err: fs.ErrNotExist}
	}
	return e, nil
}

// ReadDir is that of an fs.ReadDirFS.
func (t *gitTree) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, ok := t.folders[name]
	if !ok && name != "." {
		return nil, &fs.PathError{Op: "readdir", Path: name, Err: fs.ErrNotExist}
	}
	return slices.Clone(entries), nil
}

// Open is that of an fs.FS. Of a file larger than a document may be, it has the
// beginning; what is no regular file has no text.
func (t *gitTree) Open(name string) (fs.File, error) {
	e, ok := t.entries[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}
	}
	if !e.mode.IsRegular() {
		return gitFile{bytes.NewReader(nil), e}, nil
	}
	object, err := t.objects.read(e.oid)
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	e.size = object.size
	return gitFile{bytes.NewReader(object.text), e}, nil
}
