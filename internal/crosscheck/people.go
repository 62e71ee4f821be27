package crosscheck

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// readPeople finds out who is one person, and what everybody ran.
func (c *checker) readPeople() {
	registers := make([]*race.Register, len(c.registers))
	for i, doc := range c.registers {
		registers[i] = c.set.Summaries[doc].register
	}
	lists := make([]*record.List, len(c.lists))
	for i, doc := range c.lists {
		lists[i] = c.set.Summaries[doc].list
	}
	c.directory = athlete.NewDirectory(registers...)
	builder := athlete.NewBuilder(c.directory, lists)
	for _, r := range c.races {
		builder.AddRace(r.Race)
	}
	c.index = builder.Index()
	c.people = c.index.People()
}

// place is where a performance stands.
func (c *checker) place(p *athlete.Performance) place {
	if p.IsEntry() {
		return place{c.lists[p.Number], p.Index}
	}
	return place{c.races[p.Number].doc, p.Index}
}

// career lists what somebody ran, the earliest first, of one day in the order of
// the documents.
func (c *checker) career(who athlete.Person) []*athlete.Performance {
	inOrder := func(a, b *athlete.Performance) int {
		return cmp.Or(a.Date.Compare(b.Date), c.place(a).compare(c.place(b)))
	}
	career := c.index.Career(who)
	if !slices.IsSortedFunc(career, inOrder) {
		career = slices.SortedFunc(slices.Values(career), inOrder)
	}
	return career
}

// nations is whom somebody ran for in these performances.
func nations(career []*athlete.Performance) []string {
	var all []string
	for _, p := range career {
		if !slices.Contains(all, p.Nation) {
			all = append(all, p.Nation)
		}
	}
	return all
}

// fold is a name without accents and capitals.
func (c *checker) fold(name string) string {
	folded, known := c.folded[name]
	if !known {
		folded = words.Fold(name)
		c.folded[name] = folded
	}
	return folded
}

// at reports something at a key of a performance.
func (c *checker) at(p *athlete.Performance, key, rule, message string) {
	if p.IsEntry() {
		c.atEntry(c.place(p), key, rule, message)
		return
	}
	c.atResult(c.place(p), key, rule, message)
}

// atRegistered reports something at a value of an athlete of a register.
func (c *checker) atRegistered(one *athlete.Registered, rule, message string, value ...document.Step) {
	path := append([]document.Step{document.Key("athletes"), document.Index(one.Index)}, value...)
	c.report(c.registers[one.Register], rule, message, path...)
}
