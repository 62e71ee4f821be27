package cli

import (
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/best"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// evidence is what claims are held against: documents of the corpus, each read
// when it is first needed, and those that were given in their stead.
type evidence struct {
	app     *app
	root    *store.Store
	given   map[string]*document.Doc
	leftOut int
	days    []date.Date // to which the lists that were needed are known

	allRaces  []*race.Race // once haveRaces
	haveRaces bool
	byID      map[string]*race.Race
	read      map[string]*record.List
	books     map[record.Category]*record.Book
	indexes   map[category]*best.Index
	runs      *claim.Runs
	registers *claim.Athletes
}

func newEvidence(a *app, root *store.Store) *evidence {
	return &evidence{
		app: a, root: root, given: map[string]*document.Doc{},
		byID: map[string]*race.Race{}, read: map[string]*record.List{},
		books: map[record.Category]*record.Book{}, indexes: map[category]*best.Index{},
	}
}

// give lets documents stand for those of the corpus with their ids.
func (e *evidence) give(docs []*document.Doc) {
	for _, doc := range docs {
		e.given[doc.ID] = doc
		if doc.Race != nil {
			e.byID[doc.Race.ID] = doc.Race
		} else {
			e.read[doc.ID] = doc.List
		}
	}
}

func (e *evidence) known() claim.Known {
	return claim.Known{Race: e.race, Book: e.book, Bests: e.bests, Runs: e.allRuns, Athletes: e.allRegisters}
}

// races is all races of the corpus, as they were run.
func (e *evidence) races() []*race.Race {
	if e.haveRaces {
		return e.allRaces
	}
	e.haveRaces = true
	all, leftOut := e.app.corpusRaces(e.root, func(*race.Race) bool { return true })
	e.leftOut += leftOut
	for i, r := range all {
		if doc := e.given[r.ID]; doc != nil && doc.Race != nil {
			all[i] = doc.Race
		}
		e.byID[r.ID] = all[i]
	}
	slices.SortStableFunc(all, race.Chronological)
	e.allRaces = all
	return all
}

// race is one race of the corpus; nil where there is none, or none that can be
// used.
func (e *evidence) race(id string) (*race.Race, error) {
	if r, ok := e.byID[id]; ok || e.haveRaces {
		return r, nil
	}
	ref, err := e.root.Race(id)
	if err != nil {
		return nil, nil //nolint:nilerr // that a claim names a race which nobody has is an answer
	}
	doc := e.root.Read(ref)
	if doc.Faulty() {
		doc.Race = nil
		e.leftOut++
		e.app.say("left out %s: see milectl check", ref.File)
	}
	e.byID[id] = doc.Race
	return doc.Race, nil
}

// listsOf is the record lists that pass a filter, each read once. A faulty one
// is an error.
func (e *evidence) listsOf(c category) ([]*record.List, error) {
	categories, refs := c.listsOf(e.root)
	var lists []*record.List
	for _, of := range categories {
		for _, ref := range refs[of] {
			if e.read[ref.ID] == nil {
				read, err := readLists(e.root, []store.Ref{ref})
				if err != nil {
					return nil, err
				}
				e.read[ref.ID] = read[0]
			}
			lists = append(lists, e.read[ref.ID])
		}
	}
	return lists, nil
}

// book is the record lists of a category, nil where there are none.
func (e *evidence) book(c record.Category) (*record.Book, error) {
	if book, ok := e.books[c]; ok {
		return book, nil
	}
	lists, err := e.listsOf(category{event: c.Event, sex: c.Sex, environment: c.Environment})
	if err != nil {
		return nil, err
	}
	e.books[c] = nil
	if len(lists) > 0 {
		book := record.NewBook(lists...)
		for _, id := range slices.Sorted(maps.Keys(e.byID)) {
			if r := e.byID[id]; r != nil && record.CategoryOf(r) == c {
				book.Know(r)
			}
		}
		e.books[c] = book
		e.days = append(e.days, book.KnownTo())
	}
	return e.books[c], nil
}

// bests is what is known of an event and class.
func (e *evidence) bests(c record.Category) (*best.Index, error) {
	key := category{event: c.Event, sex: c.Sex}
	if e.indexes[key] != nil {
		return e.indexes[key], nil
	}
	lists, err := e.listsOf(key)
	if err != nil {
		return nil, err
	}
	theirs := slices.DeleteFunc(slices.Clone(e.races()), func(r *race.Race) bool { return !key.matches(record.CategoryOf(r)) })
	e.indexes[key] = best.NewIndex(theirs, lists)
	return e.indexes[key], nil
}

// allRuns is every known start of anybody.
func (e *evidence) allRuns() (*claim.Runs, error) {
	if e.runs != nil {
		return e.runs, nil
	}
	lists, err := e.listsOf(category{})
	if err != nil {
		return nil, err
	}
	e.runs = claim.NewRuns(e.races(), lists)
	return e.runs, nil
}

// allRegisters is the registers of athletes. A faulty one is left out.
func (e *evidence) allRegisters() (*claim.Athletes, error) {
	if e.registers != nil {
		return e.registers, nil
	}
	var registers []*race.Register
	for _, ref := range e.root.Refs() {
		if ref.Place != document.Athletes {
			continue
		}
		doc := e.root.Read(ref)
		if doc.Faulty() || doc.Register == nil {
			e.leftOut++
			e.app.say("left out %s: see milectl check", ref.File)
			continue
		}
		registers = append(registers, doc.Register)
	}
	e.registers = claim.NewAthletes(registers...)
	return e.registers, nil
}
