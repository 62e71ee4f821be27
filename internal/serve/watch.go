package serve

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"

	"github.com/milectl/milectl/internal/store"
)

// watch hears of changes below a folder.
type watch struct {
	root    string
	watcher *fsnotify.Watcher
	folders map[string]bool // that are watched
}

// newWatch watches nothing yet; it is nil for no folder.
func newWatch(root string) (*watch, error) {
	if root == "" {
		return nil, nil //nolint:nilnil // nothing to watch is no failure
	}
	watcher, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	return &watch{root, watcher, map[string]bool{}}, nil
}

func (w *watch) close() {
	if w != nil {
		_ = w.watcher.Close() // nothing is written through it
	}
}

// look watches all folders that there are now. It is called before the documents are read, so that nothing that is written
// meanwhile is missed. A folder that is gone is no error, but that there are more than can be watched is.
func (w *watch) look() error {
	if w == nil {
		return nil
	}
	w.folders = map[string]bool{}
	root := w.root
	if resolved, err := filepath.EvalSymlinks(root); err == nil {
		root = resolved
	}
	return filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || !entry.IsDir():
			return nil //nolint:nilerr // what cannot be listed holds no documents, and check says so
		case path != root && store.PassedOver(entry.Name()):
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

// wait waits until documents have changed and nobody has written for a moment, or somebody does not stop writing; where the
// folder is not there, until it is looked for again. It is false once the context has ended.
func (w *watch) wait(ctx context.Context, there bool) bool {
	var soon, latest <-chan time.Time
	if !there {
		latest = time.After(again)
	}
	changed := func() {
		soon = time.After(between)
		if latest == nil {
			latest = time.After(again)
		}
	}
	for {
		select {
		case <-ctx.Done():
			return false
		case <-soon:
			return true
		case <-latest:
			return true
		case event := <-w.watcher.Events:
			if w.concerns(event) {
				changed()
			}
		case <-w.watcher.Errors: //nolint:errcheck // more happened than could be told, which is all that it says
			changed()
		}
	}
}

// concerns reports whether something that happened may have changed a document.
func (w *watch) concerns(event fsnotify.Event) bool {
	base := filepath.Base(event.Name)
	switch {
	case event.Op == fsnotify.Chmod || store.PassedOver(base) && !w.folders[event.Name]:
		return false
	case filepath.Ext(base) == ".yaml" || w.folders[event.Name]:
		return true
	}
	info, err := os.Stat(event.Name)
	return err == nil && info.IsDir()
}
