package query

import (
	"maps"
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/crosscheck"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
)

// CheckBoth is [CheckAll] of two stores that have most documents in common, for who asks what the
// change from one to the other [Brought]: what is found in both alike may be missing in both. One
// that is the same bytes in both is read once, and not checked by itself; where others see of
// those that differ what they saw before, it is not read at all. What documents say of each other
// is looked for in each set, but for what does not hang on what differs ([crosscheck.Touched]).
// How many are not the same is the last result. Both sets must be asked for findings of the same rules.
func CheckBoth(a, b *store.Store) (x, y CheckSet, differ int) {
	x, y = CheckAll(a), CheckAll(b)
	both := &inBoth{differs: map[string]bool{}, ids: map[string]int{}, common: map[string]*checkedOnce{}}
	inA, inB := store.Differing(a, b)
	for _, ref := range slices.Concat(inA, inB) {
		both.differs[ref.Path] = true
	}
	for _, side := range []*CheckSet{&x, &y} {
		ids := map[string]int{}
		for _, ref := range side.refs {
			ids[ref.ID]++
			both.ids[ref.ID] = max(both.ids[ref.ID], ids[ref.ID])
		}
		side.both, side.own = both, map[string]*checkedOnce{}
	}
	before, now := x, y
	both.examine = func(rules check.Selection, work *CheckWork) {
		before.work, now.work = work, work
		before.examine(rules)
		now.examine(rules)
		both.touched = touched(before, now)
	}
	return x, y, len(both.differs)
}

// inBoth is what two sets know of each other.
type inBoth struct {
	differs map[string]bool // by path
	ids     map[string]int  // how many documents of a set have them

	once    sync.Once
	examine func(check.Selection, *CheckWork) // finds out in what the sets differ, once
	touched *crosscheck.Touched

	mu     sync.Mutex
	common map[string]*checkedOnce // documents that the sets have in common, by path
}

// checkedOnce is a document that was checked by itself.
type checkedOnce struct {
	findings []diag.Finding
	summary  *crosscheck.Summary
}

// again is what was found in a document, for another set of documents.
func (c *checkedOnce) again() *checkedOnce { return &checkedOnce{c.findings, c.summary.Again()} }

// examine checks those documents of a set by themselves that differ from the other's.
func (s *CheckSet) examine(rules check.Selection) {
	var differ []int
	for i, ref := range s.refs {
		if s.both.differs[ref.Path] && !ref.Borrowed() {
			differ = append(differ, i)
		}
	}
	checked := make([]*checkedOnce, len(differ))
	store.EachOf(len(differ), func(i int) { checked[i] = s.check(differ[i], rules) })
	for i, one := range checked {
		s.own[s.refs[differ[i]].Path] = one
	}
}

// touched is in what two sets differ. Which lists are borrowed hangs on those that there are: then
// it cannot be told, and the result is nil.
func touched(before, now CheckSet) *crosscheck.Touched {
	if slices.ContainsFunc(before.refs, store.Ref.Borrowed) || slices.ContainsFunc(now.refs, store.Ref.Borrowed) {
		return nil
	}
	var docs [][2]*crosscheck.Summary
	for _, path := range slices.Sorted(maps.Keys(now.both.differs)) {
		var sides [2]*crosscheck.Summary
		for i, own := range [...]map[string]*checkedOnce{before.own, now.own} {
			if one := own[path]; one != nil {
				sides[i] = one.summary
			}
		}
		docs = append(docs, sides)
	}
	return crosscheck.Touch(docs)
}

// isCommon reports whether both sets have a document; record lists of another store have
// paths of their own there.
func (b *inBoth) isCommon(ref store.Ref) bool {
	return b != nil && !ref.Borrowed() && ref.Fault == nil && !b.differs[ref.Path]
}

// isKnown reports whether what is found in a document by itself need not be known, since both sets
// have it: findings are told apart by the id, so it must be the only one of that id.
func (b *inBoth) isKnown(ref store.Ref) bool { return b.isCommon(ref) && b.ids[ref.ID] == 1 }

// touch is in what two sets differ; nil of a set that stands alone, and where it cannot be told.
func (b *inBoth) touch(rules check.Selection, work *CheckWork) *crosscheck.Touched {
	if b == nil {
		return nil
	}
	b.once.Do(func() { b.examine(rules, work) })
	return b.touched
}

// checkOnce is what there is to say of a document of the set by itself. What both sets have is
// checked for both.
func (s *CheckSet) checkOnce(i int, rules check.Selection) *checkedOnce {
	ref := s.refs[i]
	if one := s.own[ref.Path]; one != nil {
		return one.again()
	}
	if !s.both.isCommon(ref) {
		return s.check(i, rules)
	}
	s.both.mu.Lock()
	one := s.both.common[ref.Path]
	s.both.mu.Unlock()
	if one == nil {
		one = s.check(i, rules)
		s.both.mu.Lock()
		s.both.common[ref.Path] = one
		s.both.mu.Unlock()
	}
	return one.again()
}
