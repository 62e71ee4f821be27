package document

import (
	"sync"

	"github.com/milectl/milectl/internal/syntax"
)

// tree is the nodes of a document. Few ask for them once the values are read: those that
// were in memory for a time only are made again for the first who does.
type tree struct {
	src  *syntax.Source
	maps syntax.Maps

	once  sync.Once
	again bool // the nodes must be made again
	lanes bool // lanes are taken for the order of the start
	known *syntax.Node
}

// IsCanonical reports whether the document was read as one of the canonical form, which
// takes a small part of the time that others take.
func (t *tree) IsCanonical() bool { return t.again }

// root is the root of the nodes; nil where nothing could be read.
func (t *tree) root() *syntax.Node {
	t.once.Do(func() {
		if !t.again {
			return
		}
		t.known = syntax.Parse(t.src, syntax.NewFindings("", t.src))
		if results := t.known.Get("results"); t.lanes && results != nil {
			lanesAreOrder(results)
		}
	})
	return t.known
}
