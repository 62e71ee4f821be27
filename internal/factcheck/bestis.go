package factcheck

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// bestIs is a mark that is said to be the best of somebody: his best remains 3:43.73. That
// is kept where he has run it, and nothing faster since.
func (s *sentence) bestIs(i int) {
	k := i - 1
	for s.at(k).is("outdoor", "personal", "lifetime") {
		k--
	}
	if p := s.at(k); !p.is("his", "her") && (!p.is("'s") || s.at(k-1).what != someone) {
		return
	}
	who, at := s.at(k).people, k
	if s.at(k).is("'s") {
		who, at = s.at(k-1).people, k-1
	}
	j := i + 1
	for s.at(j).is("for", "over", "at", "the", "mile", "distance", "metres", "event") || s.at(j).Kind == prose.Distance && s.isEvent(j) {
		j++
	}
	if !s.at(j).is("is", "remains", "stands") {
		return
	}
	for j++; s.at(j).is("the", "at", "a", "still"); j++ {
	}
	mark := s.at(j)
	if mark.Kind != prose.Time || mark.Mark.IsZero() || len(who) == 0 {
		return
	}
	ran := s.everWhere(who, mark.Mark)
	if len(ran) != 1 || s.today().Before(ran[0].Date) {
		return
	}
	alone := len(who) == 1
	who = slices.DeleteFunc(slices.Clone(who), func(one int) bool {
		result := s.people.result(one, ran[0])
		return result == nil || result.Mark.Milliseconds() != mark.Mark.Milliseconds()
	})
	if len(who) != 1 {
		return
	}
	for r, n := range s.people.all[who[0]].results {
		if is := r.Results[n].Mark; r.Event == ran[0].Event && !is.IsZero() && is.Better(mark.Mark) && !s.today().Before(r.Date) && r != s.focus {
			return // it was, and is no more
		}
	}
	f := s.statement(at, j, j)
	if f == nil {
		return
	}
	f.onlyTrue = f.onlyTrue || !alone
	f.of(s, who, setting{races: ran, sure: true}, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutPersonalBest, Athlete: name, Mark: mark.Mark}
	})
}
