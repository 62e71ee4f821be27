package corpus

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// book is the record lists of one category, nil where there are none, and the
// days all of whose races it knows.
type book struct {
	*record.Book

	days     map[date.Date]bool
	wanted   map[string]bool // the races that it asked for and was told, by their ids
	hasNames bool            // it was told the names of people

	hasBirths bool // it was told when people were born
}

// Books is the books of the categories of some races, nil where there is no list.
// Each knows, besides the races, those others that decide how its entries stand
// in time to one of them: so an answer about a race is the same beside any other
// question. A faulty list is a *[FaultyError].
func (c *Corpus) Books(races ...*race.Race) (map[record.Category]*record.Book, error) {
	return c.BooksOfClass("", races...)
}

// BooksOfClass is [Corpus.Books] of an age class.
func (c *Corpus) BooksOfClass(class string, races ...*race.Race) (map[record.Category]*record.Book, error) {
	books := map[record.Category]*record.Book{}
	for _, r := range races {
		of := record.CategoryOf(r).OfClass(class)
		b, err := c.book(of)
		if err != nil {
			return nil, err
		}
		books[of] = b.Book
		if b.Book != nil {
			b.Know(r)
		}
	}
	c.order(class, races)
	return books, nil
}

// BookAsOf is the book of a category, nil where there is no list, which knows what
// decides whether its entries stood at the end of a day. A faulty list is a
// *[FaultyError].
func (c *Corpus) BookAsOf(of record.Category, day date.Date) (*record.Book, error) {
	b, err := c.book(of)
	if err != nil || b.Book == nil {
		return nil, err
	}
	c.know(b, b.WantsAsOf(day))
	c.tell()
	return b.Book, nil
}

// book reads the record lists of a category, once.
func (c *Corpus) book(of record.Category) (*book, error) {
	if b := c.books[of]; b != nil {
		return b, nil
	}
	docs, err := c.readLists(c.store.Lists(of))
	if err != nil {
		return nil, err
	}
	b := &book{days: map[date.Date]bool{}, wanted: map[string]bool{}}
	if len(docs) > 0 {
		b.Book = record.NewBook(ListsOf(docs)...)
	}
	c.books[of] = b
	return b, nil
}

// order lets books know what orders their entries and some races: the races that
// entries of those days name, and where one names none all races of the day.
func (c *Corpus) order(class string, races []*race.Race) {
	for _, r := range races {
		if known := c.races[r.ID]; known == nil || !known.IsMixedField() { // of which this is one class
			c.races[r.ID] = r // so that none is read again
		}
	}
	var days, passed Filter // to be looked through, and those of which all races are kept
	for _, r := range races {
		b := c.books[record.CategoryOf(r).OfClass(class)]
		if b.Book == nil {
			continue
		}
		ids, day := b.Wants(r)
		c.know(b, ids)
		if !day || b.days[r.Date] {
			continue
		}
		b.days[r.Date] = true
		if others, known := c.onDay(record.CategoryOf(r), r.Date); known {
			b.Know(others...)
			if c.all != nil {
				passed.add(record.CategoryOf(r), r.Date)
			}
			continue
		}
		days.add(record.CategoryOf(r), r.Date)
	}
	if len(passed.Categories) > 0 {
		c.pass(passed)
	}
	if len(days.Categories) > 0 {
		for r := range c.Races(days) {
			if b := c.books[record.CategoryOf(r).OfClass(class)]; b.days[r.Date] {
				b.Know(r)
			}
		}
	}
	c.tell()
	for _, r := range races {
		if b := c.books[record.CategoryOf(r).OfClass(class)]; r.ID == store.StandardInputID && b.Book != nil {
			b.Equate(r)
		}
	}
}

// tell tells books the other names of people, where two names may be of one.
func (c *Corpus) tell() {
	for of, b := range c.books {
		if b.Book != nil && b.Strangers() && !b.hasNames {
			b.hasNames = true
			b.KnowNames(c.Directory().Names(of.Sex))
			b.KnowNations(c.Directory().Nations(of.Sex))
		}
		if b.Book != nil && of.Class != "" && !b.hasBirths {
			b.hasBirths = true
			b.KnowBirths(c.Directory().Births(of.Sex))
		}
	}
}

// add widens a filter to a day of a category.
func (f *Filter) add(of record.Category, day date.Date) {
	if c := Category(of.OfClass("")); !slices.Contains(f.Categories, c) {
		f.Categories = append(f.Categories, c)
	}
	if f.From.IsZero() || day.Before(f.From) {
		f.From = day
	}
	if f.To.Before(day) {
		f.To = day
	}
}

// know lets a book know the races of ids, as far as they are there: each once,
// however many races of a day ask for it.
func (c *Corpus) know(b *book, ids []string) {
	for _, id := range ids {
		if b.wanted[id] {
			continue
		}
		b.wanted[id] = true
		if r := c.Race(id); r != nil {
			b.Know(r)
		}
	}
}
