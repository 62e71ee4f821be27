package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// sources reports sources that are named and not listed, and those that are
// listed and never named.
func (c *raceCheck) sources() {
	listed := map[string]bool{}
	for _, source := range c.race.Sources {
		listed[source.Key] = true
	}
	named := map[string]bool{}
	look := func(citation race.Citation, path ...document.Step) {
		for _, key := range citation.Keys() {
			if named[key] = true; !listed[key] {
				c.report("unknown-source", fmt.Sprintf("source %q: not among the sources of the document", key), path...)
			}
		}
	}
	look(c.race.Source, document.Key("source"))
	for i := range c.race.Results {
		look(c.race.Results[i].Source, document.Key("results"), document.Index(i), document.Key("source"))
	}
	for i, claim := range c.race.Claims {
		look(race.Citation{All: []string{claim.Source}}, document.Key("claims"), document.Index(i), document.Key("source"))
	}
	for _, source := range c.race.Sources {
		if !named[source.Key] {
			c.report("unused-source", fmt.Sprintf("source %q: nothing names it", source.Key), document.Key("sources"), document.Key(source.Key))
		}
	}
}
