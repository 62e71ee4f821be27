package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/timing"
)

// markDecimals holds the decimals of the marks of finishers against the way of
// timing. What is wrong with most of them is reported once.
func (c *raceCheck) markDecimals() {
	var finishers int
	var wrong []int
	for i := range c.race.Results {
		if result := &c.race.Results[i]; result.Finished() {
			finishers++
			if rule := c.doubted[timeOf{result: i}]; (rule == "" || rule == "decimals") && c.misread(result.Mark) != "" {
				wrong = append(wrong, i)
			}
		}
	}
	more := ""
	if len(wrong) > 1 && len(wrong)*2 > finishers {
		more = fmt.Sprintf(", and %d more like it", len(wrong)-1)
		wrong = wrong[:1]
	}
	for _, i := range wrong {
		mark := c.race.Results[i].Mark
		remedy := ""
		if c.lostDigits(mark) {
			remedy = c.lostDecimals(i)
		} else {
			remedy = c.official(mark)
		}
		c.at(i, "mark", "decimals", "mark %s: %s%s", mark, c.misread(mark), more).remedy = remedy
	}
}

// misread says how the decimals of a mark do not fit the way in which times are
// read: automatic times on the track in hundredths, hand times in tenths, times
// on the road in whole seconds and those of a road mile in tenths. Marks of a
// race that are all coarser were rounded by those who reported them.
func (c *raceCheck) misread(mark timing.Mark) string {
	switch {
	case c.race.Environment == event.Road && mark.Decimals() > plausible.RoadDecimals(c.race.Event):
		return plausible.RoadReading(c.race.Event)
	case mark.Decimals() == 3:
		return "thousandths are a reading, not an official time"
	case mark.Hand() && mark.Decimals() == 2:
		return "hand times are rounded up to tenths"
	case c.lostDigits(mark):
		return "the other times of the race are in hundredths"
	default:
		return ""
	}
}

// lostDigits reports whether a mark has too few decimals: all times of a race that
// are not taken by hand are read alike.
func (c *raceCheck) lostDigits(mark timing.Mark) bool {
	return c.race.Environment != event.Road && !mark.IsZero() && !mark.Hand() && c.decimals == 2 && mark.Decimals() < 2
}

// lostDecimals is the remedy for a mark with too few decimals: another mark where it
// has the fields of one, else the times that were rounded up to it.
func (c *raceCheck) lostDecimals(i int) string {
	mark := c.race.Results[i].Mark
	if other := c.between(c.neighbours(i)).Meant(mark); len(other) > 0 && mark.Decimals() == 0 {
		return plausible.DidYouMean(other)
	}
	first, last := mark.Within(timing.Hundredth)
	return fmt.Sprintf("write the hundredths of the official time: it lies between %q and %q", first, last)
}

// official is the remedy for a mark with decimals too many.
func (c *raceCheck) official(mark timing.Mark) string {
	unit := timing.Hundredth
	switch {
	case c.race.Environment == event.Road && plausible.RoadDecimals(c.race.Event) == 0:
		unit = timing.Second
	case c.race.Environment == event.Road || mark.Hand():
		unit = timing.Tenth
	}
	return fmt.Sprintf("write %q, and the reading in a note or under thousandths", mark.RoundUp(unit))
}
