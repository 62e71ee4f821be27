package crosscheck

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// sexes reports an athlete who stands among men and among women, unless the
// registers know one of each. A register that cannot be read might. Where most
// of a document is told so, its own sex is.
func (c *checker) sexes() {
	if c.faulty(document.Athletes) {
		return
	}
	told := make([][]*athlete.Performance, len(c.set.Summaries))
	var names unisex // of the people, once somebody is asked for
	for _, who := range c.people {
		other := who.In(otherSex(who.Sex()))
		wrong, right, one := c.asTwo(who, other)
		if !one {
			continue
		}
		if names == nil {
			names = c.newUnisex()
		}
		if c.areNamesakes(wrong, right, names) {
			continue
		}
		if len(c.career(right)) == 0 && len(c.career(wrong)) >= many {
			c.wrongSex(right)
			continue
		}
		for _, p := range c.career(wrong) {
			doc := c.place(p).doc
			told[doc] = append(told[doc], p)
		}
	}
	for doc, some := range told {
		c.ofOtherSex(doc, some)
	}
}

// asTwo reports whether a person and whoever bears the name in the other class
// are one, and in which class that one is wrong: the registers say so, or else
// the greater number.
func (c *checker) asTwo(who, other athlete.Person) (wrong, right athlete.Person, one bool) {
	career, others := c.career(who), c.career(other)
	switch {
	case who.Sex() == race.Men && len(others) > 0:
		return who, other, false // told of her
	case len(others) == 0 && !c.directory.Knows(other), c.directory.Knows(who) && c.directory.Knows(other):
		return who, other, false
	case !compatriots(nations(career), nations(others)), bornApart(c.bornOf(who), c.bornOf(other)):
		return who, other, false
	case c.directory.Knows(who) || !c.directory.Knows(other) && len(others) < len(career):
		return other, who, true
	default:
		return who, other, true
	}
}

// bornOf is the births that documents give of somebody.
func (c *checker) bornOf(who athlete.Person) []date.Date {
	var all []date.Date
	if one := c.directory.Of(who); one != nil && !one.Born.IsZero() {
		all = append(all, one.Born)
	}
	for _, p := range c.index.Career(who) {
		if !p.Born.IsZero() && !slices.Contains(all, p.Born) {
			all = append(all, p.Born)
		}
	}
	return all
}

func otherSex(sex race.Sex) race.Sex {
	if sex == race.Men {
		return race.Women
	}
	return race.Men
}

// wrongSex reports an athlete of a register whom all races have in the other
// class.
func (c *checker) wrongSex(who athlete.Person) {
	if one := c.directory.Of(who); one != nil {
		c.atRegistered(one, "two-sexes", fmt.Sprintf("%s: among the %s here, among the %s elsewhere", one.Name, who.Sex(), otherSex(who.Sex())), document.Key("sex"))
	}
}

// ofOtherSex reports the performances of a document that are of people who are of
// the other class elsewhere.
func (c *checker) ofOtherSex(doc int, some []*athlete.Performance) {
	sex, size := race.Sex(""), 0
	if of := c.set.Summaries[doc]; of.race != nil {
		sex, size = of.race.Sex, len(of.race.Results)
	} else if of.list != nil {
		sex, size = of.list.Sex, len(of.list.Entries)
	}
	elsewhere := otherSex(sex)
	if len(some) > 1 && 2*len(some) > size {
		c.report(doc, "two-sexes", fmt.Sprintf("sex %s: %s and %d more are among the %s elsewhere", sex, some[0].Athlete, len(some)-1, elsewhere), document.Key("sex"))
		return
	}
	for _, p := range some {
		c.at(p, "athlete", "two-sexes", fmt.Sprintf("%s: among the %s here, among the %s elsewhere", p.Athlete, p.Category.Sex, otherSex(p.Category.Sex)))
	}
}
