package nation

// Memo keeps what was looked up, for who looks up few codes many times, as a record list
// names them. The zero value has looked up nothing yet.
type Memo struct{ known map[string]*Nation }

// Lookup is the nation of a code as [Lookup] has it; nil where there is none.
func (m *Memo) Lookup(code string) *Nation {
	n, seen := m.known[code]
	if seen {
		return n
	}
	if found, ok := Lookup(code); ok {
		n = &found
	}
	if m.known == nil {
		m.known = map[string]*Nation{}
	}
	m.known[code] = n
	return n
}
