package athlete

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/words"
)

// births is who shares a name, told apart by the births beside what was run.
type births struct {
	directory *Directory
	names     map[Person][]date.Date // of people whom the registers do not know, by their namesake
	known     map[Person][]date.Date // of athletes of the registers, by who they are: of those alone that are found by the name and cannot all be one
	born      map[Person]date.Date   // of everybody, as far as races tell
}

// birthsOf finds the names that people of conflicting births bear. Those of a name
// that the registers know as another's are told apart from it by one birth alone.
func birthsOf(d *Directory, all map[birth]bool) births {
	b := births{directory: d, names: map[Person][]date.Date{}, known: map[Person][]date.Date{}, born: map[Person]date.Date{}}
	for one := range all {
		if !one.byID {
			b.add(one)
		}
	}
	keepApart(b.names, func(who Person) int { return 2 - min(1, len(d.byName[named{who.sex, who.name}])) })
	keepApart(b.known, func(Person) int { return 2 })
	for one := range all {
		who := b.whoRan(one.person, one.registered, one.byID, one.born)
		b.born[who] = moreOf(b.born[who], one.born)
	}
	delete(b.born, Person{})
	return b
}

// moreOf is the one of two births that says more; of two that say as much the earlier.
func moreOf(a, b date.Date) date.Date {
	if a.IsZero() || b.IsZero() {
		return cmp.Or(a, b)
	}
	if c := cmp.Or(cmp.Compare(a.Days(), b.Days()), a.Compare(b)); c > 0 {
		return b
	}
	return a
}

// of is when a person was born: as the registers have it, or as a race has it, where that is
// the same birth and more of it.
func (b births) of(who Person) date.Date {
	known := b.directory.Of(who)
	if known == nil || Conflict(known.Born, b.born[who]) {
		return b.born[who]
	}
	return moreOf(known.Born, b.born[who])
}

func (b births) add(one birth) {
	if one.born.IsZero() || one.person.IsZero() {
		return
	}
	in, who := b.names, one.person.namesake()
	if one.registered {
		in, who = b.known, one.person
	}
	if !slices.Contains(in[who], one.born) {
		in[who] = append(in[who], one.born)
	}
}

// keepApart keeps of the births of everybody one of each that cannot be another,
// the earliest first, and nothing of those who have fewer than least.
func keepApart(births map[Person][]date.Date, least func(Person) int) {
	for who, dates := range births {
		// By their ends: a year must not stand for the days in it that conflict.
		slices.SortStableFunc(dates, func(a, b date.Date) int { return cmp.Or(a.Last().Compare(b.Last()), b.First().Compare(a.First())) })
		apart := dates[:1]
		for _, born := range dates[1:] {
			if Conflict(born, apart[len(apart)-1]) {
				apart = append(apart, born)
			}
		}
		if births[who] = apart; len(apart) < least(who) {
			delete(births, who)
		}
	}
}

// whoRan is who a competitor is, known to the registers or not, once all births are
// known: of people who share a name the one whose birth it can be, nobody in
// particular where it can be several.
func (b births) whoRan(who Person, registered, byID bool, born date.Date) Person {
	if byID || who.IsZero() {
		return who
	}
	apart, shared := b.names[who.namesake()]
	if registered {
		apart, shared = b.known[who]
	}
	switch {
	case !shared:
		return who
	case registered: // which of them the registers know cannot be told
		who = Person{sex: who.sex, name: words.Fold(b.directory.Of(who).Name)}
	}
	var found Person
	for _, one := range apart {
		if Conflict(one, born) {
			continue
		}
		if !found.IsZero() {
			return Person{}
		}
		found = who
		found.born = one
	}
	return found
}

// namesake is whoever bears the name of a person, whatever the birth.
func (p Person) namesake() Person {
	p.born = date.Date{}
	return p
}
