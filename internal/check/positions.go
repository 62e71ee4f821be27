package check

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// passing is the place of a result at a point, and its split there where one is
// known.
type passing struct {
	point  event.Point
	place  int // unnamedLeader for a leader whom no report names
	result int
	mark   timing.Mark
}

// The places of those who have none at a point. Whose place is not known comes
// behind all others.
const (
	unnamedLeader = 0
	unknownPlace  = math.MaxInt
)

// positions holds positions against the field, each other and the splits.
func (c *raceCheck) positions() {
	all := c.passings()
	for _, s := range all {
		if s.place > len(c.race.Results) && s.place < unknownPlace && !c.race.Partial {
			c.point(ofResult(s.result, "positions"), s.point, "position", "position %d at %s: only %d ran", s.place, s.point.Text(), len(c.race.Results))
		}
	}
	for len(all) > 0 {
		end := 1
		for end < len(all) && all[end].point.Distance() == all[0].point.Distance() {
			end++
		}
		c.shared(all[:end])
		c.splitOrder(all[:end])
		all = all[end:]
	}
}

// passings lists the places and splits of all runners, and the times of unnamed
// leaders, by point, place and split.
func (c *raceCheck) passings() []passing {
	usual := len(c.race.LeaderSplits)
	for i := range c.race.Results {
		usual += max(len(c.race.Results[i].Positions), len(c.race.Results[i].Splits)) // which are of the same points
	}
	all := make([]passing, 0, usual)
	for i := range c.race.Results {
		result := &c.race.Results[i]
		for _, position := range result.Positions {
			mark, _ := result.SplitAt(position.Point.Distance())
			all = append(all, passing{position.Point, position.Place, i, mark})
		}
		for _, split := range result.Splits {
			if result.PositionAt(split.Point.Distance()) == 0 {
				all = append(all, passing{split.Point, unknownPlace, i, split.Mark})
			}
		}
	}
	for _, split := range c.race.LeaderSplits {
		all = append(all, passing{split.Point, unnamedLeader, noResult, split.Mark})
	}
	slices.SortFunc(all, func(a, b passing) int {
		if a.point.Distance() != b.point.Distance() {
			return cmp.Compare(a.point.Distance(), b.point.Distance())
		}
		return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.mark.Milliseconds(), b.mark.Milliseconds()), cmp.Compare(a.result, b.result))
	})
	return all
}

// shared reports runners with one position at a point who were not level there, and a
// time in front beside a named leader.
func (c *raceCheck) shared(all []passing) {
	level := false // whether those who share the position were level: asked once, at the second of them
	for i := 1; i < len(all); i++ {
		first, second := all[i-1], all[i]
		if i == 1 || all[i-2].place != second.place {
			level = first.place == second.place && areLevel(all[i-1:])
		}
		text, path := second.point.Text(), ofResult(second.result, "positions")
		switch {
		case first.place == unnamedLeader && second.place == 1:
			c.report("leader", fmt.Sprintf("leader split at %s: %s has position 1 there", first.point.Text(), c.race.Results[second.result].Athlete),
				document.Key("leader_splits"), document.Key(first.point.Text()))
		case first.place != second.place || second.place == unknownPlace || second.place == unnamedLeader || level:
		case second.place == 1:
			c.point(path, second.point, "leader", "position 1 at %s: result %d has it too", text, first.result+1)
		default:
			c.point(path, second.point, "shared-position", "position %d at %s: result %d has it too", second.place, text, first.result+1)
		}
	}
}

// areLevel reports whether the first of some who passed a point in order, of whom two or
// more share its position, and all who share it have one split there, and the positions
// that they take up are nobody else's.
func areLevel(all []passing) bool {
	first := all[0]
	n := 0
	for _, s := range all {
		switch {
		case s.place >= first.place+max(n, 1):
			return true
		case s.place > first.place, s.mark != first.mark, s.mark.IsZero():
			return false
		default:
			n++
		}
	}
	return true
}

// splitOrder reports the splits at a point that do not fit the positions there,
// as few as explain it. Whose position is not known is behind who leads. It takes the
// list that it is given for its own.
func (c *raceCheck) splitOrder(all []passing) {
	all = slices.DeleteFunc(all, func(s passing) bool {
		return s.mark.IsZero() || c.doubted[timeOf{s.result, s.point.Distance()}] != ""
	})
	if len(all) > 0 && all[0].place <= 1 {
		all = c.behind(all[0], all[1:])
	}
	all = slices.DeleteFunc(all, func(s passing) bool { return s.place == unknownPlace })
	fits := func(a, b int) bool { return all[a].before(all[b]) }
	if areInOrder(len(all), fits) {
		return
	}
	in := inOrder(len(all), fits)
	chain := newChain(in)
	for i, s := range all {
		if !in[i] {
			c.misfit(s, c.contradicted(all, chain, i))
		}
	}
}

// behind holds the splits of all others against the leader's, and returns those
// that may be right. Where several are faster, it is the leader's that is wrong.
func (c *raceCheck) behind(leader passing, others []passing) []passing {
	if !slices.ContainsFunc(others, func(s passing) bool { return !leader.before(s) }) {
		return others
	}
	var faster, slower []passing
	for _, s := range others {
		if leader.before(s) {
			slower = append(slower, s)
		} else {
			faster = append(faster, s)
		}
	}
	switch len(faster) {
	case 1:
		c.misfit(faster[0], leader)
	default:
		c.misfit(leader, faster[0])
		return others
	}
	return slower
}

// before reports whether a split fits one of a worse position.
func (s passing) before(o passing) bool {
	return s.place == o.place || o.mark.Relate(s.mark) != timing.Faster
}

// contradicted is the nearest split in order that one contradicts. Where there is none
// among the nearest it is the next one.
func (c *raceCheck) contradicted(all []passing, chain chain, i int) passing {
	if !c.isFull() {
		for far := 1; far <= farthest; far++ {
			for _, j := range []int{i + far, i - far} {
				if j >= 0 && j < len(all) && chain.in[j] && !all[min(i, j)].before(all[max(i, j)]) {
					return all[j]
				}
			}
		}
	}
	return all[max(chain.before[i], chain.after[i])]
}

// misfit reports a split that does not fit another.
func (c *raceCheck) misfit(s, other passing) {
	path, what, how := []document.Step{document.Key("leader_splits")}, "leader split", "faster"
	if s.result != noResult {
		path, what = ofResult(s.result, "splits"), "split"
	}
	if s.place < other.place {
		how = "slower"
	}
	c.point(path, s.point, "position-order", "%s %s at %s: %s than the %s of %s", what, s.mark, s.point.Text(), how, other.mark, c.whoIs(other))
}

// whoIs names a runner at a point.
func (c *raceCheck) whoIs(s passing) string {
	switch s.place {
	case unnamedLeader:
		return "the leader"
	case unknownPlace:
		return c.race.Results[s.result].Athlete
	default:
		return fmt.Sprintf("position %d", s.place)
	}
}
