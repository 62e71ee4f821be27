package check

import (
	"fmt"
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// claims reports claims that lack what they are about, name nobody of the race,
// or stand twice: no verdict on them would say anything.
func (c *raceCheck) claims() {
	if len(c.race.Claims) == 0 {
		return
	}
	c.found = append(c.found, incomplete(c.race.Claims)...)
	ran := map[string]bool{}
	for i := range c.race.Results {
		ran[words.Fold(c.race.Results[i].Athlete)] = true
	}
	for i, claim := range c.race.Claims {
		if claim.Race != "" || !slices.Contains(ofAResult(), claim.About) {
			continue
		}
		for _, named := range [...]struct{ key, name string }{{"athlete", claim.Athlete}, {"behind", claim.Behind}} {
			if named.name != "" && !ran[words.Fold(named.name)] {
				c.report("claim", fmt.Sprintf("%s %q: not among the results of the race", named.key, named.name),
					document.Key("claims"), document.Index(i), document.Key(named.key))
			}
		}
	}
}

// ofAResult is what claims can say only of somebody who was in the race.
func ofAResult() []string {
	return []string{"mark", "place", "split", "position", "leader", "led-throughout", "margin", "personal-best", "season-best", "equal-mark"}
}

// incomplete is what is wrong with claims by themselves.
func incomplete(claims []race.Claim) []found {
	var all []found
	first := make(map[race.Claim]int, len(claims))
	for i, claim := range claims {
		at := []document.Step{document.Key("claims"), document.Index(i), document.Key("about")}
		if lacking := lacks(claim); len(lacking) > 0 {
			all = append(all, found{
				rule: "claim", message: fmt.Sprintf("claim about %s: no %s", claim.About, strings.Join(lacking, ", no ")), path: at,
				remedy: "add what the report gives, or make it about: other with its words under says",
			})
		}
		if other, twice := first[claim]; twice {
			all = append(all, found{rule: "claim", message: fmt.Sprintf("claim: the same as claim %d", other+1), path: at, remedy: "keep one of the two"})
			continue
		}
		first[claim] = i
	}
	return all
}

// lacks lists the keys without which a claim says nothing of its subject. Marks
// and margins without a name are those of the winner.
func lacks(c race.Claim) []string {
	var lacking []string
	need := func(key string, given bool) {
		if !given {
			lacking = append(lacking, key)
		}
	}
	span := c.Years > 0 || c.Months > 0 || c.Days > 0
	switch c.About {
	case "mark", "pace-lights":
		need("mark", !c.Mark.IsZero())
	case "place":
		need("athlete", c.Athlete != "")
		need("place", c.Place > 0)
	case "split":
		need("at", c.At != "")
		need("mark", !c.Mark.IsZero())
	case "position":
		need("athlete", c.Athlete != "")
		need("at", c.At != "")
		need("position", c.Position > 0)
	case "leader":
		need("athlete", c.Athlete != "")
		need("at", c.At != "")
	case "count":
		need("under", !c.Under.IsZero())
		need("count", c.HasCount)
	case "margin":
		need("margin", c.Margin != timing.Margin{})
	case "record":
		need("mark or athlete", !c.Mark.IsZero() || c.Athlete != "")
	case "record-age":
		need("record", c.Record != "" || c.Athlete != "")
		need("years, months or days", span)
	case "personal-best", "season-best", "world-lead":
		need("mark or athlete", !c.Mark.IsZero() || c.Athlete != "")
	case "days-since":
		need("athlete", c.Athlete != "")
		need("days", c.Days > 0)
	case "age":
		need("athlete", c.Athlete != "")
		need("years, months or days", span)
	case "date":
		need("date", !c.Date.IsZero())
	case "equal-mark":
		need("mark or race", !c.Mark.IsZero() || c.Race != "")
	case "other":
		need("says", c.Says != "")
	}
	return lacking
}
