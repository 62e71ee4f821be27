package store

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"sync"
)

// gitFolders lists the documents of one commit after another as [readTree] does, through the process that reads objects, and
// a folder that the commit before has too but once: to begin a process of git for each commit takes most of the time of a history.
type gitFolders struct {
	git     git
	objects *gitObjects

	mu           sync.Mutex
	before, last map[string][]gitEntry // of the folders of two commits, by their hashes
}

// errUnlike is what is not listed here, and is left to git: folders that are broken, very large, not in this clone, or too many.
var errUnlike = errors.New("no folder that is listed without git")

// list lists the documents of a commit below a folder, none where it has no such folder. The error is one of git.
func (f *gitFolders) list(ctx context.Context, commit, folder string) (*gitTree, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.before, f.last = f.last, map[string][]gitEntry{}
	t := &gitTree{commit: commit, entries: map[string]gitEntry{}, folders: map[string][]fs.DirEntry{}}
	t.folder(".")
	var above []string
	if folder != "" {
		above = strings.Split(folder, "/")
	}
	left := gitSize
	if err := f.walk(t, commit+"^{tree}", above, "", &left); err != nil {
		tree, _, err := readTree(ctx, f.git, commit, folder)
		return tree, err
	}
	t.sort()
	return t, nil
}

// walk puts into a tree the documents of a folder: those below these folders of it, or where there are none all of them, under a
// path that ends in a slash. It counts the bytes that git would list them in.
func (f *gitFolders) walk(t *gitTree, oid string, above []string, below string, left *int) error {
	entries, err := f.read(oid, len(t.commit)/2)
	if err != nil {
		return err
	}
	for _, e := range entries {
		if len(above) > 0 {
			if e.IsDir() && e.name == above[0] {
				err = f.walk(t, e.oid, above[1:], below, left)
			}
		} else if *left -= len("100644 blob \t\x00") + len(e.oid) + len(below) + len(e.name); *left < 0 {
			err = errUnlike
		} else if name := below + e.name; e.IsDir() {
			err = f.walk(t, e.oid, nil, name+"/", left)
		} else {
			e.name = path.Base(name)
			t.add(name, e)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// read is the folders and the documents in a folder, in the order of git; so many bytes are a hash.
func (f *gitFolders) read(oid string, hash int) ([]gitEntry, error) {
	entries, ok := f.last[oid]
	if !ok {
		entries, ok = f.before[oid]
	}
	if !ok {
		object, err := f.objects.read(oid)
		if err != nil {
			return nil, err
		}
		if int64(len(object.text)) < object.size {
			return nil, errUnlike
		}
		if entries, err = gitEntries(object.text, hash); err != nil {
			return nil, err
		}
	}
	f.last[oid] = entries
	return entries, nil
}

// gitEntries is what a tree of git holds: again and again a mode in octal digits, a space, a name, a zero byte and the bytes of a hash.
func gitEntries(text []byte, hash int) (entries []gitEntry, err error) {
	for len(text) > 0 {
		head, rest, ok := bytes.Cut(text, []byte{0})
		digits, name, ok2 := strings.Cut(string(head), " ")
		mode, err := strconv.ParseUint(digits, 8, 32)
		if !ok || !ok2 || name == "" || err != nil || len(rest) < hash {
			return nil, errUnlike
		}
		e := gitEntry{name: name, mode: gitFolderMode(mode), oid: hex.EncodeToString(rest[:hash])}
		if e.IsDir() || strings.HasSuffix(name, ".yaml") {
			entries = append(entries, e)
		}
		text = rest[hash:]
	}
	return entries, nil
}

// gitFolderMode is a mode as folders of git hold it, which their listings say in other words.
func gitFolderMode(mode uint64) fs.FileMode {
	const kind, folder = 0o170000, 0o040000
	if mode&kind == folder {
		return fs.ModeDir | 0o555
	}
	return gitMode(strconv.FormatUint(mode&kind, 8))
}
