package toplist

import (
	"cmp"
	"maps"
	"slices"

	"github.com/milectl/milectl/internal/words"
)

// count makes the rows of a list that says how many marks each has.
func (g *gathering) count(s *Section, runs []*Run) {
	slices.SortFunc(runs, func(a, b *Run) int {
		if c := a.Date.Compare(b.Date); c != 0 {
			return c
		}
		return g.q.compare(a, b)
	})
	counts := map[group]*Count{}
	best := map[group]*Run{}
	for _, run := range runs {
		of := g.q.By.groupOf(run)
		c := counts[of]
		if c == nil {
			c = &Count{First: run.Date}
			counts[of] = c
		}
		c.Marks, c.Last = c.Marks+1, run.Date
		if !slices.Contains(c.Nations, run.Nation) && run.Nation != "" {
			c.Nations = append(c.Nations, run.Nation)
		}
		if so := best[of]; so == nil || g.q.compare(run, so) < 0 {
			best[of] = run
		}
	}
	for of, c := range counts {
		c.Best = g.told(best[of])
		if known := g.directory.Of(c.Best.Person); known != nil && g.q.By == Performer {
			c.Best.Athlete = known.Name
		}
	}
	g.most(s, slices.SortedFunc(maps.Values(counts), g.q.compareCounts))
}

// most takes the counts that are listed, the most marks first.
func (g *gathering) most(s *Section, all []*Count) {
	s.Coverage.Groups = len(all)
	for i, c := range all {
		c.Rank = i + 1
		if i > 0 && c.Marks == all[i-1].Marks {
			c.Rank = all[i-1].Rank
		}
		if g.q.Limit == 0 || i < g.q.Limit {
			s.Counts = append(s.Counts, *c)
		} else if c.Marks == s.Counts[len(s.Counts)-1].Marks {
			s.More++
		}
	}
	s.Coverage.Listed = len(s.Counts)
}

// compareCounts orders counts, the most marks first: of as many by what has them, races by
// the day.
func (q *Question) compareCounts(a, b *Count) int {
	x, y := &a.Best, &b.Best
	of := 0
	switch q.By {
	case Place:
		of = cmp.Compare(x.Place, y.Place)
	case Race:
		of = cmp.Or(x.Date.Compare(y.Date), cmp.Compare(x.Race, y.Race))
	case Nation:
		of = cmp.Compare(x.For, y.For)
	case Year:
		of = cmp.Compare(x.Date.Year(), y.Date.Year())
	default:
		of = cmp.Or(cmp.Compare(words.Fold(x.Name()), words.Fold(y.Name())), x.Person.Compare(y.Person), cmp.Compare(x.Nation, y.Nation))
	}
	return cmp.Or(cmp.Compare(b.Marks, a.Marks), of)
}
