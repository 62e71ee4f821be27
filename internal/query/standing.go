package query

import (
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Standing is the records asked for that stood at the end of a day, by category.
// The error is a *[NoListsError], an *[UnknownRecordError], or one of the corpus.
func Standing(c *corpus.Corpus, q RecordQuestion) ([]CategoryRecords, error) {
	answer, err := q.stood(c)
	if err != nil {
		return nil, err
	}
	var scopes []race.Scope
	for _, of := range answer {
		scopes = append(scopes, scopesOf(of.Stands)...)
	}
	names := c.Competitions(scopes)
	for i := range answer {
		answer[i].Names = names
	}
	return answer, nil
}

// stood is [Standing] without the names of competitions.
func (q RecordQuestion) stood(c *corpus.Corpus) ([]CategoryRecords, error) {
	books, err := q.books(c, nil)
	if err != nil {
		return nil, err
	}
	var answer []CategoryRecords
	for _, book := range books {
		scopes := q.standing(book, q.lastDay(book.KnownTo(), q.AsOf))
		stands, known := standOn(book, scopes, q.lastDays(book, scopes, q.AsOf))
		answer = append(answer, CategoryRecords{
			Category: book.Category(), AsOf: q.lastDay(known, q.AsOf), KnownTo: known, Stands: stands, Sources: book.Sources(),
		})
	}
	return withSomething(answer, func(of CategoryRecords) bool { return len(of.Stands) > 0 }), nil
}

// Histories is every reign of the records asked for, of the widest where no other
// was, and the races of the corpus in their categories. The error is that of
// [Standing].
func Histories(c *corpus.Corpus, q RecordQuestion) ([]RecordHistory, []*race.Race, error) {
	q.Selection = q.OrWidest()
	books, err := q.books(c, nil)
	if err != nil {
		return nil, nil, err
	}
	races := c.InOrder(corpus.Filter{Categories: categoriesOf(books)})
	classes := classesOf(races)
	if _, err := c.BooksOfClass(q.Category.Class, classes...); err != nil { // so that the books know the races
		return nil, nil, err
	}
	var histories []RecordHistory
	for _, book := range books {
		ran, ofBook := raceIDs(book, ofCategory(races, book.Category())), ofCategory(classes, book.Category())
		sources := book.Sources() // once for each book
		for _, scope := range q.standing(book, q.lastDay(book.KnownTo(), q.AsOf)) {
			known := book.KnownToOf(scope)
			day := q.lastDay(known, q.AsOf)
			reigns := book.Reigns(scope, day)
			if len(reigns) == 0 {
				continue
			}
			histories = append(histories, RecordHistory{
				Category: book.Category(), Scope: scope, AsOf: day, KnownTo: known, Reigns: reigns, Sources: sources, RaceIDs: ran,
				Annulled: book.AnnulledBy(scope, day), Later: laterThanKnown(book, scope, ofBook, q.AsOf),
				Unlisted: unlisted(book, scope, ofBook, day),
			})
			sources = nil
		}
	}
	var scopes []race.Scope
	for _, h := range histories {
		scopes = append(scopes, h.Scope)
	}
	names := c.Competitions(scopes)
	for i := range histories {
		histories[i].Names = names
	}
	return histories, races, nil
}

// laterThanKnown is the best mark that broke a record, by a race behind the last day to which
// the lists know it and up to the day asked for, if one is: of equal ones the first; nil where
// none did.
func laterThanKnown(book *record.Book, scope race.Scope, races []*race.Race, asOf date.Date) *RecordMark {
	var best *RecordMark
	known := book.KnownToOf(scope)
	for _, r := range races {
		if !known.Before(r.Date) || !asOf.IsZero() && asOf.Before(r.Date) {
			continue
		}
		judging := book.Judging(r)
		if !judging.Beats(scope) {
			continue
		}
		for _, v := range judging.Of(scope) {
			better := best == nil || v.Result.Mark.Better(best.Verdict.Result.Mark)
			if better && v.Own == nil && !v.OnTheClock && (v.Outcome == record.Broken || v.Outcome == record.BestKnown) {
				best = &RecordMark{Race: r, Verdict: v}
			}
		}
	}
	return best
}

// unlisted is the marks that broke a record up to a day to which the lists know it, and are not in them, as they were run.
func unlisted(book *record.Book, scope race.Scope, races []*race.Race, day date.Date) []RecordMark {
	var all []RecordMark
	for _, r := range races {
		if day.Before(r.Date) {
			continue
		}
		judging := book.Judging(r)
		if !judging.Beats(scope) {
			continue
		}
		for _, v := range judging.Of(scope) {
			if v.IsUnlisted() {
				all = append(all, RecordMark{Race: r, Verdict: v})
			}
		}
	}
	return all
}

// scopesOf is whose records those are that stood.
func scopesOf(stood []record.Stood) []race.Scope {
	scopes := make([]race.Scope, len(stood))
	for i, s := range stood {
		scopes[i] = s.Scope
	}
	return scopes
}

// EveryStanding is all records that stood at the end of a day, of every age class of which
// there are lists; none where there are no lists. Who has read the races knows the names of
// competitions.
func EveryStanding(c *corpus.Corpus, day date.Date) ([]CategoryRecords, error) {
	var all []CategoryRecords
	for _, class := range append([]string{""}, record.Classes()...) {
		q := RecordQuestion{Category: corpus.Category{Class: class}, AsOf: day}
		if len(c.ListCategories(q.Category.Matches)) == 0 {
			continue
		}
		standing, err := q.stood(c)
		if err != nil {
			return nil, err
		}
		all = append(all, standing...)
	}
	return all, nil
}
