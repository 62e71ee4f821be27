package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// citing gathers which of the sources of a document are named, and where.
type citing struct {
	listed map[string]int // indexes of the sources
	named  []bool
	found  []found
}

func newCiting(sources []race.Source) *citing {
	c := &citing{listed: make(map[string]int, len(sources)), named: make([]bool, len(sources))}
	for i, source := range sources {
		c.listed[source.Key] = i
	}
	return c
}

// look reports what a citation names and the document does not list.
func (c *citing) look(citation race.Citation, path ...document.Step) {
	known := c.knows(citation.All)
	for _, part := range citation.Parts {
		known = c.knows(part.Sources) && known
	}
	if known {
		return
	}
	for _, key := range citation.Keys() {
		if _, listed := c.listed[key]; !listed {
			c.found = append(c.found, found{
				rule: "unknown-source", message: fmt.Sprintf("source %q: not among the sources of the document", key),
				path: append([]document.Step(nil), path...),
			})
		}
	}
}

// knows marks sources as named, and tells whether all are listed.
func (c *citing) knows(keys []string) bool {
	known := true
	for _, key := range keys {
		i, listed := c.listed[key]
		if listed {
			c.named[i] = true
		}
		known = known && listed
	}
	return known
}

// claims looks at the sources of claims.
func (c *citing) claims(claims []race.Claim) {
	for i, claim := range claims {
		c.look(race.Citation{All: []string{claim.Source}}, document.Key("claims"), document.Index(i), document.Key("source"))
	}
}

// unused is all that was found, and the sources that nothing names.
func (c *citing) unused(sources []race.Source) []found {
	for i, source := range sources {
		if !c.named[i] {
			c.found = append(c.found, found{
				rule: "unused-source", message: fmt.Sprintf("source %q: nothing names it", source.Key),
				path: []document.Step{document.Key("sources"), document.Key(source.Key)},
			})
		}
	}
	return c.found
}

// sources reports sources that are named and not listed, and those that are
// listed and never named.
func (c *raceCheck) sources() {
	citing := newCiting(c.race.Sources)
	citing.look(c.race.Source, document.Key("source"))
	for i := range c.race.Results {
		citing.look(c.race.Results[i].Source, document.Key("results"), document.Index(i), document.Key("source"))
	}
	citing.claims(c.race.Claims)
	c.found = append(c.found, citing.unused(c.race.Sources)...)
}
