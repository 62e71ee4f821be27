package athlete

import (
	"cmp"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// Index is what is known of what everybody ran. Once made it may be asked from
// several goroutines.
type Index struct {
	directory *Directory
	births    births
	all       []Performance // the oldest first, of one day the best first
	careers   map[Person][]int32
	leads     map[season][]int32
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
// one mark by name, then as the tracks are ordered; those without a mark last.
func compare(a, b *Performance) int {
	return cmp.Or(
		a.Date.Compare(b.Date), compareMarks(a, b), cmp.Compare(a.Name(), b.Name()),
		cmp.Compare(a.Category.Environment, b.Category.Environment),
	)
}

func compareMarks(a, b *Performance) int {
	if a.Mark.IsZero() || b.Mark.IsZero() {
		return cmp.Compare(b.Mark.Milliseconds(), a.Mark.Milliseconds())
	}
	return a.Mark.Compare(b.Mark)
}

// group enters performances where they are looked for.
func (x *Index) group() {
	x.careers, x.leads = map[Person][]int32{}, map[season][]int32{}
	for i := range x.all {
		p := &x.all[i]
		if !p.Person.IsZero() {
			x.careers[p.Person] = append(x.careers[p.Person], int32(i))
		}
		if !p.Counts || p.Again {
			continue
		}
		x.lead(seasonOf(p, ""), i)
		if p.Nation != "" {
			x.lead(seasonOf(p, p.Nation), i)
		}
	}
}

func seasonOf(p *Performance, nation string) season {
	c := p.Category
	return season{c.Event, c.Sex, c.Environment, p.Date.Year(), nation}
}

// lead enters a mark among those that led a season when they were made, and
// those of unknown days, which may have.
func (x *Index) lead(of season, i int) {
	leaders := x.leads[of]
	for _, j := range slices.Backward(leaders) {
		if x.all[j].Date.IsFull() {
			if x.all[i].Mark.Compare(x.all[j].Mark) >= 0 {
				return
			}
			break
		}
	}
	x.leads[of] = append(leaders, int32(i))
}

// Directory is who is one person.
func (x *Index) Directory() *Directory { return x.directory }

// Who is the person that a competitor is, as the index tells people apart.
func (x *Index) Who(sex race.Sex, c *race.Competitor, born date.Date) Person {
	who, _ := x.directory.Who(sex, c, born)
	return x.births.tell(who, born)
}

// Len is how many marks are known that can be a best on the track.
func (x *Index) Len() int {
	n := 0
	for i := range x.all {
		if p := &x.all[i]; p.Counts && !p.Again && onTrack(p.Category.Environment) {
			n++
		}
	}
	return n
}

// All lists every performance, the oldest first, of one day the best first.
func (x *Index) All() []Performance { return x.all }

// People lists everybody of whom a performance is known, in a stable order.
func (x *Index) People() []Person { return slices.SortedFunc(maps.Keys(x.careers), Person.Compare) }

// Career lists what somebody ran, the oldest first; nobody in particular has
// none.
func (x *Index) Career(who Person) []*Performance {
	career := make([]*Performance, len(x.careers[who]))
	for i, at := range x.careers[who] {
		career[i] = &x.all[at]
	}
	return career
}

// LastBefore is the last start of somebody on a known day before another one,
// nil where none is known.
func (x *Index) LastBefore(who Person, day date.Date) *Performance {
	for _, at := range slices.Backward(x.careers[who]) {
		if p := &x.all[at]; p.Date.IsFull() && p.Date.Before(day) {
			return p
		}
	}
	return nil
}
