package record

import "github.com/milectl/milectl/internal/race"

// RunBooks is the books of some lists by the categories of seniors in which their entries
// were run: where a result of a race has to be looked for, to be known as an entry. A list
// that counts marks of another track is looked up for races on that track too.
func RunBooks(lists []*List, names func(race.Sex) Names) map[Category][]*Book {
	of := map[Category][]*List{}
	for _, list := range lists {
		of[list.Category()] = append(of[list.Category()], list)
	}
	books := map[Category][]*Book{}
	for category, some := range of {
		book := NewBook(some...)
		book.KnowNames(names(category.Sex))
		for ran := range ranIn(some) {
			books[ran] = append(books[ran], book)
		}
	}
	return books
}

// ranIn is the categories of seniors in which entries of lists were run.
func ranIn(lists []*List) map[Category]bool {
	categories := map[Category]bool{}
	for _, list := range lists {
		categories[list.Category().OfClass("")] = true
		for i := range list.Entries {
			if e := &list.Entries[i]; e.On != 0 {
				categories[list.RunOn(e).OfClass("")] = true
			}
		}
	}
	return categories
}
