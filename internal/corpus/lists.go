package corpus

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// Lists is the documents of the record lists of the categories that are wanted, by
// category: by distance, men first, outdoors first. A faulty one is a
// *[FaultyError]: an answer without it could be wrong. Without the folder of
// lists itself nothing can be answered; of its files only those wanted are read.
func (c *Corpus) Lists(wanted func(record.Category) bool) ([]*document.Doc, error) {
	return c.listsAmong(c.store.AllLists(), wanted)
}

// OwnLists is [Corpus.Lists] without those that the store takes from another.
func (c *Corpus) OwnLists(wanted func(record.Category) bool) ([]*document.Doc, error) {
	return c.listsAmong(c.store.OwnLists(), wanted)
}

func (c *Corpus) listsAmong(all []store.Ref, wanted func(record.Category) bool) ([]*document.Doc, error) {
	var refs []store.Ref
	for _, ref := range all {
		if of, ok := record.ParseListName(ref.ID); ref.Folder || ok && wanted(of) {
			refs = append(refs, ref)
		}
	}
	docs, err := c.readLists(refs)
	slices.SortStableFunc(docs, func(a, b *document.Doc) int { return compareCategories(a.List.Category(), b.List.Category()) })
	return docs, err
}

// ListCategories is the categories of all record lists that are wanted, by their
// file names: it reads none. It tells whether the store itself has lists of each.
func (c *Corpus) ListCategories(wanted func(record.Category) bool) (own map[record.Category]bool) {
	own = map[record.Category]bool{}
	for _, ref := range c.store.AllLists() {
		if of, ok := record.ParseListName(ref.ID); ok && wanted(of) {
			own[of] = !ref.Borrowed()
		}
	}
	return own
}

// ListsRead is the categories of the record lists that answers rest on so far:
// those of which the store has lists, and those of which it takes them from
// another, both as [Corpus.Lists] orders them.
func (c *Corpus) ListsRead() (own, borrowed []record.Category) {
	for of, isBorrowed := range c.borrowed {
		if isBorrowed {
			borrowed = append(borrowed, of)
		} else {
			own = append(own, of)
		}
	}
	slices.SortFunc(own, compareCategories)
	slices.SortFunc(borrowed, compareCategories)
	return own, borrowed
}

// ListsOf is the record lists of their documents.
func ListsOf(docs []*document.Doc) []*record.List {
	lists := make([]*record.List, len(docs))
	for i, doc := range docs {
		lists[i] = doc.List
	}
	return lists
}

// Categories lists the categories of some record lists, each once.
func Categories(docs []*document.Doc) []record.Category {
	var all []record.Category
	for _, doc := range docs {
		if of := doc.List.Category(); !slices.Contains(all, of) {
			all = append(all, of)
		}
	}
	return all
}

func compareCategories(x, y record.Category) int {
	return cmp.Or(
		cmp.Compare(x.Event.Distance(), y.Event.Distance()),
		cmp.Compare(x.Event.Code(), y.Event.Code()),
		cmp.Compare(slices.Index(race.Fields(), x.Sex), slices.Index(race.Fields(), y.Sex)),
		cmp.Compare(slices.Index(record.Classes(), x.Class), slices.Index(record.Classes(), y.Class)), // seniors first
		cmp.Compare(x.Environment, y.Environment),
	)
}

// readLists reads record lists, each once.
func (c *Corpus) readLists(refs []store.Ref) ([]*document.Doc, error) {
	unread := slices.DeleteFunc(slices.Clone(refs), func(ref store.Ref) bool { return c.lists[ref.Path] != nil })
	read := make([]*document.Doc, len(unread))
	c.store.Each(unread, func(i int, doc *document.Doc) { read[i] = doc })
	var faulty FaultyError
	for i, doc := range read {
		if doc.Faulty() || doc.List == nil {
			faulty.Findings = append(faulty.Findings, doc.All()...)
			continue
		}
		c.lists[unread[i].Path] = doc
	}
	for _, ref := range refs {
		if doc := c.lists[ref.Path]; doc != nil {
			c.borrowed[doc.List.Category()] = ref.Borrowed()
		}
	}
	if len(faulty.Findings) > 0 {
		faulty.What = "a faulty record list"
		return nil, &faulty
	}
	var docs []*document.Doc
	for _, ref := range refs {
		docs = append(docs, c.lists[ref.Path])
	}
	return docs, nil
}
