package corpus

import (
	"iter"
	"slices"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/race"
)

// Competitions is what the competitions and clubs of some records are called. The races are
// looked through only where one of the records is of a competition or a club, and once; that
// one of them is faulty changes no answer, only a name, and is not told.
func (c *Corpus) Competitions(of []race.Scope) competition.Names {
	named := func(s race.Scope) bool { return s.OfCompetition() || s.Kind == race.Club }
	if !slices.ContainsFunc(of, named) {
		return competition.Names{}
	}
	if c.all != nil {
		return c.all.competitions
	}
	return c.namesOfCompetitions()
}

// namesOfCompetitions is what all competitions are called.
func (c *Corpus) namesOfCompetitions() competition.Names {
	if c.names == nil {
		c.names = new(competition.Names)
		for r := range c.usable() {
			c.names.Learn(r)
		}
	}
	return *c.names
}

// usable is the races, without word of those that cannot be used.
func (c *Corpus) usable() iter.Seq[*race.Race] {
	return func(yield func(*race.Race) bool) {
		if c.kept != nil {
			for _, ref := range c.kept.all(c.store) {
				if r := c.kept.of(ref.Path).races[ref.Path]; r != nil && !yield(r) {
					return
				}
			}
			return
		}
		for _, doc := range c.store.Stream(c.store.Races()) {
			if !doc.Faulty() && doc.Race != nil && !yield(doc.Race) {
				return
			}
		}
	}
}
