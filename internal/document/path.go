package document

import "github.com/milectl/milectl/internal/syntax"

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

// follow follows a path from the root as far as it leads.
func (d *Doc) follow(path []Step) *syntax.Node {
	n := d.root()
	for _, step := range path {
		var next *syntax.Node
		switch {
		case step.key != "":
			next = d.maps.Get(n, step.key)
		case step.index < len(n.Items()):
			next = n.Items()[step.index]
		}
		if next == nil {
			return n
		}
		n = next
	}
	return n
}
