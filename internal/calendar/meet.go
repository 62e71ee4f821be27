package calendar

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Meeting is what the corpus has of an edition of a competition.
type Meeting struct {
	Competition string   // the key
	Called      []string // the names that its races give it, each once
	Venues      []race.Venue
	From, To    date.Date // the first and the last day of its races
	Events      []MeetEvent
	Races       []*race.Race       // as they were run
	Records     []query.RecordMark // that fell, as they were run
	Names       competition.Names
	Keys        *athlete.Keys // of all who ran
}

// MeetEvent is an event of a meeting: of one class, on one kind of track.
type MeetEvent struct {
	Category record.Category
	Races    []MeetRace // by day, round and heat
}

// byRound orders the races of an event from the heats to the final.
func byRound(a, b MeetRace) int {
	return cmp.Or(a.Date.Compare(b.Date), a.Round.Compare(b.Round), cmp.Compare(a.Heat, b.Heat))
}

// MeetRace is a race of a meeting.
type MeetRace struct {
	*race.Race

	Won     *race.Result // nil where none is known
	Onward  []*race.Result
	Bests   []Flagged
	Records []query.RecordMark
	Listed  bool // record lists are kept for it

	people map[*race.Result]athlete.Person
}

// Flagged is a result with the flag of a best, as the document has it.
type Flagged struct {
	Result *race.Result
	Flag   race.Flag
}

// Person is who a result of the race is of; zero where that cannot be told, and for a team.
func (r MeetRace) Person(result *race.Result) athlete.Person { return r.people[result] }

// Meet is an edition of a competition, by its key and year; the only one where the year is
// 0. The error is a *[query.FilterError] where the corpus has no such, or several, or one of
// the corpus.
func Meet(c *corpus.Corpus, key string, year int) (Meeting, error) {
	editions, err := editionsOf(c, key)
	if err != nil {
		return Meeting{}, err
	}
	years := slices.Sorted(maps.Keys(editions))
	if year == 0 && len(years) == 1 {
		year = years[0]
	}
	if len(editions[year]) == 0 {
		return Meeting{}, unknownYear(key, year, years)
	}
	m := Meeting{Competition: key, Races: slices.SortedFunc(slices.Values(editions[year]), race.Chronological)}
	marks, listed, err := recordsOf(c, m.Races)
	if err != nil {
		return Meeting{}, err
	}
	index, names, err := indexOf(c, m.Races, nil)
	if err != nil {
		return Meeting{}, err
	}
	m.Names, m.Keys = names, index.Keys()
	for _, r := range m.Races {
		one := meetRace(r, index)
		one.Records, one.Listed = marks[r.ID], listed[r.ID]
		m.Records = append(m.Records, one.Records...)
		m.add(one)
	}
	for _, e := range m.Events {
		slices.SortStableFunc(e.Races, byRound)
	}
	m.From, m.To = m.Races[0].Date, m.Races[len(m.Races)-1].Date
	return m, nil
}

// editionsOf is the races of a competition, by year.
func editionsOf(c *corpus.Corpus, key string) (map[int][]*race.Race, error) {
	editions, keys := map[int][]*race.Race{}, competition.Keys{}
	for r := range c.Races(corpus.Filter{}) {
		if keys.Learn(r); r.Competition == key && key != "" {
			editions[r.Date.Year()] = append(editions[r.Date.Year()], r)
		}
	}
	if len(editions) == 0 {
		return nil, query.UnknownCompetition(&keys, key)
	}
	return editions, nil
}

// unknownYear is the error for a year in which the corpus has no race of a competition, or
// for none where it has several.
func unknownYear(key string, year int, years []int) error {
	const most = 12
	texts := make([]string, len(years))
	for i, one := range years {
		texts[i] = fmt.Sprint(one)
	}
	more := ""
	if len(texts) > most {
		texts, more = texts[len(texts)-most:], "the last of them are "
	}
	problem := fmt.Sprintf("%s: the corpus has races of it from %d years", key, len(years))
	if year != 0 {
		problem = fmt.Sprintf("%s: the corpus has no race of it from %d", key, year)
	}
	return &query.FilterError{Filter: "year", Problem: problem, Remedy: "name one of its years: " + more + strings.Join(texts, ", ")}
}

// meetRace is a race with who won it, who went on, and who had a best.
func meetRace(r *race.Race, index *athlete.Index) MeetRace {
	one := MeetRace{Race: r, Won: r.Winner(), people: map[*race.Result]athlete.Person{}}
	for _, result := range slices.Concat(r.Ranked(), r.Unranked()) {
		if !result.IsTeam() {
			one.people[result] = index.Who(r.SexOf(result), &result.Competitor, result.Born)
		}
		if result.Qualified != "" {
			one.Onward = append(one.Onward, result)
		}
		for _, flag := range result.Flags {
			if flag.Kind == race.PB || flag.Kind == race.SB {
				one.Bests = append(one.Bests, Flagged{result, flag})
			}
		}
	}
	slices.SortStableFunc(one.Onward, func(a, b *race.Result) int {
		return cmp.Compare(slices.Index(race.Qualifications(), a.Qualified), slices.Index(race.Qualifications(), b.Qualified))
	})
	return one
}

// add puts a race, which follows all that are there, under its event.
func (m *Meeting) add(r MeetRace) {
	if r.Meet != "" && !slices.Contains(m.Called, r.Meet) {
		m.Called = append(m.Called, r.Meet)
	}
	venue := race.Venue{Stadium: r.Venue.Stadium, City: r.Venue.City, Country: r.Venue.Country}
	if venue != (race.Venue{}) && !slices.Contains(m.Venues, venue) {
		m.Venues = append(m.Venues, venue)
	}
	of := record.CategoryOf(r.Race)
	at := slices.IndexFunc(m.Events, func(e MeetEvent) bool { return e.Category == of })
	if at < 0 {
		at, m.Events = len(m.Events), append(m.Events, MeetEvent{Category: of})
	}
	m.Events[at].Races = append(m.Events[at].Races, r)
}
