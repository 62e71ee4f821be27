// Package serve is a corpus as a site on the computer of whoever edits it: pages are made when they are asked for, anew as
// documents change, and tell what check finds. It answers nobody but browsers of the same computer that were sent there on
// purpose, and writes nothing. It must not know flags.
package serve

import (
	"context"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/site"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/watch"
)

// Options is what is served.
type Options struct {
	Open   func() (*store.Store, error) // opens the documents as they are now, each time anew
	Lists  *store.Store                 // whose record lists stand where the documents have none; nil for nobody's
	Folder string                       // that is watched; empty where documents cannot change
	Recent func(*store.Store) []site.Change
	Today  func() date.Date

	Version string // of what makes the pages
}

// Server serves a corpus. Its answers are of what stood in the documents at one moment.
type Server struct {
	options Options
	good    store.Texts // of documents, when they had no errors last; of the one goroutine that loads
	current atomic.Pointer[moment]
	ready   chan struct{} // closed once something can be shown

	checking sync.Mutex // one at a time

	lock    sync.Mutex
	changed chan struct{} // closed as soon as something else is shown
}

// New is a server that shows nothing before it runs.
func New(o Options) *Server {
	return &Server{options: o, good: store.Texts{}, ready: make(chan struct{}), changed: make(chan struct{})}
}

// Run reads the documents, and reads them anew as they change, until the context ends. The error is that of a folder that
// cannot be watched; what is shown stays.
func (s *Server) Run(ctx context.Context) error {
	w, err := watch.New(s.options.Folder)
	if err == nil {
		defer w.Close()
	}
	changed := watch.Changes{All: true}
	for {
		if err == nil {
			err = w.Look()
		}
		s.load(changed)
		if err != nil || w == nil {
			return err
		}
		more := false
		if changed, more = w.Wait(ctx, s.now().opened); !more {
			return nil
		}
	}
}

// now is what is shown.
func (s *Server) now() *moment { return s.current.Load() }

// show shows something else, unless yet another thing is shown already, and tells who waits for it.
func (s *Server) show(m, instead *moment) bool {
	if !s.current.CompareAndSwap(instead, m) {
		return false
	}
	if instead == nil {
		close(s.ready)
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	close(s.changed)
	s.changed = make(chan struct{})
	return true
}

// next is closed as soon as something else is shown than now.
func (s *Server) next() <-chan struct{} {
	s.lock.Lock()
	defer s.lock.Unlock()
	return s.changed
}

// shown is what is shown, as soon as something is; nil where nobody waits any more.
func (s *Server) shown(r *http.Request) *moment {
	select {
	case <-s.ready:
		return s.now()
	case <-r.Context().Done():
		return nil
	}
}
