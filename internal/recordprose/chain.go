package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// link is where a chain of words behind a topic has come.
type link struct {
	begun   bool // a day may follow: set, run, dating, stood
	set     bool // how long before may follow: set, run
	lasting bool // a length of time may follow: stood, survived
	gone    bool // how old it was may follow: fell, broken
}

// chain keeps what is said of a record behind the words that stand for it, as far as nothing else
// stands between: its mark, its holder, the day on which it was set, how long it had stood.
func (s *Sentence) chain(t *topic) {
	const longest = 26
	at := link{begun: t.begun, set: t.begun}
	for k := t.to + 1; k < len(s.Pieces) && k <= t.to+longest; k++ {
		p := s.At(k)
		switch {
		case s.isScenery(k):
			at.begun = at.begun || s.At(k-1).Says("a", "an", "one", "that") && s.At(k-2).Says("since", "from")
		case p.Kind == prose.Time && !p.Mark.IsZero():
			if !s.IsTaken(k) && !s.topicMark(t, k) {
				return
			}
		case p.What == mentions.Someone || p.Says("he", "she") && len(p.People) == 1:
			if !s.topicHolder(t, k) {
				return
			}
		case p.Says("he", "she") && t.who >= 0 && s.At(k+1).Says("set", "ran", "had"):
		case s.topicDay(t, k, at), s.topicSpan(t, k, at):
		case p.Kind == prose.Day, p.Kind == prose.Span, p.Kind == prose.Age:
			if !s.IsTaken(k) && !s.Dated[k] {
				return
			}
		case p.What == mentions.RecordName:
			if k > t.to+1 && !s.At(k-1).Says("the", "a", "'s") {
				return
			}
		default:
			if !at.passes(s, k) {
				return
			}
		}
	}
}

// passes reports whether a chain goes on over the word at a place, and notes what may follow it.
func (at *link) passes(s *Sentence, k int) bool {
	p := s.At(k)
	switch {
	case p.Says("stood", "survived", "lasted", "endured", "remained", "standing", "lasting", "untouched", "unbroken", "unbeaten", "intact", "stayed", "stays"):
		at.lasting, at.begun = at.lasting || p.Says("standing") || s.isPerfect(k), true
	case p.Says("set", "ran", "run", "running", "dating", "dates", "dated", "date", "established", "recorded", "achieved", "clocked", "posted", "going", "goes", "stretching", "stretches"), p.Says("went", "reaches", "reached") && s.At(k+1).Says("back", "all"):
		at.begun, at.set = true, true
	case p.Says("held", "owned", "kept", "belonged", "belongs"):
		at.lasting = s.isPerfect(k)
	case p.Says("books", "book", "lists"):
		at.lasting, at.begun = true, true
	case p.Says("and") && s.At(k+1).Says("had", "has", "was", "is", "stood"):
	case p.Says("(") && (s.At(k-1).What == mentions.Someone || s.At(k-1).Kind == prose.Time):
		at.begun = true
	case p.Says("fell", "fallen", "falls", "gone", "broken", "beaten", "smashed", "ended", "toppled", "ends"):
		at.gone = true
	case p.Says("has", "had", "have", "having", "been", "is", "was", "were", "the", "a", "which", "that", "who", "still", "now", "then", "also", "since", "by", "of", "from", "in", "on", "at", "to", "back", "way", "all", "for", "over", "mile", "distance",
		"his", "her", "own", "previously", "formerly", "only", "just", "very", "same", "track", "here", "there", "home", "this", "fellow", "compatriot", "countryman", "countrywoman", "great", "legend", "'s", "stands", "remains", "nearly", "almost", "exactly", "more", "than", "less",
		"meeting", "year", "last", "ago", "when", "as", "after", "stadium", "city", "capital", ",", "(", ")", "-", ":", "first", "being", "man", "woman", "games", "standard", "it", "semi", "final", "semifinal", "heats", "heat", "year's"):
	case p.Says(`"`) && s.At(k-1).What == mentions.National && s.At(k+1).What == mentions.Someone:
	case p.What == mentions.Meeting, p.What == mentions.National, p.What == mentions.Title, p.Kind == prose.Distance, p.IsWord() && p.Capital:
	default:
		return false
	}
	return true
}

// ageBefore keeps how old a record was, or since when it was held, where the sentence begins with that:
// after 27 years the record is gone, since 1999 it had belonged to him.
func (s *Sentence) ageBefore(t *topic) {
	if s.tookLong(t) {
		return
	}
	k := 1
	for s.At(k).Says("nearly", "almost", "some", "just", "over", "exactly") {
		k++
	}
	p := s.At(k)
	held := s.Within(t.to, t.to+6, "had", "has") && s.Within(t.to, t.to+7, "belonged", "stood", "survived", "lasted", "remained", "endured", "been") ||
		t.from > k && t.who >= 0 && s.Within(k+1, t.to, "had", "has") && s.Within(k+1, t.to, "held", "owned") && slices.Contains(s.recordsHeld(s.Focus, timing.Mark{}, t.who), t.scopes[0])
	gone := s.Within(t.to, t.to+6, "gone", "fell", "fallen", "falls", "broken", "history", "toppled", "beaten")
	switch {
	case t.from <= k || s.IsTaken(k) || s.Dated[k]:
	case p.Kind == prose.Span && p.Weeks == 0 && (held && s.At(0).Says("for") || gone && s.At(0).Says("after")):
		s.say(t, k, race.Claim{About: race.AboutRecordAge, Athlete: t.holder, Years: p.Years, Months: p.Months, Days: p.Days}, k)
	case p.Kind == prose.Day && p.Year > 0 && held && s.At(0).Says("since"):
		s.Dated[k] = true
		s.say(t, k, race.Claim{About: race.AboutRecord, Athlete: t.holder, Date: p.Date()}, k)
	}
}

// tookLong keeps how old a record was where the sentence begins with how long it took to fall: it took 39 years
// for his record to be broken, it took 16 years, but it fell. It reports whether it does.
func (s *Sentence) tookLong(t *topic) bool {
	const longest, farthest = 4, 14
	first := 0
	for first < t.from && (!s.At(first).Says("it") || first > 0 && s.At(first-1).Kind != prose.Sign) {
		first++ // behind the place and the day of a report
	}
	k := first + 2
	for s.At(k).Says("taken", "nearly", "almost", "over", "more", "than", "exactly", "just", "only", "all", "of") && k < first+2+longest {
		k++
	}
	p := s.At(k)
	began := s.At(first).Says("it") && (s.At(first+1).Says("took", "takes") || s.At(first+1).Says("has", "had") && s.At(first+2).Says("taken"))
	if !began || p.Kind != prose.Span || p.Weeks > 0 || t.from < k || s.IsTaken(k) || !s.At(k+1).Says("for", ",") {
		return false
	}
	gone := s.Within(t.to, t.to+farthest, "fall", "go", "topple") && s.At(k+1).Says("for") || s.Within(t.to, t.to+farthest, "broken", "beaten", "bettered", "erased", "surpassed", "fell", "gone")
	return gone && s.say(t, k, race.Claim{About: race.AboutRecordAge, Athlete: t.holder, Years: p.Years, Months: p.Months, Days: p.Days}, k)
}

// isPerfect reports whether a verb tells of what was until then: had stood, has been held.
func (s *Sentence) isPerfect(k int) bool {
	for k--; s.At(k).Says("been", "also", "still", "already", "only"); k-- {
	}
	return s.At(k).Says("had", "has", "have", "having")
}

// topicMark keeps a mark as that of a record, and reports whether it is said to be.
func (s *Sentence) topicMark(t *topic, k int) bool {
	if !s.canBeRecord(s.At(k).Mark) {
		return false
	}
	j := k - 1
	if s.At(j).Says("the", "a", "his", "her") && s.At(j-1).Says("is", "was", "remains", "being") {
		j--
	}
	behind := t.list && (s.At(j).Says(",", ")") || s.At(j).What == mentions.Someone || s.At(j).What == mentions.RecordName || s.At(j).What == mentions.National)
	if !behind && !s.At(j).Says("of", "is", "was", "remains", "stands", "being", ":", "(") && (!s.At(j).Says("at") || !s.At(j-1).Says("stands", "stood", "remains")) && (!s.At(j).Says(",") || j != t.to+1 || t.sure && s.At(t.to).What == mentions.RecordName) {
		return false
	}
	if next := k + 1; t.who < 0 && s.At(next).Says("by", "of", "from") || t.who < 0 && t.list {
		if s.At(next).Says("by", "of", "from", "(", ",") {
			next++
		}
		if who := s.Next(next); who >= 0 && len(s.At(who).People) == 1 {
			t.who = s.At(who).People[0]
			t.holder = s.CalledName(t.who)
			defer s.widen(len(s.Found), k, who)
		}
	}
	s.say(t, k, race.Claim{About: race.AboutRecord, Athlete: t.holder, Mark: s.At(k).Mark}, k)
	return true
}

// widen makes the statements that were found from some number on go from one place to another.
func (s *Sentence) widen(first, from, to int) {
	for k := first; k < len(s.Found); k++ {
		s.Found[k].Span.End = max(s.Found[k].Span.End, s.Pieces[to].End)
		s.Found[k].Span.Start = min(s.Found[k].Span.Start, s.Pieces[from].Start)
	}
}

// daysAfter keeps how long after a record was set the race was: five days after Nuguse had set the old
// mark.
func (s *Sentence) daysAfter(t *topic, front int) {
	k := front - 2
	p := s.At(k)
	if p.Kind == prose.Span && s.At(front-1).Says("after") && !s.IsTaken(k) && (s.At(k-1).Says(",", "just", "only") || k == 0) {
		s.say(t, k, race.Claim{About: race.AboutRecordAge, Years: p.Years, Months: p.Months, Days: p.Days + week*p.Weeks}, k)
	}
}

const week = 7 // days

// topicDay keeps the day on which a record was set, and reports whether one stands at a place.
func (s *Sentence) topicDay(t *topic, k int, at link) bool {
	day, to := s.dayAt(k)
	if day.IsZero() || s.Dated[k] || s.IsTaken(k) || s.At(k).Kind == prose.Day && s.Overlaps(day) {
		return false
	}
	before := s.At(k - 1)
	if !before.Says("since", "from") && (!before.Says("to") || !s.At(k-2).Says("back")) && !at.begun && !t.list {
		return false
	}
	if before.Says("since", "from") && s.saysNothing() {
		return false
	}
	if s.At(k).Kind == prose.Day {
		s.Dated[k] = true
	}
	f := s.say(t, k, race.Claim{About: race.AboutRecord, Athlete: t.holder, Date: day}, k)
	for j := k + 1; f && j <= to; j++ {
		s.Dated[j] = true
	}
	return true
}

// saysNothing reports whether a sentence names nobody and has no verb: the heading of a list of records since a year.
func (s *Sentence) saysNothing() bool {
	for k := range s.Pieces {
		p := s.At(k)
		if p.What == mentions.Someone || p.Verb() != mentions.NoVerb || p.Says("was", "were", "had", "has", "have", "is", "stood", "dates", "dating", "dated", "set", "fell", "standing", "been", "held") || p.Kind == prose.Time {
			return false
		}
	}
	return true
}

// Overlaps reports whether a day may be that of the race that the text is about.
func (s *Sentence) Overlaps(day date.Date) bool { return day.Overlaps(s.Focus.Date) }

// topicSpan keeps how long a record had stood, and reports whether that is said at a place.
func (s *Sentence) topicSpan(t *topic, k int, at link) bool {
	p := s.At(k)
	span := p.Kind == prose.Span && p.Weeks == 0
	old := p.Kind == prose.Age && s.At(k-1).Says("was", "is", "almost", "nearly") || span && s.At(k+1).Says("old")
	if at.set && s.At(k+1).Says("fortnight", "week", "month") && p.Says("a") && s.At(k+2).Says("earlier", "before", "previously") {
		days := map[string]race.Claim{"fortnight": {Days: 2 * week}, "week": {Days: week}, "month": {Months: 1}}
		c := days[s.At(k+1).Folded]
		c.About, c.Athlete = race.AboutRecordAge, t.holder
		s.say(t, k+1, c)
		return true
	}
	if !span && !old || s.IsTaken(k) {
		return false
	}
	hedge := s.At(s.Hedge(k))
	switch {
	case old, at.lasting && !s.At(k+1).Says("ago", "later", "before", "earlier"):
	case at.gone && s.At(k-1).Says("after"), s.At(k-1).Says("after") && hedge.Says("after"):
		if s.At(k+1).Says("he", "she", "the", "when", "later") {
			return false
		}
	case s.At(k+1).Says("earlier", "before", "previously") && at.set && s.Next(k+2) < 0 && !s.At(k+2).Says("he", "she"):
	case s.At(k+1).Says("ago") && (at.begun || s.At(k-1).Says("from")):
	default:
		return false
	}
	if s.At(k+1).Says("ago") && at.begun && p.Months+p.Days == 0 {
		doubted := *t
		doubted.sure = false // between two days it may be a year more
		s.say(&doubted, k, race.Claim{About: race.AboutRecord, Athlete: t.holder, Date: mentions.YearOf(s.Focus.Date.Year() - p.Years)}, k)
		return true
	}
	then := *t
	if old && s.tellsOfThen(k+1) {
		then.sure = false
	}
	s.say(&then, k, race.Claim{About: race.AboutRecordAge, Athlete: t.holder, Years: p.Years + ageOf(p), Months: p.Months, Days: p.Days}, k)
	return true
}

// say keeps what is said of a topic at a place: of each record that may be meant, where that is not
// sure as far as it is true of it.
func (s *Sentence) say(t *topic, k int, c race.Claim, figures ...int) bool {
	said := false
	for _, scope := range t.scopes {
		f := s.Statement(min(t.from, k), max(t.to, k), figures...)
		if f == nil {
			return false
		}
		if c.Record = scope; s.isSaidAlready(c) {
			continue
		}
		f.DoubtIf(!t.sure, attribution.WhichRecord)
		f.Readings = []attribution.Reading{{Race: s.Focus, Claim: c}}
		if c.About == race.AboutRecordAge {
			s.Hedged(f, k)
		}
		said = s.Add(f) || said
	}
	return said
}

// isSaidAlready reports whether the sentence is known to say whose a record is.
func (s *Sentence) isSaidAlready(c race.Claim) bool {
	for k := len(s.Found) - 1; k >= 0 && s.Found[k].Sentence == s.Number; k-- {
		for _, one := range s.Found[k].Readings {
			if is := one.Claim; is.About == race.AboutRecord && is.Record == c.Record && is.Athlete == c.Athlete && c.About == is.About && c.Mark.IsZero() && c.Date.IsZero() {
				return true
			}
		}
	}
	return false
}
