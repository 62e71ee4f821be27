package check

import (
	"github.com/milectl/milectl/internal/race"
)

// readings holds the photo-finish readings of marks that are level against the
// places: who is ahead was read no later, and those who share a place alike.
func (c *raceCheck) readings(ranked []int) {
	last := noResult
	for _, i := range ranked {
		result := &c.race.Results[i]
		if !roundsToMark(result) || !c.relies(i) {
			continue
		}
		if last == noResult || !c.race.Results[last].Mark.Level(result.Mark) {
			last = i
			continue
		}
		ahead := &c.race.Results[last]
		switch {
		case result.Thousandths.Level(ahead.Thousandths):
		case result.Place == ahead.Place:
			c.at(i, "thousandths", "place-order", "thousandths %s: place %d is shared with %s", result.Thousandths, result.Place, ahead.Thousandths)
			continue
		case result.Thousandths.Better(ahead.Thousandths):
			c.at(i, "thousandths", "place-order", "thousandths %s: before the %s of place %d", result.Thousandths, ahead.Thousandths, ahead.Place)
			continue
		}
		last = i
	}
}

// roundsToMark reports whether a result has a reading that rounds up to its mark.
func roundsToMark(result *race.Result) bool {
	return !result.Thousandths.IsZero() && !result.Mark.IsZero() && result.Thousandths.RoundUp(result.Mark.Unit()).Level(result.Mark)
}
