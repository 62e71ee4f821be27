package store

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"
	"syscall"
)

// documents opens the documents below a root, several at once too. It keeps the folder open
// in which the last one lay: most lie in that of the one before.
type documents struct {
	root *os.Root

	mutex sync.Mutex
	last  *openFolder // nil for none
}

// openFolder is a folder below the root.
type openFolder struct {
	*os.Root

	path  string
	users int // who open a document in it
	left  bool
}

// open opens a document by its path.
func (d *documents) open(name string) (fs.File, error) {
	dir, base := path.Split(name)
	if dir == "" {
		return openIn(d.root, base)
	}
	folder, err := d.enter(dir)
	if err != nil {
		return nil, err
	}
	defer d.leave(folder)
	return openIn(folder.Root, base)
}

// openIn opens a document without waiting: a pipe put in its place must not hold us.
func openIn(folder *os.Root, base string) (fs.File, error) {
	return folder.OpenFile(base, os.O_RDONLY|syscall.O_NONBLOCK, 0)
}

// enter opens a folder, if it is not that of the document before.
func (d *documents) enter(dir string) (*openFolder, error) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	if d.last == nil || d.last.path != dir {
		root, err := d.root.OpenRoot(filepath.FromSlash(dir))
		if err != nil {
			return nil, err
		}
		d.forget()
		d.last = &openFolder{Root: root, path: dir}
	}
	d.last.users++
	return d.last, nil
}

// leave closes a folder that nobody uses any more, unless it is the last one.
func (d *documents) leave(folder *openFolder) {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	folder.users--
	folder.closeIfUnused()
}

// forget lets the last folder go.
func (d *documents) forget() {
	if d.last != nil {
		d.last.left = true
		d.last.closeIfUnused()
		d.last = nil
	}
}

func (f *openFolder) closeIfUnused() {
	if f.left && f.users == 0 {
		_ = f.Close() // nothing was written
	}
}

// close closes the root too.
func (d *documents) close() error {
	d.mutex.Lock()
	defer d.mutex.Unlock()
	d.forget()
	return d.root.Close()
}
