package query

import (
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// RecordQuestion is what is asked of record lists: which records, of which
// categories, as of the end of a day; the last one known where it is zero.
type RecordQuestion struct {
	Selection

	Category corpus.Category
	AsOf     date.Date
	Races    corpus.Filter // the only ones whose results are told; how they are judged hangs on none of this
}

// CorpusCheck is every result of a corpus that broke or equalled a record, by
// category.
type CorpusCheck struct {
	Lists []ListCheck
	Races []*race.Race      // that were asked about, as they were run
	Names competition.Names // of the competitions of the records
}

// CheckLists is every result of the corpus that broke or equalled one of the
// records asked for, of the widest where neither others nor some races were. The error is a
// *[NoListsError], an *[UnknownRecordError], or one of the corpus.
func CheckLists(c *corpus.Corpus, q RecordQuestion) (CorpusCheck, error) {
	if q.Races.IsZero() {
		q.Selection = q.OrWidest()
	}
	var answer CorpusCheck
	var categories []corpus.Category
	for of := range c.ListCategories(q.Category.Matches) {
		categories = append(categories, corpus.Category(of))
	}
	if len(categories) > 0 {
		answer.Races = c.InOrder(corpus.Filter{Categories: categories, To: q.AsOf})
	}
	books, err := q.books(c, answer.Races)
	if err != nil {
		return CorpusCheck{}, err
	}
	classes := classesOf(answer.Races)
	if _, err := c.BooksOfClass(q.Category.Class, classes...); err != nil {
		return CorpusCheck{}, err
	}
	for _, book := range books {
		answer.Lists = append(answer.Lists, q.check(book, ofCategory(classes, book.Category())))
	}
	answer.Races = q.Races.Of(answer.Races)
	answer.Lists = withSomething(answer.Lists, func(l ListCheck) bool { return len(l.Set)+len(l.Stands)+l.Entries > 0 })
	scopes := []race.Scope{q.Scope}
	for _, l := range answer.Lists {
		scopes = append(scopes, scopesOf(l.Stands)...)
		for _, mark := range l.Set {
			scopes = append(scopes, mark.Verdict.Scope)
		}
	}
	answer.Names = c.Competitions(scopes)
	return answer, nil
}

// books is the books of the categories asked for, which know what decides what
// stood on the day.
func (q RecordQuestion) books(c *corpus.Corpus, races []*race.Race) ([]*record.Book, error) {
	docs, err := c.Lists(q.wanted(c, races))
	if err != nil {
		return nil, err
	}
	if len(docs) == 0 {
		return nil, q.noLists(c)
	}
	var books []*record.Book
	for _, of := range corpus.Categories(docs) {
		book, err := c.BookAsOf(of, q.AsOf)
		if err == nil && q.AsOf.IsZero() {
			book, err = q.bookAsKnown(c, book)
		}
		if err != nil {
			return nil, err
		}
		books = append(books, book)
	}
	return books, q.knows(books)
}

// bookAsKnown is a book that knows what decides what stood on the last days to which
// it is right about the records asked for.
func (q RecordQuestion) bookAsKnown(c *corpus.Corpus, book *record.Book) (*record.Book, error) {
	days := q.lastDays(book, q.standing(book, q.lastDay(book.KnownTo(), q.AsOf)), q.AsOf)
	slices.SortFunc(days, date.Date.Compare)
	for _, day := range slices.Compact(days) {
		if _, err := c.BookAsOf(book.Category(), day); err != nil {
			return nil, err
		}
	}
	return book, nil
}

// wanted tells the categories of which record lists are asked for. Who names no
// event asks about the lists of the corpus and about its races: others, which the
// corpus takes from elsewhere, answer only where it has nothing of its own.
func (q RecordQuestion) wanted(c *corpus.Corpus, races []*race.Race) func(record.Category) bool {
	own := c.ListCategories(q.Category.Matches)
	if !q.Category.Event.IsZero() {
		return q.Category.Matches
	}
	for _, r := range races {
		own[record.CategoryOf(r).OfClass(q.Category.Class)] = true
	}
	if !slices.Contains(slices.Collect(maps.Values(own)), true) {
		return q.Category.Matches
	}
	return func(of record.Category) bool { return own[of] }
}

func categoriesOf(books []*record.Book) []corpus.Category {
	var all []corpus.Category
	for _, book := range books {
		all = append(all, corpus.Category(book.Category()))
	}
	return all
}

func ofCategory(races []*race.Race, c record.Category) []*race.Race {
	return slices.DeleteFunc(slices.Clone(races), func(r *race.Race) bool { return record.CategoryOf(r).OfClass(c.Class) != c })
}

// check judges the races of one category, oldest first.
func (q RecordQuestion) check(book *record.Book, races []*race.Race) ListCheck {
	scopes := q.standing(book, q.lastDay(book.KnownTo(), q.AsOf))
	days := q.lastDays(book, scopes, q.AsOf)
	stands, known := standOn(book, scopes, days)
	l := ListCheck{Category: book.Category(), Asked: q.in(book), AsOf: q.lastDay(known, q.AsOf), KnownTo: known, Stands: stands}
	ran := raceIDs(book, races)
	for _, r := range q.Races.Of(races) {
		judging := book.Judging(r)
		for _, scope := range q.scopesOf(book, r) {
			for _, v := range judging.Of(scope) {
				switch {
				case !q.covers(v.Result):
				case v.Record():
					l.Set = append(l.Set, RecordMark{Race: r, Verdict: v})
				case v.AgeUnknown && isInside(v):
					l.AgeUnknown++
				}
			}
		}
	}
	for entry := range book.Entries() {
		if !holdsBy(entry, scopes, days) {
			continue
		}
		l.Entries++
		if ran[entry] != "" {
			l.InCorpus++
		}
	}
	l.Sources = l.sources(book)
	return l
}

// sources is where what the answer tells comes from.
func (l ListCheck) sources(book *record.Book) []race.Source {
	var all []race.Source
	add := func(sources []race.Source) {
		for _, s := range sources {
			s.Of = ""
			if !slices.Contains(all, s) {
				all = append(all, s)
			}
		}
	}
	for _, m := range l.Set {
		add(race.Resolve(m.Race.Sources, m.Race.MarkSources(m.Verdict.Result)))
	}
	for _, s := range l.Stands {
		for _, e := range slices.Concat(s.Entries, s.Pending) {
			add(book.SourcesOf(e, "mark"))
		}
	}
	return all
}

// holdsBy reports whether an entry was one of some records, each by the end of a day.
func holdsBy(entry *record.Entry, scopes []race.Scope, days []date.Date) bool {
	for i, scope := range scopes {
		if _, holds := entry.Standing(scope); holds && !days[i].Before(entry.Date) {
			return true
		}
	}
	return false
}

// raceIDs is the races of the corpus in which entries of a book ran.
func raceIDs(book *record.Book, races []*race.Race) map[*record.Entry]string {
	ran := map[*record.Entry]string{}
	for _, r := range races {
		for i := range r.Results {
			if entry := book.EntryOf(r, &r.Results[i]); entry != nil {
				ran[entry] = r.ID
			}
		}
	}
	return ran
}

// withSomething drops the parts of an answer that say nothing, unless none says
// anything.
func withSomething[T any](parts []T, says func(T) bool) []T {
	if !slices.ContainsFunc(parts, says) {
		return parts
	}
	return slices.DeleteFunc(parts, func(part T) bool { return !says(part) })
}
