// Package corpus holds the documents of a store as values: races as a stream,
// record lists and their books, registers and who they know, what everybody ran.
// Each document is read once, and only when an answer rests on it; no answer
// depends on what else was asked before. What could not be used is left out, and
// that is part of the answer. It knows no question, no flags and no output.
package corpus

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// Corpus is what the answers to one command rest on. It is not to be asked from
// several goroutines, but for forks of one that keeps everything ([Corpus.Fork]); it
// reads in parallel by itself.
type Corpus struct {
	store     *store.Store
	races     map[string]*race.Race // that were looked up by their ids; nil where there is none
	complete  []span
	lists     map[string]*document.Doc
	borrowed  map[record.Category]bool // whether the lists of a category are of another store
	books     map[record.Category]*book
	directory *athlete.Directory
	names     *competition.Names // of all races; nil until all were read
	leftOut   LeftOut
	kept      *kept       // of a corpus beside another, or of one that keeps everything; nil elsewhere
	all       *everything // of a corpus that keeps everything; nil elsewhere
}

// Open is the corpus of a store. It reads nothing yet.
func Open(s *store.Store) *Corpus {
	return &Corpus{
		store: s, races: map[string]*race.Race{}, lists: map[string]*document.Doc{}, borrowed: map[record.Category]bool{}, books: map[record.Category]*book{},
		leftOut: LeftOut{files: map[string]bool{}},
	}
}

// With is a corpus in which documents stand for those of this one.
func (c *Corpus) With(docs ...*document.Doc) *Corpus { return Open(c.store.With(docs...)) }

// Store is where the documents lie.
func (c *Corpus) Store() *store.Store { return c.store }

// LeftOut is the files that could not be used and so are no part of an answer.
type LeftOut struct {
	// Streamed is how many races a stream has come by, 0 where there was none.
	Streamed int

	files map[string]bool
	alone []string
	races int
}

// LeftOut is what was left out so far.
func (c *Corpus) LeftOut() LeftOut { return c.leftOut }

// Count is how many files were left out.
func (l LeftOut) Count() int { return len(l.files) }

// Races is how many of the races of a stream were left out.
func (l LeftOut) Races() int { return l.races }

// Alone lists the files that were left out where a document was looked up by
// itself, each once, in the order in which they were met.
func (l LeftOut) Alone() []string { return l.alone }

// without leaves a file out that a look-up met.
func (c *Corpus) without(file string) {
	if !c.leftOut.files[file] {
		c.leftOut.files[file] = true
		c.leftOut.alone = append(c.leftOut.alone, file)
	}
}

// FaultyError is the error for documents that an answer cannot do without, with
// all that is wrong with them.
type FaultyError struct {
	What     string // such as "a faulty record list"
	Findings []diag.Finding
}

// Error is what the documents are.
func (e *FaultyError) Error() string { return e.What }
