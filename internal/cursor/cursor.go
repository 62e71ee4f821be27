// Package cursor reads a document while it is being typed: brackets that are not closed, keys without a value, lines that
// make no sense yet. It tells where a place of the text stands among maps, lists and keys. What package syntax reads it
// reads in the same way; it finds no faults. It must not know which keys there are, nor editors.
package cursor

import "slices"

// Kind is what a node is.
type Kind uint8

// The kinds of nodes.
const (
	Scalar Kind = iota + 1
	List
	Map
)

// Node is a value as it is written so far. Start and End are byte offsets: of a scalar with its quotes.
type Node struct {
	Kind       Kind
	Flow       bool   // a list or map in brackets
	Quoted     bool   // a scalar in quotes
	Text       string // of a scalar, without quotes and escapes
	Start, End int
	Column     int // of a list or map without brackets: in which bytes its items or keys begin, from 0
	Pairs      []Pair
	Items      []*Node
}

// Pair is a key of a map and its value; nil where none is typed yet.
type Pair struct {
	Key, Value *Node
}

// Get is the value of a key of a map; nil where there is none.
func (n *Node) Get(key string) *Node {
	if n == nil {
		return nil
	}
	for _, p := range n.Pairs {
		if p.Key.Text == key {
			return p.Value
		}
	}
	return nil
}

// Keys is the keys of a map.
func (n *Node) Keys() []string {
	keys := make([]string, len(n.Pairs))
	for i, p := range n.Pairs {
		keys[i] = p.Key.Text
	}
	return keys
}

// Step is a step of a path: to the value of a key, or to an item of a list.
type Step struct {
	Key   string
	Index int // from 0; -1 for a key
}

// Place is where a scalar stands.
type Place struct {
	// Path leads to the scalar from the root of the document: of a key, to the value that it has.
	Path []Step
	// OfKey is set for a key of a map.
	OfKey bool
	// Node is the scalar.
	Node *Node
	// Within is the maps and lists that hold it, from the root.
	Within []*Node
}

// In is the map or list that holds the scalar; nil where it is the whole document.
func (p Place) In() *Node {
	if len(p.Within) == 0 {
		return nil
	}
	return p.Within[len(p.Within)-1]
}

// Find is the scalar at an offset of the text, or that ends there, and false where there is none.
func Find(root *Node, offset int) (Place, bool) {
	var p Place
	n := root
	for n != nil && n.Start <= offset && offset <= n.End {
		switch n.Kind {
		case Scalar:
			p.Node = n
			return p, true
		case List:
			i := slices.IndexFunc(n.Items, func(item *Node) bool { return item != nil && item.holds(offset) })
			if i < 0 {
				return p, false
			}
			p.Within, p.Path, n = append(p.Within, n), append(p.Path, Step{Index: i}), n.Items[i]
		case Map:
			i := slices.IndexFunc(n.Pairs, func(p Pair) bool { return p.Key.holds(offset) || p.Value.holds(offset) })
			if i < 0 {
				return p, false
			}
			p.Within, p.Path = append(p.Within, n), append(p.Path, Step{Key: n.Pairs[i].Key.Text, Index: -1})
			if n.Pairs[i].Key.holds(offset) {
				p.OfKey, p.Node = true, n.Pairs[i].Key
				return p, true
			}
			n = n.Pairs[i].Value
		}
	}
	return p, false
}

func (n *Node) holds(offset int) bool { return n != nil && n.Start <= offset && offset <= n.End }

// Scalars yields every scalar of a node with its place, keys before their values, in the order of the text.
func Scalars(root *Node, yield func(Place) bool) {
	walk(root, Place{}, yield)
}

func walk(n *Node, at Place, yield func(Place) bool) bool {
	if n == nil {
		return true
	}
	if n.Kind == Scalar {
		at.Node = n
		return yield(at)
	}
	within := append(slices.Clip(at.Within), n) // of all that is in it: nobody appends to it in place
	for i, item := range n.Items {
		if !walk(item, Place{Path: append(slices.Clip(at.Path), Step{Index: i}), Within: within}, yield) {
			return false
		}
	}
	for _, p := range n.Pairs {
		next := Place{Path: append(slices.Clip(at.Path), Step{Key: p.Key.Text, Index: -1}), Within: within}
		key := next
		key.OfKey, key.Node = true, p.Key
		if !yield(key) || !walk(p.Value, next, yield) {
			return false
		}
	}
	return true
}

// mark stands where something is going to be typed: no document has it.
const mark = "\uE000"

// Typing is the place of what is being typed at an offset, as if a word stood there: with nothing typed yet it is the place
// of nothing. Start and End of the scalar are those in the text; before is what of the scalar stands before the offset, without
// the opening quote. It is false in a comment.
func Typing(text string, offset int) (at Place, before string, ok bool) {
	root := Read(text[:offset] + mark + text[offset:])
	at, ok = Find(root, offset)
	if !ok {
		return at, "", false
	}
	n := at.Node
	from := n.Start
	if n.Quoted {
		from++
	}
	if from > offset || n.End < offset+len(mark) { // at a quote
		return at, "", false
	}
	before = text[from:offset]
	typed := *n
	typed.End -= len(mark)
	typed.Text = without(typed.Text)
	at.Node = &typed
	if len(at.Path) > 0 && at.OfKey {
		at.Path[len(at.Path)-1].Key = typed.Text
	}
	return at, before, true
}
