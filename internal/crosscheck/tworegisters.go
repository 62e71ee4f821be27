package crosscheck

import (
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// twoRegisters reports an athlete whom two registers have: by an id, or by a
// spelling that both know unless each has an id. What one register has twice it
// was told by itself.
func (c *checker) twoRegisters() {
	ids, names := map[string]spelt{}, map[classed][]spelt{}
	registered := c.directory.Registered()
	for i := range registered {
		one := &registered[i]
		if first, taken := ids[one.ID]; one.ID != "" && !taken {
			ids[one.ID] = spelt{one, byID}
		} else if taken && first.Register != one.Register {
			c.inTwo(spelt{one, byID}, first)
			continue
		}
		for j, name := range one.Spellings() {
			of, this := classed{one.Class, c.fold(name)}, spelt{one, j}
			if other, found := inAnother(one, names[of]); found {
				c.inTwo(this, other)
			}
			names[of] = keepOne(names[of], this)
		}
	}
}

// classed is a folded name in a class.
type classed struct {
	sex  race.Sex
	name string
}

// spelt is a spelling of an athlete of a register by its number: the name itself is
// the first.
type spelt struct {
	*athlete.Registered

	number int
}

// byID stands for the id in place of a spelling.
const byID = -1

// inAnother is the first of some athletes of one name who is in another register
// than one, unless both have ids.
func inAnother(one *athlete.Registered, others []spelt) (spelt, bool) {
	for _, other := range others {
		if other.Register != one.Register && (one.ID == "" || other.ID == "") {
			return other, true
		}
	}
	return spelt{}, false
}

// keepOne keeps of the athletes of one name one of each register, with an id and
// without: more tell nothing.
func keepOne(some []spelt, one spelt) []spelt {
	for _, other := range some {
		if other.Register == one.Register && (other.ID == "") == (one.ID == "") {
			return some
		}
	}
	return append(some, one)
}

// inTwo reports an athlete at one of two registers.
func (c *checker) inTwo(a, b spelt) {
	told, other := a, b
	if doc, _ := c.later(c.registers[a.Register], c.registers[b.Register]); doc != c.registers[a.Register] {
		told, other = b, a
	}
	what, path := fmt.Sprintf("name %q", told.Name), []document.Step{document.Key("name")}
	switch {
	case told.number == byID:
		what, path = "id "+told.ID, []document.Step{document.Key("id")}
	case told.number > 0:
		what, path = fmt.Sprintf("also %q", told.Also[told.number-1]), []document.Step{document.Key("also"), document.Index(told.number - 1)}
	}
	c.atRegistered(told.Registered, "two-registers", fmt.Sprintf("%s: that of %s in %s too", what, other.Name, c.name(c.registers[other.Register])), path...)
}
