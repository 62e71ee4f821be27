package toplist

import (
	"cmp"
	"math"
	"slices"
)

// equals decides between equal marks of one race by place, which of each group is listed, and
// tells of that one who else has its mark: of what is listed once others must not be passed over.
func (g *gathering) equals(runs []*Run, best map[group]*Run) {
	if g.q.By == Performer {
		return
	}
	level := map[group][]*Run{}
	for _, run := range runs {
		if of := g.q.By.groupOf(run); isLevel(run, best[of]) {
			level[of] = append(level[of], run)
		}
	}
	for of, some := range level {
		slices.SortFunc(some, g.q.compare)
		byPlace(some)
		first := some[0]
		best[of] = first
		for _, run := range some[1:] {
			if name := run.Name(); name != first.Name() && !slices.Contains(first.Also, name) {
				first.Also = append(first.Also, name)
			}
		}
	}
}

// byPlace orders equal marks of one race by place, where they stand among others in order: a
// comparison of two cannot, since those of two races on one day go by name.
func byPlace(runs []*Run) {
	for from := 0; from < len(runs); {
		to := from + 1
		for to < len(runs) && isLevel(runs[to], runs[from]) && runs[to].Date == runs[from].Date {
			to++
		}
		byPlaceOfRace(runs[from:to])
		from = to
	}
}

func byPlaceOfRace(runs []*Run) {
	at := map[string][]int{}
	for i, run := range runs {
		if run.Race != "" {
			at[run.Race] = append(at[run.Race], i)
		}
	}
	for _, places := range at {
		of := make([]*Run, len(places))
		for i, at := range places {
			of[i] = runs[at]
		}
		slices.SortStableFunc(of, func(a, b *Run) int { return cmp.Compare(placeOrLast(a), placeOrLast(b)) })
		for i, at := range places {
			runs[at] = of[i]
		}
	}
}

// placeOrLast is the place of a mark in its race, behind all others where it has none.
func placeOrLast(r *Run) int {
	if r.Place == 0 {
		return math.MaxInt
	}
	return r.Place
}
