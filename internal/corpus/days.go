package corpus

import (
	"iter"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/store"
)

// Days is the races that pass a filter in the order in which they were run, some days at a
// time, each time at least so many races but for the last: with a corpus that knows these days,
// and is forgotten with them. So what is asked of each race by itself, or of its day, needs no
// more memory for more races; every race is read twice.
func (c *Corpus) Days(f Filter, atLeast int) iter.Seq2[*Corpus, []*race.Race] {
	if c.all != nil {
		return c.keptDays(f, atLeast)
	}
	return func(yield func(*Corpus, []*race.Race) bool) {
		all := c.datedRaces(f)
		for len(all) > 0 {
			n := min(atLeast, len(all))
			for n < len(all) && all[n].day == all[n-1].day {
				n++
			}
			some := c.ofDays(f, all[:n])
			if all = all[n:]; !yield(some, some.complete[0].races) {
				return
			}
		}
	}
}

// dated is a race by the day on which it was run.
type dated struct {
	ref store.Ref
	day date.Date
}

// datedRaces is the races that pass a filter in the order of their days. Faulty files are left out.
func (c *Corpus) datedRaces(f Filter) []dated {
	var all []dated
	refs := c.store.Races()
	c.leftOut.Streamed = len(refs)
	for ref, doc := range c.store.StreamUnless(refs, f.unwanted()) {
		switch {
		case doc.Faulty() || doc.Race == nil:
			c.withoutOne(ref.File)
		case f.Matches(doc.Race):
			all = append(all, dated{ref, doc.Race.Date})
		}
	}
	slices.SortStableFunc(all, func(a, b dated) int { return a.day.Compare(b.day) })
	return all
}

// ofDays is a corpus of the same store, registers and lists, which knows all races of some days
// that pass a filter.
func (c *Corpus) ofDays(f Filter, some []dated) *Corpus {
	part := Open(c.store)
	part.lists, part.borrowed, part.directory = c.lists, c.borrowed, c.directory
	refs := make([]store.Ref, len(some))
	for i, one := range some {
		refs[i] = one.ref
	}
	var races []*race.Race
	for _, doc := range c.store.Stream(refs) {
		if !doc.Faulty() && doc.Race != nil { // it may have been written to meanwhile
			races = append(races, doc.Race)
		}
	}
	slices.SortStableFunc(races, race.Chronological)
	f.From, f.To = some[0].day, some[len(some)-1].day
	part.complete = []span{{f, races}}
	return part
}
