package corpus

import (
	"iter"
	"slices"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
)

// Race is the race of an id; nil where there is none, or none that can be used.
func (c *Corpus) Race(id string) *race.Race {
	if r, known := c.races[id]; known {
		return r
	}
	c.races[id] = nil
	if c.all != nil {
		ref, found := c.all.byID[id]
		return c.lookedUp(id, ref, found)
	}
	if c.kept != nil && !c.kept.has(c.store, id) {
		return nil
	}
	ref, err := c.store.Race(id)
	return c.lookedUp(id, ref, err == nil)
}

// lookedUp is the race of an id that a reference leads to, if any was found: that somebody
// names a race which nobody has is an answer.
func (c *Corpus) lookedUp(id string, ref store.Ref, found bool) *race.Race {
	if !found {
		return nil
	}
	r := c.read(ref)
	if r == nil {
		c.without(ref.File)
		return nil
	}
	c.races[id] = r
	return r
}

// read is the race of a document; nil where it cannot be used.
func (c *Corpus) read(ref store.Ref) *race.Race {
	if c.kept != nil {
		c.kept.read(c.store, []store.Ref{ref})
		return c.kept.of(ref.Path).races[ref.Path]
	}
	doc := c.store.Read(ref)
	if doc.Faulty() {
		return nil
	}
	return doc.Race
}

// Races is the races that pass a filter, by path, as a stream: each is decoded
// once, many at a time, and kept only by who takes it. Faulty files are left out.
func (c *Corpus) Races(f Filter) iter.Seq[*race.Race] {
	return func(yield func(*race.Race) bool) {
		if c.kept != nil {
			c.eachKept(f, yield)
			return
		}
		for r := range c.headsUnless(f, "club") {
			if f.Matches(r) && !yield(r) {
				return
			}
		}
	}
}

// RacesAndHeads is all races by path, for who asks those that a filter does not want for no more than what stands before
// their results, what clubs are called and when people were born: of them the results may be missing, and it is not told
// that they are faulty.
func (c *Corpus) RacesAndHeads(f Filter) iter.Seq[*race.Race] {
	if c.kept == nil {
		return c.headsUnless(f, "club", "born")
	}
	return func(yield func(*race.Race) bool) {
		c.pass(f)
		c.usable()(yield)
	}
}

// headsUnless is all races by path, but of those that a filter does not want what they say before their
// results, unless some key of which something is asked of all races may stand behind: what clubs are called,
// and for who parts namesakes when people were born. Of those it is not told either that they are faulty.
func (c *Corpus) headsUnless(f Filter, askedOfAll ...string) iter.Seq[*race.Race] {
	return func(yield func(*race.Race) bool) {
		refs := c.store.Races()
		c.leftOut.Streamed = len(refs)
		var names competition.Names
		for ref, doc := range c.store.StreamUnless(refs, f.unwanted(askedOfAll...)) {
			if doc.Faulty() || doc.Race == nil {
				c.withoutOne(ref.File)
				continue
			}
			names.Learn(doc.Race)
			if !yield(doc.Race) {
				return
			}
		}
		c.names = &names
	}
}

// eachKept is [Corpus.Races] of a corpus that keeps them.
func (c *Corpus) eachKept(f Filter, yield func(*race.Race) bool) {
	c.pass(f)
	for r := range c.usable() {
		if f.Matches(r) && !yield(r) {
			return
		}
	}
}

// withoutOne leaves a race of a stream out.
func (c *Corpus) withoutOne(file string) {
	if !c.leftOut.files[file] {
		c.leftOut.files[file] = true
		c.leftOut.races++
	}
}

// InOrder is the races that pass a filter in the order in which they were run.
func (c *Corpus) InOrder(f Filter) []*race.Race {
	if c.all != nil {
		return c.keptInOrder(f)
	}
	races := slices.SortedStableFunc(c.Races(f), race.Chronological)
	if f.From.IsZero() && f.Competition == "" && len(f.Athletes) == 0 {
		c.complete = append(c.complete, span{f, races})
	}
	return races
}

// span is all races of some categories up to a day, or of a day of the year.
type span struct {
	Filter

	races []*race.Race
}

// onDay is the races of a category on a day, where all of them are at hand.
func (c *Corpus) onDay(of record.Category, day date.Date) (races []*race.Race, known bool) {
	for _, s := range c.complete {
		if !s.Matches(&race.Race{Event: of.Event, Sex: of.Sex, Environment: of.Environment, Date: day}) {
			continue
		}
		from, _ := slices.BinarySearchFunc(s.races, day, func(r *race.Race, day date.Date) int { return r.Date.Compare(day) })
		for _, r := range s.races[from:] {
			if r.Date != day {
				break
			}
			if record.CategoryOf(r) == of {
				races = append(races, r)
			}
		}
		return races, true
	}
	return nil, false
}
