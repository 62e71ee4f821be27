package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// topic is the record that some words stand for, of which something is said behind them.
type topic struct {
	from, to int          // where the words stand
	scopes   []race.Scope // that may be meant
	holder   string       // empty where it is not said
	who      int          // the holder, -1 where it is not said
	sure     bool         // else only what is true of one of them is known to be said of it
	begun    bool         // the day on which it was set may follow
	list     bool         // its holder, day and place stand behind a colon or in brackets
}

// Topics finds what is said of records where they are named, or behind words that stand for
// them: it had stood since 1985, the old one was set by Cram, his mark dated from 1985.
func (s *Sentence) Topics() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		for _, of := range [...]func(int) (topic, bool){s.named, s.possessed, s.standIn} {
			if t, ok := of(i); ok {
				first := len(s.Found)
				where := s.Here(i)
				t.sure = t.sure && len(where.Races) > 0 && where.Races[0] == s.Focus
				s.heldBefore(&t)
				s.yearWithin(&t)
				s.fellBefore(&t)
				s.goneWith(&t)
				s.chain(&t)
				s.ageBefore(&t)
				for n := first; n < len(s.Found) && s.tellsOfOtherYear(t.to); n++ {
					s.Found[n].DoubtIf(true, attribution.WhichRecord)
				}
				break
			}
		}
	}
}

// tellsOfOtherYear reports whether a year behind a place is that of something else which the sentence
// tells of: had held the record since 1981 when Cram broke it in 1985.
func (s *Sentence) tellsOfOtherYear(from int) bool {
	for k := from + 1; k < len(s.Pieces); k++ {
		if p := s.At(k); p.Kind == prose.Day && p.Year > 0 && !s.Dated[k] && !s.Overlaps(p.Date()) {
			return true
		}
	}
	return false
}

// named is a record that is named by its kind, and is no new one.
func (s *Sentence) named(i int) (topic, bool) {
	p := s.At(i)
	if p.What != mentions.RecordName || s.isShared(i) || s.raceOf(i) == nil || s.At(i+1).Says("holder", "holders", "book", "books", "attempt", "pace", "breaker", "run", "performance", "time") {
		return topic{}, false
	}
	front := s.frontOf(i)
	if s.isCounted(i) {
		return topic{}, false
	}
	if s.isNew(front) && !s.isAged(front, i) && !s.isOldBehind(i) {
		return topic{}, false
	}
	if s.fellIn(i, front) != s.Focus {
		return topic{}, false
	}
	t := topic{from: i, to: i, who: -1, sure: !s.isFormer(i), begun: s.Within(front-2, front, "still") && s.At(front-2).Says(","), list: s.At(i+1).Says(":", "(") || p.IsLetters() && (s.At(i+1).Kind == prose.Time || s.At(i+1).What == mentions.Someone)}
	switch before := s.At(front); {
	case before.Says("'s") && s.At(front-1).What == mentions.Someone && len(s.At(front-1).People) == 1:
		t.who = s.At(front - 1).People[0]
	case before.Says("his", "her") && len(before.People) == 1:
		t.who = before.People[0]
	case before.Says("whose"):
		if who, at := s.Doer(front); at >= 0 && len(who) == 1 {
			t.who = who[0]
		}
	case before.Says("his", "her", "'s", "their", "my"):
		return topic{}, false
	}
	if t.who >= 0 {
		t.holder = s.CalledName(t.who)
	}
	if scope := s.scopeFor(i, t.who, s.Focus); !scope.IsZero() {
		t.scopes = []race.Scope{scope}
	} else {
		t.scopes = s.saidAt(p.Span)
	}
	return t, len(t.scopes) > 0
}

// yearWithin keeps the year of a record that stands among the words that name it: his 1999 world
// record.
func (s *Sentence) yearWithin(t *topic) {
	for k := t.to - 1; k > t.to-4 && s.At(k).What != mentions.Someone; k-- {
		if p := s.At(k); p.Kind == prose.Age && !s.IsTaken(k) {
			s.say(t, k, race.Claim{About: race.AboutRecordAge, Athlete: t.holder, Years: p.N}, k)
		}
		if day := s.At(k); day.Kind == prose.Day && day.Month == 0 && s.At(k-1).Says("'s", "the", "his", "her", "old") && !s.Dated[k] && !s.Overlaps(day.Date()) {
			s.Dated[k] = true
			s.say(t, k, race.Claim{About: race.AboutRecord, Athlete: t.holder, Date: day.Date()}, k)
		}
	}
}

// possessed is the record of somebody whose kind is not said: Cram's mile record, his old mark. It is
// what he held when the race was run.
func (s *Sentence) possessed(i int) (topic, bool) {
	if !s.At(i).Says("record", "mark", "figures", "standard") || s.At(i+1).Says("holder", "holders", "book", "books") {
		return topic{}, false
	}
	k := i - 1
	for s.At(k).Says("mile", "old", "long-standing", "longstanding", "outdoor", "famous", "great", "national") || s.At(k).What == mentions.National && s.At(k).OfPeople || s.At(k).Kind == prose.Age || s.At(k).Kind == prose.Distance && s.At(k).Metres == s.Focus.Event.Distance() || s.At(k).Kind == prose.Day && s.At(k).Of == 0 && s.At(k).Month == 0 {
		k--
	}
	who, at := s.At(k-1).People, k-1
	if s.At(k).Says("whose") {
		who, at = s.Doer(k)
	} else if !s.At(k).Says("'s") || s.At(k-1).What != mentions.Someone {
		return topic{}, false
	}
	if len(who) != 1 || at < 0 {
		return topic{}, false
	}
	return s.possessedBy(i, at, who[0])
}

// possessedBy is the record at a place as that of somebody who is named at another.
func (s *Sentence) possessedBy(i, at, who int) (topic, bool) {
	if s.Result(who, s.Focus) != nil && s.inFocus(who) && !s.At(i).Says("record") {
		return topic{}, false // his time today
	}
	t := topic{from: at, to: i, who: who, holder: s.CalledName(who), scopes: s.recordsHeld(s.Focus, timing.Mark{}, who)}
	t.sure = len(t.scopes) == 1
	t.scopes = leaveMeetings(t.scopes)
	return t, len(t.scopes) > 0
}

// leaveMeetings is some records without those of meetings and championships, where there are others.
func leaveMeetings(scopes []race.Scope) []race.Scope {
	wide := slices.DeleteFunc(slices.Clone(scopes), func(s race.Scope) bool { return s.Kind == race.Meeting || s.Kind == race.Championship })
	if len(wide) == 0 {
		return scopes
	}
	return wide
}

// standIn is words that stand for a record which was named before: it, the old mark, the previous
// best.
func (s *Sentence) standIn(i int) (topic, bool) {
	p := s.At(i)
	t := topic{from: i, to: i, who: -1}
	switch {
	case p.Says("it", "that", "this") && (i == 0 || s.At(i-1).Kind == prose.Sign && i == 1):
		if p.Says("that", "this") && s.At(i+1).Says("record", "mark") {
			t.to++
		}
	case p.Says("it") && s.At(i-1).Says("held", "owned", "set", "had", "taking", "took", "takes"):
	case p.Says("record", "mark") && s.At(i-1).Says("a") && s.At(i+1).Says("set", "held", "owned") && s.At(i+2).Says("by"):
		return s.heldBy(i)
	case p.Says("mark", "record", "time") && s.At(i-1).Says("the") && s.At(i+1).Says("of") && s.At(i+2).Kind == prose.Time && s.At(i+3).What == mentions.Someone && s.At(i+4).Says("set", "ran", "had"):
		if those := s.recordsOf(s.Focus, s.At(i+2).Mark); len(those) > 0 {
			t.scopes, t.sure = []race.Scope{those[0].scope}, true
		}
		return t, len(t.scopes) > 0
	case (p.Says("mark", "record", "best", "time", "standard", "figures") || p.Kind == prose.Number && p.N == 1 && p.InWords) && s.isOldOne(i):
		for s.At(t.from-1).IsWord() && !s.At(t.from).Says("the", "his", "her", "that") && t.from > i-4 {
			t.from--
		}
	case p.Says("record") && s.At(i-1).Says("the") && !s.At(i+1).Says("holder", "holders", "book", "books", "attempt", "pace"):
		t.from--
	default:
		return topic{}, false
	}
	if s.At(t.from).Says("his", "her", "my", "their") {
		return topic{}, false // a best of his own, perhaps
	}
	t.scopes = s.spokenOf(t.from)
	if t.sure = len(t.scopes) == 1; len(t.scopes) == 0 && s.isOldOne(i) && p.Says("record", "mark") {
		t.scopes = s.oldRecords(s.Focus)
		t.list = s.At(i+1).Says(":", "(")
	}
	if len(t.scopes) == 0 && s.Main == nil && (p.Says("it", "record") || s.isOldOne(i)) {
		t.scopes = []race.Scope{{Kind: race.World}} // of a history of it
	}
	return t, len(t.scopes) > 0 && len(t.scopes) < mostMeant
}

// heldBy is a record whose kind is not said as one of who is said to have held it: a record set by Cram
// in 1985.
func (s *Sentence) heldBy(i int) (topic, bool) {
	who := s.Next(i + 3)
	if who < 0 || len(s.At(who).People) != 1 {
		return topic{}, false
	}
	t := topic{from: i, to: i, who: -1, scopes: s.recordsHeld(s.Focus, timing.Mark{}, s.At(who).People[0])}
	t.sure = len(t.scopes) == 1
	return t, len(t.scopes) > 0
}

// mostMeant is one more than the records that words may stand for.
const mostMeant = 4

// isOldOne reports whether the word at a place is called old: the old mark, the previous national
// best is none.
func (s *Sentence) isOldOne(i int) bool {
	before := s.At(i - 1)
	if before.Kind == prose.Age {
		return s.At(i-2).Says("the", "that")
	}
	if before.Says("mile", "outdoor", "existing") {
		before = s.At(i - 2)
	}
	return before.Says("old", "previous", "former", "existing", "earlier", "longstanding")
}

// spokenOf is the records of which the text spoke last before a place: in the sentence, else in the
// one before, else in the one before that if the paragraph is the same.
func (s *Sentence) spokenOf(to int) []race.Scope {
	if scopes := s.spokenIn(s.Sentence.Sentence, to); len(scopes) > 0 {
		return scopes
	}
	of := s.Previous
	for n := range 2 {
		if of == nil || of.Paragraph < s.Paragraph-1 || n > 0 && of.Paragraph != s.Paragraph {
			return nil
		}
		if scopes := s.spokenIn(of, len(of.Pieces)); len(scopes) > 0 {
			return scopes
		}
		of = of.Previous
	}
	return nil
}

// spokenIn is the records that are named in a sentence up to a place; nil where one of them is of
// another race.
func (s *Sentence) spokenIn(of *mentions.Sentence, to int) []race.Scope {
	var scopes []race.Scope
	there := &Sentence{attribution.NewSentence(of, s.Collection)}
	for k := range to {
		p := of.At(k)
		if p.What != mentions.RecordName {
			continue
		}
		if there.Focus != s.Focus || there.raceOf(k) == nil {
			return nil
		}
		some := s.saidAt(p.Span)
		if there.wasOnce(k) {
			continue // when it was a world record
		}
		if there.isNew(there.frontOf(k)) && len(some) == 0 {
			return nil // of whom or of what it was is not known
		}
		if scope := there.scopeFor(k, -1, s.Focus); !scope.IsZero() {
			some = []race.Scope{scope}
		}
		for _, scope := range some {
			if !slices.Contains(scopes, scope) {
				scopes = append(scopes, scope)
			}
		}
	}
	return scopes
}

// saidAt is whose record the statements that were found so far have some words mean.
func (s *Sentence) saidAt(words article.Span) []race.Scope {
	var scopes []race.Scope
	for k := range s.Found {
		f := &s.Found[k]
		if f.Span.Start > words.Start || words.End > f.Span.End || len(f.Readings) != 1 {
			continue
		}
		if c := f.Readings[0].Claim; c.About == race.AboutRecord && f.Readings[0].Race == s.Focus && !slices.Contains(scopes, c.Record) {
			scopes = append(scopes, c.Record)
		}
	}
	if len(scopes) != 1 {
		return nil
	}
	return scopes
}
