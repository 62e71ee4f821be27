package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// KnownMargins finds margins of which no words that are known tell from what they are reckoned, where the sentence compares
// with a record, with its mark or with who held it, and somebody was just so far from that: 98 hundredths quicker than Cram
// managed, a tenth of a second was all Snell took from him.
func (s *Sentence) KnownMargins() {
	if s.Focus == nil || s.Main == nil {
		return
	}
	for i := range s.Pieces {
		p := s.At(i)
		if p.Kind != prose.Length && p.Kind != prose.Time && p.Kind != prose.Number || p.Margin == (timing.Margin{}) || s.IsTaken(i) && s.Why[p.Span] == "" || !s.IsSaid(i) || !s.comparesRecord(i) {
			continue
		}
		who, from := s.closeTo(i)
		if who < 0 {
			continue
		}
		if s.OthersNamed(min(from, i)+1, max(from, i)) {
			from = i // of them it says nothing
		}
		for _, scope := range s.scopesBeside(i, who) {
			if s.saysOutside(i) != s.isStanding(scope, who, s.Focus) || !s.saysOutside(i) && s.isOfOtherNation(scope, who, s.Focus) {
				continue // it is said the other way around, or of somebody else
			}
			f := s.Statement(min(from, i), max(from, i), i)
			if f == nil {
				break
			}
			f.DoubtIf(true, attribution.WhichRecord)
			f.Readings = []attribution.Reading{{Race: s.Focus, Claim: race.Claim{About: race.AboutMargin, Athlete: s.NameIn(who, s.Focus), Record: scope, Margin: p.Margin, Side: sideOf(!s.saysOutside(i))}}}
			s.Roughly(f, i)
			s.Add(f)
		}
	}
}

// comparesRecord reports whether the words around a margin compare a mark with another, and not one runner with who ran
// with him.
func (s *Sentence) comparesRecord(i int) bool {
	const far = 7
	if s.Within(max(0, i-far), i+far, "behind", "ahead", "back", "adrift", "clear", "margin", "gap", "lap", "arrears", "later", "personal", "lead") {
		return false
	}
	if by := s.byBefore(i); by > 0 && s.At(by-1).Says("beaten", "lost", "won", "defeated", "led", "leading", "winning") && s.At(by-2).What != mentions.RecordName && !s.At(by-2).Says("was", "been", "record", "mark") {
		return false
	}
	if s.At(i).Margin.Decimals() < exact && !s.recordBehind(i) {
		return false // in whole seconds, or in tenths, it may be any other
	}
	return s.Within(max(0, i-far), i+far, "off", "from", "inside", "outside", "under", "faster", "quicker", "slower", "better", "bettered", "beat", "beaten", "short", "shy", "missed", "missing", "within", "improved", "improvement", "improving", "lowered", "lowering", "cut", "took", "taking", "removes", "removed", "by", "below", "away", "chopped", "carved", "clipped", "sliced", "knocked")
}

// saysOutside reports whether the words around a margin say that a record was not reached.
func (s *Sentence) saysOutside(i int) bool {
	part := s.Parts[s.At(i).Part]
	return s.Within(max(0, i-4), i+6, "slower", "outside", "short", "shy", "away", "within", "needed", "over") || s.Within(part.From, part.To, "missed", "missing", "misses", "miss") ||
		s.At(i+1).Says("off") && !s.isTakenOff(i)
}

// exact is how many decimals a margin has that is hardly by chance that to a record.
const exact = 2

// recordBehind reports whether a record, its mark or who held it stands right behind a margin, or is meant there by a word
// for the old one, or right before its by.
func (s *Sentence) recordBehind(i int) bool {
	const far = 9
	for k := i + 1; k < i+far; k++ {
		p := s.At(k)
		if p.What == mentions.RecordName || p.Says("record", "mark", "it", "one") || p.Kind == prose.Time && s.isRecordMark(k) || (p.What == mentions.Someone || p.Says("him", "her")) && len(p.People) == 1 && !s.finished(p.People[0]) {
			return true
		}
		if p.Says(",", ";", ".", "and", "but") {
			break
		}
	}
	if s.Within(i+1, i+6, "took", "takes", "take") && s.Within(i+2, i+8, "from") {
		return true // a tenth of a second was all he took from him
	}
	by := s.byBefore(i)
	for k := by - 1; by > 0 && k > by-14; k-- {
		if p := s.At(k); (p.What == mentions.RecordName || s.isBareRecord(k)) && slices.ContainsFunc(s.Pieces[:k], func(p mentions.Piece) bool { return endsRecord(&p) }) {
			return true // erased a national record that was as old as that, by a tenth
		}
		if s.At(k).Says("won", "beat", "beating", "winning", "win", "victory", ";") {
			break
		}
	}
	return by > 0 && (s.At(by-1).What == mentions.RecordName || s.At(by-1).Says("record", "it", "goes", "fell", "down", "broken", "bettered") || s.At(by-1).Says(",") && s.At(by-2).What == mentions.RecordName)
}

// isRecordMark reports whether the mark at a place is that of a record that the race met.
func (s *Sentence) isRecordMark(k int) bool {
	return !s.At(k).Mark.IsZero() && len(s.recordsOf(s.Focus, s.At(k).Mark)) > 0
}

// closeTo is who was so far from a record as a margin says, and where he is named: the only one of those who ran whom the
// sentence names, else the winner; -1 for nobody.
func (s *Sentence) closeTo(i int) (who, at int) {
	if doer, from := s.Doer(i); len(doer) == 1 && from >= 0 && s.finished(doer[0]) {
		return doer[0], from
	}
	who = -1
	for k := range s.Pieces {
		p := s.At(k)
		if len(p.People) != 1 || !s.finished(p.People[0]) || who == p.People[0] {
			continue
		}
		if who >= 0 {
			return -1, -1
		}
		who, at = p.People[0], k
	}
	if winner := s.InPlaceOf(s.Focus, 1); who < 0 && len(winner) == 1 {
		return winner[0], i
	}
	return who, at
}

// finished reports whether somebody ran a mark in the race.
func (s *Sentence) finished(who int) bool {
	result := s.Result(who, s.Focus)
	return result != nil && !result.Mark.IsZero()
}

// scopesBeside is the records with which a sentence may compare: those that it names, those with a mark that it gives, those
// of who is named that did not run; else, where it speaks of the old one, those of which the text spoke before.
func (s *Sentence) scopesBeside(i, who int) []race.Scope {
	const most = 4
	var scopes []race.Scope
	add := func(more ...race.Scope) {
		for _, scope := range more {
			if !scope.IsZero() && !slices.Contains(scopes, scope) && len(scopes) < most {
				scopes = append(scopes, scope)
			}
		}
	}
	for k := range s.Pieces {
		switch p := s.At(k); {
		case p.What == mentions.RecordName && s.raceOf(k) != nil:
			add(s.scopeFor(k, who, s.Focus))
		case p.Kind == prose.Time && !p.Mark.IsZero() && k != i:
			add(s.scopeOfMark(p.Mark))
		case p.What == mentions.Someone && len(p.People) == 1 && p.People[0] != who && !s.finished(p.People[0]):
			if held := leaveMeetings(s.recordsHeld(s.Focus, timing.Mark{}, p.People[0])); len(held) > 0 {
				add(s.oneOf(held))
			}
		}
	}
	if len(scopes) > 0 || !s.At(0).Says("by") && !s.Within(0, len(s.Pieces), "it", "that", "one", "old", "previous", "record", "mark", "before") {
		return scopes
	}
	if s.At(i+1).Says("faster", "quicker", "better") && s.At(i+2).Says("than") && s.Within(i+3, i+5, "any", "anyone", "anybody", "everybody", "everyone") {
		add(race.Scope{Kind: race.World}) // than any woman before her
		return scopes
	}
	add(s.spokenOf(0)...)
	if len(scopes) == 0 {
		add(s.ofSentenceBefore()...)
	}
	if len(scopes) == 0 && len(s.Mentioned) == 1 {
		for scope := range s.Mentioned {
			add(scope)
		}
	}
	return scopes
}

// scopeOfMark is that of the records with a mark which the text means; the zero scope where none had it.
func (s *Sentence) scopeOfMark(mark timing.Mark) race.Scope {
	var scopes []race.Scope
	for _, one := range s.recordsOf(s.Focus, mark) {
		scopes = append(scopes, one.scope)
	}
	if len(scopes) == 0 {
		return race.Scope{}
	}
	return s.oneOf(leaveMeetings(scopes))
}
