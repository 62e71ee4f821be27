package attribution

import (
	"slices"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// IsAgeElsewhere reports whether the age at a place is told of another race than that which the text is about: was 23 when he won in
// Tokyo, sixth at the Olympic Games at 20.
func (s *Sentence) IsAgeElsewhere(i int) bool {
	if s.Focus == nil {
		return false
	}
	if s.At(i-1).Says("at", "aged") && s.At(i-2).What == mentions.Meeting && !slices.Contains(s.Here(i-2).Races, s.Focus) {
		return true
	}
	if !s.At(i + 1).Says("when") {
		return false
	}
	for k := i + 2; k < len(s.Pieces) && !s.At(k).Says(","); k++ {
		if !slices.Contains(s.Here(k).Races, s.Focus) {
			return true
		}
	}
	return false
}

// IsBroughtAlong reports whether the mark at a place may be the best with which somebody came, not one that he ran: Kerr, with a
// personal best of 3:49.46, was no favourite.
func (s *Sentence) IsBroughtAlong(i int) bool {
	k := i - 2
	if best := s.At(k); !s.At(i-1).Says("of") || best.What != mentions.Best && !best.Says("best") {
		return false
	}
	for k--; s.At(k).Says("a", "his", "her", "new", "lifetime", "previous", "personal"); k-- {
	}
	if !s.At(k).Says("with") {
		return false
	}
	before := s.At(k - 1)
	if before.Says("came", "arrived", "started") {
		return true
	}
	return before.Kind != prose.Ordinal && before.Verb() == mentions.NoVerb && !before.Says("place", "home", "race", "away", "mile")
}
