package claim

import (
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// need is what claims about a subject need beside the race or list that they are
// about.
type need uint8

const (
	theRecord need = iota + 1 // that the claim names, as the race met it
	theBests                  // of the athlete in the event
	theSeason                 // of everybody in the event
	theStarts                 // of the athlete in every event
	theBirth                  // of the athlete
)

// Needs is what must be known to assess some claims. It follows from the claims
// alone; which races are behind it, [Needs.Select] tells. The zero value needs
// nothing.
type Needs struct {
	races     map[string]bool // that are named, by id
	met       []*race.Race
	bests     map[class]bool
	seasons   map[season]bool
	people    map[person]bool
	starts    bool // the people's in every event
	registers bool

	classed map[*race.Race]bool            // the races whose classes are those of met
	names   map[*race.Race]map[string]bool // folded, of who is in a race that claims are about
}

// class is an event for men or for women.
type class struct {
	event event.Event
	sex   race.Sex
}

// season is a year of a class.
type season struct {
	class
	year int
}

// person is a folded name or an id in a class.
type person struct {
	sex  race.Sex
	name string
	id   bool
}

// Named lists the ids of the races that claims are about, or compare with, other
// than that whose document has the claims: each once, in order. What claims
// about them need cannot be told before they are known.
func Named(claims []race.Claim) []string {
	named := map[string]bool{}
	for _, c := range claims {
		if c.Race != "" {
			named[c.Race] = true
		}
	}
	return slices.Sorted(maps.Keys(named))
}

// NeedsOfRace is what the claims of a race need; named are the races that they
// name, by id, as far as there are any.
func NeedsOfRace(r *race.Race, named map[string]*race.Race) Needs {
	return needsOf(r.Claims, r, named)
}

// NeedsOfList is what the claims of a record list need; named are the races that
// they name, by id, as far as there are any.
func NeedsOfList(l *record.List, named map[string]*race.Race) Needs {
	return needsOf(l.Claims, nil, named)
}

func needsOf(claims []race.Claim, own *race.Race, named map[string]*race.Race) Needs {
	n := Needs{races: map[string]bool{}, bests: map[class]bool{}, seasons: map[season]bool{}, people: map[person]bool{}, classed: map[*race.Race]bool{}, names: map[*race.Race]map[string]bool{}}
	subjects := NewSubjects()
	for _, c := range claims {
		if c.Race != "" {
			n.races[c.Race] = true
		}
		s := subjects.of(c.About)
		r := own
		if s.isOfNamedRace(c, own == nil) {
			r = named[c.Race]
		}
		switch {
		case r != nil:
			n.ofRace(s.needs, c, r)
		case own == nil && c.Race == "":
			n.registers = n.registers || c.Athlete != "" || s.needs == theBirth // of the holder, where nobody is named
		}
	}
	return n
}

// ofRace adds what a claim about a race needs.
func (n *Needs) ofRace(kind need, c race.Claim, r *race.Race) {
	if kind == theRecord && c.Record.IsZero() || (kind == theBests || kind == theStarts) && c.Athlete == "" {
		kind = 0 // it names none
	}
	n.registers = n.registers || c.Athlete != "" && (kind != 0 || !n.hasName(r, c.Athlete)) || c.Behind != "" && !n.hasName(r, c.Behind)
	switch kind {
	case theBirth: // the registers have it
	case theRecord:
		if !n.classed[r] {
			n.classed[r] = true
			n.met = append(n.met, r.Classes()...)
		}
	case theSeason:
		n.registers = true // under two names of one person a mark is one run
		for _, sex := range sexesOf(r) {
			n.seasons[season{class{r.Event, sex}, r.Date.Year()}] = true
		}
	case theStarts, theBests:
		n.starts = n.starts || kind == theStarts
		for _, sex := range sexesOf(r) {
			n.bests[class{r.Event, sex}] = true
			n.people[person{sex: sex, name: words.Fold(c.Athlete)}] = true
		}
		for i := range r.Results { // one of whom it is who goes by another name
			if id := r.Results[i].ID; id != "" {
				n.people[person{sex: r.SexOf(&r.Results[i]), name: id, id: true}] = true
			}
		}
	}
}

// sexesOf is the classes in which the marks of a race count.
func sexesOf(r *race.Race) []race.Sex {
	if r.IsMixedField() {
		return race.Sexes()
	}
	return []race.Sex{r.Sex}
}

// hasName reports whether a race has somebody of a name.
func (n *Needs) hasName(r *race.Race, name string) bool {
	names := n.names[r]
	if names == nil {
		names = make(map[string]bool, len(r.Results))
		for i := range r.Results {
			names[words.Fold(r.Results[i].Name())] = true
		}
		n.names[r] = names
	}
	return names[words.Fold(name)]
}

// And is what is needed for one and the other.
func (n Needs) And(o Needs) Needs {
	return Needs{
		races: union(n.races, o.races), met: slices.Concat(n.met, o.met), bests: union(n.bests, o.bests),
		seasons: union(n.seasons, o.seasons), people: union(n.people, o.people),
		starts: n.starts || o.starts, registers: n.registers || o.registers,
	}
}

func union[K comparable](a, b map[K]bool) map[K]bool {
	all := make(map[K]bool, len(a)+len(b))
	maps.Copy(all, a)
	maps.Copy(all, b)
	return all
}

// Registers reports whether the registers of athletes are needed.
func (n Needs) Registers() bool { return n.registers }

// Met lists the races of which it must be known what they met as records, of a field of
// men and women each class. A book
// of the category of each must know what decides how its entries stand in time to
// the race: see [record.Book.Wants].
func (n Needs) Met() []*race.Race { return n.met }

// Lists reports whether the record lists of a category are needed for what they
// know of people and seasons; those of the records are those of [Needs.Met].
func (n Needs) Lists(c record.Category) bool {
	of := class{c.Event, c.Sex}
	if n.starts || n.bests[of] {
		return true
	}
	for s := range n.seasons {
		if s.class == of {
			return true
		}
	}
	return false
}

// AnyList reports whether the record lists of any category are needed for that.
func (n Needs) AnyList() bool { return n.starts || len(n.bests) > 0 || len(n.seasons) > 0 }
