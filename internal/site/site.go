// Package site is a corpus as pages that anybody can put on a web server: which pages there are, where they lie, what
// stands on each, and what each rests on. A page has the tables of the answers that commands give, and the same bytes
// beside it in other formats; this package adds the way from one to the other.
//
// It must not know folders, flags or the day: the same documents are the same bytes.
package site

import (
	"cmp"
	"errors"
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/calendar"
	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/page"
	"github.com/milectl/milectl/internal/privacy"
	"github.com/milectl/milectl/internal/publish"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/typeface"
)

// Options is how a site is made.
type Options struct {
	Title string // of the site
	// BaseURL is the address under which the site is published, with a slash at its end; empty where it is not known:
	// then pages have no canonical address.
	BaseURL string
	Version string // of what makes the site: another makes all pages anew

	Only   *calendar.RacesQuestion // which races have pages; nil for all
	Cards  *calendar.RacesQuestion // which races have a card to share; nil for none
	People []string                // what is said of how people are published, in sentences
	Faulty int                     // how many documents have errors and are left out
	Recent []Change                // what changed lately, the last change first; nil where nothing is known of it

	Articles []Article // that are shown with their statements marked
}

// Change is a commit of the documents.
type Change struct {
	Date, Subject string
	Commit        string   // the beginning of its hash
	Documents     []string // their ids, those that are still there
}

// mostRecent is how many of the last changes a site tells.
const mostRecent = 30

// ChangesOf is what the last commits changed of some documents, the last commit first.
func ChangesOf(commits []store.Commit, refs []store.Ref) []Change {
	ids := map[string]string{}
	for _, ref := range refs {
		ids[ref.Path] = ref.ID
	}
	changes := []Change{}
	for _, c := range slices.Backward(commits) {
		if len(c.Touched) == 0 { // a merge that changed nothing itself
			continue
		}
		change := Change{Date: c.Date, Subject: c.Subject, Commit: c.Short()}
		for _, path := range c.Touched {
			if id, there := ids[path]; there {
				change.Documents = append(change.Documents, id)
			}
		}
		if changes = append(changes, change); len(changes) == mostRecent {
			break
		}
	}
	return changes
}

// Site is what is known of a corpus before its pages are made.
type Site struct {
	options   Options
	publisher *privacy.Publisher
	corpus    *corpus.Corpus // keeps its races; pages are made of forks of it
	races     []*race.Race   // that have pages, as they were run
	lists     []*record.List
	documents map[string]*document.Doc // of these, by name
	index     *athlete.Index
	runners   map[*race.Race][]athlete.Person // of all races, those who can be told apart
	keys      *athlete.Keys
	names     competition.Names
	people    *career.People
	where     addresses
	clubs     []*club
	articles  []judgedArticle
	sums      *sums

	everyStanding func() ([]query.CategoryRecords, error) // all records that stand, asked for once
}

// Open reads a corpus. The error is one of the corpus or of the filters: a *query.FilterError, of cards a *[CardsError].
func Open(s *Source, o Options) (*Site, error) {
	c := s.corpus
	x := &Site{options: o, publisher: s.publisher, corpus: c, sums: s.sums}
	all := c.InOrder(corpus.Filter{})
	for _, r := range all {
		x.names.Learn(r)
	}
	var err error
	if x.people, err = career.Everybody(c); err != nil {
		return nil, err
	}
	x.index = x.people.Index()
	x.keys = x.index.Keys()
	x.whoRan(all)
	every := func(record.Category) bool { return true }
	docs, err := c.OwnLists(every)
	if err != nil {
		return nil, err
	}
	x.lists, x.documents = corpus.ListsOf(docs), map[string]*document.Doc{}
	for _, doc := range docs {
		x.documents[doc.List.Name] = doc
	}
	slices.SortFunc(x.lists, func(a, b *record.List) int { return cmp.Compare(a.Name, b.Name) })
	if x.races, err = chosen(c, o.Only, all); err != nil {
		return nil, err
	}
	cards, err := chosen(c, o.Cards, nil)
	if unknown, ok := errors.AsType[*query.FilterError](err); ok {
		return nil, &CardsError{unknown}
	}
	if err != nil {
		return nil, err
	}
	x.place(cards)
	x.clubs = x.clubsOf()
	x.sums.group(x)
	x.everyStanding = sync.OnceValues(func() ([]query.CategoryRecords, error) { return query.EveryStanding(c.Fork(), date.Date{}) })
	return x, x.check()
}

// CardsError is the error for a filter of cards.
type CardsError struct{ *query.FilterError }

// Unwrap is what is wrong with it.
func (e *CardsError) Unwrap() error { return e.FilterError }

// chosen is the races that a filter asks for, and others where there is none.
func chosen(c *corpus.Corpus, q *calendar.RacesQuestion, without []*race.Race) ([]*race.Race, error) {
	if q == nil {
		return without, nil
	}
	answer, err := calendar.Races(c, *q)
	return answer.Races, err
}

// Maker makes pages, one after another. Each of several at a time has its own.
type Maker struct {
	*Site

	corpus  *corpus.Corpus
	printer *page.Printer
	faces   *typeface.Faces
	found   Findings
}

// Telling is the maker of pages of documents that tell what was found in these.
func (m *Maker) Telling(f Findings) *Maker {
	m.found = f
	return m
}

// Maker is a maker of the pages.
func (s *Site) Maker() (*Maker, error) {
	faces, err := typeface.Open()
	if err != nil {
		return nil, err
	}
	printer, err := page.NewPrinter()
	if err != nil {
		return nil, err
	}
	return &Maker{Site: s, corpus: s.corpus.Fork(), printer: printer, faces: faces}, nil
}

// with is some files and a page behind them.
func (m *Maker) with(files []File, path string, p *page.Page) ([]File, error) {
	file, err := m.print(path, p)
	return append(files, file), err
}

// print is a page as a file.
func (m *Maker) print(path string, p *page.Page) (File, error) {
	html, err := m.printer.HTML(p)
	return File{Path: path, Text: html}, err
}

// Part is files of the site that are made together.
type Part = publish.Part[*Maker]

// File is a file of the site, by its path from the root.
type File = publish.File
