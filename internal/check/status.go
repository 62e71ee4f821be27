package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/race"
)

// statuses holds what is said of those who have a status against it: who did not
// start was nowhere on the track, who did not finish has no time at the line. Who
// was disqualified may have run all of it.
func (c *raceCheck) statuses() {
	for i := range c.race.Results {
		result := &c.race.Results[i]
		switch result.Status {
		case race.DNS:
			c.neverStarted(i, result)
		case race.DNF:
			c.noFinish(i, result, "who did not finish has no mark")
		case race.NM:
			c.noFinish(i, result, "who has no valid mark has none")
		case race.DQ:
		}
	}
}

// neverStarted reports every figure of a result that needs a start.
func (c *raceCheck) neverStarted(i int, result *race.Result) {
	if !result.Mark.IsZero() {
		c.at(i, "mark", "not-started", "mark %s: who did not start has no mark", result.Mark)
	}
	if !result.Thousandths.IsZero() {
		c.at(i, "thousandths", "not-started", "thousandths %s: who did not start has no mark", result.Thousandths)
	}
	for _, of := range [...]struct {
		key   string
		there bool
	}{
		{"split", len(result.Splits) > 0},
		{"position", len(result.Positions) > 0},
		{"segment", len(result.Segments) > 0},
	} {
		if of.there {
			c.at(i, of.key+"s", "not-started", "%ss: who did not start has no %s", of.key, of.key)
		}
	}
	if result.Overall > 0 {
		c.at(i, "overall", "not-started", "overall %d: who did not start has no place", result.Overall)
	}
	if result.Reaction > 0 {
		c.at(i, "reaction", "not-started", "reaction %s: who did not start has none", result.Reaction)
	}
	if qualifiedByRank(result) {
		c.at(i, "qualified", "not-started", "qualified %s: who did not start can only be advanced by the referee or the jury, qR or qJ", result.Qualified)
	}
}

// qualifiedByRank reports whether a result is said to have qualified by place, by time
// or by a draw, for each of which it takes a mark.
func qualifiedByRank(result *race.Result) bool {
	switch result.Qualified {
	case "", "qR", "qJ":
		return false
	default:
		return true
	}
}

// noFinish reports a mark of a result whose status says that there is none.
func (c *raceCheck) noFinish(i int, result *race.Result, problem string) {
	if !result.Mark.IsZero() {
		c.at(i, "mark", "not-finished", "mark %s: %s", result.Mark, problem)
	}
	if !result.Thousandths.IsZero() {
		c.at(i, "thousandths", "not-finished", "thousandths %s: %s", result.Thousandths, problem)
	}
	if result.Overall > 0 {
		c.at(i, "overall", "not-finished", "overall %d: who has no mark has no place", result.Overall)
	}
	if qualifiedByRank(result) {
		c.at(i, "qualified", "not-finished", "qualified %s: who has no mark can only be advanced by the referee or the jury, qR or qJ", result.Qualified)
	}
}

// annulments reports annulled marks whose result still stands, and those that were
// annulled before anybody ran them.
func (c *raceCheck) annulments() {
	for i := range c.race.Results {
		result := &c.race.Results[i]
		switch on := result.Annulled.On; {
		case result.Annulled.IsZero():
		case result.Status == "":
			f := c.at(i, "annulled", "annulled", "annulled: the result has no status")
			if f.remedy = "add status: DQ"; result.Place > 0 {
				f.remedy = fmt.Sprintf("write status: DQ, original_place: %d for place: %d", result.Place, result.Place)
			}
		case !on.IsZero() && on.Last().Before(c.race.Date):
			c.at(i, "annulled", "annulled", "annulled %s: before the race", on)
		}
	}
}
