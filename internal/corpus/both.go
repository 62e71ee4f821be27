package corpus

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// OpenBoth is the corpora of two stores that have most documents in common. Each keeps its races
// once they were read, and one that is the same in both, which does not differ by its path, is
// read once for both. What is left out is in neither, as if it were faulty on both sides.
func OpenBoth(a, b *store.Store, differs, leftOut map[string]bool) (x, y *Corpus) {
	x, y = Open(a), Open(b)
	common := newReadRaces()
	for _, c := range []*Corpus{x, y} {
		c.kept = &kept{differs: differs, common: common, own: newReadRaces()}
		for path := range leftOut {
			c.kept.of(path).races[path] = nil
		}
	}
	return x, y
}

// ReadBoth reads every race of two corpora that [OpenBoth] has opened, after which both may be
// asked at the same time: neither writes what the other reads. What they have in common is read
// of the second, which is a folder more often than the first, and files are read sooner than what
// git has.
func ReadBoth(x, y *Corpus) {
	y.kept.all(y.store)
	x.kept.all(x.store)
}

// readRaces is races that were read, by their paths.
type readRaces struct {
	races map[string]*race.Race // nil those that cannot be used
	heads map[string]*race.Race // what of these the head is sure of
}

func newReadRaces() readRaces { return readRaces{map[string]*race.Race{}, map[string]*race.Race{}} }

// kept is the races of a corpus that keeps them.
type kept struct {
	differs     map[string]bool
	common, own readRaces
	refs        []store.Ref     // of all races, once they were listed
	ids         map[string]bool // of these
	whole       bool            // all of them were read
}

// of is where a race belongs.
func (k *kept) of(path string) readRaces {
	if k.differs[path] {
		return k.own
	}
	return k.common
}

// list lists the races, once.
func (k *kept) list(s *store.Store) []store.Ref {
	if k.ids == nil {
		k.refs, k.ids = s.Races(), map[string]bool{}
		for _, ref := range k.refs {
			k.ids[ref.ID] = true
		}
	}
	return k.refs
}

// all lists the races, and sees to it that they are kept.
func (k *kept) all(s *store.Store) []store.Ref {
	if !k.whole { // what is whole may be asked by several at the same time
		k.read(s, k.list(s))
		k.whole = true
	}
	return k.refs
}

// faultyRace is a file that cannot be used, with what its head is sure of; nil where that is nothing.
type faultyRace struct {
	file string
	head *race.Race
}

// faulty is which of some races cannot be used, by path.
func (k *kept) faulty(refs []store.Ref) (all []faultyRace) {
	for _, ref := range refs {
		if of := k.of(ref.Path); of.races[ref.Path] == nil {
			all = append(all, faultyRace{ref.File, of.heads[ref.Path]})
		}
	}
	return all
}

// has reports whether any race has an id.
func (k *kept) has(s *store.Store, id string) bool {
	k.list(s)
	return k.ids[id]
}

// read sees to it that races are kept.
func (k *kept) read(s *store.Store, refs []store.Ref) {
	if k.whole {
		return
	}
	var unread []store.Ref
	for _, ref := range refs {
		if _, known := k.of(ref.Path).races[ref.Path]; !known {
			unread = append(unread, ref)
		}
	}
	for ref, doc := range s.Stream(unread) {
		of := k.of(ref.Path)
		if of.races[ref.Path] = doc.Race; doc.Faulty() {
			of.races[ref.Path], of.heads[ref.Path] = nil, s.Head(doc)
		}
	}
}
