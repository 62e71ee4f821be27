package crosscheck

import (
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/check"
	"github.com/milectl/milectl/internal/document"
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
			if years := p.Date.Year() - one.Born.Year(); years > check.GrownUp && years < check.Oldest {
				continue
			}
			if p.IsEntry() || !p.Born.IsZero() {
				continue // a birth beside the result is held against its race itself
			}
			if problem := c.unlikelyAge(one, p); problem != "" {
				c.atRegistered(one, "register-born", fmt.Sprintf("born %s: %s", one.Born, problem), document.Key("born"))
				break
			}
		}
	}
}

// unlikelyAge says why somebody of a register cannot have run in a race at that
// age, or not as fast; it is empty where he may.
func (c *checker) unlikelyAge(one *athlete.Registered, p *athlete.Performance) string {
	r := c.races[p.Number]
	if problem := check.ImpossibleBirth(one.Born, r.Date); problem != "" {
		return fmt.Sprintf("%s of %s", problem, c.name(r.doc))
	}
	if age, child := check.TooYoung(one.Born, r.Race, p.Mark); child {
		return fmt.Sprintf("%s at the age of %d, says %s", p.Mark, age, c.name(r.doc))
	}
	return ""
}
