package check

import (
	"fmt"
	"strings"

	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// claims reports claims that lack what they are about, name nobody of the race,
// or stand twice: no verdict on them would say anything.
func (c *raceCheck) claims() {
	if len(c.race.Claims) == 0 {
		return
	}
	subjects := claim.NewSubjects()
	c.found = append(c.found, incomplete(subjects, c.race.Claims, false)...)
	ran := map[string]bool{}
	for i := range c.race.Results {
		ran[words.Fold(c.race.Results[i].Name())] = true
	}
	for i, said := range c.race.Claims {
		if said.Race != "" || !subjects.IsOfResult(said.About) {
			continue
		}
		for _, named := range [...]struct{ key, name string }{{"athlete", said.Athlete}, {"behind", said.Behind}} {
			if named.name != "" && !ran[words.Fold(named.name)] {
				c.report("claim", fmt.Sprintf("%s %q: not among the results of the race", named.key, named.name),
					document.Key("claims"), document.Index(i), document.Key(named.key))
			}
		}
	}
}

// incomplete is what is wrong with claims by themselves.
func incomplete(subjects claim.Subjects, claims []race.Claim, ofList bool) []found {
	var all []found
	first := make(map[race.Claim]int, len(claims))
	for i, said := range claims {
		at := []document.Step{document.Key("claims"), document.Index(i), document.Key("about")}
		if lacking := subjects.Lacks(said); len(lacking) > 0 {
			all = append(all, found{
				rule: "claim", message: fmt.Sprintf("claim about %s: no %s", said.About, strings.Join(lacking, ", no ")), path: at,
				remedy: "add what the report gives, or make it about: other with its words under says",
			})
		}
		if further := subjects.Unjudged(said, ofList); len(further) > 0 {
			all = append(all, found{
				rule: "claim", message: fmt.Sprintf("claim about %s: %s says nothing of it", said.About, strings.Join(further, ", ")), path: at,
				remedy: "make a claim of its own of what else the report gives",
			})
		}
		if other, twice := first[said]; twice {
			all = append(all, found{rule: "claim", message: fmt.Sprintf("claim: the same as claim %d", other+1), path: at, remedy: "keep one of the two"})
			continue
		}
		first[said] = i
	}
	return all
}
