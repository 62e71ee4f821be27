package athlete

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// BestsRestOn lists the performances from days before a race on which it hangs whether its marks were bests of any
// kind: those that [Index.Best] names of its results, each once. While these are the same, so are all its answers.
func (x *Index) BestsRestOn(r *race.Race) []*Performance {
	var all []*Performance
	add := func(some ...*Performance) {
		for _, p := range some {
			if p != nil && !slices.Contains(all, p) {
				all = append(all, p)
			}
		}
	}
	type lead struct {
		sex    race.Sex
		nation string // empty for the world
	}
	var known []lead
	for i := range r.Results {
		result := &r.Results[i]
		sex := r.SexOf(result)
		career := x.careers[x.Who(sex, &result.Competitor, result.Born)]
		for _, kind := range []Kind{SeasonBest, PersonalBest} {
			same, before := bestAmong([][]*Performance{career}, kind, r, sex)
			add(same, before, bestAided(career, kind, r, before))
		}
		for kind, nation := range []string{WorldLead: "", NationalLead: x.countsFor(r, result)} {
			if of := (lead{sex, nation}); kind > 0 && !slices.Contains(known, of) {
				known = append(known, of)
				add(x.BestBefore(Kind(kind), r, result))
			}
		}
	}
	return all
}
