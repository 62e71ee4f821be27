package recordprose

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// Records finds records: who broke them, whose they were, and how old.
func (s *Sentence) Records() {
	for i := range s.Pieces {
		switch p := &s.Pieces[i]; {
		case p.Kind == prose.Span:
			s.yearsAfter(i)
		case s.At(i - 2).Says("improvement"):
			s.improvement(i)
		case p.What == mentions.RecordName:
			s.recordsAt(i)
			s.recordsFor(i)
			s.previously(i)
			s.stillTheRecord(i)
			if p.Scope.Key != "" || p.Scope.Kind == race.World {
				s.Mentioned[p.Scope] = true
			}
		case p.Says("held", "owned") && s.At(i+1).Says("it"):
			s.heldFor(i)
		case p.Says("fell", "fallen", "tumbled"), p.Verb() == mentions.Breaking && s.At(i-1).Says("was", "were", "been", "also"):
			s.fallen(i)
		case p.Says("record", "mark") && s.At(i-1).Says("'s"):
			s.theirs(i)
		case p.Says("record", "mark") && s.At(i+1).Says("since"):
			s.heldSince(i)
		case p.Says("mark") && s.At(i-1).Says("a", "the") && s.At(i+1).Says("that", "which") && s.At(i+2).Says("had"):
			s.oldAge(i)
		case p.Says("record") && s.At(i-1).Says("the", "old", "a", "previous") && !s.At(i+1).Says("holder", "holders", "book", "books"):
			s.oldAge(i)
		}
	}
}

// recordsAt is what is said of the record at a place.
func (s *Sentence) recordsAt(i int) {
	r := s.raceOf(i)
	if r == nil {
		return
	}
	if s.At(i + 1).Says("holder") {
		s.recordHolder(i, r)
		return
	}
	k := s.frontOf(i)
	var holder []int
	holderAt := -1
	if s.At(k).Says("'s") && s.At(k-1).What == mentions.Someone {
		holder, holderAt = s.At(k-1).People, k-1
	} else if s.At(k).Says("his", "her") {
		holder, holderAt = s.At(k).People, k
	}
	set := s.set(i, k, r)
	s.heldAt(i, holder, holderAt, set, r)
	s.agesAt(i, k, holder, r)
}

// raceOf is the race before which a record stood or in which it was set: that which the
// text is about, unless the record is of another event or track.
func (s *Sentence) raceOf(i int) *race.Race {
	p := s.At(i)
	if s.Focus == nil {
		return nil
	}
	for k := i + 1; s.At(i+1).Says("for", "over", "at", "in") && k < i+5; k++ {
		if d := s.At(k); d.Kind == prose.Distance && d.Metres != s.Focus.Event.Distance() || d.Says("mile") && s.Focus.Event.Distance() != event.Mile {
			return nil // of another event
		}
	}
	if p.Event > 0 && p.Event != s.Focus.Event.Distance() || p.Short != (s.Focus.Environment == event.ShortTrack) && p.Short {
		return nil
	}
	return s.Focus
}

// frontOf is where the words before a record end: the 's or the article.
func (s *Sentence) frontOf(i int) int {
	k := i - 1
	for n := 0; k >= 0 && n < 6; n++ {
		p := s.At(k)
		if p.Kind == prose.Age || p.Kind == prose.Span || p.Kind == prose.Day && p.Of == 0 || p.IsWord() && !p.Says("'s", "a", "an", "the", "his", "her", "new", "another", "old", "previous", "in", "with", "for", "was", "is") && !p.Capital && p.Verb() == mentions.NoVerb && !mentions.Has(mentions.Prepositions, p.Folded) || p.Says("old", "own", "existing", "long-standing", "new") {
			k--
			continue
		}
		break
	}
	return k
}
