package corpus

import (
	"fmt"
	"iter"
	"maps"
	"sync"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// everything is what was read once for a corpus and all its forks. Nothing of it changes, but for what is
// worked out when somebody asks for it first.
type everything struct {
	byID            map[string]store.Ref // of the races, as a look-up finds them
	inOrder         []*race.Race         // that can be used, as they were run
	faultyRaces     []faultyRace         // those that cannot be, by path
	lists           map[string]*document.Doc
	directory       *athlete.Directory
	faultyRegisters []string
	competitions    competition.Names

	lock    sync.Mutex
	indexes map[string]func() *athlete.Index // by the categories that they are of
}

// performances is what is known of everybody in some categories: built by the first who asks.
func (a *everything) performances(of []Category, build func() *athlete.Index) *athlete.Index {
	a.lock.Lock()
	name := fmt.Sprint(of)
	index, known := a.indexes[name]
	if !known {
		index = sync.OnceValue(build)
		a.indexes[name] = index
	}
	a.lock.Unlock()
	return index()
}

// Keep is the corpus of a store of which every document is read now, once, and kept, for
// who asks very many questions. It gives the answers of [Open]; what becomes of the documents
// meanwhile does not count.
func Keep(s *store.Store) *Corpus { return KeepRead(s, map[string]*race.Race{}) }

// KeepRead is [Keep] for who has read races already, by their paths, nil where they cannot be used: these stand for what
// the store has.
func KeepRead(s *store.Store, read map[string]*race.Race) *Corpus {
	c := Open(s)
	c.kept = &kept{common: readRaces{read, map[string]*race.Race{}}, own: newReadRaces()}
	all := &everything{byID: s.RacesByID(), inOrder: c.InOrder(Filter{}), lists: listsIn(s), indexes: map[string]func() *athlete.Index{}}
	all.faultyRaces = c.kept.faulty(c.kept.refs)
	all.competitions = c.namesOfCompetitions()
	before := len(c.leftOut.alone)
	all.directory = c.Directory()
	all.faultyRegisters = c.leftOut.alone[before:]
	return fork(s, c.kept, all)
}

// Fork is another corpus over what this one, made by [Keep], has read, with books of its own: each
// goroutine may ask one. Nothing was asked of it yet, so that what was left out, and which lists
// were read, is said of its own answers. A corpus that keeps nothing is opened anew.
func (c *Corpus) Fork() *Corpus {
	if c.all == nil {
		return Open(c.store)
	}
	return fork(c.store, c.kept, c.all)
}

func fork(s *store.Store, kept *kept, all *everything) *Corpus {
	c := Open(s)
	c.kept, c.all = kept, all
	c.lists = maps.Clone(all.lists)
	c.complete = []span{{Filter{}, all.inOrder}}
	return c
}

// listsIn is the record lists of a store that can be used, by path.
func listsIn(s *store.Store) map[string]*document.Doc {
	refs := s.AllLists()
	read := make([]*document.Doc, len(refs))
	s.Each(refs, func(i int, doc *document.Doc) { read[i] = doc })
	lists := map[string]*document.Doc{}
	for i, doc := range read {
		if !doc.Faulty() && doc.List != nil {
			lists[refs[i].Path] = doc
		}
	}
	return lists
}

// pass says of a corpus that keeps its races that a stream of those that pass a filter has come by.
func (c *Corpus) pass(f Filter) {
	refs := c.kept.all(c.store)
	c.leftOut.Streamed = len(refs)
	var all []faultyRace
	if c.all != nil {
		all = c.all.faultyRaces
	} else {
		all = c.kept.faulty(refs)
	}
	for _, faulty := range all {
		if !f.excludes(faulty.head) {
			c.withoutOne(faulty.file)
		}
	}
}

// keptInOrder is [Corpus.InOrder] of a corpus that keeps everything.
func (c *Corpus) keptInOrder(f Filter) (races []*race.Race) {
	c.pass(f)
	for _, r := range c.all.inOrder {
		if f.Matches(r) {
			races = append(races, r)
		}
	}
	return races
}

// keptDays is [Corpus.Days] of a corpus that keeps everything.
func (c *Corpus) keptDays(f Filter, atLeast int) iter.Seq2[*Corpus, []*race.Race] {
	return func(yield func(*Corpus, []*race.Race) bool) {
		races := c.keptInOrder(f)
		for len(races) > 0 {
			n := min(atLeast, len(races))
			for n < len(races) && races[n].Date == races[n-1].Date {
				n++
			}
			part := c.Fork()
			part.lists, part.borrowed, part.directory = c.lists, c.borrowed, c.directory
			some := races[:n:n]
			if races = races[n:]; !yield(part, some) {
				return
			}
		}
	}
}
