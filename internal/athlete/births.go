package athlete

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/date"
)

// births is, for names of people whom the registers do not know, the births that
// conflict, one of each that cannot be another, the earliest first. Names whose
// births can all be one are not in it, unless the registers know another of the
// name.
type births map[Person][]date.Date

// birthsOf finds the names that people of conflicting births bear.
func birthsOf(d *Directory, all []*Performance) births {
	seen := births{}
	for _, p := range all {
		if p.Born.IsZero() || p.registered || p.Person.IsZero() || p.Person.id != "" {
			continue
		}
		if who := p.Person.namesake(); !slices.Contains(seen[who], p.Born) {
			seen[who] = append(seen[who], p.Born)
		}
	}
	for who, dates := range seen {
		// By their ends: a year must not stand for the days in it that conflict.
		slices.SortStableFunc(dates, func(a, b date.Date) int { return cmp.Or(a.Last().Compare(b.Last()), b.First().Compare(a.First())) })
		apart := dates[:1]
		for _, born := range dates[1:] {
			if Conflict(born, apart[len(apart)-1]) {
				apart = append(apart, born)
			}
		}
		if seen[who] = apart; len(apart) < 2 && len(d.byName[named{who.sex, who.name}]) == 0 {
			delete(seen, who)
		}
	}
	return seen
}

// tell is who somebody is whom the registers do not know, once all births are
// known: of people who share a name the one whose birth it can be, nobody in
// particular where it can be several.
func (b births) tell(who Person, born date.Date) Person {
	if len(b) == 0 || who.id != "" {
		return who
	}
	apart, shared := b[who.namesake()]
	if !shared {
		return who
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
