package syntax

// Memory is room for the nodes of a document, which the next document may have when
// nobody needs the nodes any more: making them anew takes longer than reading.
type Memory struct {
	scalars, maps, lists slab[Node] // a node that is made again is of the kind that it was

	pairs slab[Pair]  // of maps
	items slab[*Node] // of lists
}

// IsLarge reports whether there is more room than hardly any document needs, so that to
// keep it costs more than to make it.
func (m *Memory) IsLarge() bool {
	const most = 1 << 14 // nodes: a race of 500 finishers with all their figures
	return len(m.scalars.all) > most
}

// clear gives up all nodes.
func (m *Memory) clear() {
	m.scalars.used, m.maps.used, m.lists.used = 0, 0, 0
	m.pairs.used, m.items.used = 0, 0
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

// keep is a copy of values that stand elsewhere.
func (s *slab[T]) keep(values []T) []T {
	if len(values) > len(s.all)-s.used {
		s.grow(len(values))
	}
	from := s.used
	s.used += copy(s.all[from:], values)
	return s.all[from:s.used:s.used]
}

// grow makes new room; the values in the old one stay where they are.
func (s *slab[T]) grow(atLeast int) {
	s.all, s.used = make([]T, max(atLeast, 64, 2*len(s.all))), 0
}
