package query

import (
	"sync"

	"github.com/milectl/milectl/internal/crosscheck"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/store"
)

// CheckBoth is [CheckAll] of two stores that have most documents in common. One that is the
// same bytes in both is read once, and checked by itself once; what documents say of each
// other is looked for in each. How many are not the same is the last result.
func CheckBoth(a, b *store.Store) (x, y CheckSet, differ int) {
	x, y = CheckAll(a), CheckAll(b)
	inA, inB := store.Differing(a, b)
	both := &inBoth{differs: map[string]bool{}, checked: map[string]*checkedOnce{}}
	for _, refs := range [][]store.Ref{inA, inB} {
		for _, ref := range refs {
			both.differs[ref.Path] = true
		}
	}
	x.both, y.both = both, both
	return x, y, len(both.differs)
}

// inBoth is what was found in documents that two sets have in common, by their paths.
type inBoth struct {
	differs map[string]bool

	mu      sync.Mutex
	checked map[string]*checkedOnce
}

// checkedOnce is a document that was checked by itself.
type checkedOnce struct {
	findings []diag.Finding
	summary  *crosscheck.Summary
}

// isCommon reports whether both sets have a document; record lists of another store have
// paths of their own there.
func (b *inBoth) isCommon(ref store.Ref) bool {
	return b != nil && !ref.Borrowed() && ref.Fault == nil && !b.differs[ref.Path]
}

// of is what was found in a document; nil where nobody has looked.
func (b *inBoth) of(ref store.Ref) *checkedOnce {
	if !b.isCommon(ref) {
		return nil
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.checked[ref.Path]
}

// keep notes what was found in a document before it was held against others.
func (b *inBoth) keep(ref store.Ref, findings []diag.Finding, summary *crosscheck.Summary) {
	if !b.isCommon(ref) {
		return
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.checked[ref.Path] = &checkedOnce{findings, summary.Again()}
}
