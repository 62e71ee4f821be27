package crosscheck

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/nation"
)

// nations holds the nations of results and entries against the registers.
func (c *checker) nations() {
	for _, who := range c.people {
		one := c.directory.Of(who)
		if one == nil {
			continue
		}
		career := c.career(who)
		var wrong []*athlete.Performance
		for _, p := range career {
			if p.Nation == "" || nation.IsNeutral(p.Nation) {
				continue
			}
			if on := one.RepresentedOn(p.Date); len(on) > 0 && !slices.ContainsFunc(on, func(of string) bool { return mayBeOne(p.Nation, of) }) {
				wrong = append(wrong, p)
			}
		}
		if len(wrong) >= many && len(wrong) == len(career) {
			c.atRegistered(one, "register-nation", fmt.Sprintf("%s: ran for %s, says %s", one.Name, wrong[0].Nation, c.name(c.place(wrong[0]).doc)),
				document.Key("nations"))
			continue
		}
		for _, p := range wrong {
			c.at(p, "nation", "register-nation", fmt.Sprintf("%s: ran for %s, but for %s by %s",
				p.Athlete, p.Nation, one.RepresentedOn(p.Date)[0], c.name(c.registers[one.Register])))
		}
	}
}

// mayBeOne reports whether two codes may stand for the nation of one athlete on a
// day: the same, or those of a team and of the nation for which it counts.
func mayBeOne(a, b string) bool {
	return a == b || nation.MayCountAs(a, b) || nation.MayCountAs(b, a)
}
