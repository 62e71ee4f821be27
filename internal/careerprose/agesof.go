package careerprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// describedAt is who is described, behind a comma, by the words of which the number at a place
// is the last: Bannister, a medical student of 25; -1 for nobody.
func (s *Sentence) describedAt(i int) int {
	const longest = 5
	for k := i - 2; k > i-2-longest; k-- {
		if s.At(k).Says("a", "an") {
			if s.At(k-1).Says(",") && s.At(k-2).What == mentions.Someone {
				return k - 2
			}
			return -1
		}
		if p := s.At(k); p.Kind != prose.Word || p.What == mentions.Someone || p.Verb() != mentions.NoVerb {
			return -1
		}
	}
	return -1
}
