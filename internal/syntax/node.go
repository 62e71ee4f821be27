// Package syntax turns the bytes of a document into nodes with places and
// comments, and nodes into text of the canonical form. It knows lists, maps and
// scalars, and what of YAML documents may use; it knows no keys, no marks and no
// races. yaml.v3 is used in one file only.
package syntax

import "github.com/milectl/milectl/internal/diag"

// Kind is what a node is. The zero value is that of a value that was refused.
type Kind uint8

// The kinds of nodes.
const (
	Scalar Kind = iota + 1
	List
	Map
)

// String is the kind as findings name it.
func (k Kind) String() string {
	switch k {
	case Scalar:
		return "a single value"
	case List:
		return "a list"
	case Map:
		return "a map"
	default:
		return "nothing"
	}
}

// Style is how a node is written.
type Style uint8

// The styles: of scalars plain, in quotes, or a block of text; of lists and maps
// in brackets or as blocks.
const (
	Plain Style = iota + 1
	Quoted
	BlockText // literal or folded
	Flow
	Block
)

// Node is one value of a document as it is written, with its place. A node that was
// made and not read has no place.
type Node struct {
	Kind  Kind
	Style Style
	place
	Text string // of a scalar

	children *children // nil for a scalar, as nine of ten nodes are
}

// place is where a node stands.
type place struct {
	line, col  int32
	start, end int32 // byte offsets in the text
}

const _ = int32(MaxSize) // no line, column or byte of a document is beyond it

// children is what a list or map holds.
type children struct {
	pairs []Pair
	items []*Node
}

// Pos is where the node begins.
func (n *Node) Pos() diag.Pos { return diag.Pos{Line: int(n.line), Col: int(n.col)} }

// Start is the byte of the text at which the node begins.
func (n *Node) Start() int { return int(n.start) }

// End is the byte behind the node; that of a list or map is the end of its last child.
func (n *Node) End() int { return int(n.end) }

// Pairs is the keys of a map and their values, in the order of the text.
func (n *Node) Pairs() []Pair {
	if n.children == nil {
		return nil
	}
	return n.children.pairs
}

// Items is the items of a list.
func (n *Node) Items() []*Node {
	if n.children == nil {
		return nil
	}
	return n.children.items
}

// Pair is a key of a map, which is a scalar, and its value.
type Pair struct {
	Key, Value *Node
}

// Get is the value of a key, or nil.
func (n *Node) Get(key string) *Node {
	for _, p := range n.Pairs() {
		if p.Key.Text == key {
			return p.Value
		}
	}
	return nil
}

// NewScalar is a scalar that was not read.
func NewScalar(text string) *Node { return &Node{Kind: Scalar, Style: Plain, Text: text} }

// Add puts a key and its value behind the others of a map; a nil value is left
// out.
func (n *Node) Add(key string, value *Node) {
	if value != nil {
		n.put(Pair{NewScalar(key), value})
	}
}

// Append puts an item behind the others of a list.
func (n *Node) Append(item *Node) {
	n.holding().items = append(n.holding().items, item)
}

func (n *Node) put(p Pair) { n.holding().pairs = append(n.holding().pairs, p) }

// holding is what the node holds, to be changed.
func (n *Node) holding() *children {
	if n.children == nil {
		n.children = &children{}
	}
	return n.children
}
