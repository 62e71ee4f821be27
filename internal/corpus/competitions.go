package corpus

import (
	"slices"

	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/race"
)

// Competitions is what the competitions of some records are called. The races are
// looked through only where one of the records is of a competition; that one of
// them is faulty changes no answer, only a name, and is not told.
func (c *Corpus) Competitions(of []race.Scope) competition.Names {
	var names competition.Names
	if slices.ContainsFunc(of, race.Scope.OfCompetition) {
		for _, doc := range c.store.Stream(c.store.Races()) {
			if !doc.Faulty() && doc.Race != nil {
				names.Learn(doc.Race)
			}
		}
	}
	return names
}
