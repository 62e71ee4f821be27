// Package watch hears which documents below a folder change. It must not know what they say.
package watch

import (
	"context"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/milectl/milectl/internal/store"
)

// Watch hears of changes below a folder.
type Watch struct {
	root    string
	watcher *fsnotify.Watcher
	folders map[string]bool // that are watched
	changed Changes         // since they were told last
}

// Changes is which documents may be others than they were.
type Changes struct {
	All   bool
	Files map[string]bool // by their paths below the root, slash-separated
}

// Has reports whether the document at a path below the root may be another.
func (c Changes) Has(path string) bool { return c.All || c.Files[path] }

// IsNothing reports whether nothing changed.
func (c Changes) IsNothing() bool { return !c.All && len(c.Files) == 0 }

// And is both changes.
func (c Changes) And(more Changes) Changes {
	both := Changes{All: c.All || more.All, Files: map[string]bool{}}
	maps.Copy(both.Files, c.Files)
	maps.Copy(both.Files, more.Files)
	return both
}

// New watches nothing yet; it is nil for no folder.
func New(root string) (*Watch, error) {
	if root == "" {
		return nil, nil //nolint:nilnil // nothing to watch is no failure
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	return &Watch{root: root, watcher: watcher, folders: map[string]bool{}}, nil
}

// Close ends it.
func (w *Watch) Close() {
	if w != nil {
		_ = w.watcher.Close() // nothing is written through it
	}
}

// Look watches all folders that there are now. It is called before the documents are read, so that nothing that is written
// meanwhile is missed. A folder that is gone is no error, but that there are more than can be watched is.
func (w *Watch) Look() error {
	if w == nil {
		return nil
	}
	w.folders = map[string]bool{}
	if resolved, err := filepath.EvalSymlinks(w.root); err == nil {
		w.root = resolved
	}
	return filepath.WalkDir(w.root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || !entry.IsDir():
			return nil //nolint:nilerr // what cannot be listed holds no documents, and check says so
		case path != w.root && store.PassedOver(entry.Name()):
			return fs.SkipDir
		}
		if err := w.watcher.Add(path); err != nil {
			if _, gone := os.Stat(path); gone != nil {
				return nil //nolint:nilerr // it was removed meanwhile
			}
			return err
		}
		w.folders[path] = true
		return nil
	})
}

// between is how long nobody must have written to the documents before they are read, so that a program that writes
// several is read once.
const between = 100 * time.Millisecond

// again is after how long documents are read at the latest that are written to all the time, and after how long a folder
// that is not there is looked for again.
const again = time.Second

// Wait waits until documents have changed and nobody has written for a moment, or somebody does not stop writing; where the
// folder is not there, until it is looked for again. It is false once the context has ended.
func (w *Watch) Wait(ctx context.Context, there bool) (changed Changes, ok bool) {
	var soon, latest <-chan time.Time
	w.changed = Changes{All: !there, Files: map[string]bool{}}
	if !there {
		latest = time.After(again)
	}
	noted := func() {
		soon = time.After(between)
		if latest == nil {
			latest = time.After(again)
		}
	}
	for {
		select {
		case <-ctx.Done():
			return Changes{}, false
		case <-soon:
			return w.changed, true
		case <-latest:
			return w.changed, true
		case event := <-w.watcher.Events:
			if w.concerns(event) {
				noted()
			}
		case <-w.watcher.Errors: //nolint:errcheck // more happened than could be told, which is all that it says
			w.changed.All = true
			noted()
		}
	}
}

// concerns reports whether something that happened may have changed a document, and keeps which.
func (w *Watch) concerns(event fsnotify.Event) bool {
	base := filepath.Base(event.Name)
	switch {
	case event.Op == fsnotify.Chmod || store.PassedOver(base) && !w.folders[event.Name]:
		return false
	case w.folders[event.Name]:
		w.changed.All = true
		return true
	case filepath.Ext(base) == ".yaml":
		below, err := filepath.Rel(w.root, event.Name)
		w.changed.All = w.changed.All || err != nil
		w.changed.Files[filepath.ToSlash(below)] = true
		return true
	}
	info, err := os.Stat(event.Name)
	isFolder := err == nil && info.IsDir()
	w.changed.All = w.changed.All || isFolder
	return isFolder
}
