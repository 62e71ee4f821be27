package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// inBrackets is who is named right before the bracket in which the place at a place of the sentence stands behind his
// nation or age: Laros (Netherlands, sixth, 3:29.54).
func (s *Sentence) inBrackets(i int) (Owner, bool) {
	k := i - 1
	for s.At(k).What == mentions.National || s.At(k).Says(",") || s.At(k).Kind == prose.Number || s.At(k).Kind == prose.Age {
		k--
	}
	if k == i-1 || !s.At(k).Says("(") || s.At(k-1).What != mentions.Someone || !s.At(i+1).Says(",", ")", "in") {
		return Owner{}, false
	}
	return Owner{Who: s.At(k - 1).People, From: k - 1}, true
}

// ofNationHome is who was the first of his nation in the place at a place of the sentence: Mayock was the leading Briton
// in ninth, Mayock, the first Briton home, was ninth.
func (s *Sentence) ofNationHome(i int) (Owner, bool) {
	k := i - 2
	if s.At(k).Says("home", "finisher") {
		k--
	}
	if !s.At(i-1).Says("in") || s.At(k).What != mentions.National && !s.At(k).Says("man", "woman", "athlete", "runner") {
		return Owner{}, false
	}
	if before := s.At(k - 1); !before.Says("leading", "top", "best", "highest", "next", "only", "first") && (before.Kind != prose.Ordinal || !before.InWords) {
		return Owner{}, false
	}
	for k--; s.At(k-1).Says("the", "next", "best", "as"); k-- {
	}
	if name := k - 1; s.At(name).What == mentions.Someone && s.IsDoer(name) {
		return Owner{Who: s.At(name).People, From: name}, true
	}
	if s.At(k - 1).Says("was") {
		who, at := s.Doer(k - 1)
		return Owner{Who: who, From: mentions.Pick(at, k)}, len(who) == 1
	}
	return Owner{}, false
}

// whosePlace is whose place stands behind his name, or behind his mark: Cheruiyot's fifth place, Coscoran's 3:49.26 for
// seventh.
func (s *Sentence) whosePlace(i int) (Owner, bool) {
	if mark := s.At(i - 2); s.At(i-1).Says("for") && mark.Kind == prose.Time && !mark.Mark.IsZero() {
		o := s.OwnerOf(i - 2)
		return o, len(o.Who) == 1
	}
	if name := s.At(i - 2); s.At(i-1).Says("'s") && name.What == mentions.Someone && s.At(i+1).Says("place", "spot") {
		return Owner{Who: name.People, From: i - 2}, true
	}
	return Owner{}, false
}

// fillsPodium is the place of the verb where somebody is said to have been the last on the podium, the word for which
// stands at a place: completed the podium, rounded out the podium; -1 where nobody is.
func (s *Sentence) fillsPodium(k int) int {
	switch {
	case !s.At(k).Says("podium") || !s.At(k-1).Says("the"):
	case s.At(k-2).Says("completed", "completing", "completes"):
		return k - 2
	case s.At(k-2).Says("out", "off") && s.At(k-3).Says("rounded", "rounding", "rounds"):
		return k - 3
	}
	return -1
}
