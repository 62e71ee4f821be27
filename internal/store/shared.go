package store

import (
	"sync"

	"github.com/milectl/milectl/internal/document"
)

// shared is documents that several revisions have in common, by what git calls their
// text. It keeps those of the two revisions that were opened last.
type shared struct {
	mu   sync.Mutex
	docs map[text]*document.Doc
	last *gitTree
}

// text is a document at a path, which decides what it is taken for.
type text struct{ path, oid string }

func newShared() *shared { return &shared{docs: map[text]*document.Doc{}} }

// forget lets go of what neither a revision has nor the one that was opened before it.
func (s *shared) forget(tree *gitTree) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for of := range s.docs {
		if tree.entries[of.path].oid != of.oid && (s.last == nil || s.last.entries[of.path].oid != of.oid) {
			delete(s.docs, of)
		}
	}
	s.last = tree
}

// read is a document, which is read where no revision has it. One that is faulty is not
// kept: its findings name the revision.
func (s *shared) read(of text, read func() *document.Doc) *document.Doc {
	s.mu.Lock()
	doc := s.docs[of]
	s.mu.Unlock()
	if doc != nil {
		return doc
	}
	if doc = read(); !doc.Faulty() && of.oid != "" {
		s.mu.Lock()
		s.docs[of] = doc
		s.mu.Unlock()
	}
	return doc
}
