package crosscheck

import (
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/record"
)

// registeredBirths holds the births of the registers against what the races have
// the athletes run, and when.
func (c *checker) registeredBirths() {
	for _, who := range c.people {
		one := c.directory.Of(who)
		if one == nil || one.Born.IsZero() {
			continue
		}
		for _, p := range c.index.Career(who) {
			if years := p.Date.Year() - one.Born.Year(); years > plausible.GrownUp && years < plausible.Oldest {
				continue
			}
			if !p.Born.IsZero() {
				continue // a birth beside the result is held against its race itself
			}
			if problem := c.unlikelyAge(one, p); problem != "" {
				c.atRegistered(one, "register-born", fmt.Sprintf("born %s: %s", one.Born, problem), document.Key("born"))
				break
			}
		}
	}
}

// unlikelyAge says why somebody of a register cannot have run in a race, or set a
// record, at that age, or not as fast; it is empty where he may.
func (c *checker) unlikelyAge(one *athlete.Registered, p *athlete.Performance) string {
	doc := c.place(p).doc
	of := c.set.Summaries[doc]
	var category record.Category
	if p.IsEntry() {
		category = of.list.Category()
	} else {
		category = record.CategoryOf(of.race)
	}
	if problem := plausible.ImpossibleBirth(one.Born, p.Date); problem != "" {
		return fmt.Sprintf("%s of %s", problem, c.run(p))
	}
	if age, child := plausible.TooYoung(one.Born, p.Date, category, p.Mark); child {
		return fmt.Sprintf("%s at the age of %d, says %s", p.Mark, age, c.name(doc))
	}
	return ""
}

// run is what somebody ran, in words: the id of a race, or an entry of a list.
func (c *checker) run(p *athlete.Performance) string {
	name := c.name(c.place(p).doc)
	if p.IsEntry() {
		return fmt.Sprintf("the %s of %s in %s", p.Mark, p.Date, name)
	}
	return name
}
