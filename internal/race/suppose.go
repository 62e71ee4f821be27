package race

import (
	"slices"

	"github.com/milectl/milectl/internal/timing"
)

// Supposition is a mark that somebody in a race might have run.
type Supposition struct {
	Result int // index among the results of the race
	Mark   timing.Mark
}

// Suppose is the race as it would have been with other marks: who is supposed
// to have run otherwise takes the place that the mark gives, before the first
// slower one, and all others keep their order. The race itself stays as it is.
func (r *Race) Suppose(what []Supposition) *Race {
	changed := *r
	changed.Results = slices.Clone(r.Results)
	for _, s := range what {
		changed.suppose(s)
	}
	return &changed
}

func (r *Race) suppose(s Supposition) {
	result := &r.Results[s.Result]
	before := result.Place
	result.Mark, result.Status = s.Mark, ""
	result.Thousandths, result.Annulled = timing.Mark{}, Annulment{}
	first, last := 0, 0 // the places of the first slower and of the last one
	level := 0
	for i := range r.Results {
		other := &r.Results[i]
		if i == s.Result || other.Place == 0 {
			continue
		}
		if before > 0 && other.Place > before {
			other.Place--
		}
		last = max(last, other.Place)
		switch c := other.Mark.Compare(s.Mark); {
		case other.Mark.IsZero():
		case c == 0 && level == 0:
			level = other.Place
		case c > 0 && (first == 0 || other.Place < first):
			first = other.Place
		}
	}
	switch {
	case level > 0:
		result.Place = level
	case first > 0:
		result.Place = first
	default:
		result.Place = last + 1
	}
	for i := range r.Results {
		if other := &r.Results[i]; i != s.Result && other.Place >= result.Place && s.Mark.Better(other.Mark) {
			other.Place++
		}
	}
}
