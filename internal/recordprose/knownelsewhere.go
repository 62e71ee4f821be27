package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// KnownElsewhere finds the records that were set in another race of which a sentence tells, and those that it met, where who is
// named there set or held one: broke the world indoor best for two miles in New York, erasing Farah's 8:03.40.
func (s *Sentence) KnownElsewhere() {
	if s.Focus == nil || s.Main == nil {
		return
	}
	for i := range s.Pieces {
		switch p := s.At(i); {
		case p.What == mentions.RecordName && s.IsSaid(i):
			s.setElsewhere(i)
		case p.Kind == prose.Time && !p.Mark.IsZero() && !s.IsTaken(i) && s.IsSaid(i):
			s.heldElsewhere(i)
		}
	}
}

// toldElsewhere is the other races of which the sentence is found to tell.
func (s *Sentence) toldElsewhere() []*race.Race {
	var those []*race.Race
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		first := s.Found[k].Readings[0]
		if about := first.Claim.About; first.Race != s.Focus && (about == race.AboutMark || about == race.AboutPlace || about == race.AboutDate) && !slices.Contains(those, first.Race) {
			those = append(those, first.Race)
		}
	}
	return those
}

// setElsewhere keeps that who is named before a new record, or broke it, set it in another race.
func (s *Sentence) setElsewhere(i int) {
	front := s.newFront(i)
	verb, _ := s.breaker(i, front)
	if verb < 0 && !s.isNew(s.frontOf(i)) || s.At(i+1).Says("holder", "holders", "attempt", "pace") || s.Within(front-3, i, "missed", "outside", "previous", "former", "then") {
		return
	}
	who, at := s.nameBefore(i)
	if who < 0 {
		return
	}
	races := s.toldElsewhere()
	if where := s.SettingOf(i); len(races) == 0 && !where.Weak && !where.Sure {
		races = slices.DeleteFunc(slices.Clone(where.Races), func(r *race.Race) bool { return r == s.Focus || s.Result(who, r) == nil })
	}
	if len(races) != 1 || s.Result(who, races[0]) == nil || s.isOfEventBut(i, races[0]) {
		return
	}
	r := races[0]
	scope := s.scopeFor(i, who, r)
	said := race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who, r), Record: scope, Date: r.Date}
	if f := s.Statement(min(at, i), max(at, i)); !scope.IsZero() && !s.isSaidOf(r, said) {
		s.AddIfTrue(f, attribution.WhichRecord, r, said)
	}
}

// nameBefore is the last one who is named before a place in the sentence, and where; -1 for nobody.
func (s *Sentence) nameBefore(i int) (who, at int) {
	for k := i - 1; k >= 0; k-- {
		if p := s.At(k); len(p.People) == 1 && (p.What == mentions.Someone && !s.At(k+1).Says("'s") || p.Says("he", "she")) {
			return p.People[0], k
		}
	}
	return -1, -1
}

// isOfEventBut reports whether a record is named as one of another event than that of a race.
func (s *Sentence) isOfEventBut(i int, r *race.Race) bool {
	p := s.At(i)
	return p.Event > 0 && p.Event != r.Event.Distance()
}

// isSaidOf reports whether the sentence is known to say of a race whose record it was.
func (s *Sentence) isSaidOf(r *race.Race, said race.Claim) bool {
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		if first := s.Found[k].Readings[0]; first.Race == r && first.Claim.About == said.About && first.Claim.Record == said.Record && first.Claim.Athlete == said.Athlete {
			return true
		}
	}
	return false
}

// heldElsewhere keeps that the mark at a place, which is said to be somebody's, was his record when another race was run of which
// the sentence tells.
func (s *Sentence) heldElsewhere(i int) {
	k := i - 1
	for s.At(k).Says("record", "best", "mark", "of", "old") {
		k--
	}
	named := k - 1
	if s.At(k).What == mentions.Someone && s.At(s.Front(k)-1).Says("of", "by", "from") {
		named = k
	} else if !s.At(k).Says("'s") {
		return
	}
	if p := s.At(named); p.What != mentions.Someone || len(p.People) != 1 {
		return
	}
	who := s.At(named).People[0]
	for _, r := range s.toldElsewhere() {
		scopes := leaveMeetings(s.recordsHeld(r, s.At(i).Mark, who))
		if len(scopes) == 0 {
			continue
		}
		s.AddIfTrue(s.Statement(named, i, i), attribution.WhichRecord, r, race.Claim{About: race.AboutRecord, Athlete: s.CalledName(who), Record: scopes[0], Mark: s.At(i).Mark})
		return
	}
}
