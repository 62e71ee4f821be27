package check

import (
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
)

// flags reports records and bests beside what is no finish that counts. A
// pacemaker who finishes counts like anybody.
func (c *raceCheck) flags() {
	for i := range c.race.Results {
		result := &c.race.Results[i]
		why := c.uncounted(result)
		if len(result.Flags) == 0 || why == "" {
			continue
		}
		for j, flag := range result.Flags {
			if flag.Kind.IsKnown() {
				c.report("flag-counts", "flag "+flag.String()+": "+why, append(ofResult(i, "flags"), document.Index(j))...)
			}
		}
	}
}

// uncounted says why a result can be no record and no best, or nothing.
func (c *raceCheck) uncounted(result *race.Result) string {
	switch {
	case result.Status != "":
		return "the status is " + string(result.Status)
	case result.Mark.IsZero():
		return "there is no mark"
	case result.Ineligible != "":
		return "the mark is ineligible"
	case c.race.Ineligible != "":
		return "the race is ineligible"
	case c.race.HasLongLap():
		return "the lap was " + c.race.Venue.Lap.Metres() + " m"
	case c.race.IsWindAided():
		return "the wind was " + c.race.Wind.String()
	default:
		return ""
	}
}
