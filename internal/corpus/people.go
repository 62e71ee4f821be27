package corpus

import (
	"iter"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// Directory is who the registers know. A faulty register is left out.
func (c *Corpus) Directory() *athlete.Directory {
	if c.directory != nil {
		return c.directory
	}
	if c.all != nil {
		for _, file := range c.all.faultyRegisters {
			c.without(file)
		}
		c.directory = c.all.directory
		return c.directory
	}
	refs := slices.DeleteFunc(c.store.Refs(), func(ref store.Ref) bool { return ref.Place != document.Athletes })
	var registers []*race.Register
	for ref, doc := range c.store.Stream(refs) {
		if doc.Faulty() || doc.Register == nil {
			c.without(ref.File)
			continue
		}
		registers = append(registers, doc.Register)
	}
	c.directory = athlete.NewDirectory(registers...)
	return c.directory
}

// Performances is what the races and record lists of some categories, of all age classes, know of
// everybody; of all of them where none is named. Who is one person does not hang on
// which are named. Races of the categories that pass one of the filters behind are kept
// too, by path. A faulty list is a *[FaultyError].
func (c *Corpus) Performances(of []Category, keep ...Filter) (*athlete.Index, []*race.Race, error) {
	wanted := Filter{Categories: of}
	var kept []*race.Race
	if c.all != nil && len(keep) == 0 {
		lists, err := c.ListsOfRuns(of)
		if err != nil {
			return nil, nil, err
		}
		c.pass(wanted)
		return c.keptPerformances(of, lists), nil, nil
	}
	index, err := c.PerformancesOf(of, func(r *race.Race) {
		if slices.ContainsFunc(keep, func(f Filter) bool { return wanted.Matches(r) && f.Matches(r) }) {
			kept = append(kept, r)
		}
	})
	return index, kept, err
}

// PerformancesSeen is [Corpus.Performances] for who looks at every race of the corpus as
// it comes by, whatever its category, by path.
func (c *Corpus) PerformancesSeen(of []Category, see func(*race.Race)) (*athlete.Index, error) {
	return c.performances(of, c.Races(Filter{}), see)
}

// PerformancesOf is PerformancesSeen for who has no use for the results of races of other
// categories but for what clubs are called: others may come without.
func (c *Corpus) PerformancesOf(of []Category, see func(*race.Race)) (*athlete.Index, error) {
	wanted := Filter{Categories: of}
	return c.performances(of, c.RacesAndHeads(wanted), see)
}

func (c *Corpus) performances(of []Category, races iter.Seq[*race.Race], see func(*race.Race)) (*athlete.Index, error) {
	lists, err := c.ListsOfRuns(of)
	if err != nil {
		return nil, err
	}
	if c.all != nil {
		for r := range races {
			see(r)
		}
		return c.keptPerformances(of, lists), nil
	}
	return c.index(of, lists, races, see), nil
}

// keptPerformances is what a corpus that keeps everything knows of everybody in some categories.
func (c *Corpus) keptPerformances(of []Category, lists []*record.List) *athlete.Index {
	return c.all.performances(of, func() *athlete.Index { return c.index(of, lists, c.usable(), func(*race.Race) {}) })
}

// index is what the races of some categories and record lists know of everybody.
func (c *Corpus) index(of []Category, lists []*record.List, races iter.Seq[*race.Race], see func(*race.Race)) *athlete.Index {
	wanted := Filter{Categories: of}
	builder := athlete.NewBuilder(c.Directory(), lists)
	for r := range races {
		if wanted.Matches(r) {
			builder.AddRace(r)
		} else {
			builder.AddBirths(r)
		}
		see(r)
	}
	return builder.Index()
}

// ListsOfRuns is the record lists of some categories, all where none is named, as those of
// [Corpus.Performances] are numbered. What those of age classes hold was run as well as what
// those of seniors do, and those of outdoor tracks may hold what was run on a short one.
func (c *Corpus) ListsOfRuns(of []Category) ([]*record.List, error) {
	var lists []*record.List
	for _, category := range orAll(of) {
		docs, err := c.Lists(func(of record.Category) bool {
			counts := of
			counts.Environment = event.ShortTrack
			return category.OfAnyClass(of) || of.Environment == event.Outdoor && category.OfAnyClass(counts)
		})
		if err != nil {
			return nil, err
		}
		lists = append(lists, ListsOf(docs)...)
	}
	return lists, nil
}

// orAll is one filter that matches all where there are none.
func orAll(of []Category) []Category {
	if len(of) == 0 {
		return []Category{{}}
	}
	return of
}
