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

// overlaps is what races of one event and class have in common, by their
// indexes: of one day who ran, of all days the marks.
func (c *checker) overlaps() map[[2]int]overlap {
	of := map[contest][]int{}
	for i, r := range c.races {
		if this := (contest{r.Event, r.Sex}); c.touched.hasContest(this) {
			of[this] = append(of[this], i)
		}
	}
	all := map[[2]int]overlap{}
	for _, races := range of {
		m := meetings{all: all, seen: map[appearance]first{}, athletes: map[string]int32{}}
		for _, i := range races {
			c.meet(m, i)
		}
	}
	return all
}

// meet adds what a race has in common with those before it.
func (c *checker) meet(m meetings, i int) {
	r := c.races[i]
	for j := range r.Results {
		result := &r.Results[j]
		name := c.fold(result.Athlete)
		if name == "" {
			continue // nothing but accents is nobody's name
		}
		who := m.number(name)
		if result.Role != race.Pacemaker && result.Status != race.DNS {
			m.add(appearance{athlete: who, date: r.Date}, i, func(of *overlap) { of.athletes++ })
		}
		if mark := result.Mark.Milliseconds(); mark > 0 {
			m.add(appearance{athlete: who, mark: mark}, i, func(of *overlap) { of.marks++ })
		}
	}
}

// contest is the races that may be one.
type contest struct {
	event event.Event
	sex   race.Sex
}

// meetings is who was in which races of a contest.
type meetings struct {
	all      map[[2]int]overlap // what two of the races have in common
	seen     map[appearance]first
	athletes map[string]int32 // numbers of names
}

// appearance is an athlete, by number, in races of one day or with one mark.
type appearance struct {
	athlete int32
	date    date.Date
	mark    int64 // milliseconds
}

// first is the first few races of an appearance: nearly always one.
type first struct {
	race int32
	more []int32
}

func (m meetings) number(name string) int32 {
	number, known := m.athletes[name]
	if !known {
		number = int32(len(m.athletes))
		m.athletes[name] = number
	}
	return number
}

// add adds a race to those of an appearance, which has something in common with each of them.
func (m meetings) add(key appearance, race int, common func(*overlap)) {
	of, known := m.seen[key]
	if !known {
		m.seen[key] = first{race: int32(race)}
		return
	}
	m.tell(of.race, race, common)
	for _, other := range of.more {
		m.tell(other, race, common)
	}
	if len(of.more) < mostCompared-1 {
		of.more = append(of.more, int32(race))
		m.seen[key] = of
	}
}

// tell adds what a race has in common with another one; two in one race share a name.
func (m meetings) tell(other int32, race int, common func(*overlap)) {
	if int(other) == race {
		return
	}
	pair := [2]int{int(other), race}
	of := m.all[pair]
	common(&of)
	m.all[pair] = of
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
