package crosscheck

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
)

// birth is when somebody was born, as a document has it.
type birth struct {
	date date.Date
	doc  int
	tell func(message string)
}

// births reports birth dates of one athlete that cannot be the same. It goes by
// the names, or by the ids where there are any: people of one name whose births
// conflict are otherwise taken for two.
func (c *checker) births() {
	births := map[athlete.Person][]birth{}
	registered := c.directory.Registered()
	for i := range registered {
		one := &registered[i]
		if one.Born.IsZero() {
			continue
		}
		if who, known := c.directory.Named(one.Class, one.Name, one.ID); known != nil { // else shares the name with another
			c.birth(births, who, one.Name, birth{one.Born, c.registers[one.Register], func(message string) {
				c.atRegistered(one, "two-births", message, document.Key("born"))
			}})
		}
	}
	for _, r := range c.races {
		for i := range r.Results {
			result := &r.Results[i]
			if result.Born.IsZero() {
				continue
			}
			who, _ := c.directory.Named(r.SexOf(result), result.Athlete, result.ID)
			c.birth(births, who, result.Athlete, birth{result.Born, r.doc, func(message string) {
				c.atResult(place{r.doc, i}, "born", "two-births", message)
			}})
		}
	}
}

// birth holds a birth of somebody against those that are known, and makes it
// known.
func (c *checker) birth(known map[athlete.Person][]birth, who athlete.Person, name string, b birth) {
	if who.IsZero() {
		return // one of several of the name
	}
	i := slices.IndexFunc(known[who], func(of birth) bool { return athlete.Conflict(of.date, b.date) })
	if i < 0 {
		if !slices.ContainsFunc(known[who], func(of birth) bool { return of.date == b.date }) {
			known[who] = append(known[who], b)
		}
		return
	}
	other := known[who][i]
	if told, _ := c.later(b.doc, other.doc); told != b.doc {
		b, other = other, b
	}
	b.tell(fmt.Sprintf("%s: born %s, but %s in %s", name, b.date, other.date, c.name(other.doc)))
}
