package resultprose

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
)

// knownOrderAt finds who is said to have followed whom at a point of the race, in a row, where they did: led at 400m ahead of Kipsang and
// Ingebrigtsen; behind him were Kipsang and Ingebrigtsen; Kipsang and Ingebrigtsen followed him through 400m.
func (s *sentence) knownOrderAt() {
	if s.Focus == nil || s.Unsure {
		return
	}
	for i := range s.Pieces {
		switch p := s.At(i); {
		case p.Says("ahead", "front", "clear") && s.At(i+1).Says("of") && s.tellsOfLead(i):
			s.rowBehindDoer(i, i+2)
		case p.Says("last") && s.At(i-1).Says("was", "lay", "sat", "still", "dead", "running", "in"):
			s.wasLastAt(i)
		case p.Says("from") && (s.isLead(i-1) || s.PieceIsPoint(i-1)), p.Says("by") && s.At(i-1).Says("followed"):
			s.rowBehindDoer(i, i+1)
		case p.Says("with") && s.tellsOfLead(i):
			if _, end := s.inARow(i + 1); s.isBehind(end) {
				s.rowBehindDoer(i, i+1)
			}
		case p.Says("behind") && (i == 0 || !s.At(i-1).IsWord()):
			s.rowBehindWhom(i)
		case p.Says("followed", "follow", "follows", "trailed", "tracked", "chased", "shadowed") && s.whom(i+1) >= 0:
			s.rowIfTrue(i, s.NamesBefore(i), s.whom(i+1), nil)
		}
	}
}

// tellsOfLead reports whether somebody is said before a place in its part to have led or to have passed a point.
func (s *sentence) tellsOfLead(i int) bool {
	for k := s.Parts[s.Pieces[i].Part].From; k < i; k++ {
		if s.isLead(k) || s.At(k).Verb() == mentions.Passing {
			return true
		}
	}
	return s.At(i).Says("front") && s.At(i-1).Says("in")
}

// rowBehindDoer keeps that those who are named in a row from a place on were right behind who does what stands at another.
func (s *sentence) rowBehindDoer(i, row int) {
	who, at := s.Doer(i)
	named, _ := s.inARow(row)
	if len(who) == 1 && at >= 0 && at < i {
		s.rowIfTrue(i, named, -1, who)
	}
}

// rowBehindWhom keeps that those who are named behind a verb were right behind who is named before it: behind him were Kipsang and Kerr.
func (s *sentence) rowBehindWhom(i int) {
	him := s.whom(i + 1)
	if him < 0 {
		return
	}
	for k := him + 1; k < him+6; k++ {
		if s.At(k).Says("was", "were", "came", "ran", "followed", "sat", "lay", "lurked", "waited") {
			named, _ := s.inARow(k + 1)
			s.rowIfTrue(i, named, him, nil)
			return
		}
		if !s.PieceIsPoint(k) && !s.At(k).Says("at", "the", "by", "right", "just", "close", ",") {
			return
		}
	}
}

// rowIfTrue keeps that those who are named at some places were one behind another at the point that is meant, right behind who is named
// at a place or is one of some people, as far as they were; behind a him it is whoever led.
func (s *sentence) rowIfTrue(i int, named []int, him int, who []int) {
	if len(named) == 0 || s.isWished(i) || s.isBefore(i) {
		return
	}
	for _, point := range s.pointsHere(i) {
		base := 1
		switch {
		case len(who) == 1:
			base = s.positionOfWhom(who[0], point)
		case s.At(him).What == mentions.Someone && len(s.At(him).People) == 1:
			base = s.positionOfWhom(s.At(him).People[0], point)
		}
		if base > 0 {
			s.inRowIfTrue(named, point, base)
		}
	}
}

// inRowIfTrue keeps that those who are named at some places were one behind another at a point, behind a place there, as far as they were.
func (s *sentence) inRowIfTrue(named []int, point event.Point, base int) {
	for n, one := range named {
		if len(s.At(one).People) == 1 && s.positionOfWhom(s.At(one).People[0], point) == base+1+n {
			s.positionIfTrue(one, one, s.At(one).People[0], point, base+1+n)
		}
	}
}

// placesAt keeps the places of several who are named in their order before them, at the point that is meant, where they were theirs:
// Kipsang and Ingebrigtsen were second and third at 400m.
func (s *sentence) placesAt(i int, named, places []int) {
	if s.Focus == nil || s.Unsure {
		return
	}
	for _, point := range s.pointsHere(places[len(places)-1]) {
		for n, one := range named {
			if of := s.At(one).People; len(of) == 1 && s.positionOfWhom(of[0], point) == s.At(places[n]).N && !s.isWished(i) {
				s.positionIfTrue(one, places[n], of[0], point, s.At(places[n]).N)
				s.Taken[s.At(places[n]).Span] = true
			}
		}
	}
}

// wasLastAt keeps that somebody was the last of all of whom it is known in which place they were at the point that is meant, if he was.
func (s *sentence) wasLastAt(i int) {
	who, at := s.Doer(i)
	if len(who) != 1 || at < 0 || s.isBefore(i) || s.isWished(i) {
		return
	}
	for _, point := range s.pointsHere(i) {
		last := 0
		for n := range s.Focus.Results {
			last = max(last, s.Focus.Results[n].PositionAt(point.Distance()))
		}
		if ranked := len(s.Focus.Ranked()); last >= ranked && ranked > 0 && s.positionOfWhom(who[0], point) == last {
			s.positionIfTrue(at, i, who[0], point, last)
		}
	}
}
