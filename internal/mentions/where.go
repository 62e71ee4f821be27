package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
)

// whereBefore is the races of the place that stands before the where with which the part at a
// place of the sentence begins: the Tokyo Olympics, where he took bronze. They are none where
// the part begins with no where, or no place stands before it.
func (s *Sentence) whereBefore(i int) []*race.Race {
	from := s.Parts[s.Pieces[i].Part].From
	if s.At(from).Says(",") {
		from++
	}
	if !s.At(from).Says("where") {
		return nil
	}
	k := from - 1
	for s.At(k).Says(",") {
		k--
	}
	var there []*race.Race
	for first := true; k >= 0 && (s.Pieces[k].What == Meeting || s.At(k).Says(",", "in")); k-- {
		p := &s.Pieces[k]
		if p.What != Meeting {
			continue
		}
		if first {
			there, first = slices.Clone(p.races), false
			continue
		}
		there = slices.DeleteFunc(there, func(r *race.Race) bool { return !slices.Contains(p.races, r) })
	}
	return there
}
