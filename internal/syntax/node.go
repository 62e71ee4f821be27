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

// Node is one value of a document as it is written, with its place. Start and
// End are byte offsets in the text; the end of a list or map is that of its last
// child. A node that was made and not read has no place.
type Node struct {
	Kind       Kind
	Style      Style
	Text       string // of a scalar
	Pos        diag.Pos
	Start, End int
	Pairs      []Pair  // of a map, in the order of the text
	Items      []*Node // of a list
}

// Pair is a key of a map, which is a scalar, and its value.
type Pair struct {
	Key, Value *Node
}

// Get is the value of a key, or nil.
func (n *Node) Get(key string) *Node {
	for _, p := range n.Pairs {
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
		n.Pairs = append(n.Pairs, Pair{NewScalar(key), value})
	}
}
