// Package document reads and prints milectl's documents: bytes become nodes,
// nodes become a [Doc] with the value, its findings and the place of every
// value in the text; the printer writes the canonical form. It knows what a
// document may say, not where documents lie, how they hang together, or how
// answers are printed. yaml.v3 is used in one file only.
package document

import "github.com/milectl/milectl/internal/diag"

// shape is what a node is.
type shape uint8

const (
	scalar shape = iota + 1
	list
	mapping
)

// String is the shape as findings name it.
func (s shape) String() string {
	switch s {
	case scalar:
		return "a single value"
	case list:
		return "a list"
	case mapping:
		return "a map"
	default:
		return "nothing"
	}
}

// style is how a node is written.
type style uint8

const (
	plain style = iota + 1
	quoted
	blockText // literal or folded
	flow
	block
)

// node is one value of a document as it is written, with its place. Start and
// end are byte offsets in the text; the end of a collection is that of its
// last child.
type node struct {
	shape      shape
	style      style
	text       string // of a scalar
	pos        diag.Pos
	start, end int
	pairs      []pair  // of a map
	items      []*node // of a list
}

type pair struct {
	key, value *node
}

// slab makes nodes many at a time: a document has hundreds.
type slab struct {
	spare []node
}

// node is a new node at a place.
func (s *slab) node(pos diag.Pos) *node {
	if len(s.spare) == 0 {
		s.spare = make([]node, 64)
	}
	n := &s.spare[0]
	s.spare = s.spare[1:]
	n.pos = pos
	return n
}

// get is the value of a key, or nil.
func (n *node) get(key string) *node {
	for _, p := range n.pairs {
		if p.key.text == key {
			return p.value
		}
	}
	return nil
}

// Step is one step of a path into a document: a key of a map or an index of a
// list.
type Step struct {
	key   string
	index int
}

// Key is the step to the value of a key.
func Key(key string) Step { return Step{key: key} }

// Index is the step to an item of a list, from 0.
func Index(i int) Step { return Step{index: i} }

// find follows a path as far as it leads.
func (n *node) find(path []Step) *node {
	for _, step := range path {
		var next *node
		switch {
		case step.key != "":
			next = n.get(step.key)
		case step.index < len(n.items):
			next = n.items[step.index]
		}
		if next == nil {
			return n
		}
		n = next
	}
	return n
}
