package relation

import (
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Tables lists the tables, races first.
func Tables() []Table {
	var all []Table
	for _, t := range newStream(nil, nil, nil).tables {
		all = append(all, *t)
	}
	return all
}

// Covered is what the rows of a stream were made of.
type Covered struct {
	Races    int
	From, To date.Date // the days of the first race and the last
}

// Stream gives the rows of the tables that are wanted to a reader, those of a race after
// those of the race before. It keeps registers and record lists, but of the races only what
// assessments need, where these are wanted; who is one person it finds in a
// first pass over the races, where that is wanted. Two documents of one id are a
// *[TwinError], since the id is the key; a faulty list is a *[corpus.FaultyError].
func Stream(c *corpus.Corpus, want Want, to func(Row) error) (Covered, error) {
	if want != nil && len(want) == 0 {
		return Covered{}, nil
	}
	if err := noTwins(c); err != nil {
		return Covered{}, err
	}
	s := newStream(c, want, to)
	if want.has("results", "athlete_key") || want.has("legs", "athlete_key") || want.has("records", "athlete_key") {
		births := athlete.NewBuilder(c.Directory(), nil)
		for r := range c.Races(corpus.Filter{}) {
			births.AddBirths(r)
		}
		s.people = births.Index()
	}
	docs, err := s.readLists()
	if err != nil {
		return Covered{}, err
	}
	ran := s.raceRows(docs)
	for _, doc := range docs {
		s.list(doc.List, s.borrowed[doc.List.Category()], ran)
	}
	if want.any("athletes", "nations", "sources", "citations") && s.err == nil {
		s.registers()
	}
	if s.verdicts != nil && s.err == nil {
		s.fail(s.judge())
	}
	if s.assessments != nil && s.err == nil {
		s.fail(s.assess())
	}
	return s.covered, s.err
}

// readLists reads the record lists, where anything of them is wanted.
func (s *stream) readLists() ([]*document.Doc, error) {
	if !s.want.any("lists", "records", "holds", "legs", "sources", "citations", "claims") {
		return nil, nil
	}
	s.borrowed = map[record.Category]bool{}
	for of, own := range s.c.ListCategories(func(record.Category) bool { return true }) {
		s.borrowed[of] = !own
	}
	return s.c.Lists(func(record.Category) bool { return true })
}

// raceRows streams the races, and finds the results that entries of record lists are too.
func (s *stream) raceRows(docs []*document.Doc) map[*record.Entry]run {
	ran := map[*record.Entry]run{}
	runs := s.want.has("records", "run_race") || s.want.has("records", "run_n")
	if !runs && !s.want.any("races", "amendments", "results", "splits", "positions", "segments", "legs", "sources", "citations", "claims") {
		return nil
	}
	var books map[record.Category][]*record.Book
	if runs {
		books = record.RunBooks(corpus.ListsOf(docs), s.c.Directory().Names)
	}
	for r := range s.c.Races(corpus.Filter{}) {
		s.covered.add(r)
		for i := range r.Results {
			for _, book := range books[categoryOf(r, &r.Results[i])] {
				if entry := book.EntryOf(r, &r.Results[i]); entry != nil {
					for _, listed := range book.Listed(entry) {
						ran[listed] = run{r.ID, i + 1}
					}
				}
			}
		}
		if s.race(r); s.err != nil {
			break
		}
	}
	return ran
}

// add counts a race.
func (c *Covered) add(r *race.Race) {
	if c.Races == 0 || r.Date.Before(c.From) {
		c.From = r.Date
	}
	if c.To.Before(r.Date) {
		c.To = r.Date
	}
	c.Races++
}

// TwinError is the error for two documents of one kind and id.
type TwinError struct{ ID, File, Other string }

// Error names both.
func (e *TwinError) Error() string {
	return fmt.Sprintf("id %q: %s and %s have it, and it is the key of their rows", e.ID, e.File, e.Other)
}

// Help is how to mend it.
func (e *TwinError) Help() string { return "rename one of the two" }

// noTwins refuses documents of one kind and id.
func noTwins(c *corpus.Corpus) error {
	type key struct {
		kind document.Kind
		id   string
	}
	seen := map[key]string{}
	for _, ref := range c.Store().Refs() {
		at := key{ref.Place, ref.ID}
		if ref.Folder || ref.Fault != nil {
			continue
		}
		if other, twice := seen[at]; twice {
			return &TwinError{ID: ref.ID, File: other, Other: ref.File}
		}
		seen[at] = ref.File
	}
	return nil
}

// categoryOf is the category in which a result of a race counts.
func categoryOf(r *race.Race, result *race.Result) record.Category {
	of := record.CategoryOf(r)
	of.Sex = r.SexOf(result)
	return of
}
