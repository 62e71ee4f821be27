package factcheck

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// records finds records: who broke them, whose they were, and how old.
func (s *sentence) records() {
	for i := range s.pieces {
		switch p := &s.pieces[i]; {
		case p.Kind == prose.Span:
			s.yearsAfter(i)
		case p.what == recordName:
			s.recordsAt(i)
			s.recordsFor(i)
			if p.scope.Key != "" || p.scope.Kind == race.World {
				s.mentioned[p.scope] = true
			}
		case p.is("record") && s.at(i-1).is("the", "old", "a", "previous") && !s.at(i+1).is("holder", "holders", "book", "books"):
			s.oldAge(i)
		}
	}
}

// recordsAt is what is said of the record at a place.
func (s *sentence) recordsAt(i int) {
	r := s.raceOf(i)
	if r == nil {
		return
	}
	if s.at(i + 1).is("holder") {
		s.recordHolder(i, r)
		return
	}
	k := s.frontOf(i)
	var holder []int
	holderAt := -1
	if s.at(k).is("'s") && s.at(k-1).what == someone {
		holder, holderAt = s.at(k-1).people, k-1
	} else if s.at(k).is("his", "her") {
		holder, holderAt = s.at(k).people, k
	}
	set := s.set(i, k, r)
	s.heldAt(i, holder, holderAt, set, r)
	s.agesAt(i, k, holder, r)
}

// raceOf is the race before which a record stood or in which it was set: that which the
// text is about, unless the record is of another event or track.
func (s *sentence) raceOf(i int) *race.Race {
	p := s.at(i)
	if s.focus == nil {
		return nil
	}
	for k := i + 1; s.at(i+1).is("for", "over", "at", "in") && k < i+5; k++ {
		if d := s.at(k); d.Kind == prose.Distance && d.Metres != s.focus.Event.Distance() || d.is("mile") && s.focus.Event.Distance() != event.Mile {
			return nil // of another event
		}
	}
	if p.event > 0 && p.event != s.focus.Event.Distance() || p.short != (s.focus.Environment == event.ShortTrack) && p.short {
		return nil
	}
	return s.focus
}

// frontOf is where the words before a record end: the 's or the article.
func (s *sentence) frontOf(i int) int {
	k := i - 1
	for n := 0; k >= 0 && n < 6; n++ {
		p := s.at(k)
		if p.Kind == prose.Age || p.Kind == prose.Span || p.Kind == prose.Day && p.Of == 0 || p.isWord() && !p.is("'s", "a", "an", "the", "his", "her", "new", "another", "old", "previous", "in", "with", "for", "was", "is") && !p.Capital && p.verb() == noVerb && !has(prepositions, p.Folded) || p.is("old", "own", "existing", "long-standing", "new") {
			k--
			continue
		}
		break
	}
	return k
}
