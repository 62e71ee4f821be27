package syntax

import "sync"

// Maps looks up keys of maps, of large ones without a search through all of them:
// whoever asks for every key of a map asks for no more than the map is long. It may
// be asked from several goroutines; the maps must not change.
type Maps struct {
	mutex  sync.Mutex
	byText map[*Node]map[string]*Node
}

// few is how many pairs are searched faster than they are indexed.
const few = 32

// Get is the value of a key of a map; nil where there is none.
func (m *Maps) Get(n *Node, key string) *Node {
	if len(n.Pairs()) <= few {
		return n.Get(key)
	}
	m.mutex.Lock()
	defer m.mutex.Unlock()
	index := m.byText[n]
	if index == nil {
		index = make(map[string]*Node, len(n.Pairs()))
		for _, p := range n.Pairs() {
			if index[p.Key.Text] == nil {
				index[p.Key.Text] = p.Value
			}
		}
		if m.byText == nil {
			m.byText = map[*Node]map[string]*Node{}
		}
		m.byText[n] = index
	}
	return index[key]
}
