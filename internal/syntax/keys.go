package syntax

import "slices"

// fewKeys is how many keys of a map are compared with each other: more are looked up.
const fewKeys = 32

// keySet is the keys of a map that is read.
type keySet struct {
	bits uint64              // one tells for most keys that no such key stood before
	many map[string]struct{} // all keys, where they are more than few
}

// add adds a key to those before it, and reports whether there was none such. Keys are
// not empty.
func (s *keySet) add(key string, before []Pair) bool {
	if len(before) >= fewKeys {
		return s.addToMany(key, before)
	}
	bit := uint64(1) << ((len(key) + 7*int(key[0]) + 31*int(key[len(key)-1])) % 64)
	if s.bits&bit != 0 && slices.ContainsFunc(before, func(p Pair) bool { return p.Key.Text == key }) {
		return false
	}
	s.bits |= bit
	return true
}

func (s *keySet) addToMany(key string, before []Pair) bool {
	if s.many == nil {
		s.many = make(map[string]struct{}, 4*len(before))
		for _, p := range before {
			s.many[p.Key.Text] = struct{}{}
		}
	}
	_, known := s.many[key]
	s.many[key] = struct{}{}
	return !known
}
