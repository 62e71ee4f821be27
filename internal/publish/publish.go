// Package publish writes many files into a folder: only what changed since it was written last, what is gone is removed,
// several at a time. It must not know what the files say.
package publish

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"sync"
	"sync/atomic"
)

// File is a file by its path below the folder, with slashes.
type File struct {
	Path string
	Text []byte
}

// Part is files that are made together, since they rest on the same. Whoever makes parts has a W of its own.
type Part[W any] struct {
	Name string // unique
	Sum  string // of all that its files rest on: while it is the same they are
	// Closely is a sum of less, which takes longer: it is asked for where Sum is another, and while it is the same the files
	// are too. nil where Sum is as close.
	Closely func() string
	Make    func(W) ([]File, error)
}

// Counts is what was done.
type Counts struct {
	Parts, Made                 int   // all parts, and those that were made
	Written, Unchanged, Removed int   // files: those that were made and are as they were are unchanged
	Files                       int   // that the folder has of it now
	Bytes                       int64 // of the files that were made
}

// Write brings the files of the folder up to date: it makes the parts whose sums are not those of the last time, several at
// a time, each with a worker of its own, and calls tick for each part. What fails leaves the folder with some parts
// new and some old, each whole, and is made again the next time. The error is a *[TakenError] for a folder with other files in it.
func Write[W any](folder *Folder, parts []Part[W], jobs int, worker func() (W, error), tick func()) (Counts, error) {
	before, root, err := folder.open()
	if err != nil {
		return Counts{}, err
	}
	defer root.Close() //nolint:errcheck // nothing is written through it any more
	after := state{Parts: make(map[string]made, len(parts)), Promises: folder.promises}
	var due []Part[W]
	for _, p := range parts {
		if was, known := before.Parts[p.Name]; known && was.Sum == p.Sum {
			after.Parts[p.Name] = was
		} else {
			due = append(due, p)
		}
	}
	w := writer{root: root}
	if err := makeAll(&w, due, jobs, worker, tick, before, after); err != nil {
		return w.counts, errors.Join(err, before.mixedWith(after).write(root))
	}
	w.remove(before, after)
	if len(due) > 0 || w.counts.Removed > 0 || !slices.Equal(before.Promises, after.Promises) {
		if err := after.write(root); err != nil {
			return w.counts, err
		}
	}
	w.counts.Parts, w.counts.Files = len(parts), after.files()
	return w.counts, nil
}

// makeAll makes parts and writes their files, but for those that rest on the same as before if one looks closely.
func makeAll[W any](w *writer, due []Part[W], jobs int, worker func() (W, error), tick func(), before, after state) error {
	var (
		next    atomic.Int64
		failed  atomic.Bool
		lock    sync.Mutex
		working sync.WaitGroup
		errs    []error
	)
	fail := func(err error) {
		lock.Lock()
		defer lock.Unlock()
		errs = append(errs, err)
		failed.Store(true)
	}
	for range min(max(jobs, 1), len(due)) {
		working.Go(func() {
			maker, err := worker()
			if err != nil {
				fail(err)
				return
			}
			for i := int(next.Add(1)) - 1; i < len(due) && !failed.Load(); i = int(next.Add(1)) - 1 {
				now, err := makeOne(w, due[i], maker, before.Parts[due[i].Name])
				if err != nil {
					fail(fmt.Errorf("%s: %w", due[i].Name, err))
					return
				}
				lock.Lock()
				after.Parts[due[i].Name] = now
				lock.Unlock()
				tick()
			}
		})
	}
	working.Wait()
	return errors.Join(errs...)
}

// makeOne makes a part and writes its files, where they may be others than before.
func makeOne[W any](w *writer, p Part[W], maker W, was made) (made, error) {
	now := made{Sum: p.Sum, Files: was.Files}
	if p.Closely != nil {
		if now.Closely = p.Closely(); now.Closely == was.Closely {
			return now, nil
		}
	}
	files, err := p.Make(maker)
	if err == nil {
		err = w.write(files)
	}
	now.Files = namesOf(p.Name, files)
	return now, err
}

// writer writes files of a folder.
type writer struct {
	root   *os.Root
	lock   sync.Mutex
	counts Counts
}

// write writes files as a whole each, but for those that are there as they are.
func (w *writer) write(files []File) error {
	written, size := 0, int64(0)
	for _, f := range files {
		size += int64(len(f.Text))
		old, err := w.root.ReadFile(f.Path)
		switch {
		case err == nil && bytes.Equal(old, f.Text):
			continue
		case errors.Is(err, fs.ErrNotExist):
			err = w.add(f)
		default:
			err = w.replace(f)
		}
		if err != nil {
			return err
		}
		written++
	}
	w.lock.Lock()
	defer w.lock.Unlock()
	w.counts.Made++
	w.counts.Written += written
	w.counts.Unchanged += len(files) - written
	w.counts.Bytes += size
	return nil
}

// add writes a file that is not there yet.
func (w *writer) add(f File) error {
	create := func() (*os.File, error) { return w.root.OpenFile(f.Path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666) }
	file, err := create()
	if errors.Is(err, fs.ErrNotExist) {
		if err := w.root.MkdirAll(path.Dir(f.Path), 0o777); err != nil {
			return err
		}
		file, err = create()
	}
	if err != nil {
		return err
	}
	_, err = file.Write(f.Text)
	return errors.Join(err, file.Close())
}

// replace writes a file behind another name first, so that nobody reads half of it.
func (w *writer) replace(f File) error {
	folder, name := path.Split(f.Path)
	aside := folder + "." + name + ".tmp"
	if err := w.root.WriteFile(aside, f.Text, 0o666); err != nil {
		return errors.Join(err, w.root.RemoveAll(aside))
	}
	if err := w.root.Rename(aside, f.Path); err != nil {
		return errors.Join(err, w.root.RemoveAll(aside))
	}
	return nil
}

// remove removes the files that no part has any more, and the folders that are empty then. A part that was not made
// has the files that it had.
func (w *writer) remove(before, after state) {
	was, is := state{Parts: map[string]made{}}, state{Parts: map[string]made{}}
	for name, m := range before.Parts {
		if after.Parts[name].Sum != m.Sum {
			was.Parts[name] = m
		}
	}
	for name, m := range after.Parts {
		if before.Parts[name].Sum != m.Sum {
			is.Parts[name] = m
		}
	}
	still := is.paths()
	folders := map[string]bool{}
	for gone := range was.paths() {
		if still[gone] {
			continue
		}
		if err := w.root.Remove(gone); err == nil {
			w.counts.Removed++
		}
		for folder := path.Dir(gone); folder != "."; folder = path.Dir(folder) {
			folders[folder] = true
		}
	}
	all := make([]string, 0, len(folders))
	for folder := range folders {
		all = append(all, folder)
	}
	slices.SortFunc(all, func(a, b string) int { return len(b) - len(a) })
	for _, folder := range all {
		_ = w.root.Remove(folder) // which fails where something is in it
	}
}
