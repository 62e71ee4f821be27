package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// handover is a change of a record of which a sentence tells.
type handover struct {
	scope    race.Scope // zero where its kind is not said
	from, to int        // who lost it and who got it; -1 where that is not told
	day      date.Date  // on which it was; zero where that is not told
	strange  bool       // one of the two is not known
}

// Handovers takes back that somebody held or set a record, or when, where the sentence tells that one got it from another, or
// then, and the lists know no such change: each may be true, and what is said is not. Coe broke Cram's British record in 1985;
// Cram succeeded Kerr as the holder. What is false of it stays.
func (s *Sentence) Handovers() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		if p := s.At(i); p.Kind == prose.Time {
			s.takeBackMark(i)
			continue
		}
		if isNamed := s.At(i).What == mentions.RecordName; !isNamed && !s.At(i).Says("record") || isNamed && s.raceOf(i) == nil {
			continue
		}
		for _, h := range s.handoversAt(i) {
			if !s.isKnownHandover(h) {
				s.takeBack(h)
			}
		}
	}
}

// handoversAt is the changes of the record at a place of which a sentence tells.
func (s *Sentence) handoversAt(i int) []handover {
	h := handover{from: -1, to: -1}
	who := -1
	old, at := s.loserOf(i)
	if old >= 0 {
		who = old
	}
	if s.At(i).What == mentions.RecordName {
		h.scope = s.scopeFor(i, who, s.Focus)
	}
	var those []handover
	day := s.dayOfChange(i, at)
	verb, _ := s.breaker(i, s.newFront(i))
	if verb < 0 {
		verb = s.gettingVerb(i, at)
	}
	if s.At(verb).Says("equalled", "equaled", "tied", "matched", "missed") && day.IsZero() {
		verb = -1 // and did not get it
	}
	if got, doer := s.Doer(max(verb, 0)); verb >= 0 && doer >= 0 && len(got) == 1 && (old >= 0 || !day.IsZero()) {
		those = append(those, handover{scope: h.scope, from: old, to: got[0], day: day})
	} else if old >= 0 && at < i && verb > 0 && doer < 0 && s.IsStranger(verb-1) {
		those = append(those, handover{scope: h.scope, from: old, to: -1, strange: true})
	} else if old >= 0 && !day.IsZero() {
		those = append(those, handover{scope: h.scope, from: old, to: -1, day: day})
	}
	if next := s.Next(i + 1); old >= 0 && s.Within(s.newFront(i), i, "whose") && next >= 0 && s.isBreaking(next+1) {
		got, _ := oneOf(s.At(next).People, next)
		those = append(those, handover{scope: h.scope, from: old, to: got, day: day, strange: got < 0})
	}
	if setter, then := s.setSince(i); setter >= 0 {
		those = append(those, handover{scope: h.scope, from: -1, to: setter, day: then})
	}
	if holder, from, until := s.heldFromTo(i); holder >= 0 {
		those = append(those, handover{scope: h.scope, from: -1, to: holder, day: from}, handover{scope: h.scope, from: holder, to: -1, day: until})
	}
	if lost := s.newFront(i); s.At(lost).Says("his", "her", "the") && s.At(lost-1).Says("lost", "loses", "losing") && !s.isBrokenHere(h.scope) {
		those = append(those, handover{scope: h.scope, from: -1, to: -1, strange: true})
	}
	if s.isCountedNew(i) || s.isFirstToHold(i) || verb >= 0 && s.isOfStrangersRecord(i) {
		those = append(those, handover{scope: h.scope, from: -1, to: -1, strange: true})
	}
	if from, to, ok := s.passedOn(i, old); ok {
		those = append(those, handover{scope: h.scope, from: from, to: to, day: day})
	}
	if from, to, ok := s.succession(i); ok {
		those = append(those, handover{scope: h.scope, from: from, to: to, strange: from < 0 || to < 0})
	}
	return slices.DeleteFunc(those, func(h handover) bool { return h.from == h.to && h.from >= 0 && h.day.IsZero() })
}

// loserOf is whose record one at a place was, and where he is named: Cram's record, took the record from Cram; -1 for nobody.
func (s *Sentence) loserOf(i int) (who, at int) {
	front := s.newFront(i)
	switch p := s.At(front); {
	case p.Says("'s") && s.At(front-1).What == mentions.Someone:
		return oneOf(s.At(front-1).People, front-1)
	case p.Says("his", "her"):
		return oneOf(p.People, front)
	}
	if at := s.ofWhom(front); at >= 0 {
		return oneOf(s.At(at).People, at)
	}
	if before := front - 1; s.At(front).Says("the") && s.At(before).Says("of") && s.At(before-1).What == mentions.Someone {
		return oneOf(s.At(before-1).People, before-1) // relieved Cram of it
	}
	k := i + 1
	for s.At(k).Says("for", "over", "the", "mile", "distance", "away", "back") || s.At(k).Kind == prose.Distance {
		k++
	}
	if next := s.Next(k + 1); s.At(k).Says("from", "off") && next >= 0 {
		return oneOf(s.At(next).People, next)
	}
	return -1, -1
}

// ofWhom is where is named, before a comma, whose record is spoken of behind it: Cram, from whom Kerr took the record; Cram, whose
// record Kerr broke; -1 for nobody.
func (s *Sentence) ofWhom(front int) int {
	const longest = 6
	for k := front; k > front-longest; k-- {
		if !s.At(k).Says("whose") && (!s.At(k).Says("whom") || !s.At(k-1).Says("from", "off")) {
			continue
		}
		for k--; s.At(k).Says("from", "off", ","); k-- {
		}
		if s.At(k).What == mentions.Someone {
			return k
		}
		break
	}
	return -1
}

// oneOf is the only one of some people, and a place; -1 where they are more or none.
func oneOf(people []int, at int) (who, place int) {
	if len(people) != 1 {
		return -1, -1
	}
	return people[0], at
}

// gettingVerb is the verb before a record, or before its owner, by which somebody got it or did something with it: took it
// over, equalled Cram's record; -1 for none.
func (s *Sentence) gettingVerb(i, owner int) int {
	k := s.newFront(i)
	if owner >= 0 && owner < i {
		k = s.Front(owner) - 1
	}
	if s.At(s.newFront(i)-1).Says("of") && owner >= 0 && owner < i {
		return k
	}
	for n := k; n >= 0 && n > k-3; n-- {
		if s.At(n).Says("took", "takes", "taken", "inherited", "inherits", "set", "equalled", "equaled", "tied", "matched", "missed", "claimed", "got", "gained", "won", "seized", "grabbed", "snatched", "wrested", "stole", "captured", "acquired") {
			return n
		}
	}
	return -1
}

// dayOfChange is the day on which the record at a place is said to have changed hands: right behind it or its owner, or at the
// beginning of the sentence; zero for none, and where it is that on which the record had been set.
func (s *Sentence) dayOfChange(i, owner int) date.Date {
	k := max(i, owner) + 1
	for s.At(k).Says(",", "for", "over", "the", "mile", "distance", "away", "back", "down", "again", "too", "there", "city", "by") || s.At(k).What == mentions.Meeting || s.At(k).Says("in", "at") && s.At(k+1).What == mentions.Meeting || s.At(k).Kind == prose.Distance {
		k++
	}
	day := s.At(k + 1)
	if !s.At(k).Says("in", "on") || day.Kind != prose.Day {
		if day = s.At(1); !s.At(0).Says("in", "on") || day.Kind != prose.Day || s.Parts[s.At(i).Part].From > 3 {
			return date.Date{}
		}
	}
	if day.Year == 0 {
		return date.Date{}
	}
	return day.Date()
}

// passedOn is who is said behind the record at a place, or before who lost it, to have got it: Cram's record was broken by Kerr,
// it passed from Cram to Kerr, Cram lost it to Kerr.
func (s *Sentence) passedOn(i, old int) (from, to int, ok bool) {
	k := i + 1
	for s.At(k).Says(",", "was", "is", "has", "had", "been", "finally", "then", "also", "later", "subsequently", "duly", "which") {
		k++
	}
	from = old
	verb := s.At(k)
	k++
	for s.At(k).Says("on", "over", "down", "first", "later") {
		k++
	}
	if holder := s.Next(k + 1); s.At(k).Says("from") && holder >= 0 && verb.Says("passed", "passes", "went", "goes", "moved", "moves", "switched", "changed") {
		from, _ = oneOf(s.At(holder).People, holder)
		k = holder + 1
	}
	lost := s.At(s.newFront(i)-1).Says("lost", "loses", "surrendered", "ceded", "yielded", "handed", "passed", "relinquished")
	if lost {
		k = i + 1
		for s.At(k).Says("on", "over", "down") {
			k++
		}
		who, _ := s.Doer(s.newFront(i) - 1)
		from, _ = oneOf(who, 0)
	}
	next := s.Next(k + 1)
	isGot := lost && s.At(k).Says("to") ||
		s.At(k).Says("to") && verb.Says("fell", "fallen", "falls", "passed", "passes", "went", "goes", "gone", "moved", "moves", "switched", "tumbled", "lost") ||
		s.At(k).Says("by") && verb.Says("broken", "beaten", "taken", "bettered", "lowered", "improved", "claimed", "smashed", "eclipsed", "surpassed", "erased", "equalled", "matched")
	if !isGot || next < 0 || from < 0 {
		return 0, 0, false
	}
	to, _ = oneOf(s.At(next).People, next)
	return from, to, to >= 0
}

// setSince is who set the record at a place or held it since when, where that is said behind it: the first record since Cram's in
// 1985; Kerr, the record holder since 2024; -1 for nobody.
func (s *Sentence) setSince(i int) (who int, since date.Date) {
	k := s.lastShared(i) + 1
	for s.At(k).Says("for", "in", "at", "over", "the", "event", "mile", "distance") {
		k++
	}
	holder := s.At(k).Says("holder")
	if holder {
		k++
	}
	day := s.At(k + 1)
	switch {
	case !s.At(k).Says("since"):
		return -1, date.Date{}
	case !holder && day.What == mentions.Someone && s.At(k+2).Says("'s") && s.At(k+3).Says("in", "of", "from"):
		day, who = s.At(k+4), k+1
	case holder:
		_, who = s.Doer(i)
		if s.At(s.frontOf(i) - 1).Says(",") {
			who = s.frontOf(i) - 2
		}
	default:
		return -1, date.Date{}
	}
	if day.Kind != prose.Day || day.Year == 0 || who < 0 {
		return -1, date.Date{}
	}
	who, _ = oneOf(s.At(who).People, who)
	return who, day.Date()
}
