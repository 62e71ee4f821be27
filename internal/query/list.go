package query

import (
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// RacesQuestion is which races are asked for. Zero values match all.
type RacesQuestion struct {
	Category    corpus.Category
	Competition string // the key
	Year        int
}

// Races is the races that are asked for, as they were run, and the keys of all
// competitions that the corpus has, each once.
func Races(c *corpus.Corpus, q RacesQuestion) (races []*race.Race, competitions []string) {
	seen := map[string]bool{}
	for r := range c.Races(corpus.Filter{}) {
		if !seen[r.Competition] {
			seen[r.Competition] = true
			competitions = append(competitions, r.Competition)
		}
		wanted := q.Category.Matches(record.CategoryOf(r)) &&
			(q.Competition == "" || q.Competition == r.Competition) && (q.Year == 0 || q.Year == r.Date.Year())
		if wanted {
			races = append(races, r)
		}
	}
	slices.SortStableFunc(races, race.Chronological)
	return races, competitions
}
