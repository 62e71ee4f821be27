package attribution

import (
	"slices"

	"github.com/milectl/milectl/internal/mentions"
)

// WhoPasses is who passes the point at a place; nobody in particular where it is said of
// the race.
func (s *Sentence) WhoPasses(i int) (who []int, from int, known bool) {
	part := s.Pieces[i].Part
	if s.At(i+1).Says("split", "time", "passage") {
		switch owner := s.At(i - 1); {
		case owner.Says("whose"):
			if who, at := s.Doer(i); len(who) > 0 {
				return who, mentions.Pick(at, i), true
			}
		case owner.Says("'s") && s.At(i-2).What == mentions.Someone:
			return s.At(i - 2).People, i - 2, true
		case owner.Says("the") && s.At(i+1).Says("split"):
			return nil, i, true
		case owner.Says("his", "her") && len(owner.People) > 0:
			return owner.People, i - 1, true
		}
	}
	for k := i - 1; k >= s.Parts[part].From; k-- {
		p := s.At(k)
		switch {
		case p.Says("pace", "field", "pack", "leaders") && !s.hasDoer(k) && s.At(k-1).What != mentions.RecordName:
			return nil, k, true
		case p.Says("pacemakers", "rabbits", "pacers"), p.Says("leader") && s.At(k-1).Says("the"):
			return nil, k, true
		case p.Verb() == mentions.Passing && s.At(k-1).Says("they"):
			s.Pieces[k-1].Guess = true // some of them, or the leader
			return nil, k - 1, true
		case s.getsTo(k), p.Says("ahead") && s.At(k-1).Says("nosed", "edged", "inched", "poked", "moved", "went", "still"):
			who, at := s.Doer(k)
			return who, mentions.Pick(at, k), len(who) > 0
		case p.Verb() == mentions.Passing && s.At(k-1).Verb() == mentions.Passing && k-1 >= s.Parts[part].From, p.Verb() == mentions.Passing && s.isTakenAlong(k-1):
			continue
		case p.Verb() == mentions.Passing && s.At(k-1).Says("leader") && s.At(k-2).Says("the"):
			return nil, k, true
		case s.isTakenAlong(k):
			return nil, k, true
		case p.Verb() == mentions.Passing, p.Verb() == mentions.Leading, p.Says("took", "brought", "paced", "dragged", "was", "taking", "bringing", "pulled"):
			if who, at := s.Doer(k); len(who) > 0 {
				return who, at, true
			}
			return nil, k, p.Says("was") && !s.At(k-1).Says("pace", "schedule") || p.Verb() == mentions.Passing && s.At(k-1).Says("field", "pack", "leaders", "race") || s.At(s.Parts[part].From).Says("which")
		case p.Verb() == mentions.Running && k == i-1 && s.hasDoer(k):
			who, at := s.Doer(k)
			return who, at, true
		case p.What == mentions.Someone && s.At(k+1).Says(":", "(", ",", "at") && s.IsDoer(k), p.What == mentions.Someone && k == i-1:
			return p.People, k, true
		}
	}
	if first := s.At(s.Parts[part].From); first.Says(":", "(", "-") || first.Says(",") && !s.At(s.Parts[part].From+1).Says("and") {
		for k := s.Parts[part].From - 1; k >= 0; k-- {
			p := s.At(k)
			if p.What == mentions.Someone && s.IsDoer(k) || p.Says("he", "she") && len(p.People) > 0 {
				return p.People, k, true
			}
		}
	}
	return nil, -1, false
}

// getsTo reports whether words say that somebody came to the point behind them: got to 800m, came up to the bell.
func (s *Sentence) getsTo(k int) bool {
	if !s.At(k).Says("got", "gets", "came", "comes", "arrived", "arrives", "made") {
		return false
	}
	next := k + 1
	for s.At(next).Says("up", "it", "round", "around", "along") {
		next++
	}
	if !s.At(next).Says("to", "at", "past") {
		return false
	}
	for next++; s.At(next).Says("the"); next++ {
	}
	return s.PieceIsPoint(next)
}

// isTakenAlong reports whether a verb says that the field was taken to a point: the pack was paced through.
func (s *Sentence) isTakenAlong(k int) bool {
	return s.At(k).Says("paced", "led", "taken", "towed", "brought", "pulled", "dragged") && s.At(k-1).Says("was", "were") && s.At(k-2).Says("field", "pack", "race", "runners", "leaders", "group", "men", "they")
}

// hasDoer reports whether somebody does what stands at a place.
func (s *Sentence) hasDoer(k int) bool {
	who, _ := s.Doer(k)
	return len(who) > 0
}

// IsPassive reports whether a point is said to be passed by nobody in particular: the
// bell, reached in 2:53.14.
func (s *Sentence) IsPassive(k, i int) bool {
	for j := k + 1; j < i; j++ {
		if s.At(j).Says("came", "arrived", "went") && s.At(j+1).Says("up", "by") && j == k+1 && s.At(j+2).Says("in", "at") {
			return true // 1500m came up in 3:40.4
		}
		if s.At(j).Says("reached", "passed") && (s.At(j-1).Says(",", "was", "were") || j == k+1) {
			return true
		}
	}
	return false
}

// DoerBehind is who does something at the beginning of the part behind a place; nobody
// where that is nobody.
func (s *Sentence) DoerBehind(i int) []int {
	part := s.Pieces[i].Part + 1
	if part >= len(s.Parts) {
		return nil
	}
	from := s.Parts[part].From
	if s.At(from).Says(",") && s.At(from+1).What == mentions.Someone && s.At(from+2).IsWord() && !s.At(from+2).Says("and", "of") {
		return s.At(from + 1).People
	}
	return nil
}

// InOrder is people in the order in which the sentence names them.
func (s *Sentence) InOrder(who []int) []int {
	var those []int
	for k := range s.Pieces {
		for _, one := range who {
			if s.Pieces[k].What == mentions.Someone && slices.Equal(s.Pieces[k].People, []int{one}) {
				those = mentions.Join(those, []int{one})
			}
		}
	}
	return mentions.Join(those, who)
}
