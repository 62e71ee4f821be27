package crosscheck

import (
	"maps"
	"reflect"
	"slices"

	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Touched is what documents are about in which two sets differ. What hangs on none of it is found
// in both sets alike, so that who asks only for the difference need not look for it: that a race
// stands in two documents hangs on the races of its event and class, flags and marks of records
// on the races and lists of its category and on the registers, flags of bests and leads on the
// races and lists of its event and on who is one person, all that is said of people on who ran,
// when, where and for whom. Of other rules all is looked for: they cost less than to know what
// they hang on.
type Touched struct {
	nothing, everything bool
	samePeople          bool // who ran, when, where and for whom
	bests               bool // of all events: who is one person may be another question
	ids                 map[string]bool
	contests            map[contest]bool
	categories          map[record.Category]bool
	events              map[event.Event]bool
}

// Touch is what some documents are about, each as it is in one set and in the other, at one path;
// nil where there is none. Registers, and what cannot be read, may touch everything.
func Touch(docs [][2]*Summary) *Touched {
	t := &Touched{
		nothing: true, samePeople: true,
		ids: map[string]bool{}, contests: map[contest]bool{}, categories: map[record.Category]bool{}, events: map[event.Event]bool{},
	}
	var births [2]map[born]bool
	for side := range births {
		births[side] = map[born]bool{}
	}
	for _, sides := range docs {
		if same(sides, func(r *race.Race) *race.Race { return r }) {
			continue // it was laid out otherwise, or says more of itself
		}
		t.nothing = false
		t.samePeople = t.samePeople && same(sides, withoutMarks)
		for side, s := range sides {
			if s != nil {
				t.add(s, births[side])
			}
		}
	}
	t.bests = !maps.Equal(births[0], births[1])
	return t
}

// add adds a document as it is in one of the sets, and the births that it gives to those of the set.
func (t *Touched) add(s *Summary, births map[born]bool) {
	t.ids[s.id] = true
	switch {
	case s.Faulty:
		t.everything = true
	case s.race != nil:
		t.race(s.race)
		addBirths(births, s.race)
	case s.list != nil:
		t.categories[s.list.Category()], t.events[s.list.Event] = true, true
	default:
		t.everything = true
	}
}

// Nothing reports whether all others see of the documents is the same in both sets: then
// documents say of each other what they say in the other set.
func (t *Touched) Nothing() bool { return t != nil && t.nothing }

func (t *Touched) race(r *race.Race) {
	t.contests[contest{r.Event, r.Sex}], t.categories[record.CategoryOf(r)], t.events[r.Event] = true, true, true
}

// same reports whether the others see the same of a document in both sets, of a race some part.
// A document that is excused from anything is another one, since what it needs hangs on others.
func same(sides [2]*Summary, part func(*race.Race) *race.Race) bool {
	a, b := sides[0], sides[1]
	if a == nil || b == nil || a.Faulty || b.Faulty || a.allowances.Any() || b.allowances.Any() {
		return false
	}
	if a.race != nil && b.race != nil {
		return reflect.DeepEqual(part(a.race), part(b.race))
	}
	return a.kind == b.kind && reflect.DeepEqual(a.race, b.race) &&
		reflect.DeepEqual(a.list, b.list) && reflect.DeepEqual(a.register, b.register)
}

// withoutMarks is what a race says of who ran, when, where and for whom.
func withoutMarks(r *race.Race) *race.Race {
	kept := *r
	kept.Wind, kept.PaceLights, kept.Qualifying = race.Wind{}, timing.Mark{}, timing.Mark{}
	kept.Results = slices.Clone(kept.Results)
	for i := range kept.Results {
		x := &kept.Results[i]
		x.Place, x.OriginalPlace, x.Overall, x.Qualified = 0, 0, 0, ""
		x.Mark, x.Thousandths, x.Flags = timing.Mark{}, timing.Mark{}, nil
	}
	return &kept
}

// born is a birth that a race gives of somebody. It tells people of one name apart, in whatever
// they ran.
type born struct {
	sex      race.Sex
	name, id string
	on       date.Date
}

func addBirths(all map[born]bool, r *race.Race) {
	add := func(b born) {
		if !b.on.IsZero() {
			all[b] = true
		}
	}
	for i := range r.Results {
		x := &r.Results[i]
		sex := r.SexOf(x)
		add(born{sex, x.Athlete, x.ID, x.Born})
		for _, leg := range x.Legs {
			add(born{sex, leg.Athlete, leg.ID, leg.Born})
		}
	}
}

// with is what is touched, and what races are about of which everything has to be known: those
// that share an id, with what was touched or with each other, since their findings are told apart
// by it alone; and those with so many results that not all of what is found in them may be told.
// Of others an allowance may seem unneeded that is needed, in both sets alike.
func (t *Touched) with(summaries []*Summary) *Touched {
	if t == nil || t.everything {
		return &Touched{everything: true}
	}
	of := *t
	of.contests, of.categories, of.events = maps.Clone(t.contests), maps.Clone(t.categories), maps.Clone(t.events)
	times := map[string]int{}
	for _, s := range summaries {
		times[s.id]++
	}
	for _, s := range summaries {
		if s.race != nil && (t.ids[s.id] || times[s.id] > 1 || mayOverflow(s.race)) {
			of.race(s.race)
		}
	}
	return &of
}

// mayOverflow reports whether more may be found in a race than is told of it, as far as that
// hangs on how many results and flags it has.
func mayOverflow(r *race.Race) bool {
	const ofResult = 12 // beside those of flags: a record that is not listed, or not flagged, of each width
	n := 1
	for i := range r.Results {
		n += ofResult + 2*len(r.Results[i].Flags)
	}
	return n > check.MostTold/2
}

// hasContest reports whether it may be another question which races of an event and class are one.
func (t *Touched) hasContest(of contest) bool { return t.everything || t.contests[of] }

// hasRecords reports whether the records of a race may be others.
func (t *Touched) hasRecords(r *race.Race) bool {
	return t.everything || t.categories[record.CategoryOf(r)]
}

// hasBests reports whether the bests of a race may be others.
func (t *Touched) hasBests(r *race.Race) bool { return t.everything || t.bests || t.events[r.Event] }

// hasPeople reports whether something else may be found in people.
func (t *Touched) hasPeople() bool { return t.everything || !t.samePeople }
