package syntax

// Memory is room for the nodes of a document, which the next document may have when
// nobody needs the nodes any more: making them anew takes longer than reading.
type Memory struct {
	scalars, others slab[Node] // a scalar is made again as a scalar, which never has children

	children slab[children] // of the others
	pairs    slab[Pair]
	items    slab[*Node]
}

// IsLarge reports whether there is more room than hardly any document needs, so that to
// keep it costs more than to make it.
func (m *Memory) IsLarge() bool {
	const most = 1 << 14 // nodes: a race of 500 finishers with all their figures
	return len(m.scalars.pieces) > most/pieceLength
}

// clear gives up all nodes.
func (m *Memory) clear() {
	m.scalars.clear()
	m.others.clear()
	m.children.clear()
	m.pairs.clear()
	m.items.clear()
}

// keep is what a list or map holds, in this memory.
func (m *Memory) keep(pairs []Pair, items []*Node) *children {
	c := m.children.next()
	c.pairs, c.items = m.pairs.keep(pairs), m.items.keep(items)
	return c
}

// slab makes values many at a time, in pieces: a document has hundreds.
type slab[T any] struct {
	pieces [][]T
	begun  int // how many of the pieces are in use
	rest   []T // of the last one of these
}

// pieceLength is how many values a piece has, if no more are wanted at once.
const pieceLength = 128

// next is room for one value.
func (s *slab[T]) next() *T {
	if len(s.rest) == 0 {
		s.begin(1)
	}
	value := &s.rest[0]
	s.rest = s.rest[1:]
	return value
}

// keep is a copy of values that stand elsewhere.
func (s *slab[T]) keep(values []T) []T {
	n := len(values)
	if n > len(s.rest) {
		s.begin(n)
	}
	kept := s.rest[:n:n]
	s.rest = s.rest[copy(kept, values):]
	return kept
}

// begin goes on to a piece that has room for some values.
func (s *slab[T]) begin(atLeast int) {
	for s.rest = nil; len(s.rest) < atLeast; s.begun++ {
		if s.begun == len(s.pieces) {
			s.pieces = append(s.pieces, make([]T, max(atLeast, pieceLength)))
		}
		s.rest = s.pieces[s.begun]
	}
}

// clear gives up all values.
func (s *slab[T]) clear() { s.begun, s.rest = 0, nil }
