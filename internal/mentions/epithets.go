package mentions

import (
	"strings"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// epithet is who is meant by where he comes from or what he is, where a place of which nothing is known says it: the
// Portaferry woman, the Edinburgh ace, the Canberran. It is the one of whom the heading tells, else who is meant by a
// pronoun there; nobody where none stands there. Somebody else may be meant.
func (s *Sentence) epithet(i int) []int {
	p := s.At(i)
	if s.Main == nil || s.Number == 0 || !p.IsWord() || !s.isEpithet(i) {
		return nil
	}
	woman := s.Main.Sex == race.Women
	if p.Says("man", "lad", "boy") && woman || p.Says("woman", "girl", "lass") && !woman {
		return nil
	}
	if hero := s.protagonist(woman); len(hero) == 1 {
		return hero
	}
	if who := s.pronoun(i, woman); len(who) == 1 {
		return who
	}
	return nil
}

// isEpithetOf reports whether the meeting or the place at a place only tells what somebody who is named behind it is: Paris silver medallist
// Kerr.
func (s *Sentence) isEpithetOf(i int) bool {
	k := i + 1
	for s.At(k).Says("silver", "bronze", "gold", "olympic", "world") || s.At(k).Kind == prose.Distance {
		k++
	}
	if s.At(k).Says("runner") && s.At(k+1).Says("up") {
		k++
	}
	return s.At(k).Says("medallist", "medalist", "winner", "finalist", "up", "semifinalist") && s.At(k+1).What == Someone
}

// isEpithet reports whether the word at a place, behind an article, says what somebody is, and a verb or an aside
// follows.
func (s *Sentence) isEpithet(i int) bool {
	p, place := s.At(i), s.At(i-1)
	next := s.At(i + 1)
	goes := next.Says(",") || s.isFinite(i+1) || s.IsPastAt(i+1) || next.Moves()
	if !goes || next.What != Plain {
		return false
	}
	if p.Says("man", "woman", "lad", "girl", "boy", "lass", "ace", "star", "runner", "miler", "athlete", "native", "flyer", "flier", "speedster", "youngster", "teenager", "product", "hero", "heroine") {
		return (place.IsWord() || place.What == Meeting) && place.Capital && !place.Titled && s.At(i-2).Says("the")
	}
	if !place.Says("the") || !p.Capital || p.Titled || len(p.Folded) < 6 || next.Says(",") {
		return false
	}
	for _, ending := range [...]string{"an", "er", "ite", "onian", "ese"} {
		if strings.HasSuffix(p.Folded, ending) && !strings.HasSuffix(p.Folded, "man") {
			return true
		}
	}
	return false
}
