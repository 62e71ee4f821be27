package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// knownFollowing finds who is said to have been right behind another at a point, or at the front from one on, where he was: tucked
// in behind him, on Kerr's shoulder; led Ingebrigtsen and Nuguse at the bell; from the kilometre on nobody was ahead of him.
func (s *sentence) knownFollowing() {
	if s.Focus == nil || s.Unsure {
		return
	}
	for i := range s.Pieces {
		switch p := s.At(i); {
		case p.Says("behind") && !s.At(i-1).Says("from") || p.Says("shadowed", "tracked", "followed", "stalked", "chased", "trailed", "shadowing", "tracking", "following", "stalking") && !s.At(i+1).Says("by", "home"):
			s.rightBehind(i, s.whom(i+1))
		case p.Says("heels", "shoulder", "heel", "tail", "slipstream", "wake", "coattails"):
			s.atHeels(i)
		case p.Says("led", "leads", "leading", "towed", "towing", "dragged", "pulled", "took"):
			s.ledRow(i)
		case p.Says("nobody", "none") || p.Says("no") && s.At(i+1).InWords || p.Says("never") && s.At(i+1).Says("headed", "passed", "overtaken"):
			s.neverPassed(i)
		}
	}
}

// whom is who stands at a place, behind the and what he is; -1 for nobody.
func (s *sentence) whom(k int) int {
	if p := s.At(k); p.Says("him", "her") && len(p.People) > 0 {
		return k
	}
	return s.Next(k)
}

// atHeels is who was right behind another whose shoulder or heels are named: on Kerr's shoulder, at his heels.
func (s *sentence) atHeels(i int) {
	k := i - 1
	for s.At(k).Says("outside", "right") {
		k--
	}
	if s.At(k).Says("'s") {
		k--
	}
	if p := s.At(k); (p.What == mentions.Someone || p.Says("his", "her")) && s.At(s.Front(k)-1).Says("on", "at", "in", "off") {
		s.rightBehind(s.Front(k)-1, k)
	}
}

// rightBehind keeps that who does what stands at a place was in the place behind another at the point that is meant, if it is so.
func (s *sentence) rightBehind(i, him int) {
	who, at := s.Doer(i)
	if k := i - 1; s.At(k).What == mentions.Someone && len(s.At(k).People) == 1 && s.At(s.Front(k)-1).Says("with", "and", ",") {
		who, at = s.At(k).People, k
	}
	if before := s.At(i - 1); len(who) != 1 || at < 0 || before.Says("places", "metres", "meters", "yards", "seconds", "strides", "lengths", "far", "well", "way", "further", "long", "spots", "positions") || before.Kind == prose.Length || before.Kind == prose.Distance || before.Kind == prose.Number || before.Kind == prose.Time {
		return // not right behind
	}
	for _, point := range s.pointsHere(i) {
		position := s.positionOfWhom(who[0], point)
		if position < 2 {
			continue
		}
		before := false
		for n, one := range s.Competitors(s.Focus) {
			if one >= 0 && one != who[0] && s.isAtFront(&s.Focus.Results[n], point, position-1) && (him < 0 || s.mayMean(him, one)) {
				before = true
			}
		}
		if before {
			s.positionIfTrue(at, i, who[0], point, position)
			return
		}
	}
}

// mayMean reports whether one is among those who may be meant at a place.
func (s *sentence) mayMean(k, one int) bool {
	if !s.At(k).Says("him", "her", "his") {
		return slices.Contains(s.At(k).People, one)
	}
	led := s.ledBefore(k)
	return len(led) != 1 || led[0] == one // whoever led
}

// ledBefore is who is said to lead before a place of the sentence: Kerr led with Wightman on his shoulder; nobody where that is
// not said.
func (s *sentence) ledBefore(k int) []int {
	for j := k - 1; j >= 0; j-- {
		if s.At(j).Says("led", "leads", "leading") {
			who, _ := s.Doer(j)
			return who
		}
	}
	return nil
}

// isAtFront reports whether somebody was in a place at a point.
func (s *sentence) isAtFront(result *race.Result, at event.Point, place int) bool {
	return result.PositionAt(at.Distance()) == place
}

// positionOfWhom is the place of somebody at a point; 0 where it is not known.
func (s *sentence) positionOfWhom(who int, at event.Point) int {
	result := s.Result(who, s.Focus)
	if result == nil {
		return 0
	}
	return result.PositionAt(at.Distance())
}

// pointsHere is the point that is meant at a place: named in its part, or in the sentence before.
func (s *sentence) pointsHere(i int) []event.Point {
	if k, ok := s.PointFor(i); ok {
		if at, known := s.PointOf(k, s.Focus); known {
			return []event.Point{at}
		}
		return nil
	}
	if s.NamesPoint() {
		return nil
	}
	if at, ok := s.pointBefore(s.Focus); ok && s.IsUnderway(i) {
		return []event.Point{at}
	}
	return nil
}

// positionIfTrue keeps the place of somebody at a point.
func (s *sentence) positionIfTrue(from, to, who int, at event.Point, place int) {
	f := s.Statement(min(from, to), max(from, to))
	if f == nil || !mentions.AllFit(s.CuesAt(to), s.Focus) {
		return
	}
	if k, ok := s.PointFor(to); ok {
		f.Covers(s.Pieces[k].Span)
	}
	said := race.Claim{About: race.AboutPosition, Athlete: s.NameIn(who, s.Focus), At: at, Position: place}
	if place == 1 {
		said = race.Claim{About: race.AboutLeader, Athlete: s.NameIn(who, s.Focus), At: at}
	}
	s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, said)
}

// ledRow keeps the places of those who are named behind who led them to a point: led Ingebrigtsen and Nuguse at the bell, towed
// them to the bell.
func (s *sentence) ledRow(i int) {
	named, end := s.inARow(i + 1)
	if len(named) == 0 || !s.At(end).Says("at", "to", "by", "past", "into", "through", "with") && !s.PieceIsPoint(end) {
		return
	}
	k := end
	for !s.PieceIsPoint(k) && k < end+4 {
		k++
	}
	who, at := s.Doer(i)
	point, ok := s.PointOf(k, s.Focus)
	if !s.PieceIsPoint(k) || !ok || len(who) != 1 || at < 0 || s.positionOfWhom(who[0], point) != 1 {
		return
	}
	s.positionIfTrue(at, k, who[0], point, 1)
	for n, one := range named {
		if s.positionOfWhom(s.At(one).People[0], point) == n+2 {
			s.positionIfTrue(one, k, s.At(one).People[0], point, n+2)
		}
	}
}

// neverPassed keeps that somebody led at a point, from which on nobody is said to have been before him.
func (s *sentence) neverPassed(i int) {
	k := i + 1
	for s.At(k).Says("one", "was", "else", "got", "ever", "came", "would", "be", "could", "get", "again", "were", "in", "headed", "passed", "overtaken", "could", "to") || s.At(k).InWords {
		k++
	}
	from := k
	if end := s.phrase(k, []string{"ahead of", "front of", "past", "before", "passed", "headed", "near"}); end > 0 {
		from = end
	}
	named := s.whom(from)
	at := named
	var who []int
	if s.At(i).Says("never") {
		who, at = s.Doer(i)
	} else if named >= 0 {
		who = s.At(named).People
	}
	points := s.pointsHere(i)
	if len(who) != 1 || at < 0 || len(points) != 1 || s.positionOfWhom(who[0], points[0]) != 1 || !mentions.AllFit(s.CuesAt(i), s.Focus) {
		return
	}
	point, _ := s.PointFor(i)
	f := s.denial(min(i, at), max(i, at))
	if f != nil && point >= 0 {
		f.Covers(s.Pieces[point].Span)
	}
	s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutLeader, Athlete: s.NameIn(who[0], s.Focus), At: points[0]})
}
