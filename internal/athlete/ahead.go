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
	all    map[race.Sex][]*race.Result
	nation map[national][]*race.Result
}

// national is those of one class whose marks count for the records of one nation.
type national struct {
	sex    race.Sex
	nation string
}

// ahead is the finisher of the same race who has the lead that a mark would
// have, with one that is surely better; nil where there is none, and for an
// athlete's own bests. In a field of men and women each is behind those of the class.
func (x *Index) ahead(kind Kind, r *race.Race, result *race.Result, mark timing.Mark) *race.Result {
	if kind != WorldLead && kind != NationalLead {
		return nil
	}
	x.front.mutex.Lock()
	defer x.front.mutex.Unlock()
	x.lead(r)
	faster := x.front.all[r.SexOf(result)]
	if kind == NationalLead {
		faster = x.front.nation[national{r.SexOf(result), x.countsFor(r, result)}]
	}
	lag := race.WatchLag(r.Event)
	for _, other := range faster {
		if !other.Mark.Better(mark) {
			break
		}
		if other.Mark.ClearlyBetterIn(lag, mark) {
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
	f.race, f.all, f.nation = r, map[race.Sex][]*race.Result{}, map[national][]*race.Result{}
	var all []*race.Result
	for i := range r.Results {
		if result := &r.Results[i]; result.Finished() && Eligible(r, result) {
			all = append(all, result)
		}
	}
	slices.SortStableFunc(all, func(a, b *race.Result) int { return a.Mark.Compare(b.Mark) })
	for _, result := range all {
		sex := r.SexOf(result)
		of := national{sex, x.countsFor(r, result)}
		f.all[sex], f.nation[of] = append(f.all[sex], result), append(f.nation[of], result)
	}
}
