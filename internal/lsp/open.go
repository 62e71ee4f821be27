package lsp

import (
	"path/filepath"

	doc "github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/editing"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/watch"
)

// openDocument is a document that is open in the editor, as it stands there now. Each change makes another one.
type openDocument struct {
	uri     string
	version *int
	text    *text
	doc     *editing.Document
	folder  *folder // nil where it lies in no corpus
	below   string  // its place in the folder
}

// mostOpen is how many documents are open at once, and mostFolders how many corpora they are of. What is open beyond that is not heard
// of.
const (
	mostOpen    = 2000
	mostFolders = 8
)

// opened takes that a document is open now.
func (s *server) opened(d document) {
	s.lock.Lock()
	if len(s.open) >= mostOpen && s.open[d.URI] == nil {
		s.lock.Unlock()
		return
	}
	of := &openDocument{uri: d.URI, version: d.Version}
	name := doc.Name{File: d.URI, ID: ""}
	if path, ok := pathOf(d.URI); ok {
		name.File, name.ID = filepath.ToSlash(path), store.ID(path)
		if of.folder = s.folderOf(path); of.folder != nil {
			if of.below, ok = of.folder.below(path); ok {
				name = of.folder.names.Named(of.below)
			} else {
				of.folder = nil
			}
		}
	}
	s.lock.Unlock()
	of.text = newText(d.Text, s.encoding)
	of.doc = editing.New(name, d.Text)
	s.keep(of)
}

// keep takes a document as it is now, and says what is wrong with it.
func (s *server) keep(of *openDocument) {
	s.lock.Lock()
	s.open[of.uri] = of
	s.lock.Unlock()
	if of.folder != nil {
		of.folder.set(of.below, of.doc)
	}
	go func() {
		defer s.recovered(nil, nil)
		s.publishAlone(of)
	}()
}

// changed takes changes to a document. A change of what is not open is passed over.
func (s *server) changed(p changeParams) {
	s.lock.Lock()
	was := s.open[p.TextDocument.URI]
	s.lock.Unlock()
	if was == nil {
		return
	}
	now := was.text
	for _, change := range p.ContentChanges {
		if change.Range == nil {
			now = newText(change.Text, s.encoding)
			continue
		}
		start, end := now.offset(change.Range.Start), now.offset(change.Range.End)
		now = newText(now.string[:start]+change.Text+now.string[max(start, end):], s.encoding)
		if len(now.string) > mostOfMessage {
			return
		}
	}
	of := *was
	of.version, of.text = p.TextDocument.Version, now
	of.doc = editing.New(was.doc.Name, now.string)
	s.keep(&of)
}

// closed takes that a document is closed: what lies on the disk counts again.
func (s *server) closed(uri string) {
	s.lock.Lock()
	was := s.open[uri]
	delete(s.open, uri)
	s.lock.Unlock()
	if was == nil {
		return
	}
	if was.folder == nil {
		s.tell(publishParams{URI: uri})
		return
	}
	was.folder.set(was.below, nil)
}

// written takes that a file may be another one on the disk.
func (s *server) written(uri string) {
	path, ok := pathOf(uri)
	if !ok {
		return
	}
	s.lock.Lock()
	defer s.lock.Unlock()
	for _, f := range s.folders {
		if below, inside := f.below(path); inside {
			f.note(watch.Changes{Files: map[string]bool{below: true}})
		}
	}
}

// folderOf is the corpus that a file belongs to: the one that was named, else the nearest; nil where there is none. The lock is held.
func (s *server) folderOf(path string) *folder {
	root := s.options.Races
	if root == "" {
		nearest, ok := store.Nearest(filepath.Dir(path))
		if !ok {
			return nil
		}
		root = nearest
	}
	if f := s.folders[root]; f != nil || len(s.folders) >= mostFolders {
		return f
	}
	f, err := newFolder(root, s.options.Builtin, s.options.Today, s.publishAll)
	if err != nil {
		return nil
	}
	if _, inside := f.below(path); !inside {
		_ = f.names.Close() // nothing was read
		return nil
	}
	s.folders[root] = f
	go f.run(s.ctx)
	return f
}
