package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/plausible"
)

// births holds births against the day of the race.
func (c *raceCheck) births() {
	for i := range c.race.Results {
		born := c.race.Results[i].Born
		if problem := plausible.ImpossibleBirth(born, c.race.Date); problem != "" {
			c.at(i, "born", "born", "born %s: %s", born, problem)
		}
	}
}

// nations holds nations against the day of the race.
func (c *raceCheck) nations() {
	day := c.race.Date
	known := map[string]string{} // what is wrong with a code on the day
	unused := func(code string) string {
		problem, seen := known[code]
		if !seen {
			problem = unusedCode(code, day)
			known[code] = problem
		}
		return problem
	}
	if problem := unused(c.race.Venue.Country); problem != "" {
		c.report("nation-years", "country "+problem, document.Key("venue"), document.Key("country"))
	}
	for i := range c.race.Results {
		if problem := unused(c.race.Results[i].Nation); problem != "" {
			c.at(i, "nation", "nation-years", "nation %s", problem)
		}
	}
}

// unusedCode says that a code of a nation was not used on a day.
func unusedCode(code string, day date.Date) string {
	n, ok := nation.Lookup(code)
	if !ok {
		return ""
	}
	return unused(&n, day)
}

// unused says that a nation had no team on a day.
func unused(n *nation.Nation, day date.Date) string {
	switch {
	case n.Existed(day.Year()):
		return ""
	case n.Note == "":
		return fmt.Sprintf("%s: not used in %d", n.Code, day.Year())
	default:
		return fmt.Sprintf("%s: not used in %d (%s)", n.Code, day.Year(), n.Note)
	}
}
