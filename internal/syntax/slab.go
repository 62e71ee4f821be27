package syntax

// Memory is room for the nodes of a document, which the next document may have when
// nobody needs the nodes any more: making them anew takes longer than reading.
type Memory struct {
	scalars, maps, lists slab[Node] // a node that is made again is of the kind that it was

	pairs children[Pair]  // of maps
	items children[*Node] // of lists
}

// clear gives up all nodes.
func (m *Memory) clear() {
	m.scalars.used, m.maps.used, m.lists.used = 0, 0, 0
	m.pairs.clear()
	m.items.clear()
}

// slab makes values many at a time: a document has hundreds.
type slab[T any] struct {
	all  []T
	used int
}

// next is room for one value.
func (s *slab[T]) next() *T {
	if s.used == len(s.all) {
		s.grow(1)
	}
	s.used++
	return &s.all[s.used-1]
}

// take is room for values beside each other.
func (s *slab[T]) take(count int) []T {
	if count > len(s.all)-s.used {
		s.grow(count)
	}
	s.used += count
	return s.all[s.used-count : s.used : s.used]
}

// grow makes new room; the values in the old one stay where they are.
func (s *slab[T]) grow(atLeast int) {
	s.all, s.used = make([]T, max(atLeast, 64, 2*len(s.all))), 0
}

// children gathers the children of nodes while their own children are gathered too, and
// keeps those of each beside each other.
type children[T any] struct {
	open []T
	kept slab[T]
}

func (c *children[T]) clear() {
	c.open = c.open[:0]
	c.kept.used = 0
}

// begin begins with the children of a node; what it gives says whose they are.
func (c *children[T]) begin() (first int) { return len(c.open) }

func (c *children[T]) add(child T) { c.open = append(c.open, child) }

// since is the children of a node up to now.
func (c *children[T]) since(first int) []T { return c.open[first:] }

// end is the children of a node to which none will be added.
func (c *children[T]) end(first int) []T {
	all := c.kept.take(len(c.open) - first)
	copy(all, c.open[first:])
	c.open = c.open[:first]
	return all
}
