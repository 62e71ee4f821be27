package crosscheck

import (
	"cmp"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// person is somebody, as far as documents tell people apart: a class, and an id
// or a name without accents. The zero value is nobody in particular: one of
// several who share a name.
type person struct {
	sex      race.Sex
	id, name string
}

// people is who the registers know.
type people struct {
	byName map[person][]registered // under every spelling
	byID   map[string][]registered
	folds  map[string]string
}

// registered is an athlete of a register in a class: in each where the register
// does not say which.
type registered struct {
	place
	class race.Sex

	*race.Athlete
}

// path leads to a value of the athlete in the register.
func (r *registered) path(rest ...document.Step) []document.Step {
	return append([]document.Step{document.Key("athletes"), document.Index(r.index)}, rest...)
}

// spellings are the names under which the register knows the athlete.
func (r *registered) spellings() []string { return append([]string{r.Name}, r.Also...) }

// registered lists the athletes of the registers.
func (c *checker) registered() []registered {
	var all []registered
	for _, i := range c.registers {
		athletes := c.set.Summaries[i].register.Athletes
		for j := range athletes {
			for _, class := range race.Sexes() {
				if of := athletes[j].Sex; of == class || of == "" {
					all = append(all, registered{place{i, j}, class, &athletes[j]})
				}
			}
		}
	}
	return all
}

func (c *checker) readRegisters() *people {
	p := &people{byName: map[person][]registered{}, byID: map[string][]registered{}, folds: map[string]string{}}
	for _, one := range c.registered() {
		if one.ID != "" {
			p.byID[one.ID] = append(p.byID[one.ID], one)
		}
		var under []person
		for _, name := range one.spellings() {
			key := person{sex: one.class, name: p.fold(name)}
			if !slices.Contains(under, key) {
				under = append(under, key)
				p.byName[key] = append(p.byName[key], one)
			}
		}
	}
	return p
}

// fold is a name without accents and capitals.
func (p *people) fold(name string) string {
	folded, known := p.folds[name]
	if !known {
		folded = words.Fold(name)
		p.folds[name] = folded
	}
	return folded
}

// who is the person of a name and, where one is given, an id; and the athlete
// whom the registers know by it.
func (p *people) who(sex race.Sex, name, id string) (person, *registered) {
	named := person{sex: sex, name: p.fold(name)}
	if id != "" {
		if with := p.byID[id]; len(with) > 0 {
			return person{sex: sex, id: id}, &with[0]
		}
		return person{sex: sex, id: id}, nil
	}
	switch known := p.byName[named]; len(known) {
	case 0:
		if named.name == "" {
			return person{}, nil // nothing but accents is nobody's name
		}
		return named, nil
	case 1:
		return known[0].person(p), &known[0]
	default:
		return person{}, nil
	}
}

// person is the athlete as results are told apart.
func (r *registered) person(p *people) person {
	if r.ID != "" {
		return person{sex: r.class, id: r.ID}
	}
	return person{sex: r.class, name: p.fold(r.Name)}
}

// run is what is known of somebody's race: a result, or an entry of a record
// list.
type run struct {
	place

	entry    bool
	athlete  string
	nation   string
	date     date.Date
	city     string
	country  string
	category record.Category
	mark     timing.Mark // of a finish that counts
}

// readRuns lists what everybody ran.
func (c *checker) readRuns() map[person][]run {
	runs := map[person][]run{}
	add := func(sex race.Sex, id string, r run) {
		if who, _ := c.people.who(sex, r.athlete, id); who != (person{}) {
			runs[who] = append(runs[who], r)
		}
	}
	for _, held := range c.races {
		for i := range held.Results {
			result := &held.Results[i]
			if result.Status == race.DNS {
				continue
			}
			r := run{
				place: place{held.doc, i}, athlete: result.Athlete, nation: result.Nation, date: held.Date,
				city: held.Venue.City, country: held.Venue.Country, category: record.CategoryOf(held.Race),
			}
			if result.Finished() && held.Ineligible == "" && result.Ineligible == "" {
				r.mark = result.Mark
			}
			add(held.Sex, result.ID, r)
		}
	}
	for _, i := range c.lists {
		list := c.set.Summaries[i].list
		for j := range list.Entries {
			e := &list.Entries[j]
			add(list.Sex, e.ID, run{
				place: place{i, j}, entry: true, athlete: e.Athlete, nation: e.Nation, date: e.Date,
				city: e.Venue.City, country: e.Venue.Country, category: list.Category(), mark: e.Mark,
			})
		}
	}
	for _, of := range runs {
		slices.SortFunc(of, func(a, b run) int { return cmp.Or(a.date.Compare(b.date), a.compare(b.place)) })
	}
	return runs
}

// everybody lists the people of whom a run is known, in a stable order.
func (c *checker) everybody() []person {
	if c.all == nil {
		c.all = slices.SortedFunc(maps.Keys(c.runs), person.compare)
	}
	return c.all
}

// compare orders people: by class, then by name, then by id.
func (p person) compare(o person) int {
	return cmp.Or(cmp.Compare(p.sex, o.sex), cmp.Compare(p.name, o.name), cmp.Compare(p.id, o.id))
}

// nations is whom somebody ran for in these runs.
func nations(runs []run) []string {
	var all []string
	for _, r := range runs {
		if !slices.Contains(all, r.nation) {
			all = append(all, r.nation)
		}
	}
	return all
}

// at reports something at a key of a run.
func (c *checker) at(r run, key, rule, message string) {
	if r.entry {
		c.atEntry(r.place, key, rule, message)
		return
	}
	c.atResult(r.place, key, rule, message)
}
