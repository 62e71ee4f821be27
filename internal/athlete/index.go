package athlete

import (
	"cmp"
	"maps"
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Index is what is known of what everybody ran. Once made it may be asked from
// several goroutines.
type Index struct {
	directory *Directory
	births    births
	all       []*Performance // the oldest first, of one day the best first
	careers   map[Person][]*Performance
	leads     map[season][]*Performance
	front     front
}

// season is the races of a year that are compared: of an event and class, on one
// kind of track, of a nation or, without one, of the world.
type season struct {
	event       event.Event
	sex         race.Sex
	environment event.Environment
	year        int
	nation      string
}

// compare orders performances: the oldest first, of one day the best first, of
// one mark by name, then as they were run, as the tracks are ordered and by id; those without a mark last.
func compare(a, b *Performance) int {
	return cmp.Or(
		a.Date.Compare(b.Date), a.Mark.Compare(b.Mark), cmp.Compare(a.Name(), b.Name()),
		a.Start.Compare(b.Start), cmp.Compare(a.Category.Environment, b.Category.Environment), cmp.Compare(a.Race, b.Race),
	)
}

// newIndex makes an index of performances, whose people are told apart as far as
// the registers tell, and of the births that races have.
func newIndex(directory *Directory, all []*Performance, born map[birth]bool) *Index {
	x := &Index{directory: directory, births: birthsOf(directory, born), all: all}
	for _, p := range all {
		p.Person = x.births.whoRan(p.Person, p.registered, p.ID != "", p.Born)
	}
	slices.SortStableFunc(all, compare)
	var beside sync.WaitGroup
	beside.Go(func() { x.leads = leads(all) })
	x.careers = careers(all)
	beside.Wait()
	return x
}

// careers is the performances of everybody, in their order.
func careers(all []*Performance) map[Person][]*Performance {
	numbers, sizes := map[Person]int32{}, []int32(nil)
	of := make([]int32, len(all)) // the number of the person of each
	for i, p := range all {
		number, known := numbers[p.Person]
		if !known {
			number = int32(len(sizes))
			numbers[p.Person] = number
			sizes = append(sizes, 0)
		}
		of[i] = number
		sizes[number]++
	}
	room := make([]*Performance, len(all))
	some := make([][]*Performance, len(sizes))
	for number, size := range sizes {
		some[number], room = room[:0:size], room[size:]
	}
	for i, p := range all {
		some[of[i]] = append(some[of[i]], p)
	}
	careers := make(map[Person][]*Performance, len(some))
	for who, number := range numbers {
		if !who.IsZero() {
			careers[who] = some[number]
		}
	}
	return careers
}

// leads is the marks that led a season when they were made. Marks of unknown days may have
// led, and lead nothing for sure.
func leads(all []*Performance) map[season][]*Performance {
	leads, best := map[season][]*Performance{}, map[season]timing.Mark{} // best is the best of known days so far
	enter := func(of season, p *Performance) {
		if so := best[of]; !so.IsZero() && p.Mark.CompareListed(so) >= 0 {
			return
		}
		if leads[of] = append(leads[of], p); p.Date.IsFull() {
			best[of] = p.Mark
		}
	}
	for _, p := range all {
		if !p.Counts || p.Again {
			continue
		}
		enter(seasonOf(p, ""), p)
		if p.countsFor != "" {
			enter(seasonOf(p, p.countsFor), p)
		}
	}
	return leads
}

func seasonOf(p *Performance, nation string) season {
	c := p.Category
	return season{c.Event, c.Sex, c.Environment, p.Date.Year(), nation}
}

// Directory is who is one person.
func (x *Index) Directory() *Directory { return x.directory }

// Who is the person that a competitor is, as the index tells people apart.
func (x *Index) Who(sex race.Sex, c *race.Competitor, born date.Date) Person {
	who, known := x.directory.Who(sex, c, born)
	return x.births.whoRan(who, known != nil, c.ID != "", born)
}

// Born is when a person was born, as far as the registers tell or any race; zero where none does.
func (x *Index) Born(who Person) date.Date { return x.births.of(who) }

// BornOf is when a competitor was born: as a race has it, or as the registers or other races
// have it of the same person, where that is more of it.
func (x *Index) BornOf(sex race.Sex, c *race.Competitor, born date.Date) date.Date {
	if known := x.Born(x.Who(sex, c, born)); !Conflict(known, born) {
		return moreOf(known, born)
	}
	return born
}

// Len is how many marks are known that can be a best on the track.
func (x *Index) Len() int {
	n := 0
	for _, p := range x.all {
		if p.Counts && !p.Again && onTrack(p.Category.Environment) {
			n++
		}
	}
	return n
}

// All lists every performance, the oldest first, of one day the best first. The
// list must not be changed.
func (x *Index) All() []*Performance { return x.all }

// People lists everybody of whom a performance is known, in a stable order.
func (x *Index) People() []Person { return slices.SortedFunc(maps.Keys(x.careers), Person.Compare) }

// Career lists what somebody ran, the oldest first; nobody in particular has
// none. The list must not be changed.
func (x *Index) Career(who Person) []*Performance { return x.careers[who] }

// Before is how many starts of somebody are known from before a day, of those that
// are wanted.
func (x *Index) Before(who Person, day date.Date, wanted func(*Performance) bool) int {
	n := 0
	for _, p := range x.careers[who] {
		if !p.Again && p.Date.Before(day) && wanted(p) {
			n++
		}
	}
	return n
}

// LastBefore is the last start of somebody on a known day before another one, of those
// that are wanted, and of several on that day the best; nil where none is known.
func (x *Index) LastBefore(who Person, day date.Date, wanted func(*Performance) bool) *Performance {
	var last *Performance
	for _, p := range x.careers[who] {
		if !p.Again && p.Date.IsFull() && p.Date.Before(day) && (last == nil || last.Date.Before(p.Date)) && wanted(p) {
			last = p
		}
	}
	return last
}
