package resultprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
)

// withBeside is the place of who is named right before the margin by which he is said to have been behind, by the way: eighth,
// with Hoare two hundredths back; -1 for nobody.
func (s *sentence) withBeside(i int) int {
	k := i - 1
	for s.At(k).Says("just", "only", "a", "mere", "another", "further", "some", "about", "barely", "next", ",") && k > i-4 {
		k--
	}
	if p := s.At(k); p.What != mentions.Someone || len(p.People) != 1 || !s.At(s.Front(k)-1).Says("with", "and") || s.At(s.Front(k)-1).Says("and") && s.Pieces[k].Part == 0 {
		return -1
	}
	return k
}

// backWith keeps how far somebody was behind who was named before him, behind the winner or behind the next before him, whichever is
// so.
func (s *sentence) backWith(i, named int, r *race.Race) {
	who := s.At(named).People
	result := s.Result(who[0], r)
	if result == nil || result.Place < 2 || s.IsOfPoint(i) {
		return
	}
	before := [][]int{s.InPlaceOf(r, 1), s.InPlaceOf(r, result.Place-1)}
	for k := s.Front(named) - 1; k >= 0; k-- {
		if p := s.At(k); p.What == mentions.Someone && len(p.People) == 1 {
			before = append(before, p.People)
			break
		}
	}
	for _, one := range before {
		s.margin(i, named, i+1, r, one, who)
		s.doubtful(i, true)
	}
}
