package query

import (
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// Replace reads those documents of a set of which findings are wanted as others from now
// on: what change makes of each, nil where it stays. It returns the changed ones in their
// order, each behind what it was. It asks change from several goroutines.
func (s *CheckSet) Replace(change func(*document.Doc) *document.Doc) [][2]*document.Doc {
	var changing sync.Mutex
	changed := map[string]*document.Doc{}
	pairs := make([][2]*document.Doc, len(s.refs))
	read := s.read
	store.EachOf(len(s.refs), func(i int) {
		if !s.asked[i] || s.refs[i].Borrowed() {
			return
		}
		doc := read(s.refs[i])
		if other := change(doc); other != nil {
			changing.Lock()
			changed[s.refs[i].File] = other
			changing.Unlock()
			pairs[i] = [2]*document.Doc{doc, other}
		}
	})
	s.read = func(ref store.Ref) *document.Doc {
		if doc := changed[ref.File]; doc != nil {
			return doc
		}
		return read(ref)
	}
	return slices.DeleteFunc(pairs, func(pair [2]*document.Doc) bool { return pair[0] == nil })
}
