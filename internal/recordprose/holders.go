package recordprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// topicHolder keeps somebody as who held a record, and reports whether he is said to have.
func (s *Sentence) topicHolder(t *topic, k int) bool {
	p := s.At(k)
	if len(p.People) != 1 {
		return false
	}
	if p.People[0] == t.who {
		return true
	}
	if p.Says("he", "she") && s.At(k+1).Says("set", "ran", "held", "had") {
		if t.who < 0 {
			t.who, t.holder, t.sure = p.People[0], s.CalledName(p.People[0]), false
			s.say(t, k, race.Claim{About: race.AboutRecord, Athlete: t.holder})
		}
		return true
	}
	if t.who >= 0 || p.Says("he", "she") {
		return false
	}
	front := s.frontOfHolder(k)
	before, next := s.At(front-1), s.At(k+1)
	had := next.Says("had", "has") && s.At(k+2).Says("set", "run", "held", "owned")
	switch {
	case before.Says("by") && !s.At(front-2).Says("broken", "beaten", "smashed", "bettered", "followed", "taken", "improved", "lowered", "surpassed", "eclipsed", "erased"):
	case before.Says("from") && front-2 == t.to && s.At(t.to).Says("it", "record"):
	case before.Says("to") && s.At(front-2).Says("belonged", "belongs", "belonging"):
	case before.Says("of") && (s.At(front-2).Kind == prose.Time || front-2 == t.to) && !next.Says("'s"):
	case next.Says("set", "ran", "held", "owned") || had:
	case t.list && (before.Says(":", "(", ",", "also") || before.Kind == prose.Time || before.What == mentions.RecordName):
	case next.Says("'s") && before.Says("was", "is", "remains", "being") && (s.At(k+2).Kind == prose.Time || s.At(k+2).Says(":", "-", ",", "(") && s.At(k+3).Kind == prose.Time || s.At(k+2).Says(".")):
	default:
		return false
	}
	t.who, t.holder = p.People[0], s.CalledName(p.People[0])
	s.say(t, k, race.Claim{About: race.AboutRecord, Athlete: t.holder})
	return true
}

// frontOfHolder is where a name begins, with what stands before it: the Netherlands' Hassan.
func (s *Sentence) frontOfHolder(k int) int {
	front := s.Front(k)
	for s.At(front-1).Says("'s", `"`) && s.At(front-2).What == mentions.National {
		front -= 2
		for s.At(front - 1).Says("the") {
			front--
		}
	}
	return front
}

// heldBefore keeps who is said, before a topic, to have held or set it, and what follows of it: had
// held the record since 1985, set the old one in Oslo in 1985.
func (s *Sentence) heldBefore(t *topic) {
	k := t.from - 1
	for s.At(k).Says("the", "a") || s.At(k).Says(",", "and") && s.At(k-1).What == mentions.RecordName {
		if k--; s.At(k).What == mentions.RecordName {
			k = s.frontOf(k)
		}
	}
	if set := s.At(mentions.Pick(k, 0)); s.At(k).Says("his", "her") && s.At(k-1).Says("set", "ran") || set.Says("set", "ran") {
		t.begun = true
	}
	if t.who >= 0 || !s.At(k).Says("held", "holds", "owned", "owns", "set", "ran") {
		return
	}
	if s.At(k).Says("set", "ran") && s.At(t.to).What == mentions.RecordName && !s.Within(k, t.to, "old", "previous", "existing") && !s.At(k-1).Says("had") {
		return // a new one
	}
	who, at := s.Doer(k)
	if len(who) != 1 || at < 0 || !s.At(k-1).Says("had", "has") && s.At(k).Says("held", "owned") && s.Result(who[0], s.Focus) != nil {
		return
	}
	t.who, t.holder = who[0], s.CalledName(who[0])
	t.from = at
	sure := t.sure && (!s.At(k).Says("set", "ran") || s.isOldOne(t.to)) // else it may have been broken since
	t.sure = sure && s.At(k).Says("holds", "owns")
	s.say(t, t.to, race.Claim{About: race.AboutRecord, Athlete: t.holder})
	t.sure = sure
	s.daysAfter(t, s.Front(at))
}
