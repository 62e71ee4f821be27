package recordprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// recordMeant is the record that "it" stands for: the only one that the sentence before
// names.
func (s *Sentence) recordMeant() []race.Scope {
	var scopes []race.Scope
	if s.Previous == nil || s.Previous.Paragraph < s.Paragraph-1 || s.Focus == nil {
		return nil
	}
	for k := range s.Previous.Pieces {
		if s.Previous.At(k).What != mentions.RecordName {
			continue
		}
		if s.sentenceBefore().raceOf(k) == nil {
			return nil
		}
		scopes = append(scopes, s.sentenceBefore().scopeFor(k, -1, s.Focus))
	}
	if len(scopes) == 1 && scopes[0].IsZero() {
		return nil
	}
	return scopes
}

// ranBefore is who ran the only mark of the race that the sentence before gives.
func (s *Sentence) ranBefore(r *race.Race) []int {
	if s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return nil
	}
	var who []int
	for k := range s.Previous.Pieces {
		p := s.Previous.At(k)
		if p.Kind != prose.Time || p.Mark.IsZero() {
			continue
		}
		for i, at := range s.Competitors(r) {
			if at >= 0 && r.Results[i].Mark.Milliseconds() == p.Mark.Milliseconds() {
				who = mentions.Join(who, []int{at})
			}
		}
	}
	if len(who) != 1 {
		return nil
	}
	return who
}

// widestHeld is the widest of the records that a race met and that one of some people held.
func (s *Sentence) widestHeld(r *race.Race, who []int) []race.Scope {
	for _, one := range who {
		if those := s.recordsHeld(r, timing.Mark{}, one); len(those) > 0 {
			return those[:1]
		}
	}
	return nil
}
