package jsontext

import (
	"maps"
	"slices"
	"strings"
)

// folded is a key as it is looked up: firstName, first_name and FirstName are one.
func folded(key string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if strings.ContainsRune("_- ", r) {
			return -1
		}
		return r
	}, key))
}

// Get is the value of the first of some keys that has one, or nil. Keys are in lower
// case without signs: first_name and firstName are "firstname".
func (n *Node) Get(keys ...string) *Node {
	member := n.Member(keys...)
	if member == nil {
		return nil
	}
	return member.Value
}

// Member is the first of some keys that has a value, or nil.
func (n *Node) Member(keys ...string) *Member {
	if n == nil {
		return nil
	}
	var found *Member
	for _, key := range keys {
		for i := range n.Members {
			if m := &n.Members[i]; m.name == key {
				m.asked = true
				if found == nil && !m.Value.IsEmpty() {
					found = m
				}
			}
		}
	}
	return found
}

// Has reports whether an object has one of some keys, be it without a value. It does
// not count as asking for it.
func (n *Node) Has(keys ...string) bool {
	return n != nil && slices.ContainsFunc(n.Members, func(m Member) bool { return slices.Contains(keys, m.name) })
}

// Ask says of a member that it is read.
func (m *Member) Ask() { m.asked = true }

// Skip says of keys that they need not be read.
func (n *Node) Skip(keys ...string) {
	n.Member(keys...)
}

// Taken says of a value that all in it is read.
func (n *Node) Taken() {
	if n == nil {
		return
	}
	for i := range n.Members {
		n.Members[i].asked = true
		n.Members[i].Value.Taken()
	}
	for _, item := range n.Items {
		item.Taken()
	}
}

// IsEmpty reports whether there is nothing: no value, null, false, an empty text, no
// items and no members.
func (n *Node) IsEmpty() bool {
	return n == nil || strings.TrimSpace(n.Text) == "" && len(n.Items) == 0 && len(n.Members) == 0
}

// String is the text of a string or a number, with single blanks between its words.
func (n *Node) String() string {
	if n == nil {
		return ""
	}
	return strings.Join(strings.Fields(n.Text), " ")
}

// Row is the line of a value, 0 of none.
func (n *Node) Row() int {
	if n == nil {
		return 0
	}
	return n.Line
}

// IsObject reports whether the value is an object.
func (n *Node) IsObject() bool { return n != nil && n.Kind == Object }

// List is the items of an array.
func (n *Node) List() []*Node {
	if n == nil {
		return nil
	}
	return n.Items
}

// Unread is a key that nobody asked for: where it stands first, its first value, and
// in how many objects it stands.
type Unread struct {
	Key   string
	Line  int
	Value *Node
	Times int
}

// Unread lists the keys that have a value and that nobody asked for, in the order of
// the text.
func (t *Text) Unread() []Unread {
	all := make(map[string]*Unread)
	collect(all, "", t.Root)
	found := make([]Unread, 0, len(all))
	for _, key := range slices.Sorted(maps.Keys(all)) {
		found = append(found, *all[key])
	}
	slices.SortStableFunc(found, func(a, b Unread) int { return a.Line - b.Line })
	return found
}

// collect adds the unread keys of a value. Those of objects that stand in the same
// place of others are one.
func collect(all map[string]*Unread, path string, n *Node) {
	if n == nil {
		return
	}
	for _, item := range n.Items {
		collect(all, path, item)
	}
	for i := range n.Members {
		m := &n.Members[i]
		at := path + "." + m.Key
		switch {
		case m.asked:
			collect(all, at, m.Value)
		case m.Value.IsEmpty():
		case all[at] == nil:
			all[at] = &Unread{Key: m.Key, Line: m.Line, Value: m.Value, Times: 1}
		default:
			all[at].Times++
		}
	}
}
