package missing

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/provenance"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// finder gathers what is missing: of each race what it lacks as it comes by, and what is
// left of it for what several races answer.
type finder struct {
	c        *corpus.Corpus
	category corpus.Category
	lists    []*record.List
	listed   map[*record.Entry]listedAs
	books    map[record.Category]*record.Book

	coverage query.Coverage
	entries  []Entry
	open     map[openKey]*openRecord
	vouchers map[vouched][]race.Source
	met      map[openKey]int // races in which somebody came under a record that no list has
	claimed  []provenance.DocumentClaims
	inWords  int
	finals   map[string]bool // ids
	there    map[occasion]string
	meetings map[string]map[int]*edition // by key and year
	reports  []citedOnce
	lacking  map[string]bool // documents of which something is missing
}

// listedAs is where an entry of a record list stands.
type listedAs struct {
	list   *record.List
	number int
}

// occasion is where and when a race of an event was run.
type occasion struct {
	of   record.Category
	day  date.Date
	city string
}

// newFinder reads the record lists that the store itself has.
func newFinder(c *corpus.Corpus, category corpus.Category) (*finder, error) {
	docs, err := c.OwnLists(category.Matches)
	if err != nil {
		return nil, err
	}
	f := &finder{
		c: c, category: category, lists: corpus.ListsOf(docs), listed: map[*record.Entry]listedAs{}, books: map[record.Category]*record.Book{},
		open: map[openKey]*openRecord{}, met: map[openKey]int{}, finals: map[string]bool{}, there: map[occasion]string{},
		vouchers: map[vouched][]race.Source{}, meetings: map[string]map[int]*edition{}, lacking: map[string]bool{},
	}
	for _, list := range f.lists {
		for i := range list.Entries {
			f.listed[&list.Entries[i]] = listedAs{list, i}
		}
		if len(list.Claims) > 0 {
			f.claimed = append(f.claimed, provenance.DocumentClaims{List: list})
		}
	}
	own := c.ListCategories(category.Matches)
	for of := range own {
		book, err := c.BookAsOf(of, lastDay())
		if err != nil {
			return nil, err
		}
		f.books[of] = book
		if own[of] {
			f.openRecords(of, book)
		}
	}
	return f, nil
}

// lastDay is behind every day of a document.
func lastDay() date.Date { return date.New(9999, 12, 31) }

// categories is whose performances are wanted.
func (f *finder) categories() []corpus.Category {
	if f.category == (corpus.Category{}) {
		return nil
	}
	return []corpus.Category{f.category}
}

// see takes from a race what it lacks, and what others may need of it.
func (f *finder) see(r *race.Race) {
	if !f.category.OfAnyClass(record.CategoryOf(r)) {
		return
	}
	f.coverage.Races++
	if r.Partial {
		f.coverage.Partial = append(f.coverage.Partial, r.ID)
	}
	if len(r.Claims) > 0 {
		f.claimed = append(f.claimed, provenance.DocumentClaims{Race: r})
	}
	f.seeMeeting(r)
	if r.List == race.StartList {
		return
	}
	if !r.IsOneOfSeveral() || r.Round == race.Final {
		f.finals[r.ID] = true
	}
	for _, class := range r.Classes() {
		f.there[occasion{record.CategoryOf(class), r.Date, r.Venue.City}] = r.ID
		f.seeRecords(class)
	}
	f.seeList(r)
	f.seeLeaders(r)
	f.seeReports(r)
}

// add adds an entry, of a document that so lacks something.
func (f *finder) add(e Entry) {
	f.lacking[e.Document] = true
	f.entries = append(f.entries, e)
}

// inOrder is the documents with claims: the races as they were run, then the lists.
func inOrder(documents []provenance.DocumentClaims) []provenance.DocumentClaims {
	slices.SortStableFunc(documents, func(a, b provenance.DocumentClaims) int {
		switch {
		case a.Race != nil && b.Race != nil:
			return cmp.Or(race.Chronological(a.Race, b.Race), cmp.Compare(a.Race.ID, b.Race.ID))
		case a.Race != nil:
			return -1
		case b.Race != nil:
			return 1
		default:
			return cmp.Compare(a.List.Name, b.List.Name)
		}
	})
	return documents
}
