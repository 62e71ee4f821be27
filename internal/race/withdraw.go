package race

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/timing"
)

// Disqualify is the race as it would be if a result were disqualified, later: the mark is kept,
// what it was flagged and how the athlete went on is not, and everybody behind moves up one
// place. The race itself stays as it is.
func (r *Race) Disqualify(i int) *Race {
	changed := r.moveUp(r.Results[i].Place)
	x := &changed.Results[i]
	x.OriginalPlace = cmp.Or(x.OriginalPlace, r.Results[i].Place)
	x.Place, x.Status, x.Annulled = 0, DQ, Annulment{Unknown: true}
	x.Thousandths, x.Overall, x.Qualified, x.Flags = timing.Mark{}, 0, "", nil
	x.Source = x.Source.without("place", "thousandths", "overall", "qualified", "flags")
	return changed
}

// Without is the race as it would be without a result: everybody behind moves up one place.
func (r *Race) Without(i int) *Race {
	changed := r.moveUp(r.Results[i].Place)
	changed.Results = slices.Delete(changed.Results, i, i+1)
	return changed
}

// Swap is the race as it would be if two came in each where the other did: with the place and
// the mark of the other, and what hangs on these.
func (r *Race) Swap(i, j int) *Race {
	changed := *r
	changed.Results = slices.Clone(r.Results)
	x, y := &changed.Results[i], &changed.Results[j]
	x.Place, y.Place = y.Place, x.Place
	x.Mark, y.Mark = y.Mark, x.Mark
	x.Thousandths, y.Thousandths = y.Thousandths, x.Thousandths
	x.Status, y.Status = y.Status, x.Status
	x.Overall, y.Overall = y.Overall, x.Overall
	x.Qualified, y.Qualified = y.Qualified, x.Qualified
	return &changed
}

// moveUp is a copy of the race in which everybody behind a place moves up one, as when one of
// those who had it has it no more: who shared it keeps it. Place 0 is none.
func (r *Race) moveUp(from int) *Race {
	changed := *r
	changed.Results = slices.Clone(r.Results)
	for i := range changed.Results {
		if from > 0 && changed.Results[i].Place > from {
			changed.Results[i].Place--
		}
	}
	return &changed
}

// without is the citation without the parts of some figures.
func (c Citation) without(keys ...string) Citation {
	c.Parts = slices.DeleteFunc(slices.Clone(c.Parts), func(p CitedPart) bool { return slices.Contains(keys, p.Key) })
	return c
}
