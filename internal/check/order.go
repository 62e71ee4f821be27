package check

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// places holds the places of a full list against each other, and the marks and
// their readings against the places.
func (c *raceCheck) places() {
	ranked := c.ranked()
	if !c.race.Partial {
		if stray, wrong := c.holes(ranked); wrong {
			ranked = slices.DeleteFunc(ranked, func(n int) bool { return n == stray })
		}
	}
	c.order(slices.Clone(ranked))
	c.readings(ranked)
}

// holes reports the first place that does not come where it stands, and whether
// there is one: all others would only repeat it. Where all places but one
// are in the order of the document, it is that one, the stray; else there is a
// place left out, and none stray.
func (c *raceCheck) holes(ranked []int) (stray int, wrong bool) {
	var shared int
	for i, n := range ranked {
		place := c.race.Results[n].Place
		if i > 0 && place == c.race.Results[ranked[i-1]].Place {
			shared++
		} else {
			shared = 0
		}
		want := i + 1 - shared
		if place == want {
			continue
		}
		stray := noResult
		if one, before, found := c.stray(ranked); found {
			stray, n, place, want = one, one, c.race.Results[one].Place, before+1
		}
		f := c.at(n, "place", "places", "place %d: in a full list %d comes here", place, want)
		if ahead := c.race.Results[ranked[i-min(i, 1)]].Place; i > 0 && stray == noResult {
			f.remedy = afterTie(ahead, i-c.firstFrom(ranked, ahead), want)
		}
		return stray, true
	}
	return noResult, false
}

// afterTie is the remedy for a place behind one that some share; none where nobody does.
func afterTie(place, share, next int) string {
	if share < 2 {
		return ""
	}
	return fmt.Sprintf("%d share place %d, so that %d comes next: correct the place, or write coverage: partial", share, place, next)
}

// stray finds the one result whose place does not fit those around it in the
// document, and how many with a place stand before it.
func (c *raceCheck) stray(ranked []int) (result, before int, one bool) {
	listed := slices.Sorted(slices.Values(ranked))
	in := inOrder(len(listed), func(a, b int) bool {
		return c.race.Results[listed[a]].Place <= c.race.Results[listed[b]].Place
	})
	before = slices.Index(in, false)
	if before < 0 || slices.Contains(in[before+1:], false) {
		return 0, 0, false
	}
	return listed[before], before, true
}

// ranked is the indexes of the results with a place, in order of place.
func (c *raceCheck) ranked() []int {
	ranked := make([]int, 0, len(c.race.Results))
	for i := range c.race.Results {
		if c.race.Results[i].Place > 0 {
			ranked = append(ranked, i)
		}
	}
	slices.SortStableFunc(ranked, func(a, b int) int {
		return cmp.Compare(c.race.Results[a].Place, c.race.Results[b].Place)
	})
	return ranked
}

// order reports the marks that do not fit the places, as few as explain it.
// Marks that are wrong by themselves are left to other rules.
func (c *raceCheck) order(ranked []int) {
	ranked = slices.DeleteFunc(ranked, func(n int) bool { return !c.relies(n) })
	fits := func(a, b int) bool { return c.fitting(&c.race.Results[ranked[a]], &c.race.Results[ranked[b]]) }
	if areInOrder(len(ranked), fits) {
		return
	}
	in := inOrder(len(ranked), fits)
	chain := newChain(in)
	for i := range in {
		if !in[i] {
			c.blame(ranked, chain, i)
		}
		chain.pass(i)
	}
	chain = newChain(in)
	for i := range in {
		if !in[i] {
			c.misplaced(ranked, chain, i)
		}
	}
}

// chain is which of some things are in order, and for each the next of those
// before and behind it; -1 for none.
type chain struct {
	in            []bool
	before, after []int
}

// pass tells the thing behind one which is before it: by now that may be another.
func (c chain) pass(i int) {
	switch {
	case i+1 == len(c.in):
	case c.in[i]:
		c.before[i+1] = i
	default:
		c.before[i+1] = c.before[i]
	}
}

func newChain(in []bool) chain {
	c := chain{in: in, before: make([]int, len(in)), after: make([]int, len(in))}
	last := -1
	for i := range in {
		if c.before[i] = last; in[i] {
			last = i
		}
	}
	last = -1
	for i := range slices.Backward(in) {
		if c.after[i] = last; in[i] {
			last = i
		}
	}
	return c
}

// blame takes the mark before a misplaced one for the wrong one, where it may as
// well be and a typo explains it better.
func (c *raceCheck) blame(ranked []int, chain chain, i int) {
	if i == 0 || !chain.in[i-1] {
		return
	}
	first, second := &c.race.Results[ranked[i-1]], &c.race.Results[ranked[i]]
	if first.Place == second.Place {
		return // each would be mended by what mends the other
	}
	before, _ := c.beside(ranked, chain, i-1)
	_, after := c.beside(ranked, chain, i)
	if before != nil && !c.fitting(before, second) || after != nil && !c.fitting(second, after) {
		return
	}
	if plausible.LikelierTypo(first.Mark, c.between(before, second), second.Mark, c.between(first, after)) {
		chain.in[i-1], chain.in[i] = false, true
	}
}

// misplaced reports a mark that does not fit those of the places around it.
func (c *raceCheck) misplaced(ranked []int, chain chain, i int) {
	result := &c.race.Results[ranked[i]]
	ahead, behind := c.beside(ranked, chain, i)
	other, how := ahead, "faster"
	if ahead == nil || c.fitting(ahead, result) {
		other, how = behind, "slower"
	}
	message, w := fmt.Sprintf("mark %s: %s than the %s of place %d", result.Mark, how, other.Mark, other.Place), c.between(ahead, behind)
	if other.Place == result.Place {
		message = fmt.Sprintf("mark %s: place %d is shared with %s", result.Mark, result.Place, other.Mark)
		w.From, w.To = other.Mark.Milliseconds(), other.Mark.Milliseconds()
	}
	c.doubt(timeOf{result: ranked[i]}, "place-order")
	f := c.report("place-order", message, ofResult(ranked[i], "mark")...)
	if !c.isFull() && !c.errorsAlone {
		f.remedy = plausible.DidYouMean(w.Meant(result.Mark))
	}
}

// beside is the next results before and behind one whose marks are in order, nil
// for none.
func (c *raceCheck) beside(ranked []int, chain chain, i int) (ahead, behind *race.Result) {
	if at := chain.before[i]; at >= 0 {
		ahead = &c.race.Results[ranked[at]]
	}
	if at := chain.after[i]; at >= 0 {
		behind = &c.race.Results[ranked[at]]
	}
	return ahead, behind
}

// fitting reports whether a result can have its mark where another with its own is
// ahead of it, or level with it.
func (c *raceCheck) fitting(ahead, behind *race.Result) bool {
	relation := behind.Mark.RelateIn(ahead.Mark, race.WatchLag(c.race.Event))
	return relation != timing.Faster && (ahead.Place != behind.Place || relation != timing.Slower)
}

// areInOrder reports whether each of some things fits the one before it, as nearly always.
func areInOrder(things int, fits func(a, b int) bool) bool {
	for i := 1; i < things; i++ {
		if !fits(i-1, i) {
			return false
		}
	}
	return true
}

// farthest is how far back inOrder looks for the thing that one follows: where
// more than that many in a row are out of order, nobody can say which are wrong.
const farthest = 100

// inOrder finds the longest chain among things in which each fits the one
// before it, the earlier things where there are several, and says which belong
// to it. The others are the fewest that can be wrong.
func inOrder(things int, fits func(a, b int) bool) []bool {
	in := make([]bool, things)
	length, previous := make([]int, things), make([]int, things)
	last, whole := -1, true
	for b := range things {
		in[b], length[b], previous[b] = true, 1, -1
		whole = whole && (b == 0 || fits(b-1, b))
		for a := max(0, b-farthest); a < b && !whole; a++ {
			if length[a] >= length[b] && fits(a, b) {
				length[b], previous[b] = length[a]+1, a
			}
		}
		if whole {
			length[b], previous[b] = b+1, b-1
		}
		if last < 0 || length[b] > length[last] {
			last = b
		}
	}
	if whole {
		return in
	}
	clear(in)
	for ; last >= 0; last = previous[last] {
		in[last] = true
	}
	return in
}
