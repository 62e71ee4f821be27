package career

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/event"
)

// Pair is two of the people who were asked for, and their finals in figures.
type Pair struct {
	A, B     *Somebody
	All      Tally
	Events   []Tally  // by distance
	Years    []Tally  // the oldest first
	Longest  []Streak // of wins over the other: all that are as long; none where the order of a day decides which
	Current  Streak   // that has not ended; no wins where there is none, and where the order of a day decides its length
	Open     bool     // the order of a day decides
	Smallest *Meeting // by the margin, where it is exact and the marks bear out the places; nil where none is
	Largest  *Meeting
}

// Tally is how often two people won against each other.
type Tally struct {
	Event            event.Event // zero where it is not of one event
	Year             int         // zero where it is not of one year
	Wins, Losses, Of int         // those that A won and lost, and all
}

// Shared is how often they shared a place.
func (t Tally) Shared() int { return t.Of - t.Wins - t.Losses }

// tally counts the finals of each two people.
func (v *Rivalry) tally() {
	for i, a := range v.People {
		for _, b := range v.People[i+1:] {
			pair := Pair{A: a, B: b}
			var meetings []*Meeting
			for k := range v.Meetings {
				if m := &v.Meetings[k]; m.A.Somebody == a && m.B.Somebody == b {
					pair.count(m)
					meetings = append(meetings, m)
				}
			}
			pair.Longest, pair.Current, pair.Open = streaksOf(meetings)
			pair.order()
			v.Pairs = append(v.Pairs, pair)
		}
	}
}

// count counts a final.
func (p *Pair) count(m *Meeting) {
	p.All.count(m)
	tallyOf(&p.Events, func(t Tally) bool { return t.Event == m.Race.Event }, Tally{Event: m.Race.Event}).count(m)
	tallyOf(&p.Years, func(t Tally) bool { return t.Year == m.Race.Date.Year() }, Tally{Year: m.Race.Date.Year()}).count(m)
	winner := m.WonBy()
	if winner == nil || !m.HasBy || m.By.Approx() || m.By.Milliseconds() < 0 {
		return
	}
	if p.Smallest == nil || m.By.Compare(p.Smallest.By) < 0 {
		p.Smallest = m
	}
	if p.Largest == nil || m.By.Compare(p.Largest.By) > 0 {
		p.Largest = m
	}
}

func (p *Pair) order() {
	slices.SortStableFunc(p.Events, func(a, b Tally) int {
		return cmp.Or(cmp.Compare(a.Event.Distance(), b.Event.Distance()), cmp.Compare(a.Event.Code(), b.Event.Code()))
	})
}

func (t *Tally) count(m *Meeting) {
	t.Of++
	switch m.Winner {
	case FirstWon:
		t.Wins++
	case SecondWon:
		t.Losses++
	}
}

// tallyOf is the tally of a list that is wanted, a new one where it has none.
func tallyOf(all *[]Tally, wanted func(Tally) bool, none Tally) *Tally {
	i := slices.IndexFunc(*all, wanted)
	if i < 0 {
		i = len(*all)
		*all = append(*all, none)
	}
	return &(*all)[i]
}

// pointsOf is the points at which something is known of some people, by distance.
func pointsOf(some []Runner) []event.Point {
	points := map[event.Distance]event.Point{}
	for _, one := range some {
		for _, split := range one.Result.Splits {
			points[split.Point.Distance()] = split.Point
		}
		for _, position := range one.Result.Positions {
			points[position.Point.Distance()] = position.Point
		}
	}
	all := make([]event.Point, 0, len(points))
	for _, point := range points {
		all = append(all, point)
	}
	slices.SortFunc(all, func(a, b event.Point) int { return cmp.Compare(a.Distance(), b.Distance()) })
	return all
}
