package completion

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Value is what a race has of some kind, and a word on it; empty where it has none.
type Value func(r *race.Race) (value, about string)

// Competition is the key of the competition, and the meeting's name.
func Competition(r *race.Race) (value, about string) { return r.Competition, r.Meet }

// Series is the key of the series.
func Series(r *race.Race) (value, about string) { return r.Series, "" }

// City is the city.
func City(r *race.Race) (value, about string) { return r.Venue.City, "" }

// Year is the year.
func Year(r *race.Race) (value, about string) { return fmt.Sprintf("%04d", r.Date.Year()), "" }

// Day is the day, and the name of the race.
func Day(r *race.Race) (value, about string) { return r.Date.String(), r.Name }

// Values is what the races of a corpus have, in order, each with a word on it and,
// where there was time to read all of them, with how many races have it.
func Values(c *corpus.Corpus, of Value, late func() bool) []string {
	races, last := map[string]int{}, map[string]string{}
	all := each(c, late, func(r *race.Race) {
		if value, about := of(r); value != "" {
			races[value]++
			last[value] = about
		}
	})
	var choices []string
	for value, n := range races {
		count := ""
		if all {
			count = words.Count(n, "race")
		}
		choices = append(choices, Choice(value, words.Join(", ", last[value], count)))
	}
	slices.Sort(choices)
	return choices
}

// each visits the races of a corpus until it is late, and reports whether those
// are all.
func each(c *corpus.Corpus, late func() bool, visit func(*race.Race)) (all bool) {
	for r := range c.Races(corpus.Filter{}) {
		visit(r)
		if late() {
			return false
		}
	}
	return true
}
