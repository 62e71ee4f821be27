// Package calendar answers which races a corpus has, what was run on a day of the year, and
// what a meeting was: its races as they were run, from the heats to the finals, with what they
// did to records. It knows no words of output, flags or files.
package calendar

import (
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/query"
)

// KnowsCompetition is the error for the key of a competition that no race of the corpus
// has; nil where one has it.
func KnowsCompetition(c *corpus.Corpus, key string) error {
	var keys competition.Keys
	for r := range c.Races(corpus.Filter{}) {
		keys.Learn(r)
	}
	if keys.Has(key) {
		return nil
	}
	return query.UnknownCompetition(&keys, key)
}
