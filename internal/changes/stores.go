package changes

import (
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/store"
)

// OfStores is what it means that the documents of one store are not those of another, and the
// corpus of the other. The error is that of [Between].
func OfStores(before, after *store.Store) (Report, *corpus.Corpus, error) {
	x, y, docs := openBoth(before, after)
	report, err := Between(x, y, docs)
	return report, y, err
}

// About is [OfStores] of what is about something alone: changes of some kinds of which keep says
// so. What follows from a change that keep leaves out is told by itself: the results of a new
// race. It costs less where the kinds do not need everything.
func About(before, after *store.Store, kinds []Kind, keep func(Change) bool) (Report, error) {
	x, y, docs := openBoth(before, after)
	report, all, err := between(x, y, docs, wanted{kinds, keep})
	report.Changes = told(all)
	return report, err
}

// openBoth reads the documents that differ. A race that is faulty on one side is on neither.
func openBoth(before, after *store.Store) (x, y *corpus.Corpus, docs Documents) {
	a, b := store.Differing(before, after)
	docs = Documents{Before: readAll(before, a), After: readAll(after, b)}
	faulty := map[string]bool{}
	for _, doc := range slices.Concat(docs.Before, docs.After) {
		faulty[doc.ID] = faulty[doc.ID] || doc.Faulty()
	}
	differs, leftOut := map[string]bool{}, map[string]bool{}
	for _, ref := range slices.Concat(a, b) {
		differs[ref.Path] = true
		if faulty[ref.ID] {
			leftOut[ref.Path] = true
		}
	}
	x, y = corpus.OpenBoth(before, after, differs, leftOut)
	return x, y, docs
}

func readAll(s *store.Store, refs []store.Ref) []*document.Doc {
	docs := make([]*document.Doc, len(refs))
	s.Each(refs, func(i int, doc *document.Doc) { docs[i] = doc })
	return docs
}
