package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// recordMeant is the record that "it" stands for: the only one that the sentence before
// names.
func (s *sentence) recordMeant() []race.Scope {
	var scopes []race.Scope
	if s.previous == nil || s.previous.paragraph < s.paragraph-1 || s.focus == nil {
		return nil
	}
	for k := range s.previous.pieces {
		if s.previous.at(k).what != recordName {
			continue
		}
		if s.previous.raceOf(k) == nil {
			return nil
		}
		scopes = append(scopes, s.previous.scopeFor(k, -1, s.focus))
	}
	if len(scopes) == 1 && scopes[0].IsZero() {
		return nil
	}
	return scopes
}

// ranBefore is who ran the only mark of the race that the sentence before gives.
func (s *sentence) ranBefore(r *race.Race) []int {
	if s.previous == nil || s.previous.paragraph != s.paragraph {
		return nil
	}
	var who []int
	for k := range s.previous.pieces {
		p := s.previous.at(k)
		if p.Kind != prose.Time || p.Mark.IsZero() {
			continue
		}
		for i, at := range s.people.known[r] {
			if at >= 0 && r.Results[i].Mark.Milliseconds() == p.Mark.Milliseconds() {
				who = join(who, []int{at})
			}
		}
	}
	if len(who) != 1 {
		return nil
	}
	return who
}

// markOfHolder is the place of who is said to have set the mark at a place: the mark that
// the Moroccan set; -1 for nobody.
func (s *sentence) markOfHolder(k int) int {
	if !s.at(k).is("mark", "record", "time", "best") {
		return -1
	}
	if s.at(k).is("best") && s.at(k-1).is("the") && s.at(k+1).is("of") && s.at(k+2).what == someone && len(s.at(k+2).people) == 1 {
		return k + 2
	}
	next := k + 1
	for s.at(next).is("that", "which", "the") {
		next++
	}
	if p := s.at(next); p.what == someone && len(p.people) == 1 && s.at(next+1).is("set", "ran", "held", "had") {
		return next
	}
	return -1
}

// widestHeld is the widest of the records that a race met and that one of some people held.
func (s *sentence) widestHeld(r *race.Race, who []int) []race.Scope {
	for _, one := range who {
		if those := s.recordsHeld(r, timing.Mark{}, one); len(those) > 0 {
			return those[:1]
		}
	}
	return nil
}
