package cli

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// listsOf is the record lists that pass the filter, by category, and the
// categories in order: by distance, men first, outdoors first.
func (c *category) listsOf(root *store.Store) ([]record.Category, map[record.Category][]store.Ref) {
	lists := map[record.Category][]store.Ref{}
	var categories []record.Category
	for _, ref := range root.AllLists() {
		of, ok := record.ParseListName(ref.ID)
		// Without the folder itself nothing can be answered; of its files only the
		// lists asked for are needed.
		if !ref.Folder && (!ok || !c.matches(of)) {
			continue
		}
		if lists[of] == nil {
			categories = append(categories, of)
		}
		lists[of] = append(lists[of], ref)
	}
	slices.SortFunc(categories, func(x, y record.Category) int {
		return cmp.Or(
			cmp.Compare(x.Event.Distance(), y.Event.Distance()),
			cmp.Compare(x.Event.Code(), y.Event.Code()),
			cmp.Compare(slices.Index(race.Sexes(), x.Sex), slices.Index(race.Sexes(), y.Sex)),
			cmp.Compare(x.Environment, y.Environment),
		)
	})
	return categories, lists
}

// missingLists is the failure where the corpus has no list for a question.
func missingLists() error {
	return &failure{
		message: "record lists: none in the corpus for what was asked",
		help:    "see the folder records of the corpus for the lists there are",
	}
}

// missingList is the failure where the corpus has no list for a race.
func missingList(c record.Category) error {
	return &failure{
		message: "record list " + c.ListName() + ": not in the corpus",
		help:    "write records/" + c.ListName() + ".yaml, or name a corpus that has it with --races",
	}
}

// books reads the record lists of each category once, and lets each book know
// the races of its category, so that what ran on one day can be ordered.
func books(root *store.Store, races []*race.Race) func(record.Category) (*record.Book, error) {
	read := map[record.Category]*record.Book{}
	return func(c record.Category) (*record.Book, error) {
		if book, ok := read[c]; ok {
			return book, nil
		}
		book, err := readBook(root, root.Lists(c))
		if err != nil {
			return nil, err
		}
		if book != nil {
			book.Know(ofCategory(races, c)...)
		}
		read[c] = book
		return book, nil
	}
}

func ofCategory(races []*race.Race, c record.Category) []*race.Race {
	return slices.DeleteFunc(slices.Clone(races), func(r *race.Race) bool { return record.CategoryOf(r) != c })
}

// readLists reads record lists. A faulty one fails the command: an answer
// without it could be wrong.
func readLists(root *store.Store, refs []store.Ref) ([]*record.List, error) {
	docs, err := readListDocs(root, refs)
	lists := make([]*record.List, len(docs))
	for i, doc := range docs {
		lists[i] = doc.List
	}
	return lists, err
}

// readListDocs is readLists with the places.
func readListDocs(root *store.Store, refs []store.Ref) ([]*document.Doc, error) {
	docs := make([]*document.Doc, len(refs))
	root.Each(refs, func(i int, doc *document.Doc) { docs[i] = doc })
	var findings []diag.Finding
	for _, doc := range docs {
		if doc.Faulty() || doc.List == nil {
			findings = append(findings, doc.Findings...)
		}
	}
	if len(findings) > 0 {
		return nil, &failure{message: "a faulty record list", findings: findings}
	}
	return docs, nil
}

// readBook reads the record lists of one category; nil where there are none.
func readBook(root *store.Store, refs []store.Ref) (*record.Book, error) {
	lists, err := readLists(root, refs)
	if err != nil || len(lists) == 0 {
		return nil, err
	}
	return record.NewBook(lists...), nil
}

// readBooks reads the record lists of several categories.
func readBooks(root *store.Store, categories []record.Category, lists map[record.Category][]store.Ref) ([]*record.Book, error) {
	books := make([]*record.Book, len(categories))
	var err error
	for i, c := range categories {
		if books[i], err = readBook(root, lists[c]); err != nil {
			return nil, err
		}
	}
	return books, nil
}
