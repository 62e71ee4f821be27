package career

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// Unbeaten is finals of an event that somebody won one after another, of those that the
// corpus has.
type Unbeaten struct {
	Event       event.Event
	Wins        int
	First, Last *race.Race
	Ended       *race.Race   // the final that was not won; nil where none came
	How         *race.Result // what became of the athlete there
}

// unbeaten is all runs of at least two finals that were won, the newest first.
func unbeaten(runs []Run) []Unbeaten {
	var all []Unbeaten
	now := map[event.Event]*Unbeaten{}
	for i := range runs {
		run := &runs[i]
		if run.Leg != nil || !isFinal(run.Race) || !run.Race.IsContested(run.Result) {
			continue
		}
		streak := now[run.Race.Event]
		switch {
		case run.won() && streak == nil:
			now[run.Race.Event] = &Unbeaten{Event: run.Race.Event, Wins: 1, First: run.Race, Last: run.Race}
		case run.won():
			streak.Wins++
			streak.Last = run.Race
		case streak != nil:
			streak.Ended, streak.How = run.Race, run.Result
			all = append(all, *streak)
			delete(now, run.Race.Event)
		}
	}
	for _, streak := range now {
		all = append(all, *streak)
	}
	all = slices.DeleteFunc(all, func(u Unbeaten) bool { return u.Wins < 2 })
	slices.SortFunc(all, func(a, b Unbeaten) int {
		return cmp.Or(race.Chronological(b.Last, a.Last), cmp.Compare(a.Event.Code(), b.Event.Code()))
	})
	return all
}

// isFinal reports whether a race decides who won: a final, or one without rounds.
func isFinal(r *race.Race) bool {
	return (r.Round == "" || r.Round == race.Final) && r.List != race.StartList
}

// started reports whether somebody ran.
func (r *Run) started() bool { return r.Result.Status != race.DNS && r.Race.List != race.StartList }

// won reports whether somebody won, or shared the win: over all sections, and where men and
// women ran together among those of the same sex.
func (r *Run) won() bool { return r.Race.Standing(r.Result) == 1 }
