package crosscheck

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// overlap is how much two races have in common.
type overlap struct {
	athletes int // in both, other than pacemakers
	marks    int // that one athlete has in both
}

// sameRaces reports a race that stands in two documents: at one of two, at all
// but one of more.
func (c *checker) sameRaces() {
	type copied struct {
		from int // the document
		overlap
	}
	copies := map[int]copied{} // by the document that is told
	for pair, of := range c.overlaps() {
		a, b := c.races[pair[0]], c.races[pair[1]]
		if !c.same(a.Race, b.Race, of) {
			continue
		}
		told, with := c.later(a.doc, b.doc)
		if other, known := copies[told]; !known || with < other.from {
			copies[told] = copied{with, of}
		}
	}
	for told, of := range copies {
		common, on := count(of.marks, "a result", "results"), ""
		if of.marks == 0 {
			common = count(of.athletes, "a runner", "runners")
		}
		if date := c.set.Summaries[of.from].race.Date; date != c.set.Summaries[told].race.Date {
			on = ", on " + date.String()
		}
		c.report(told, "same-race", fmt.Sprintf("race: %s has %s of it too%s", c.name(of.from), common, on), document.Key("name"))
	}
}

func count(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// mostCompared is with how many races of one athlete, on one day or in one time,
// others are compared: more are heats of one race, or all the same.
const mostCompared = 8

// appearance is an athlete in races of one event and class, of one day or with
// one mark. It is small, as there are two of every result.
type appearance struct {
	contest, athlete int32 // by their numbers
	date             date.Date
	mark             int64 // milliseconds
}

// overlaps is what races of one event and class have in common, by their
// indexes: of one day who ran, of all days the marks.
func (c *checker) overlaps() map[[2]int]overlap {
	all := map[[2]int]overlap{}
	seen := map[appearance][]int32{} // the first few races
	meet := func(key appearance, race int, common func(*overlap)) {
		races := seen[key]
		for _, other := range races {
			if int(other) == race {
				continue // two who share a name
			}
			pair := [2]int{int(other), race}
			of := all[pair]
			common(&of)
			all[pair] = of
		}
		if len(races) < mostCompared {
			seen[key] = append(races, int32(race))
		}
	}
	contests, athletes := numbers[contest]{}, numbers[string]{}
	for i, r := range c.races {
		if !c.touched.hasContest(contest{r.Event, r.Sex}) {
			continue
		}
		of := contests.of(contest{r.Event, r.Sex})
		for j := range r.Results {
			result := &r.Results[j]
			name := c.fold(result.Athlete)
			if name == "" {
				continue // nothing but accents is nobody's name
			}
			who := athletes.of(name)
			if result.Role != race.Pacemaker && result.Status != race.DNS {
				meet(appearance{contest: of, athlete: who, date: r.Date}, i, func(of *overlap) { of.athletes++ })
			}
			if mark := result.Mark.Milliseconds(); mark > 0 {
				meet(appearance{contest: of, athlete: who, mark: mark}, i, func(of *overlap) { of.marks++ })
			}
		}
	}
	return all
}

// contest is the races that may be one.
type contest struct {
	event event.Event
	sex   race.Sex
}

// numbers gives values numbers.
type numbers[T comparable] map[T]int32

func (n numbers[T]) of(value T) int32 {
	number, known := n[value]
	if !known {
		number = int32(len(n))
		n[value] = number
	}
	return number
}

// same reports whether two races are one by what they have in common. In different
// heats, rounds and sections one athlete may run the same time twice; two do
// not. Nor do most of a field on another day.
func (c *checker) same(a, b *race.Race, of overlap) bool {
	if a.Date != b.Date {
		return of.marks > 2 && 2*of.marks > min(len(a.Results), len(b.Results))
	}
	apart := a.Round != b.Round || a.Heat != b.Heat || a.Section != b.Section
	if apart || a.Venue.City != "" && b.Venue.City != "" && c.fold(a.Venue.City) != c.fold(b.Venue.City) {
		return of.marks > 1
	}
	return of.marks > 0 || of.athletes > 1
}
