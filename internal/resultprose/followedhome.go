package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// behindBy is the place behind the by that tells by whom somebody was followed: followed closely by, chased over the line by; 0 where
// none does.
func (s *sentence) behindBy(i int) int {
	k := i + 1
	for s.At(k).Says("closely", "home", "in", "across", "over", "to", "the", "line", "tape", "immediately", "all", "way") {
		k++
	}
	if !s.At(k).Says("by") {
		return 0
	}
	return k + 1
}

// followHome keeps who came in behind the winner, in the order in which they are named: won,
// followed by Ingebrigtsen and Nuguse.
func (s *sentence) followHome(i int, named []int, where mentions.Setting) {
	place := s.lastPlaceBefore(i)
	if !s.At(i).Says("followed") && !s.At(i+1).Says("home", "in", "over", "across", "to") {
		return
	}
	s.followsHim(i, named, where)
	for n, one := range named {
		if place == 0 || s.hasOwnPlace(one) {
			return
		}
		f := s.Statement(one, one)
		f.DoubtIf(true, "how close he was to whom is not known")
		s.SaidOf(f, s.At(one).People, where, s.InPlace(place+1+n))
	}
}

// hasOwnPlace reports whether a place is told right behind a name: followed by Kerr in fifth.
func (s *sentence) hasOwnPlace(name int) bool {
	k := s.behindMark(name + 1)
	for s.At(k).Says("in", ",", "was", "a", "(", "back", "who") {
		k++
	}
	return k > name+1 && s.At(k).Kind == prose.Ordinal
}

// followsHim keeps that who is followed by others came in before the first of them.
func (s *sentence) followsHim(i int, named []int, where mentions.Setting) {
	who, at := s.marginOf(i)
	if len(who) != 1 || at < 0 || !s.At(i-1).Says("was", ",", "being", "closely", "is") {
		return
	}
	first, second := s.Result(who[0], where.Races[0]), s.Result(s.At(named[0]).People[0], where.Races[0])
	if f := s.Statement(at, named[0]); f != nil && first != nil && second != nil && first != second {
		f.DoubtIf(true, "how close he was to whom is not known")
		f.Readings = []attribution.Reading{{Race: where.Races[0], Claim: race.Claim{About: race.AboutAhead, Athlete: first.Athlete, Behind: second.Athlete}}}
		s.Add(f)
	}
}

// lastPlaceBefore is the place that was said last in the sentence before a place of it; 1 where
// somebody won there; 0 for none.
func (s *sentence) lastPlaceBefore(i int) int {
	for k := i - 1; k >= 0; k-- {
		switch p := s.At(k); {
		case p.Kind == prose.Ordinal:
			return p.N
		case p.Verb() == mentions.Winning:
			return 1
		}
	}
	return 0
}
