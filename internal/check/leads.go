package check

import (
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// leads holds the times at the front of the race against each other: whoever is
// in front passes a later point later, and is not behind the winner.
func (c *raceCheck) leads() {
	var last race.Lead
	for _, lead := range c.race.Leads() {
		if lead.Fastest != nil || lead.Mark.IsZero() || c.doubted[timeOf{c.leading(lead), lead.Point.Distance()}] != "" {
			continue
		}
		if !last.Mark.IsZero() && !last.Mark.Earlier(lead.Mark) && c.leading(lead) != c.leading(last) {
			c.atLead(lead, "not behind the "+last.Mark.String()+" of the front at "+last.Point.Text())
			continue
		}
		last = lead
	}
	if winner := c.race.Winner(); winner != nil && winner.Finished() && !last.Mark.IsZero() && !last.Mark.Earlier(winner.Mark) &&
		(c.leading(last) == noResult || &c.race.Results[c.leading(last)] != winner) {
		c.atLead(last, "not before the mark "+winner.Mark.String()+" of the winner")
	}
}

// leading is the result whose time that of the front is; noResult where it is
// nobody's.
func (c *raceCheck) leading(lead race.Lead) int {
	for _, leader := range lead.Leaders {
		if _, timed := leader.SplitAt(lead.Point.Distance()); timed {
			return c.indexOf(leader)
		}
	}
	return noResult
}

// indexOf is which of the results of the race one is.
func (c *raceCheck) indexOf(result *race.Result) int {
	if c.indexes == nil {
		c.indexes = make(map[*race.Result]int, len(c.race.Results))
		for i := range c.race.Results {
			c.indexes[&c.race.Results[i]] = i
		}
	}
	return c.indexes[result]
}

// atLead reports a time of the front where it stands.
func (c *raceCheck) atLead(lead race.Lead, problem string) {
	path := []document.Step{document.Key("leader_splits")}
	if i := c.leading(lead); i != noResult {
		path = ofResult(i, "splits")
	}
	c.point(path, lead.Point, "split-order", "split %s at %s: %s", lead.Mark, lead.Point.Text(), problem)
}
