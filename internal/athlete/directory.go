package athlete

import (
	"slices"
	"strconv"
	"sync"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Directory is who the registers know. Once made it may be asked from several
// goroutines. It points into the registers, which must not change.
type Directory struct {
	registers []*race.Register
	all       []Registered
	byName    map[named][]int // under every spelling, indexes of all
	byID      map[string][]int
	names     map[race.Sex]func() record.Names
}

// named is a folded name in a class.
type named struct {
	sex  race.Sex
	name string
}

// Registered is an athlete of a register in a class: in each where the register does not say which.
type Registered struct {
	*race.Athlete

	Class           race.Sex
	Register, Index int // which of the registers, and which of its athletes

	person Person
}

// Person is who the athlete is.
func (r *Registered) Person() Person { return r.person }

// Spellings are the names under which the register knows the athlete, its own first.
func (r *Registered) Spellings() []string { return append([]string{r.Name}, r.Also...) }

// NewDirectory makes registers ready for looking people up.
func NewDirectory(registers ...*race.Register) *Directory {
	most := 0
	for _, register := range registers {
		most += len(register.Athletes)
	}
	d := &Directory{registers: registers, all: make([]Registered, 0, most), byName: make(map[named][]int, most), byID: map[string][]int{}}
	for i, register := range registers {
		for j := range register.Athletes {
			for _, class := range race.Sexes() {
				if of := register.Athletes[j].Sex; of == class || of == "" {
					d.enter(Registered{Athlete: &register.Athletes[j], Class: class, Register: i, Index: j})
				}
			}
		}
	}
	d.tellApart()
	d.names = map[race.Sex]func() record.Names{}
	for _, sex := range race.Sexes() {
		d.names[sex] = sync.OnceValue(func() record.Names { return d.otherNames(sex) })
	}
	return d
}

func (d *Directory) enter(one Registered) {
	at := len(d.all)
	one.person = Person{sex: one.Class, id: one.ID}
	for i, spelling := range one.Spellings() {
		folded := words.Fold(spelling)
		if i == 0 && one.ID == "" {
			one.person.name = folded
		}
		key := named{one.Class, folded}
		if some := d.byName[key]; len(some) == 0 || some[len(some)-1] != at {
			d.byName[key] = append(some, at)
		}
	}
	if one.ID != "" {
		d.byID[one.ID] = append(d.byID[one.ID], at)
	}
	d.all = append(d.all, one)
}

// tellApart tells athletes of one name apart by their births where they have no ids.
func (d *Directory) tellApart() {
	for i := range d.all {
		one := &d.all[i] // who has an id is found by no name
		for _, j := range d.byName[named{one.Class, one.person.name}] {
			if j != i && d.all[j].person.namesake() == one.person {
				one.person.born = one.Born
				break
			}
		}
	}
}

// Registered lists the athletes of all registers, in their order.
func (d *Directory) Registered() []Registered { return d.all }

// Registers lists the registers, in their order.
func (d *Directory) Registers() []*race.Register { return d.registers }

// Sources is where a figure of a registered athlete comes from, by its key: the
// sources that the athlete names for it, else those of the register.
func (d *Directory) Sources(r *Registered, key string) []race.Source {
	register := d.registers[r.Register]
	keys := r.Source.For(key)
	if len(keys) == 0 {
		keys = register.Source.All
	}
	return race.SourcesOf(register.Name, race.Resolve(register.Sources, keys))
}

// Named is the person of a name and, where one is given, an id; and the athlete
// whom the registers know by it, nil where they know none. A name that several
// bear is nobody's in particular.
func (d *Directory) Named(sex race.Sex, name, id string) (Person, *Registered) {
	return d.Who(sex, &race.Competitor{Athlete: name, ID: id}, date.Date{})
}

// Who is the person that a competitor is, who was born on a day where that is known;
// and the athlete whom the registers know as that person, nil where they know none. A
// name alone never joins people whose births conflict. A team is nobody.
func (d *Directory) Who(sex race.Sex, c *race.Competitor, born date.Date) (Person, *Registered) {
	return d.who(sex, c, born, words.Fold)
}

func (d *Directory) who(sex race.Sex, c *race.Competitor, born date.Date, fold func(string) string) (Person, *Registered) {
	switch {
	case c.IsTeam():
		return Person{}, nil
	case c.ID != "":
		return d.withID(sex, c.ID)
	}
	name := fold(c.Athlete)
	if name == "" {
		return Person{}, nil // nothing but accents is nobody's name
	}
	known := d.byName[named{sex, name}]
	if len(known) == 0 {
		return Person{sex: sex, name: name}, nil
	}
	possible := -1
	for _, i := range known {
		if !Conflict(d.all[i].Born, born) {
			if possible >= 0 {
				return Person{}, nil
			}
			possible = i
		}
	}
	if possible < 0 {
		return Person{sex: sex, name: name, born: born}, nil
	}
	return d.all[possible].Person(), &d.all[possible]
}

// Of is the athlete whom the registers know as a person, under any of their
// spellings; nil where they know none, or several.
func (d *Directory) Of(who Person) *Registered {
	if who.id != "" {
		_, known := d.withID(who.sex, who.id)
		return known
	}
	bearers := d.byName[named{who.sex, who.name}]
	for _, i := range bearers {
		if d.all[i].person == who {
			return &d.all[i]
		}
	}
	if len(bearers) == 1 && who.born.IsZero() {
		return &d.all[bearers[0]]
	}
	return nil
}

// Knows reports whether the registers know a person, or several who share the
// name.
func (d *Directory) Knows(who Person) bool {
	if who.id == "" && who.born.IsZero() {
		return len(d.byName[named{who.sex, who.name}]) > 0
	}
	return d.Of(who) != nil
}

// withID is the person of an id, whether or not the registers know it.
func (d *Directory) withID(sex race.Sex, id string) (Person, *Registered) {
	for _, i := range d.byID[id] {
		if d.all[i].Class == sex {
			return Person{sex: sex, id: id}, &d.all[i]
		}
	}
	return Person{sex: sex, id: id}, nil
}

// Names is under which name the people of a class are registered, by their other
// spellings, as record books want it. They must not be changed.
func (d *Directory) Names(sex race.Sex) record.Names {
	if names, known := d.names[sex]; known {
		return names()
	}
	return nil
}

// otherNames makes the names of a class: once, as every record book wants them.
func (d *Directory) otherNames(sex race.Sex) record.Names {
	names := record.Names{}
	for i := range d.all {
		one := &d.all[i]
		name := words.Fold(one.Name)
		if one.Class != sex || len(d.byName[named{sex, name}]) != 1 {
			continue
		}
		for _, also := range one.Also {
			if folded := words.Fold(also); folded != name && len(d.byName[named{sex, folded}]) == 1 {
				names[folded] = name
			}
		}
	}
	return names
}

// Nations is whom the people of a class represented who have a nation that a code on
// a sheet may stand for beside another, as record books want it.
func (d *Directory) Nations(sex race.Sex) record.Nations {
	nations, alternatives := record.Nations{}, nation.Alternatives()
	for i := range d.all {
		one := &d.all[i]
		if one.Class != sex || !slices.ContainsFunc(one.Nations, func(r race.Representation) bool { return slices.Contains(alternatives, r.Nation) }) {
			continue
		}
		if one.ID != "" {
			nations[one.ID] = one.Nations
		}
		for _, spelling := range one.Spellings() {
			if folded := words.Fold(spelling); len(d.byName[named{sex, folded}]) == 1 {
				nations[folded] = one.Nations
			}
		}
	}
	return nations
}

// forRecords is the nation for whose records somebody counts who ran under a code on
// a day, and whom the registers may know.
func forRecords(code string, one *Registered, day date.Date) string {
	if one == nil {
		return nation.ForRecords(code)
	}
	return nation.ForRecords(code, one.RepresentedOn(day)...)
}

// CountsFor is the nation for whose records a competitor counts, who was born on a day
// where that is known, on another day.
func (d *Directory) CountsFor(sex race.Sex, c *race.Competitor, born, day date.Date) string {
	if n, _ := nation.Lookup(c.Nation); n.OrAs == "" {
		return nation.ForRecords(c.Nation)
	}
	_, known := d.Who(sex, c, born)
	return forRecords(c.Nation, known, day)
}

// IsName reports whether the registers know anybody of a class by a folded name.
func (d *Directory) IsName(sex race.Sex, folded string) bool {
	return len(d.byName[named{sex, folded}]) > 0
}

// Same reports whether two names may be of one person of a class: they are
// spelt alike but for case and accents, or the registers know somebody by both.
func (d *Directory) Same(sex race.Sex, name, other string) bool {
	if words.Fold(name) == words.Fold(other) {
		return true
	}
	theirs := d.byName[named{sex, words.Fold(other)}]
	return slices.ContainsFunc(d.byName[named{sex, words.Fold(name)}], func(i int) bool { return slices.Contains(theirs, i) })
}

// Keys is what the bearer of a name is known by: two names of one sex that share a key
// are [Directory.Same].
func (d *Directory) Keys(sex race.Sex, name string) []string {
	folded := words.Fold(name)
	keys := []string{"name " + folded}
	for _, i := range d.byName[named{sex, folded}] {
		keys = append(keys, string(sex)+" "+strconv.Itoa(i))
	}
	return keys
}

// Conflict reports whether two births cannot be one: both are known, and no day
// is in both.
func Conflict(a, b date.Date) bool {
	return !a.IsZero() && !b.IsZero() && !a.Overlaps(b)
}
