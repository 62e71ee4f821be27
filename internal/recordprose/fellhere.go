package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// fellHere keeps who broke a record of which a sentence says that it was broken, or is one no more, wherever he is named: broke
// it by 0.98; beat Ingebrigtsen to erase the British record; Cram's record of 3:46.32 is history.
func (s *Sentence) fellHere() {
	for v := range s.Pieces {
		if !s.isEnding(v) {
			continue
		}
		for _, k := range s.endedAt(v) {
			if s.At(k).What == mentions.RecordName {
				if !s.isDoneTo(v, k, s.heldHere()) {
					continue
				}
				s.fellTo(v, k, []race.Scope{s.scopeFor(k, -1, s.Focus)})
				continue
			}
			scopes := s.spokenOf(k)
			if len(scopes) == 0 {
				scopes = s.ofSentenceBefore()
			}
			if len(scopes) == 1 {
				s.fellTo(v, k, scopes)
			}
		}
	}
}

// heldHere is the records that those who are named in a sentence are said to have held.
func (s *Sentence) heldHere() []held {
	var those []held
	for k := range s.Pieces {
		if h, ok := s.holderAt(k); ok {
			those = append(those, h)
		}
	}
	return those
}

// isEnding reports whether a word says that somebody ended a record, and that he did.
func (s *Sentence) isEnding(v int) bool {
	if !s.IsSaid(v) || s.At(v-1).Says("nearly", "almost", "never", "not") {
		return false
	}
	if p := s.At(v); p.Verb() != mentions.Beating && endsRecord(p) && !p.Says("break", "end", "beat", "saw", "sent", "sends", "went", "walked", "celebrated", "landed") && !s.At(v-1).Says("to") {
		return true
	}
	if !s.At(v-1).Says("to", "and") || !s.At(v).Says("break", "erase", "smash", "better", "beat", "lower", "improve", "remove", "end", "wipe", "claim", "take", "eclipse", "surpass", "shatter", "rewrite", "obliterate") {
		return false
	}
	for k := v - 2; k >= s.Parts[s.At(v).Part].From; k-- {
		p := s.At(k)
		if p.Verb() == mentions.Winning || p.Verb() == mentions.Running || s.isMoving(k) || p.Says("on") && s.At(k-1).Says("went") {
			return true
		}
	}
	return false
}

// endedAt is where the record is named, or meant by it, that is ended by a verb.
func (s *Sentence) endedAt(v int) []int {
	const longest = 9
	if s.At(v+1).Says("it", "that") {
		if next := s.At(v + 2); v+2 >= len(s.Pieces) || next.Kind == prose.Sign || next.Kind == prose.Day || next.Says("from", "by", "with", "in", "at", "here", "today", "away", "down", "again", "and", "when") {
			return []int{v + 1}
		}
		return nil // took it easy
	}
	for k := v + 1; k < v+longest; k++ {
		switch p := s.At(k); {
		case p.What == mentions.RecordName:
			if front := s.frontOf(k); s.raceOf(k) == nil || s.isNew(front) || front < v {
				return nil
			}
			return []int{k}
		case p.What == mentions.Someone && !s.At(k+1).Says("'s") && !s.At(s.Front(k)-1).Says("from", "of"), p.Kind == prose.Sign && !p.Says("'s"), p.Verb() != mentions.NoVerb, p.Says("and", "but", "for", "at"):
			return nil
		}
	}
	return nil
}

// goneBehind reports whether a record of which a phrase ends before a place is said to be one no more, there or before it.
func (s *Sentence) goneBehind(p *phrase) bool {
	k := p.to + 1
	for s.At(k).Says(",", ")", "is", "was", "now", "finally", "has", "had", "been", "are") {
		k++
	}
	gone := s.At(k).Says("gone", "history", "broken", "fallen", "fell", "falls", "erased", "beaten") || s.At(k).Says("no") && s.At(k+1).Says("more", "longer") && !s.At(k+2).Says("than")
	if next := s.Next(k + 2); s.At(k).Says("no") && next == k+2 && len(s.At(next).People) == 1 && s.isBetter(s.At(next).People[0]) {
		return false // no longer his who broke it
	}
	opens := s.At(p.from-1).Says("is", "was", "goes", "went") && s.At(p.from-2).Says("gone", "down", "out")
	return gone && !s.Within(k+1, k+4, "by", "to", "when", "if") && (s.IsSaid(k) || s.At(k).Says("no")) || opens
}

// fellTo keeps who broke one of some records in the race: who is said to, or is the only one named that did, else the best of those
// who may have set it.
func (s *Sentence) fellTo(v, k int, scopes []race.Scope) {
	where := s.Here(v)
	if len(where.Races) == 0 || where.Races[0] != s.Focus {
		return
	}
	for _, scope := range scopes {
		if who := s.breakerOf(v, scope); who >= 0 {
			s.tellHolder(min(v, k), max(v, k), race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who, s.Focus), Record: scope, Date: s.Focus.Date})
		}
	}
}

// breakerOf is who broke a record in the race of whom a verb speaks; -1 for nobody.
func (s *Sentence) breakerOf(v int, scope race.Scope) int {
	broke := func(one int) bool {
		result := s.Result(one, s.Focus)
		return result != nil && !result.Mark.IsZero() && slices.Contains(s.betteredBy(s.Focus, result), scope)
	}
	if by := s.byBehind(v); by >= 0 || s.passiveAt(v) {
		if by >= 0 && len(s.At(by).People) == 1 && broke(s.At(by).People[0]) {
			return s.At(by).People[0]
		}
		if by >= 0 {
			return -1
		}
	} else if one, _ := s.Whose(v, v); one >= 0 {
		if broke(one) {
			return one
		}
		return -1 // of whom it is not so
	} else if s.namedBefore(v) || !s.IsImpersonal(v) {
		return -1
	}
	only := -1
	for k := range s.Pieces {
		if p := s.At(k); len(p.People) == 1 && broke(p.People[0]) && only != p.People[0] {
			if only >= 0 {
				return -1
			}
			only = p.People[0]
		}
	}
	if only < 0 {
		if best := s.bestOf(scope, s.Focus); len(best) == 1 && broke(best[0]) {
			return best[0]
		}
	}
	return only
}

// namedBefore reports whether somebody, known or not, may do what a verb says: it is not said that anybody else does.
func (s *Sentence) namedBefore(v int) bool {
	for k := range v {
		if p := s.At(k); p.What == mentions.Someone && !s.At(k+1).Says("'s") || p.Says("he", "she", "they") || s.IsStranger(k) && (k > 0 || s.At(1).Verb() != mentions.NoVerb && !p.Says("that", "this", "which", "the", "down", "gone")) {
			return true
		}
	}
	return false
}

// byBehind is where is named by whom what a verb says was done: broken at last by Kerr; -1 for nobody.
func (s *Sentence) byBehind(v int) int {
	const longest = 4
	for k := v + 1; k < v+longest; k++ {
		if s.At(k).Says("by", "to") {
			return s.Next(k + 1)
		}
	}
	return -1
}

// passiveAt reports whether something is said by a verb to have been done.
func (s *Sentence) passiveAt(v int) bool {
	return s.At(v-1).Says("was", "been", "is", "were", "finally", "also") && s.At(v).Verb() == mentions.Breaking
}
