// Package calendar answers what was run on a day of the year, and what a meeting was: its
// races as they were run, from the heats to the finals, with what they did to records. It
// knows no words of output, flags or files.
package calendar

import (
	"fmt"
	"iter"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/words"
)

// KnowsCompetition is the error for the key of a competition that no race of the corpus
// has; nil where one has it.
func KnowsCompetition(c *corpus.Corpus, key string) error {
	keys := map[string]bool{}
	for r := range c.Races(corpus.Filter{}) {
		keys[r.Competition] = true
	}
	if keys[key] {
		return nil
	}
	return unknownCompetition(key, maps.Keys(keys))
}

// unknownCompetition is the error for a key that is none of some.
func unknownCompetition(key string, keys iter.Seq[string]) error {
	err := &query.FilterError{
		Filter: "competition", Problem: fmt.Sprintf("no race of the corpus has the key %q", key),
		Remedy: "milectl list --format csv shows what there is",
	}
	if near, ok := words.Nearest(key, slices.Values(slices.Sorted(keys))); ok && near != "" {
		err.Remedy = "did you mean " + near + "?"
	}
	return err
}
