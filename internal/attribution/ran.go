package attribution

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// RanThere is those of some races in which one of some people ran a mark.
func (s *Sentence) RanThere(who []int, races []*race.Race, mark timing.Mark) []*race.Race {
	var those []*race.Race
	for _, r := range races {
		for _, at := range who {
			if result := s.Result(at, r); result != nil && !result.Mark.IsZero() && result.Mark.Milliseconds() == mark.Milliseconds() {
				those = append(those, r)
				break
			}
		}
	}
	return those
}

// Plausible reports whether a mark can be one of those who finished a race: much faster than the winner it
// is one of another event, as those over 1500 metres are of a mile.
func Plausible(r *race.Race, mark timing.Mark) bool { return isBetween(r, mark, 960) }

// PlausibleBest reports whether a mark can be one of the event of a race, which may have been run slowly.
func PlausibleBest(r *race.Race, mark timing.Mark) bool { return isBetween(r, mark, 900) }

// isBetween reports whether a mark is more than so many thousandths of the first of a race, and not far more.
func isBetween(r *race.Race, mark timing.Mark, least int64) bool {
	const most = 1400
	for i := range r.Results {
		if is := r.Results[i].Mark; !is.IsZero() {
			return mark.Milliseconds()*1000 > is.Milliseconds()*least && mark.Milliseconds()*1000 < is.Milliseconds()*most
		}
	}
	return false
}

// EverWhere is the races in which one of some people ran a mark: where a text says only
// that it was run, each of them bears it out.
func (s *Sentence) EverWhere(who []int, mark timing.Mark) []*race.Race {
	var races []*race.Race
	for _, at := range who {
		for r, i := range s.Person(at).Results {
			if is := r.Results[i].Mark; !is.IsZero() && is.Milliseconds() == mark.Milliseconds() {
				races = append(races, r)
			}
		}
	}
	slices.SortFunc(races, race.Chronological)
	return races
}

// IsOfAnotherRace reports whether one of some people ran a mark in another race and not in
// this one: then it may be said of that.
func (s *Sentence) IsOfAnotherRace(who []int, r *race.Race, mark timing.Mark) bool {
	elsewhere := false
	for _, there := range s.EverWhere(who, mark) {
		if there == r {
			return false
		}
		elsewhere = true
	}
	return elsewhere
}
