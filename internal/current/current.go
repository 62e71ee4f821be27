// Package current is the documents of a folder as they are now, for programs that go on: they are read when somebody asks
// for the first time, and again where they have changed. It must not know what is asked.
package current

import (
	"context"
	"sync"

	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/watch"
)

// Documents is the documents of a folder. It is safe for use by several goroutines.
type Documents struct {
	open   func() (*store.Store, error)
	folder string

	begin sync.Once
	ready chan struct{} // closed once they were read

	lock  sync.Mutex
	is    *store.Store // nil where they could not be opened last
	from  *store.Store // from which what has no text is read
	was   *store.Store // the one before it, from which somebody may still read
	texts store.Texts
	fault error
	alone bool // nobody tells of changes
}

// Of is the documents that a function opens, each time anew, and those that come to stand in their folder; the empty
// folder holds what never changes. Nothing is read yet.
func Of(folder string, open func() (*store.Store, error)) *Documents {
	return &Documents{open: open, folder: folder, ready: make(chan struct{})}
}

// Now is the documents as they are now, or were a tenth of a second ago. They are not to be closed. The error is that of
// opening them, or of the context.
func (d *Documents) Now(ctx context.Context) (*store.Store, error) {
	d.begin.Do(func() { go d.follow() })
	select {
	case <-d.ready:
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
	d.lock.Lock()
	defer d.lock.Unlock()
	if d.alone {
		d.read(watch.Changes{All: true})
	}
	return d.is, d.fault
}

// follow reads the documents, and reads again what changes for as long as the process goes on. Where a folder cannot be
// watched, they are read whenever somebody asks.
func (d *Documents) follow() {
	w, err := watch.New(d.folder)
	changed, more := watch.Changes{All: true}, true
	for first := true; more; first = false {
		if err == nil {
			err = w.Look()
		}
		d.lock.Lock()
		d.read(changed)
		d.alone = err != nil
		there := d.fault == nil
		d.lock.Unlock()
		if first {
			close(d.ready)
		}
		if err != nil || w == nil {
			return
		}
		changed, more = w.Wait(context.Background(), there)
	}
}

// read reads what changed.
func (d *Documents) read(changed watch.Changes) {
	source, err := d.open()
	if err != nil {
		d.is, d.fault = nil, err
		return
	}
	texts := source.TextsAfter(d.texts, changed.Has)
	d.is, d.texts, d.fault = source.Holding(texts, d.is), texts, nil
	if d.was != nil {
		_ = d.was.Close() // it was only read
	}
	d.was, d.from = d.from, source
}
