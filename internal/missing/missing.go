// Package missing says what a corpus does not know, as a list of work: records that
// nobody lists, races that nobody has, lists without their ends. Each entry counts how
// many answers of other commands hang on it, so that what helps most comes first; where
// a document cites somebody who may know it, it names them. It reads what others judged
// and judges no record and no claim itself. It knows no flags and no output.
package missing

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// Kind is what is missing.
type Kind string

// The kinds. What counts as an answer of each stands beside it.
const (
	Records  Kind = "record"  // a record that was "this or better", or that only claims name: a race that met it, a claim about it
	Races    Kind = "race"    // the race in which entries of record lists were run: a record that they hold
	Claims   Kind = "claim"   // what would tell claims: each of them
	Lists    Kind = "list"    // finishers of a partial list: each that surely is missing, and those behind the last
	Leaders  Kind = "leader"  // who was in front: a point at which somebody was timed
	Births   Kind = "birth"   // when somebody was born: a final that he finished
	Editions Kind = "edition" // a meeting between two others: an event that both of these have
	Sources  Kind = "source"  // what a report says beside the one figure for which it is cited: the report
)

// Kinds lists the kinds, in the order in which entries of as many answers come.
func Kinds() []Kind {
	return []Kind{Records, Races, Claims, Lists, Leaders, Births, Editions, Sources}
}

// Question is what is asked.
type Question struct {
	Category corpus.Category // only what races and record lists of it would answer
	Kind     Kind            // all where it is empty
	Limit    int             // of entries; all where it is 0
}

// Entry is one thing that is missing.
type Entry struct {
	Kind     Kind
	Answers  int             // that hang on it, at least 1
	Of       record.Category // zero where it is of several
	Missing  string          // what it is
	Answered string          // what would be answered
	Document string          // the race or the record list that lacks it
	Place    Place
	Sources  []race.Source // that a document cites already, and that may have it

	path []document.Step
	year int
}

// Place is the line at which the documents come nearest to what is missing.
type Place struct {
	File string
	Line int
}

// Tally is how much is missing of a kind.
type Tally struct {
	Kind             Kind
	Entries, Answers int
}

// Answer is what is missing, what helps most first.
type Answer struct {
	Question Question
	Entries  []Entry
	Tallies  []Tally // of all entries of the kinds asked for
	Coverage query.Coverage
	Lists    int // record lists that were looked at
	InWords  int // claims in words, which nothing will tell
}

// Total is how many entries there are, listed or not.
func (a *Answer) Total() int {
	n := 0
	for _, t := range a.Tallies {
		n += t.Entries
	}
	return n
}

// Find is what a corpus does not know. The error is one of the corpus.
func Find(c *corpus.Corpus, q Question) (Answer, error) {
	f, err := newFinder(c, q.Category)
	if err != nil {
		return Answer{}, err
	}
	index, err := c.PerformancesSeen(f.categories(), f.see)
	if err != nil {
		return Answer{}, err
	}
	if err := f.assess(); err != nil {
		return Answer{}, err
	}
	f.findRecords()
	if err := f.findRaces(index); err != nil {
		return Answer{}, err
	}
	f.findBirths(index)
	f.findEditions()
	f.findSources()
	answer := Answer{Question: q, Coverage: f.coverage, Lists: len(f.lists), InWords: f.inWords}
	answer.take(f.entries)
	locate(c, answer.Entries)
	return answer, nil
}

// take orders entries and keeps those that are asked for.
func (a *Answer) take(all []Entry) {
	for _, kind := range Kinds() {
		if a.Question.Kind != "" && a.Question.Kind != kind {
			continue
		}
		tally := Tally{Kind: kind}
		for i := range all {
			if all[i].Kind == kind {
				tally.Entries, tally.Answers = tally.Entries+1, tally.Answers+all[i].Answers
				a.Entries = append(a.Entries, all[i])
			}
		}
		if tally.Entries > 0 {
			a.Tallies = append(a.Tallies, tally)
		}
	}
	slices.SortStableFunc(a.Entries, func(x, y Entry) int {
		return cmp.Or(
			cmp.Compare(y.Answers, x.Answers), cmp.Compare(slices.Index(Kinds(), x.Kind), slices.Index(Kinds(), y.Kind)),
			cmp.Compare(y.year, x.year), cmp.Compare(x.Document, y.Document), cmp.Compare(x.Missing, y.Missing),
		)
	})
	if a.Question.Limit > 0 && len(a.Entries) > a.Question.Limit {
		a.Entries = a.Entries[:a.Question.Limit]
	}
}

// locate finds the places of entries; each document is read once for that.
func locate(c *corpus.Corpus, entries []Entry) {
	of := map[string][]int{}
	for i := range entries {
		id := entries[i].Document
		of[id] = append(of[id], i)
	}
	s := c.Store()
	refs := slices.DeleteFunc(s.Refs(), func(ref store.Ref) bool { return of[ref.ID] == nil })
	s.Each(refs, func(n int, doc *document.Doc) {
		for _, i := range of[refs[n].ID] {
			entries[i].Place = Place{refs[n].File, max(doc.At(entries[i].path...).Line, 1)}
		}
	})
}
