package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// ofSentenceBefore is the records of which the sentence before speaks without their kind: those with a mark that it gives, and
// those of who is called the holder of one there.
func (s *Sentence) ofSentenceBefore() []race.Scope {
	var scopes []race.Scope
	if s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return nil
	}
	for k := range s.Previous.Pieces {
		p := s.Previous.At(k)
		scope := race.Scope{}
		switch owner := s.Previous.At(k - 1); {
		case p.Kind == prose.Time && !p.Mark.IsZero():
			scope = s.scopeOfMark(p.Mark)
		case p.Says("'s") && owner.What == mentions.Someone && len(owner.People) == 1 && s.Previous.At(k+1).Says("record", "mark"):
			if those := leaveMeetings(s.recordsHeld(s.Focus, timing.Mark{}, owner.People[0])); len(those) > 0 {
				scope = s.oneOf(those)
			}
		}
		if !scope.IsZero() && !slices.Contains(scopes, scope) {
			scopes = append(scopes, scope)
		}
	}
	return scopes
}
