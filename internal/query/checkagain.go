package query

import (
	"sync"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// CheckMemory is what was found in documents by themselves, for who checks a corpus again and again of which little changes.
type CheckMemory struct {
	lock        sync.Mutex
	before, now map[*document.Doc]*checkedOnce
}

// CheckAgain is CheckAll of a store that holds its texts ([store.Store.Holding]): a document that was checked already, as long as it
// is the same, is not checked by itself again. All who share a memory must look for the same rules, one after another. What is found
// is what CheckAll finds.
func CheckAgain(s *store.Store, memory *CheckMemory) CheckSet {
	set := CheckAll(s)
	set.read, set.memory = s.Read, memory
	memory.lock.Lock()
	defer memory.lock.Unlock()
	memory.before, memory.now = memory.now, map[*document.Doc]*checkedOnce{} // what nobody asked for meanwhile is gone
	return set
}

// of is what was found in a document, found now where it was not known.
func (m *CheckMemory) of(doc *document.Doc, check func() *checkedOnce) *checkedOnce {
	m.lock.Lock()
	one := m.now[doc]
	if one == nil {
		one = m.before[doc]
	}
	m.lock.Unlock()
	if one == nil {
		one = check()
	}
	m.lock.Lock()
	m.now[doc] = one
	m.lock.Unlock()
	return one.again()
}
