package people

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Split is the plan by which one entry becomes two of one name, each with an id. In the
// races of the second, by their ids, it is that one who ran, in all others the first;
// where none are named all are open.
func (r *Registers) Split(name string, second []string) (*Plan, error) {
	e, err := r.one(name)
	if err != nil {
		return nil, err
	}
	first, other := r.ids(e)
	doc := r.docs[e.register]
	register := *doc.Register
	register.Athletes = slices.Clone(register.Athletes)
	register.Athletes[e.index].ID = first
	register.Athletes = slices.Insert(register.Athletes, e.index+1, race.Athlete{Name: e.Name, ID: other, Sex: e.Sex})
	p := newPlan(append([]string{e.Name, e.ID}, e.Also...))
	p.registers[doc] = &register
	p.id = func(of mention) string {
		if !r.means(of, e) {
			return of.who.ID
		}
		p.met[of.race] = true
		switch {
		case len(second) == 0:
			if of.who.ID == "" {
				p.open = append(p.open, of.doc.File)
			}
			return of.who.ID
		case slices.Contains(second, of.race):
			return other
		default:
			return first
		}
	}
	p.wanted = second
	return p, nil
}

// means reports whether somebody in a race or list is an entry.
func (r *Registers) means(of mention, e entry) bool {
	if of.who.ID != "" {
		return of.who.ID == e.ID
	}
	sex := of.sex
	if !slices.Contains(race.Sexes(), sex) { // of a leg of a mixed relay
		sex = cmp.Or(e.Sex, race.Men)
	}
	_, known := r.directory.Who(sex, &of.who, of.born)
	return known != nil && known.Athlete == e.Athlete
}

// ids is the id of an entry, its own or one with the year of the birth or a number, and
// one for another of its name.
func (r *Registers) ids(e entry) (first, other string) {
	taken := map[string]bool{}
	for _, one := range r.entries() {
		taken[one.ID] = true
	}
	key, number := race.KeyOf(e.Name), 0
	next := func() string {
		for {
			number++
			if id := fmt.Sprintf("%s-%d", key, number); !taken[id] {
				return id
			}
		}
	}
	born := fmt.Sprintf("%s-%d", key, e.Born.Year())
	switch {
	case e.ID != "":
		first, number = e.ID, 1 // the other one is the second
	case !e.Born.IsZero() && !taken[born]:
		first, number = born, 1
	default:
		first = next()
	}
	return first, next()
}

// Missed is the error for a race of the second person in which nobody of the name ran,
// once all documents were asked about.
func (p *Plan) Missed() error {
	for _, id := range p.wanted {
		if p.met[id] {
			continue
		}
		err := &Error{fmt.Sprintf("--in %q: nobody of the name ran in such a race", id), "name races without --in first: it lists those in which somebody did"}
		var ran []string
		for one := range p.met {
			ran = append(ran, one)
		}
		slices.Sort(ran)
		if near, ok := words.Nearest(id, slices.Values(ran)); ok {
			err.Remedy = "did you mean " + near + "?"
		}
		return err
	}
	return nil
}
