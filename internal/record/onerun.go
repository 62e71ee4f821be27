package record

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/nation"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/words"
)

// Listed is the entries of the lists that an entry of the book is: several lists may have
// one run.
func (b *Book) Listed(e *Entry) []*Entry {
	if listed := b.listed[e]; listed != nil {
		return listed
	}
	return []*Entry{e}
}

// fromList is an entry and the list that has it, by its number.
type fromList struct {
	*Entry

	list int
}

// runsOf is the runs that the entries of some lists are. Each day is a run; a month or a year
// is the one of the other lists that is within it, and where there are several nobody knows which.
func (b *Book) runsOf(all []fromList) [][]fromList {
	slices.SortStableFunc(all, func(a, b fromList) int {
		return cmp.Or(cmp.Compare(a.Date.Days(), b.Date.Days()), chronological(a.Entry, b.Entry))
	})
	var runs [][]fromList
	ofMark := map[int64][]int{} // the numbers of runs
	for _, e := range all {
		ms := e.Mark.Milliseconds()
		same := -1
		for _, i := range ofMark[ms] {
			switch {
			case !b.isRun(runs[i], e):
			case same >= 0:
				same = len(runs)
			default:
				same = i
			}
		}
		if same >= 0 && same < len(runs) {
			runs[same] = append(runs[same], e)
			continue
		}
		ofMark[ms] = append(ofMark[ms], len(runs))
		runs = append(runs, []fromList{e})
	}
	return runs
}

// isRun reports whether an entry is a run that other lists have.
func (b *Book) isRun(run []fromList, e fromList) bool {
	for _, of := range run {
		if of.list == e.list || !b.areOne(of.Entry, e.Entry) {
			return false
		}
	}
	return true
}

// areOne reports whether two entries with one mark are one run. What one list has annulled
// and another has not stays two, as the day says nothing of the other's records.
func (b *Book) areOne(x, y *Entry) bool {
	switch {
	case !x.Date.Overlaps(y.Date), x.On != y.On, x.Annulled.IsZero() != y.Annulled.IsZero(), !x.Annulled.IsZero() && !x.Annulled.Overlaps(y.Annulled),
		x.Race != "" && y.Race != "" && x.Race != y.Race:
		return false
	case x.ID != "" && y.ID != "":
		return x.ID == y.ID
	case x.IsTeam() != y.IsTeam(), x.Nation != "" && y.Nation != "" && nation.ForRecords(x.Nation) != nation.ForRecords(y.Nation):
		return false
	case x.IsTeam():
		return words.Fold(x.Name()) == words.Fold(y.Name())
	}
	if b.registered(x.Athlete) == b.registered(y.Athlete) {
		return true
	}
	b.otherNames = true
	return false
}

// merged is a run as all its lists have it: with the most exact day, and the records that
// any of them names.
func (b *Book) merged(run []fromList) *Entry {
	if len(run) == 1 {
		return run[0].Entry
	}
	e := *run[0].Entry
	e.Holds = slices.Clone(e.Holds)
	listed := []*Entry{run[0].Entry}
	for _, other := range run[1:] {
		e.add(other.Entry)
		listed = append(listed, other.Entry)
	}
	slices.SortStableFunc(e.Holds, func(a, b Hold) int { return a.Scope.Compare(b.Scope) })
	b.listed[&e] = listed
	return &e
}

// add takes what another list says of the run, where this one is silent; of one record the
// better known standing.
func (e *Entry) add(other *Entry) {
	e.ID, e.Nation, e.Race, e.Note = cmp.Or(e.ID, other.ID), cmp.Or(e.Nation, other.Nation), cmp.Or(e.Race, other.Race), cmp.Or(e.Note, other.Note)
	e.Auto, e.Unit = cmp.Or(e.Auto, other.Auto), cmp.Or(e.Unit, other.Unit)
	if e.Venue == (race.Venue{}) {
		e.Venue = other.Venue
	}
	if len(e.Legs) == 0 {
		e.Legs = other.Legs
	}
	e.Ratified, e.Annulled = moreExact(e.Ratified, other.Ratified), moreExact(e.Annulled, other.Annulled)
	for _, hold := range other.Holds {
		i := slices.IndexFunc(e.Holds, func(h Hold) bool { return h.Scope == hold.Scope })
		if i < 0 {
			e.Holds = append(e.Holds, hold)
			continue
		}
		e.Holds[i].Standing = stronger(e.Holds[i].Standing, hold.Standing)
	}
}

// moreExact is the more exact of two dates, the first of equally exact ones.
func moreExact(a, b date.Date) date.Date {
	if a.IsZero() || !b.IsZero() && b.Days() < a.Days() {
		return b
	}
	return a
}

// inLists is the entries of the lists, by the names of these.
func (b *Book) inLists() []fromList {
	var all []fromList
	for i, list := range b.lists {
		for j := range list.Entries {
			all = append(all, fromList{&list.Entries[j], i})
		}
	}
	return all
}
