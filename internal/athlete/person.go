// Package athlete answers who is one person, and what is known of what
// everybody ran: one directory of people, one index of performances, one engine
// of bests, leads and careers for all who ask. It works on values, wherever they
// come from, and knows that they are not all there were: it can refute that a
// mark was a best, never prove it. It must not know files, rules or output.
package athlete

import (
	"cmp"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Person is one person, as far as documents tell people apart: a class, and the
// id or the folded name under which the registers know them, or the folded name
// that documents give. Persons are comparable. The zero value is nobody in
// particular: one of several who share a name.
type Person struct {
	sex  race.Sex
	id   string
	name string    // folded; empty where there is an id
	born date.Date // only where people of one name have births that conflict
}

// IsZero reports whether it is nobody in particular.
func (p Person) IsZero() bool { return p == Person{} }

// Sex is the class in which the person competes.
func (p Person) Sex() race.Sex { return p.sex }

// HasID reports whether an id tells who the person is, not a name alone.
func (p Person) HasID() bool { return p.id != "" }

// Key names the person for machines: the id of the register, or else the folded
// name, with the birth behind it where that tells people of one name apart;
// empty for nobody in particular.
func (p Person) Key() string {
	return words.Join(" ", cmp.Or(p.id, p.name), p.born.String())
}

// In is whoever bears the same name or id in another class.
func (p Person) In(sex race.Sex) Person {
	p.sex = sex
	return p
}

// Compare orders people: by class, then by name, by id and by birth.
func (p Person) Compare(o Person) int {
	return cmp.Or(cmp.Compare(p.sex, o.sex), cmp.Compare(p.name, o.name), cmp.Compare(p.id, o.id), p.born.Compare(o.born))
}
