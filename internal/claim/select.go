package claim

import (
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Selection picks, of the races of a corpus, those that [Needs] ask for: the ones
// that are named, every start of people whose bests or last races are wanted, and
// seasons of which the lead is. It may be asked from several goroutines.
//
// Races are kept whole, so that the sources of a mark which refutes a claim are
// known wherever the mark is. Every start counts, of whatever event: births tell
// people of one name apart.
type Selection struct {
	ids     map[string]bool
	seasons map[season]bool
	people  map[person]bool
}

// Select is the races that are needed, of people under every name by which the
// registers know them.
func (n Needs) Select(directory *athlete.Directory) *Selection {
	return &Selection{ids: n.races, seasons: n.seasons, people: withSpellings(n.people, directory)}
}

// withSpellings adds all names and ids by which the registers know people.
func withSpellings(people map[person]bool, directory *athlete.Directory) map[person]bool {
	all := union(people, nil)
	if len(all) == 0 {
		return all
	}
	registered := directory.Registered()
	names := make([][]person, len(registered))
	for i := range registered {
		names[i] = namesOf(&registered[i])
	}
	for grown := true; grown; {
		grown = false
		for i, known := range names {
			if slices.ContainsFunc(known, func(p person) bool { return all[p] }) {
				for _, p := range known {
					all[p] = true
				}
				names[i], grown = nil, true
			}
		}
	}
	return all
}

func namesOf(known *athlete.Registered) []person {
	var all []person
	for _, spelling := range known.Spellings() {
		all = append(all, person{sex: known.Class, name: words.Fold(spelling)})
	}
	if known.ID != "" {
		all = append(all, person{sex: known.Class, name: known.ID, id: true})
	}
	return all
}

// Named lists the races that are needed by id, in order; others may be too.
func (s *Selection) Named() []string { return slices.Sorted(maps.Keys(s.ids)) }

// IsNamed reports whether all races that are needed are named, so that no others
// need to be looked through.
func (s *Selection) IsNamed() bool { return len(s.seasons) == 0 && len(s.people) == 0 }

// Wants reports whether a race of the corpus is needed.
func (s *Selection) Wants(r *race.Race) bool {
	if s.ids[r.ID] || s.isOfSeason(r) {
		return true
	}
	return len(s.people) > 0 && slices.ContainsFunc(r.Results, func(result race.Result) bool {
		sex := r.SexOf(&result)
		return result.ID != "" && s.people[person{sex: sex, name: result.ID, id: true}] ||
			s.people[person{sex: sex, name: words.Fold(result.Athlete)}]
	})
}

// isOfSeason reports whether a class that ran is one whose season is wanted.
func (s *Selection) isOfSeason(r *race.Race) bool {
	return slices.ContainsFunc(sexesOf(r), func(sex race.Sex) bool { return s.seasons[season{class{r.Event, sex}, r.Date.Year()}] })
}
