package changes

import (
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// pair finds the races that were renamed, which both sides call by the new id, and the results
// whose name was spelt otherwise.
func pair(a, b *side) {
	old, fresh := byID(a.races()), byID(b.races())
	onDay := map[date.Date][]*race.Race{} // races whose id is new
	for _, id := range slices.Sorted(maps.Keys(fresh)) {
		if r := fresh[id]; old[id] == nil {
			onDay[r.Date] = append(onDay[r.Date], r)
		}
	}
	for _, id := range slices.Sorted(maps.Keys(old)) {
		was, now := old[id], fresh[id]
		if now == nil {
			some := onDay[was.Date]
			i := slices.IndexFunc(some, was.IsSame)
			if i < 0 {
				continue
			}
			now = some[i]
			a.ids[id] = now.ID
			onDay[was.Date] = slices.Delete(some, i, i+1)
		}
		respell(a.keysOf(was), was, b.keysOf(now), now)
	}
}

func byID(races []*race.Race) map[string]*race.Race {
	all := map[string]*race.Race{}
	for _, r := range races {
		all[r.ID] = r
	}
	return all
}

// outcome is what tells a result of a race from others beside the name.
type outcome struct {
	place  int
	mark   timing.Mark
	status race.Status
	nation string
}

// respell gives results of the old side the keys that they have on the new one where the name was
// spelt otherwise: nobody has the name on the other side, and one alone there came in so.
func respell(old []string, was *race.Race, fresh []string, now *race.Race) {
	unknown := map[outcome][]int{} // of results that are new by their names
	known := setOf(old)
	for j := range now.Results {
		if !known[fresh[j]] {
			of := outcomeKey(&now.Results[j])
			unknown[of] = append(unknown[of], j)
		}
	}
	known = setOf(fresh)
	for i := range was.Results {
		if some := unknown[outcomeKey(&was.Results[i])]; !known[old[i]] && len(some) == 1 {
			old[i] = fresh[some[0]]
			known[old[i]] = true
		}
	}
}

func outcomeKey(x *race.Result) outcome { return outcome{x.Place, x.Mark, x.Status, x.Nation} }

func setOf(keys []string) map[string]bool {
	all := make(map[string]bool, len(keys))
	for _, key := range keys {
		all[key] = true
	}
	return all
}
