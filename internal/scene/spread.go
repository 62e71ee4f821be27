package scene

import (
	"cmp"
	"slices"
)

// Spread is where texts of one height lie that want to lie at some places: none nearer to
// another than the height, none outside of what lies between two ends, each as near to its
// place as that allows. They keep the order of their places; those that want the same place
// that in which they are given. All of them must have room.
func Spread(wanted []int, height, from, to int) []int {
	order := make([]int, len(wanted))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(wanted[a], wanted[b]) })
	type group struct{ first, n, sum int } // texts that touch: where the first would lie on its own, of all of them
	var groups []group
	top := func(g group) int {
		return min(max(g.sum/g.n, from), to-(g.n-1)*height)
	}
	for i, at := range order {
		groups = append(groups, group{i, 1, wanted[at]})
		for len(groups) > 1 {
			last, before := groups[len(groups)-1], groups[len(groups)-2]
			if top(before)+before.n*height <= top(last) {
				break
			}
			// The places of the later ones, as if each had been wanted where the first of all lies.
			joined := group{before.first, before.n + last.n, before.sum + last.sum - last.n*before.n*height}
			groups = append(groups[:len(groups)-2], joined)
		}
	}
	places := make([]int, len(wanted))
	for _, g := range groups {
		for i := range g.n {
			places[order[g.first+i]] = top(g) + i*height
		}
	}
	return places
}
