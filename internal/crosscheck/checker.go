package crosscheck

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// checker gathers what is wrong with documents beside each other.
type checker struct {
	set   Set
	rules check.Selection
	found [][]problem // of each document

	touched *Touched

	races     []held // in the order in which they were run
	lists     []int  // the documents that are record lists, of seniors and of age classes
	registers []int  // the documents that are registers
	unusable  []*Summary
	byID      map[string]*race.Race
	ofDay     map[date.Date][]*race.Race
	books     map[record.Category]*record.Book
	directory *athlete.Directory
	index     *athlete.Index
	people    []athlete.Person            // everybody of whom a start is known, in a stable order
	folded    map[string]string           // names of people and places, which come again and again
	competed  map[*race.Race]*competitors // of the races that entries were held against
}

// held is a race and which of the documents it is.
type held struct {
	doc int
	*race.Race
}

// place is a result of a race or an entry of a list, and which of the documents it
// is in.
type place struct {
	doc, index int
}

// gather makes of the summaries what several rules look at.
func (c *checker) gather() {
	c.byID, c.ofDay = map[string]*race.Race{}, map[date.Date][]*race.Race{}
	for i, summary := range c.set.Summaries {
		switch {
		case summary.Faulty:
			c.unusable = append(c.unusable, summary)
		case summary.race != nil:
			c.races = append(c.races, held{i, summary.race})
			c.byID[summary.id] = summary.race
			c.ofDay[summary.race.Date] = append(c.ofDay[summary.race.Date], summary.race)
		case summary.list != nil:
			c.lists = append(c.lists, i)
		case summary.register != nil:
			c.registers = append(c.registers, i)
		}
	}
	slices.SortStableFunc(c.races, func(a, b held) int { return race.Chronological(a.Race, b.Race) })
	c.readPeople()
	c.books = c.readLists()
}

// alone is a checker that looks at the same and finds and remembers for itself.
func (c *checker) alone() *checker {
	alone := *c
	alone.found = make([][]problem, len(c.set.Summaries))
	alone.folded, alone.competed = map[string]string{}, map[*race.Race]*competitors{}
	return &alone
}

// problems is what was found, by document.
func (c *checker) problems() map[int][]problem {
	all := map[int][]problem{}
	for doc, found := range c.found {
		if len(found) > 0 {
			all[doc] = found
		}
	}
	return all
}

// readLists makes books of the record lists, which know the races.
func (c *checker) readLists() map[record.Category]*record.Book {
	lists := map[record.Category][]*record.List{}
	for _, i := range c.lists {
		list := c.set.Summaries[i].list
		lists[list.Category()] = append(lists[list.Category()], list)
	}
	races := map[record.Category][]*race.Race{}
	for _, r := range c.races {
		races[record.CategoryOf(r.Race)] = append(races[record.CategoryOf(r.Race)], r.Race)
	}
	books := map[record.Category]*record.Book{}
	for category, of := range lists {
		books[category] = record.NewBook(of...)
		books[category].KnowNames(c.directory.Names(category.Sex))
		books[category].KnowNations(c.directory.Nations(category.Sex))
		books[category].Know(races[category.OfClass("")]...)
	}
	return books
}

// faulty reports whether a document of a kind could not be used: what it says is
// not known to the others.
func (c *checker) faulty(kind document.Kind) bool {
	return slices.ContainsFunc(c.unusable, func(s *Summary) bool { return s.kind == kind })
}

// report reports something at a value of a document.
func (c *checker) report(doc int, rule, message string, path ...document.Step) {
	c.found[doc] = append(c.found[doc], problem{rule: rule, message: message, path: path})
}

// atResult reports something at a key of a result.
func (c *checker) atResult(p place, key, rule, message string) {
	c.report(p.doc, rule, message, document.Key("results"), document.Index(p.index), document.Key(key))
}

// atEntry reports something at a key of an entry of a record list.
func (c *checker) atEntry(p place, key, rule, message string) {
	c.report(p.doc, rule, message, document.Key("records"), document.Index(p.index), document.Key(key))
}

// asked reports whether findings of a document are wanted.
func (c *checker) asked(doc int) bool {
	return c.set.Asked == nil || c.set.Asked(doc)
}

// later is which of two documents that contradict each other is told so: rather a
// race or a list than a register, else the later one by path, but one of which
// findings are wanted.
func (c *checker) later(a, b int) (told, other int) {
	told, other = max(a, b), min(a, b)
	if c.set.Summaries[told].register != nil && c.set.Summaries[other].register == nil {
		told, other = other, told
	}
	if !c.asked(told) && c.asked(other) {
		return other, told
	}
	return told, other
}

// name is the id of a document.
func (c *checker) name(doc int) string { return c.set.Summaries[doc].id }

// compare orders places as documents and their parts are ordered.
func (p place) compare(o place) int {
	return cmp.Or(cmp.Compare(p.doc, o.doc), cmp.Compare(p.index, o.index))
}
