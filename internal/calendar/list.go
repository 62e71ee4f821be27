package calendar

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/diag"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/query"
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
	Round       race.Round
	// Athlete is a whole name, an id, or a part of a name that nobody else has.
	Athlete string
	// Of a result, of the athlete where one is named:
	Place  int
	Nation nation.Nation    // for which it counts
	Status query.RaceStatus // its own, or that of the race
}

// RacesAnswer is the races that were asked for, as they were run.
type RacesAnswer struct {
	Races []*race.Race
	Keys  *athlete.Keys // of their people
	// What was probably meant by words that stand in no race: who is called so, or for each
	// word the nearest one.
	Athlete string
	Several bool // who are called so; then Athlete is what was typed
	Nearest []string
}

// Races is the races that are asked for. The error is a *[query.FilterError]: no race of the corpus,
// whatever else is asked for, has the competition, the city or the athlete.
func Races(c *corpus.Corpus, q RacesQuestion) (RacesAnswer, error) {
	s := racesSearch{q: &q, directory: c.Directory(), cities: map[string]string{}}
	if q.Athlete != "" {
		s.search = career.NewSearch(c.Directory(), q.Category.Sex, q.Athlete)
	}
	births := athlete.NewBuilder(s.directory, nil)
	for r := range c.RacesAndHeads(q.filter()) {
		s.see(r)
		births.AddBirths(r)
	}
	if q.Competition != "" && !s.competitions.Has(q.Competition) {
		return RacesAnswer{}, query.UnknownCompetition(&s.competitions, q.Competition)
	}
	if q.City != "" && s.cities[words.Fold(q.City)] == "" {
		return RacesAnswer{}, query.UnknownText("city", fmt.Sprintf("no race of the corpus was run in %q", q.City), q.City, s.cities)
	}
	if s.search != nil {
		people := s.search.People()
		one, err := people.One(0)
		if err != nil {
			return RacesAnswer{}, &query.FilterError{Filter: "athlete", Problem: err.Error(), Remedy: diag.Help(err)}
		}
		s.races = slices.DeleteFunc(s.races, func(r *race.Race) bool {
			return !people.Was(one, r, func(result *race.Result) bool { return s.wants(r, result) })
		})
	}
	slices.SortStableFunc(s.races, race.Chronological)
	answer := RacesAnswer{Races: s.races, Keys: births.Index().Keys()}
	if !s.hasWords && len(q.Words) > 0 {
		answer.hint(c, q.Words)
	}
	return answer, nil
}

// filter is what the head of a race tells of what is asked for; where an athlete is, all races are asked who ran.
func (q *RacesQuestion) filter() corpus.Filter {
	if q.Athlete != "" {
		return corpus.Filter{}
	}
	f := corpus.Filter{Competition: q.Competition}
	if q.Category != (corpus.Category{}) {
		f.Categories = []corpus.Category{q.Category}
	}
	if q.From > 0 {
		f.From = date.New(q.From, time.January, 1)
	}
	if q.To > 0 {
		f.To = date.New(q.To, time.December, 31)
	}
	return f
}

// racesSearch is the races that are wanted, as they come.
type racesSearch struct {
	q            *RacesQuestion
	directory    *athlete.Directory
	search       *career.Search // of an athlete who is asked for; else nil
	races        []*race.Race
	hasWords     bool // some race has all of the words
	competitions competition.Keys
	cities       map[string]string // by what is compared
}

func (s *racesSearch) see(r *race.Race) {
	if s.q.Competition != "" {
		s.competitions.Learn(r)
	}
	if r.Venue.City != "" {
		s.cities[words.Fold(r.Venue.City)] = r.Venue.City
	}
	if s.search != nil {
		s.search.Add(r)
	}
	if !hasWords(r, s.q.Words) {
		return
	}
	s.hasWords = true
	switch {
	case !s.q.matches(r):
	case s.search != nil:
		s.races = append(s.races, r) // whose results are wanted is not known yet
	case s.wantsResults(r):
		s.races = append(s.races, listed(r))
	}
}

// listed is a race as a list tells of it, with texts of its own: of its results with who won and those of whom a reader
// must know, and of these without the way. So a list of all races holds none of their documents.
func listed(r *race.Race) *race.Race {
	kept := race.Race{
		ID: r.ID, Name: r.Name, Competition: r.Competition, Date: r.Date, Time: r.Time, Venue: r.Venue, Event: r.Event, Sex: r.Sex,
		Environment: r.Environment, Round: r.Round, Heat: r.Heat, Partial: r.Partial, Ineligible: r.Ineligible,
	}
	words.Own(&kept.ID, &kept.Name, &kept.Competition, &kept.Time, &kept.Venue.Stadium, &kept.Venue.City, &kept.Venue.Country, &kept.Ineligible)
	words.Own(&kept.Sex)
	words.Own(&kept.Round)
	for i := range r.Results {
		result := &r.Results[i]
		if result.Place != 1 && result.Annulled.IsZero() && result.Ineligible == "" {
			continue
		}
		one := race.Result{
			Competitor: race.Competitor{Athlete: result.Athlete, ID: result.ID, Nation: result.Nation, Team: result.Team},
			Place:      result.Place, Mark: result.Mark, Status: result.Status, Annulled: result.Annulled, Ineligible: result.Ineligible,
			Role: result.Role, Sex: result.Sex, Born: result.Born,
		}
		words.Own(&one.Athlete, &one.ID, &one.Nation, &one.Team, &one.Ineligible)
		words.Own(&one.Status)
		words.Own(&one.Role)
		words.Own(&one.Sex)
		kept.Results = append(kept.Results, one)
	}
	return &kept
}

// matches reports whether a race passes the filters of races.
func (q *RacesQuestion) matches(r *race.Race) bool {
	return q.Category.Matches(record.CategoryOf(r)) &&
		(q.Competition == "" || words.Fold(q.Competition) == words.Fold(r.Competition)) &&
		(q.City == "" || words.Fold(q.City) == words.Fold(r.Venue.City)) &&
		(q.Round == "" || q.Round == r.Round) &&
		(q.From == 0 || q.From <= r.Date.Year()) && (q.To == 0 || r.Date.Year() <= q.To)
}

// wantsResults reports whether a race, or one of its results, passes the filters of results.
func (s *racesSearch) wantsResults(r *race.Race) bool {
	if s.q.Place == 0 && s.q.Nation.Code == "" {
		return s.q.Status.Of(r)
	}
	for i := range r.Results {
		if s.wants(r, &r.Results[i]) {
			return true
		}
	}
	return false
}

// wants reports whether a result passes the filters of results.
func (s *racesSearch) wants(r *race.Race, result *race.Result) bool {
	return (s.q.Status.OfRace(r) || s.q.Status.OfResult(result)) && (s.q.Place == 0 || s.q.Place == r.Standing(result)) &&
		(s.q.Nation.Code == "" || s.countsFor(r, result) == s.q.Nation.Code)
}

func (s *racesSearch) countsFor(r *race.Race, result *race.Result) string {
	if result.IsTeam() {
		return record.NationOfTeam(result)
	}
	return s.directory.CountsFor(r.SexOf(result), &result.Competitor, result.Born, r.Date)
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

// hint says what was probably meant by words that no race has all of: an athlete of that name,
// by all of them or by one that no race has, else the nearest words.
func (a *RacesAnswer) hint(c *corpus.Corpus, typed []string) {
	texts := append([]string{strings.Join(typed, " ")}, typed...)
	search := career.NewSearch(c.Directory(), "", texts...)
	all := map[string]bool{}
	for r := range c.Races(corpus.Filter{}) {
		search.Add(r)
		for _, name := range []string{r.ID, r.Name, r.Meet, r.Competition} {
			for word := range strings.FieldsFuncSeq(words.Fold(name), func(r rune) bool { return r == ' ' || r == '-' }) {
				all[word] = true
			}
		}
	}
	people, known := search.People(), slices.Sorted(maps.Keys(all))
	for i, text := range texts {
		if i > 0 && all[words.Fold(text)] {
			continue // what a race has is no name
		}
		one, err := people.One(i)
		if _, a.Several = errors.AsType[*career.AmbiguousError](err); a.Several {
			a.Athlete = text
			return
		}
		if err == nil {
			a.Athlete = one.Name
			return
		}
	}
	for _, word := range typed {
		if near, ok := words.Nearest(word, slices.Values(known)); ok && near != words.Fold(word) {
			a.Nearest = append(a.Nearest, near)
		}
	}
}
