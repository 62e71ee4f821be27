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

// unbeaten is all runs of at least two finals that were won, the newest first. A run is left out where the order of finals of one
// day, which no document tells, decides how long it is.
func unbeaten(runs []Run) []Unbeaten {
	finals := map[event.Event][]*Run{}
	for i := range runs {
		if run := &runs[i]; run.Leg == nil && isFinal(run.Race) && run.Race.IsContested(run.Result) {
			finals[run.Race.Event] = append(finals[run.Race.Event], run)
		}
	}
	var all []Unbeaten
	for _, of := range finals {
		all = append(all, wonInARow(of)...)
	}
	all = slices.DeleteFunc(all, func(u Unbeaten) bool { return u.Wins < 2 })
	slices.SortFunc(all, func(a, b Unbeaten) int {
		return cmp.Or(race.Chronological(b.Last, a.Last), cmp.Compare(a.Event.Code(), b.Event.Code()))
	})
	return all
}

// wonInARow is the runs of wins among the finals of an event.
func wonInARow(finals []*Run) (all []Unbeaten) {
	now := Unbeaten{Event: finals[0].Race.Event}
	open := false // where it began hangs on the order of a day
	end := func(at *race.Race, how *race.Result) {
		if now.Wins > 0 && !open {
			now.Ended, now.How = at, how
			all = append(all, now)
		}
		now, open = Unbeaten{Event: now.Event}, false
	}
	for len(finals) > 0 {
		n := inOrder(finals, func(run *Run) *race.Race { return run.Race })
		lost := slices.IndexFunc(finals[:n], func(run *Run) bool { return !run.won() })
		isWon := slices.ContainsFunc(finals[:n], (*Run).won)
		switch {
		case lost < 0:
			if now.Wins == 0 {
				now.First = finals[0].Race
			}
			now.Wins, now.Last = now.Wins+n, finals[n-1].Race
		case isWon:
			now, open = Unbeaten{Event: now.Event}, true
		default:
			end(finals[lost].Race, finals[lost].Result)
		}
		finals = finals[n:]
	}
	end(nil, nil)
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
