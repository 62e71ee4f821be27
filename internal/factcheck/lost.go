package factcheck

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// lostAt is who lost to whom: came in behind him, and where it is a race that was lost, who
// won it. The marks of both may stand behind: 8:07.31 to 8:07.86.
func (s *sentence) lostAt(i int) {
	to := -1
	lostRace := false
	for k := i + 1; k < len(s.pieces) && k < i+10 && to < 0; k++ {
		p := s.at(k)
		switch {
		case p.is("to") && s.next(k+1) >= 0:
			to = s.next(k + 1)
		case p.what == meeting, p.Kind == prose.Distance, p.is("final", "race", "mile"):
			lostRace = true
		case p.is("the", "in", "at", "over", "and", "out", "narrowly", "only", "of", "metres", "a"), p.what == title, p.Kind == prose.Day:
		default:
			return
		}
	}
	who, at := s.doer(i)
	where := s.stayed(who, s.settingOf(i))
	if len(where.away.races) > 0 || to < 0 || at < 0 || len(who) != 1 || len(s.at(to).people) != 1 || s.wishesBefore(i) {
		return
	}
	winner := s.at(to).people[0]
	if !where.sure {
		where.races = s.bothRan(who[0], winner, where.races)
	}
	if len(where.races) != 1 || s.people.result(who[0], where.races[0]) == nil || s.people.result(winner, where.races[0]) == nil {
		return
	}
	r := where.races[0]
	if s.at(at).part != s.at(i).part {
		at = i
	}
	f := s.statement(at, to)
	if f == nil {
		return
	}
	f.onlyTrue = f.onlyTrue || !where.sure
	f.readings = []reading{{race: r, claim: race.Claim{About: race.AboutAhead, Athlete: s.people.nameIn(winner, r), Behind: s.people.nameIn(who[0], r)}}}
	s.add(f)
	if lostRace {
		if won := s.statement(i, to); won != nil {
			won.onlyTrue = true
			won.of(s, []int{winner}, where, s.inPlace(1))
		}
	}
	s.markEach(to, r, where.sure, winner, who[0])
}

// markEach keeps the marks of two that stand behind a name: 8:07.31 to 8:07.86.
func (s *sentence) markEach(to int, r *race.Race, sure bool, who ...int) {
	k := to + 1
	for s.at(k).is(",", "in", "by") {
		k++
	}
	if s.at(k).Kind != prose.Time || !s.at(k+1).is("to") || s.at(k+2).Kind != prose.Time {
		return
	}
	if s.at(k + 2).Mark.Better(s.at(k).Mark) {
		slices.Reverse(who) // the loser's is first
	}
	for n, one := range who {
		j := k + 2*n
		if s.at(j).Mark.IsZero() || s.isTaken(j) || !plausible(r, s.at(j).Mark) {
			continue
		}
		s.statement(j, j, j).of(s, []int{one}, setting{races: []*race.Race{r}, sure: true}, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutMark, Athlete: name, Mark: s.pieces[j].Mark}
		})
		if !sure && s.isTaken(j) {
			s.found[len(s.found)-1].onlyTrue = true
		}
	}
}

// bothRan is the last of some races, before that which the text is about, that two people
// ran.
func (s *sentence) bothRan(one, other int, races []*race.Race) []*race.Race {
	var both []*race.Race
	for _, r := range races {
		if s.people.result(one, r) != nil && s.people.result(other, r) != nil {
			both = append(both, r)
		}
	}
	return s.latest([]int{one}, both)
}
