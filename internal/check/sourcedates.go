package check

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
)

// sourceDates reports sources of marks that are older than the race. Where all
// are, it is the day of the race that is wrong.
func (c *raceCheck) sourceDates() {
	older := func(s race.Source) bool { return s.Date.IsFull() && s.Date.Before(c.race.Date) }
	if !slices.ContainsFunc(c.race.Sources, older) {
		return
	}
	cited := c.figureSources()
	var dated int
	var old []race.Source
	for _, source := range c.race.Sources {
		if !cited[source.Key] || !source.Date.IsFull() {
			continue
		}
		dated++
		if older(source) && source.Date.Before(c.earliest()) {
			old = append(old, source)
		}
	}
	if len(old) > 1 && len(old) == dated {
		c.report("source-date", fmt.Sprintf("date %s: all sources of the marks are older", c.race.Date), document.Key("date"))
		return
	}
	for _, source := range old {
		c.report("source-date", fmt.Sprintf("date %s: before the race, whose marks it gives", source.Date),
			document.Key("sources"), document.Key(source.Key), document.Key("date"))
	}
}

// earliest is the first day on which a report of the race may have been written.
// West of Asia and Oceania the day of a race there may not have begun when it
// is run.
func (c *raceCheck) earliest() date.Date {
	n, _ := nation.Lookup(c.race.Venue.Country)
	if n.Area == nation.Asia || n.Area == nation.Oceania {
		return c.race.Date.AddDays(-1)
	}
	return c.race.Date
}

// figureSources is the sources of the marks, splits and segments of the race.
func (c *raceCheck) figureSources() map[string]bool {
	cited := map[string]bool{}
	cite := func(keys []string) {
		for _, key := range keys {
			cited[key] = true
		}
	}
	for i := range c.race.Results {
		result := &c.race.Results[i]
		if !result.Mark.IsZero() {
			cite(c.race.MarkSources(result))
		}
		for _, split := range result.Splits {
			cite(c.race.SplitSources(result, split.Point.Distance()))
		}
		for _, segment := range result.Segments {
			cite(c.race.SegmentSources(result, segment))
		}
	}
	for _, split := range c.race.LeaderSplits {
		cite(c.race.LeaderSplitSources(split.Point.Distance()))
	}
	return cited
}
