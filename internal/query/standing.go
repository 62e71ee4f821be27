package query

import (
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
)

// Standing is the records asked for that stood at the end of a day, by category.
// The error is a *[NoListsError], an *[UnknownRecordError], or one of the corpus.
func Standing(c *corpus.Corpus, q RecordQuestion) ([]CategoryRecords, error) {
	books, err := q.books(c, nil)
	if err != nil {
		return nil, err
	}
	var answer []CategoryRecords
	for _, book := range books {
		of := CategoryRecords{Category: book.Category(), AsOf: q.lastDay(book, q.AsOf), KnownTo: book.KnownTo(), Sources: book.Sources()}
		of.Stands = standOn(book, q.standing(book, of.AsOf), of.AsOf)
		answer = append(answer, of)
	}
	return withSomething(answer, func(of CategoryRecords) bool { return len(of.Stands) > 0 }), nil
}

// Histories is every reign of the records asked for, of the world where no other
// was, and the races of the corpus in their categories. The error is that of
// [Standing].
func Histories(c *corpus.Corpus, q RecordQuestion) ([]RecordHistory, []*race.Race, error) {
	q.Selection = q.OrWorld()
	books, err := q.books(c, nil)
	if err != nil {
		return nil, nil, err
	}
	races := c.InOrder(corpus.Filter{Categories: categoriesOf(books)})
	if _, err := c.Books(races...); err != nil { // so that the books know the races
		return nil, nil, err
	}
	var histories []RecordHistory
	for _, book := range books {
		ran := raceIDs(book, ofCategory(races, book.Category()))
		day := q.lastDay(book, q.AsOf)
		sources := book.Sources() // once for each book
		for _, scope := range q.standing(book, day) {
			reigns := book.Reigns(scope, day)
			if len(reigns) == 0 {
				continue
			}
			histories = append(histories, RecordHistory{
				Category: book.Category(), Scope: scope, AsOf: day, KnownTo: book.KnownTo(), Reigns: reigns, Sources: sources, RaceIDs: ran,
			})
			sources = nil
		}
	}
	return histories, races, nil
}
