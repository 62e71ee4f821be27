package query

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// RacesQuestion is which races are asked for. Zero values match all. Words, cities
// and names are compared without case and accents.
type RacesQuestion struct {
	Category    corpus.Category
	Words       []string // each stands in the id, the name, the meet or the competition
	Competition string   // the key
	City        string
	From, To    int // the first and the last year
	// Athlete is a whole name, an id, or a part of a name that nobody else has.
	Athlete string
	Status  RaceStatus // of the race or a result; with an athlete, of his or hers
}

// FilterError is the error for a filter that names what no race of the corpus has,
// or several athletes.
type FilterError struct {
	Filter  string // competition, city or athlete
	Problem string
	Remedy  string // what to write instead
}

// Error is the problem.
func (e *FilterError) Error() string { return e.Problem }

// Help is the remedy.
func (e *FilterError) Help() string { return e.Remedy }

// Races is the races that are asked for, as they were run. The error is a
// *[FilterError]: no race of the corpus, whatever else is asked for, has the
// competition, the city or the athlete.
func Races(c *corpus.Corpus, q RacesQuestion) ([]*race.Race, error) {
	var races []*race.Race
	var competitions, cities known
	var search *career.Search
	if q.Athlete != "" {
		search = career.NewSearch(c.Directory(), q.Category.Sex, q.Athlete)
	}
	for r := range c.Races(corpus.Filter{}) {
		competitions.add(r.Competition)
		cities.add(r.Venue.City)
		if search != nil {
			search.Add(r)
		}
		if q.matches(r) {
			races = append(races, r)
		}
	}
	if q.Competition != "" && !competitions.has(q.Competition) {
		return nil, competitions.unknown("competition", fmt.Sprintf("no race of the corpus has the key %q", q.Competition), q.Competition)
	}
	if q.City != "" && !cities.has(q.City) {
		return nil, cities.unknown("city", fmt.Sprintf("no race of the corpus was run in %q", q.City), q.City)
	}
	if search != nil {
		people := search.People()
		one, err := people.One(0)
		if err != nil {
			return nil, &FilterError{Filter: "athlete", Problem: err.Error(), Remedy: diag.Help(err)}
		}
		races = slices.DeleteFunc(races, func(r *race.Race) bool {
			return !people.Was(one, r, func(result *race.Result) bool { return q.Status.ofRace(r) || q.Status.ofResult(result) })
		})
	}
	slices.SortStableFunc(races, race.Chronological)
	return races, nil
}

// matches reports whether a race passes all filters but that of the athlete.
func (q RacesQuestion) matches(r *race.Race) bool {
	return q.Category.Matches(record.CategoryOf(r)) &&
		(q.Competition == "" || words.Fold(q.Competition) == words.Fold(r.Competition)) &&
		(q.City == "" || words.Fold(q.City) == words.Fold(r.Venue.City)) &&
		(q.From == 0 || q.From <= r.Date.Year()) && (q.To == 0 || r.Date.Year() <= q.To) &&
		(q.Athlete != "" || q.Status.of(r)) && hasWords(r, q.Words)
}

// hasWords reports whether each word stands in one of the texts by which people
// know a race.
func hasWords(r *race.Race, wanted []string) bool {
	if len(wanted) == 0 {
		return true
	}
	text := words.Fold(strings.Join([]string{r.ID, r.Name, r.Meet, r.Competition}, "\n"))
	return !slices.ContainsFunc(wanted, func(word string) bool { return !strings.Contains(text, words.Fold(word)) })
}

// known is the texts that races have, each once.
type known struct {
	texts  []string
	folded map[string]bool
}

func (k *known) add(text string) {
	if folded := words.Fold(text); text != "" && !k.folded[folded] {
		if k.folded == nil {
			k.folded = map[string]bool{}
		}
		k.folded[folded] = true
		k.texts = append(k.texts, text)
	}
}

func (k *known) has(text string) bool { return k.folded[words.Fold(text)] }

// unknown is the error for a text that no race has.
func (k *known) unknown(filter, problem, text string) error {
	remedy := "milectl list --format csv shows what there is"
	if near, ok := words.Nearest(text, slices.Values(k.texts)); ok {
		remedy = "did you mean " + near + "?"
	}
	return &FilterError{Filter: filter, Problem: problem, Remedy: remedy}
}
