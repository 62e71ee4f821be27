package athlete

import "github.com/milectl/milectl/internal/race"

// aidedBefore is the best mark of an athlete that was run with too strong a wind, from days
// before a race, where it is better than the best without; nil where there is none, and for
// leads.
func (x *Index) aidedBefore(kind Kind, r *race.Race, result *race.Result, best *Performance) *Performance {
	if !r.Event.NeedsWind() || kind != SeasonBest && kind != PersonalBest {
		return nil
	}
	return bestAided(x.careers[x.Who(r.SexOf(result), &result.Competitor, result.Born)], kind, r, best)
}

// bestAided is the best of a career that was run with too strong a wind, where it is better than another.
func bestAided(career []*Performance, kind Kind, r *race.Race, best *Performance) *Performance {
	if !r.Event.NeedsWind() {
		return nil
	}
	var aided *Performance
	for _, p := range career {
		c := &p.Category
		comes := p.Aided && p.Date.Before(r.Date) && c.Event == r.Event && c.Environment == r.Environment &&
			(kind != SeasonBest || p.Date.Year() == r.Date.Year())
		if comes && (best == nil || p.Mark.Better(best.Mark)) && (aided == nil || isBetter(p, aided)) {
			aided = p
		}
	}
	return aided
}
