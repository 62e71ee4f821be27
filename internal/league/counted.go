package league

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// counted tells which races of a category score. Start lists of races whose results are there
// are left out.
func counted(races []Counted) []Counted {
	all := slices.DeleteFunc(slices.Clone(races), func(c Counted) bool {
		return c.Race.List == race.StartList && slices.ContainsFunc(races, func(o Counted) bool { return o.Race.List != race.StartList && c.Race.IsSame(o.Race) })
	})
	for i := range all {
		if all[i].State.Marks() && slices.ContainsFunc(all, func(o Counted) bool { return isBeside(all[i].Race, o) }) {
			all[i].State = OneOf
		}
	}
	return all
}

// stateOf is whether a race scores by what it says of itself.
func stateOf(r *race.Race) State {
	switch {
	case r.Round != "" && r.Round != race.Final:
		return NoFinal
	case !placedOverAll(r) && (r.Section != "" && r.Section != "A" || r.Heat > 0):
		return NoSection
	case r.List == race.StartList:
		return ToRun
	case r.List == race.Provisional:
		return Provisional
	default:
		return Scores
	}
}

// meetingDays is the most days for which two races are taken to be of one meeting.
const meetingDays = 7

// isBeside reports whether another race that would score is of the same meeting, and no section
// with places over all.
func isBeside(r *race.Race, o Counted) bool {
	if o.Race.ID == r.ID || !o.State.Marks() && o.State != OneOf || placedOverAll(r) && placedOverAll(o.Race) {
		return false
	}
	first, last := r.Date, o.Race.Date
	if last.Before(first) {
		first, last = last, first
	}
	same := r.Competition == o.Race.Competition && r.Venue.City == o.Race.Venue.City
	return same && r.Competition != "" && first.DaysUntil(last) < meetingDays
}

func placedOverAll(r *race.Race) bool {
	return slices.ContainsFunc(r.Results, func(result race.Result) bool { return result.Overall > 0 })
}

// placesOf is the places of a race that count for points: over all sections where it gives them;
// in a field of men and women those in the class, as far as the list is complete.
func (c Counted) placesOf() map[*race.Result]int {
	places := map[*race.Result]int{}
	ranked := c.Race.Ranked()
	overAll := placedOverAll(c.Race)
	for i, result := range ranked {
		switch {
		case overAll:
			places[result] = result.Overall
		case !c.mixed:
			places[result] = result.Place
		case c.Race.Partial && result.Place > c.To:
		case i > 0 && ranked[i-1].Place == result.Place:
			places[result] = places[ranked[i-1]]
		default:
			places[result] = i + 1
		}
	}
	return places
}
