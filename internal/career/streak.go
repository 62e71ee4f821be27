package career

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Streak is finals that one of two won one after another.
type Streak struct {
	Winner      *Somebody // nil where nobody won
	Wins        int
	First, Last *race.Race // of several of one day whose order is not known any
}

// streaks is the streaks of two people, as they are counted.
type streaks struct {
	longest []Streak // all that are as long
	current Streak
	// before is how many finals of the day before the current streak its winner may have won
	// last, since their order is not known.
	before map[*Somebody]int
	most   int // how many finals a streak may have that the order of a day decides
}

// streaksOf is the longest streaks of two people and the one that has not ended, and whether the
// order of the finals of some day, which no document tells, decides what these are.
func streaksOf(meetings []*Meeting) (longest []Streak, current Streak, open bool) {
	var s streaks
	for len(meetings) > 0 {
		n := inOrder(meetings, func(m *Meeting) *race.Race { return m.Race })
		s.add(meetings[:n])
		meetings = meetings[n:]
	}
	longest, current = s.longest, s.current
	if len(longest) == 0 || s.most >= longest[0].Wins {
		open = s.most > 0
	}
	if open {
		longest = nil
	}
	if len(s.before) > 0 && (current.Winner == nil || s.before[current.Winner] > 0) {
		current, open = Streak{}, true
	}
	return longest, current, open
}

// inOrder is how many of the first of some finals were surely run before all others; of these
// no order is known, if they are more than one.
func inOrder[T any](finals []T, of func(T) *race.Race) int {
	day := 1
	for day < len(finals) && of(finals[day]).Date == of(finals[0]).Date {
		day++
	}
	for n := 1; n < day; n++ {
		areFirst := !slices.ContainsFunc(finals[:n], func(a T) bool {
			return slices.ContainsFunc(finals[n:day], func(b T) bool { return !record.IsBefore(of(a), of(b)) })
		})
		if areFirst {
			return n
		}
	}
	return day
}

// add counts finals of which no order is known, if they are more than one: who won them all
// did so one after another.
func (s *streaks) add(finals []*Meeting) {
	wins := map[*Somebody]int{}
	for _, m := range finals {
		if winner := m.WonBy(); winner != nil {
			wins[winner.Somebody]++
		}
	}
	winner := finals[0].WonBy()
	switch {
	case winner != nil && wins[winner.Somebody] == len(finals):
		s.won(winner.Somebody, finals)
	case len(wins) == 0:
		s.current, s.before = Streak{}, nil
	default:
		for who, n := range wins {
			if s.current.Winner == nil || s.current.Winner == who {
				n += s.current.Wins + s.before[who]
			}
			s.most = max(s.most, n)
		}
		s.current, s.before = Streak{}, wins
	}
}

// won counts finals that one of the two won.
func (s *streaks) won(who *Somebody, finals []*Meeting) {
	if s.current.Winner != who {
		if s.current.Winner != nil {
			s.before = nil
		}
		s.current = Streak{Winner: who, First: finals[0].Race}
	}
	s.current.Wins += len(finals)
	s.current.Last = finals[len(finals)-1].Race
	if n := s.before[who]; n > 0 {
		s.most = max(s.most, s.current.Wins+n)
	}
	s.lengthen()
}

// lengthen keeps the streak that has not ended where none is longer.
func (s *streaks) lengthen() {
	switch {
	case len(s.longest) == 0 || s.current.Wins > s.longest[0].Wins:
		s.longest = []Streak{s.current}
	case s.current.Wins == s.longest[0].Wins:
		s.longest = append(s.longest, s.current)
	}
}
