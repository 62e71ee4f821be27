package athlete

import (
	"slices"
	"sync"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// front is the finishers of a race whose marks can be leads, the fastest first: of the
// race that was asked about last, since many ask about one.
type front struct {
	mutex  sync.Mutex
	race   *race.Race
	all    []*race.Result
	nation map[string][]*race.Result // for whose records they count
}

// ahead is the finisher of the same race who has the lead that a mark would
// have, with one that is surely better; nil where there is none, and for an
// athlete's own bests.
func (x *Index) ahead(kind Kind, r *race.Race, result *race.Result, mark timing.Mark) *race.Result {
	if kind != WorldLead && kind != NationalLead {
		return nil
	}
	x.front.mutex.Lock()
	defer x.front.mutex.Unlock()
	x.lead(r)
	faster := x.front.all
	if kind == NationalLead {
		faster = x.front.nation[x.countsFor(r, result)]
	}
	for _, other := range faster {
		if !other.Mark.Better(mark) {
			break
		}
		if other.Mark.ClearlyBetter(mark) {
			return other
		}
	}
	return nil
}

// lead makes a race the one that is asked about.
func (x *Index) lead(r *race.Race) {
	f := &x.front
	if f.race == r {
		return
	}
	f.race, f.all, f.nation = r, nil, map[string][]*race.Result{}
	for i := range r.Results {
		if result := &r.Results[i]; result.Finished() && Eligible(r, result) {
			f.all = append(f.all, result)
		}
	}
	slices.SortStableFunc(f.all, func(a, b *race.Result) int { return a.Mark.Compare(b.Mark) })
	for _, result := range f.all {
		of := x.countsFor(r, result)
		f.nation[of] = append(f.nation[of], result)
	}
}
