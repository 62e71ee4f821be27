package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// fields holds the figures of sprints, hurdles, relays and teams against the event and
// against each other.
func (c *raceCheck) fields() {
	c.wind()
	c.heights()
	c.lap()
	c.list()
	c.scoring()
	for i := range c.race.Results {
		c.reaction(i)
		c.legs(i)
	}
}

// wind reports a reading where none is taken: under a roof, on the road and beyond
// 200 m.
func (c *raceCheck) wind() {
	e := c.race.Event
	switch {
	case c.race.Wind.IsZero():
	case !e.NeedsWind():
		c.report("wind-reading", fmt.Sprintf("wind %s: none is read in the %s", c.race.Wind, e.Name()), document.Key("wind"))
	case c.race.Environment != event.Outdoor:
		c.report("wind-reading", fmt.Sprintf("wind %s: none is read on a %s", c.race.Wind, c.race.Environment.Name()), document.Key("wind"))
	}
}

// heights reports a height of hurdles where there are none.
func (c *raceCheck) heights() {
	if c.race.Hurdles > 0 && !c.race.Event.IsHurdles() {
		c.report("hurdles-event", "hurdles "+c.race.Hurdles.Metres()+" m: there are none in the "+c.race.Event.Name(), document.Key("hurdles"))
	}
}

// lap reports one that is longer than the laps of a short track are.
func (c *raceCheck) lap() {
	if c.race.HasLongLap() {
		c.report("long-lap", "lap "+c.race.Venue.Lap.Metres()+" m: a short track has no more than 201.2 m", document.Key("venue"), document.Key("lap"))
	}
}

// list tells of a list that is not the official one or of nobody, and of a revision before the race.
func (c *raceCheck) list() {
	if len(c.race.Results) == 0 && c.race.List != race.StartList {
		c.report("no-results", "results: nobody, in a race that was run", document.Key("results"))
	}
	if c.race.List != "" {
		c.report("not-official", "list: "+string(c.race.List)+", not the official one", document.Key("list"))
	}
	if c.race.Revised == "" {
		return
	}
	if day := c.race.Date.String(); c.race.Revised[:len(day)] < day {
		c.report("revised-before", "revised "+c.race.Revised+": before the race on "+day, document.Key("revised"))
	}
}

// reaction reports one that is a false start, and one where there are no blocks.
func (c *raceCheck) reaction(i int) {
	result := &c.race.Results[i]
	switch {
	case result.Reaction == 0 || result.Status == race.DNS: // of whom none is taken, which is reported
	case c.race.Event.Distance() > longestInLanes && !c.race.Event.IsRelay():
		c.at(i, "reaction", "false-start", "reaction %s: none is read in the %s", result.Reaction, c.race.Event.Name()).remedy = "remove it"
	case result.Reaction < race.FalseStart && result.Status != race.DQ:
		c.at(i, "reaction", "false-start", "reaction %s: below %s", result.Reaction, race.FalseStart)
	}
}

// mostLegError is by how much the legs of a team may add up to more or less than its
// mark, in milliseconds for each: leg splits are hand or transponder times.
const mostLegError = 300

// legs holds the splits of the legs of a team against its mark.
func (c *raceCheck) legs(i int) {
	result := &c.race.Results[i]
	if len(result.Legs) == 0 || result.Mark.IsZero() {
		return
	}
	var sum int64
	for _, leg := range result.Legs {
		if leg.Split.IsZero() {
			return
		}
		sum += leg.Split.Milliseconds()
	}
	if off := sum - result.Mark.Milliseconds(); max(off, -off) > mostLegError*int64(len(result.Legs)) {
		than := "more"
		if off < 0 {
			than = "less"
		}
		c.at(i, "legs", "leg-splits", "legs: %d.%d s %s in all than the mark %s", max(off, -off)/1000, max(off, -off)%1000/100, than, result.Mark)
	}
}

// scoring reports teams of which no result says who is of them.
func (c *raceCheck) scoring() {
	by := c.race.Teams.By
	if by == "" || len(c.race.Results) == 0 {
		return
	}
	for i := range c.race.Results {
		if result := &c.race.Results[i]; by == race.ByClub && result.Club != "" || by == race.ByNation && result.Nation != "" {
			return
		}
	}
	c.report("no-teams", "teams by "+string(by)+": no result has a "+string(by), document.Key("teams"))
}
