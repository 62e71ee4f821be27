package race

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// Competitor is who competes in a race or holds a record: an athlete, or in a
// relay a team with the athletes who ran its legs. Zero values are unknown.
type Competitor struct {
	Athlete string // the name as published; empty for a team
	ID      string // of the athlete in the register, where two share a name
	Nation  string // represented on the day; of a team of a nation its own
	Team    string // the name as published; empty for an athlete
	Legs    []Leg  // of a team, in the order in which they were run
}

// Leg is one part of a relay, run by one athlete of a team.
type Leg struct {
	Athlete, ID string
	Nation      string         // where it is not the team's
	Born        date.Date      // may be partial
	Distance    event.Distance // where it is not that of the event; zero where it is
	Split       timing.Mark    // of the leg alone; zero where none is known
}

// Name is the name of the athlete or the team, as published.
func (c *Competitor) Name() string {
	if c.IsTeam() {
		return c.Team
	}
	return c.Athlete
}

// IsTeam reports whether the competitor is a team.
func (c *Competitor) IsTeam() bool { return c.Team != "" }
