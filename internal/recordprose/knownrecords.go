package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// KnownRecords finds who held a record, and who broke it, of which no words that are known tell it, where who is named did:
// ended Cram's long reign, ripped up a British record, with it went a record that Cram had held. Both are kept as far as
// they are true.
func (s *Sentence) KnownRecords() {
	if s.Focus == nil || s.Main == nil || s.TellsOtherSex(0) {
		return
	}
	s.phrases()
	s.oldOnes()
	s.goesOnWithRecords()
	if of := s.recordSpoken(); of >= 0 {
		s.knownOf(of)
	}
	s.fellHere()
}

// knownOf is [Sentence.KnownRecords] of a sentence that speaks of a record at a place.
func (s *Sentence) knownOf(of int) {
	var holders []held
	for k := range s.Pieces {
		if h, ok := s.holderAt(k); ok {
			if !h.slipped {
				s.tellHolder(of, k, race.Claim{About: race.AboutRecord, Athlete: s.CalledName(h.who), Record: h.scope})
			}
			holders = append(holders, h)
		}
	}
	for _, h := range holders {
		s.heldSinceThen(h)
		s.heldSoLong(h)
	}
	s.brokenBySomeone(of, holders)
	s.newRecords()
	s.marksOfRecords(holders)
}

// marksOfRecords keeps the marks that a sentence gives beside the records whose marks they are: the world record, for those
// who ask, is still 3:26.00.
func (s *Sentence) marksOfRecords(holders []held) {
	for i := range s.Pieces {
		p := s.At(i)
		if p.Kind != prose.Time || p.Mark.IsZero() || s.IsTaken(i) || !s.IsSaid(i) {
			continue
		}
		for k := range s.Pieces {
			name := s.At(k)
			if name.What != mentions.RecordName || s.raceOf(k) == nil || s.isNew(s.frontOf(k)) {
				continue
			}
			scope := s.scopeFor(k, -1, s.Focus)
			said := race.Claim{About: race.AboutRecord, Record: scope, Mark: p.Mark}
			for _, h := range holders {
				if h.scope == scope {
					said.Athlete = s.CalledName(h.who)
				}
			}
			if f := s.Statement(min(i, k), max(i, k), i); !scope.IsZero() && slices.ContainsFunc(s.recordsOf(s.Focus, p.Mark), func(one heldRecord) bool { return one.scope == scope }) {
				s.tellTrue(f, said)
			}
		}
	}
}

// held is a record with who is named as its holder, and where.
type held struct {
	at, who int
	scope   race.Scope
	slipped bool // the mark that stands beside is none of his
}

// recordSpoken is where a sentence speaks of a record, be it without its kind; -1 where it speaks of none.
func (s *Sentence) recordSpoken() int {
	for k := range s.Pieces {
		if p := s.At(k); p.What == mentions.RecordName && s.raceOf(k) != nil && !p.IsLetters() {
			return k
		}
	}
	for k := range s.Pieces {
		switch p := s.At(k); {
		case p.Says("reign", "tenure", "hold", "grip"),
			s.isBareRecord(k),
			p.Says("time") && s.At(k-1).Says("the") && s.At(k+1).Says("set", "run", "held") && s.At(k+2).Says("by"),
			p.Says("time", "figures") && s.At(k-1).Says("'s") && s.At(k-2).What == mentions.Someone && len(s.At(k-2).People) == 1 && !s.finished(s.At(k - 2).People[0]) && len(s.recordsHeld(s.Focus, timing.Mark{}, s.At(k - 2).People[0])) > 0,
			p.Says("time", "mark") && s.Next(k+1) >= 0 && s.isTimeOf(s.Next(k+1), k) && s.Front(s.Next(k+1)) == k+1,
			p.Says("'s") && s.At(k-1).What == mentions.Someone && s.isPredicate(k-1) && !s.Within(0, k, "fastest", "quickest", "best", "mile", "race", "title", "victory", "win", "lead", "day", "pace") && (s.At(k+1).Says("since", "for", "until") || k+1 >= len(s.Pieces) || s.At(k+1).Says(".")),
			p.Kind == prose.Time && s.At(k-1).Says("'s") && !p.Mark.IsZero():
			return k
		}
	}
	return -1
}

// isBareRecord reports whether a record is spoken of at a place whose kind is not said: his old mark, but not his record
// against somebody.
func (s *Sentence) isBareRecord(k int) bool {
	if s.At(k+1).Says("for") && !s.At(k+2).Says("mile", "almost", "nearly", "over", "more") && !s.At(k+3).Says("mile", "distance", "event") && s.At(k+2).Kind != prose.Span && (s.At(k+2).Kind != prose.Distance || s.At(k+2).Metres != s.Focus.Event.Distance()) {
		return false // the record for something else
	}
	return s.At(k).Says("record", "mark", "standard", "figures") && !s.At(k+1).Says("attempt", "pace", "company", "performance", "against", "in", "over", "at", "here", "deal", "label", "player") &&
		!s.At(k-1).Says("personal", "lifetime", "course", "track", "stadium", "school", "unbeaten", "winning", "meeting", "perfect", "flawless", "losing", "poor", "proud", "track", "good", "fine", "excellent", "championship", "season", "under-20", "u20", "under-23", "junior", "age", "group")
}

// oneOf is that of some records of somebody which the sentence names, or the text before it, else the widest.
func (s *Sentence) oneOf(scopes []race.Scope) race.Scope {
	for k := range s.Pieces {
		if p := s.At(k); p.What == mentions.RecordName && slices.Contains(scopes, p.Scope) {
			return p.Scope
		}
	}
	for _, scope := range s.spokenOf(0) {
		if slices.Contains(scopes, scope) {
			return scope
		}
	}
	if at := slices.IndexFunc(scopes, func(scope race.Scope) bool { return s.Mentioned[scope] }); at >= 0 {
		return scopes[at]
	}
	return scopes[0]
}

// isBetter reports whether somebody broke a record in the race.
func (s *Sentence) isBetter(who int) bool {
	result := s.Result(who, s.Focus)
	return result != nil && !result.Mark.IsZero() && len(s.betteredBy(s.Focus, result)) > 0
}

// heldSinceThen keeps the day on which a record was set, or since which it was held, where it stands behind its holder.
func (s *Sentence) heldSinceThen(h held) {
	const longest = 26
	for k := h.at + 1; k < len(s.Pieces) && k < h.at+longest; k++ {
		p := s.At(k)
		if p.What == mentions.Someone && k > h.at+1 && !s.At(k-1).Says("that", "which") {
			return
		}
		day := s.dayOfRecord(h, k)
		if day.IsZero() {
			continue
		}
		said := race.Claim{About: race.AboutRecord, Athlete: s.calledHolder(h), Record: h.scope, Date: day}
		if s.Overlaps(day) || s.isKept(said) {
			return
		}
		f := s.Statement(k, k)
		if f != nil && p.Kind == prose.Day {
			f.Figures, s.Dated[k] = append(f.Figures, p.Span), true
		}
		s.tellTrue(f, said)
		return
	}
}

// calledHolder is the name of who held a record, empty where nobody is said to.
func (s *Sentence) calledHolder(h held) string {
	if h.who < 0 {
		return ""
	}
	return s.CalledName(h.who)
}

// dayOfRecord is the day, the month or the year that the words at a place behind a record mean, by which it was set: from
// July 1985, last autumn, two years ago.
func (s *Sentence) dayOfRecord(h held, k int) date.Date {
	p := s.At(k)
	switch {
	case p.Kind == prose.Day && (s.Within(max(h.at, k-7), k, "dated", "dating", "dates", "back", "stood", "since", "set", "run", "ran", "from", "lasted", "held", "in", "on", "of") || s.At(k-1).Says("last", ",", "(") || s.At(k-1).What == mentions.Meeting):
		return s.DayBefore(p, s.Focus)
	case p.Says("year", "season", "summer", "autumn", "fall", "winter") && s.At(k-1).Says("last"):
		return mentions.YearOf(s.Focus.Date.Year() - 1)
	case p.Kind == prose.Span && p.Years > 0 && p.Months+p.Weeks+p.Days == 0 && s.At(k+1).Says("ago", "earlier", "before"):
		return mentions.YearOf(s.Focus.Date.Year() - p.Years)
	default:
		return date.Date{}
	}
}

// heldSoLong keeps how long a record had stood, where its holder is named in the sentence.
func (s *Sentence) heldSoLong(h held) {
	for k := range s.Pieces {
		p := s.At(k)
		const least = 2
		if p.Kind != prose.Span && p.Kind != prose.Age || p.Weeks > 0 || s.IsTaken(k) || p.Years+ageOf(p) < least || s.isOfLife(k) {
			continue
		}
		if !s.Within(0, len(s.Pieces), "reign", "hold", "grip", "tenure", "survived", "stood", "lasted", "endured", "resisted", "remained", "wait", "held", "record", "mark", "owned", "old") {
			continue
		}
		f := s.Statement(k, k, k)
		if f == nil {
			continue
		}
		s.Hedged(f, k)
		s.tellTrue(f, race.Claim{About: race.AboutRecordAge, Record: h.scope, Athlete: s.calledHolder(h), Years: p.Years + ageOf(p), Months: p.Months, Days: p.Days})
	}
}

// brokenBySomeone keeps who broke the record of which a sentence speaks, where it says that somebody did something to it,
// or to who held it.
func (s *Sentence) brokenBySomeone(of int, helds []held) {
	verb := slices.IndexFunc(s.Pieces, func(p mentions.Piece) bool { return endsRecord(&p) })
	if verb < 0 || s.At(verb).Says("saw") && !s.Within(verb, len(s.Pieces), "off") || !s.IsSaid(verb) || !s.isDoneTo(verb, of, helds) || s.At(verb-1).Says("nearly", "almost", "never", "to") {
		return
	}
	who, at := s.Doer(verb)
	if len(who) != 1 || at < 0 || s.Result(who[0], s.Focus) == nil {
		if who, at = s.onlyBreaker(helds); len(who) == 0 && !s.NamesAnybody() {
			if one, _ := s.Whose(verb, verb); one >= 0 {
				who, at = []int{one}, verb // that broke the record
			}
		}
	}
	if scope := s.At(of).Scope; len(who) == 0 && s.At(verb-1).What == mentions.National && s.At(of).What == mentions.RecordName && scope.Key == s.At(verb-1).Nation {
		who, at = s.bestOf(scope, s.Focus), verb-1 // Scot breaks a British record
	}
	where := s.SettingOf(verb)
	if len(who) != 1 || !where.Sure || len(where.Races) == 0 || where.Races[0] != s.Focus || !s.isBetter(who[0]) {
		return
	}
	broken := s.betteredBy(s.Focus, s.Result(who[0], s.Focus))
	var scope race.Scope
	switch p := s.At(of); {
	case p.What == mentions.RecordName:
		scope = s.scopeFor(of, who[0], s.Focus)
	case len(helds) > 0:
		scope = helds[0].scope
	default:
		scope = s.oneOf(broken)
	}
	if slices.Contains(broken, scope) {
		s.tellHolder(of, mentions.Pick(at, verb), race.Claim{About: race.AboutRecord, Athlete: s.NameIn(who[0], s.Focus), Record: scope, Date: s.Focus.Date})
	}
}

// isDoneTo reports whether what a verb says is done to the record at a place, or to who held it: nothing else stands between
// them.
func (s *Sentence) isDoneTo(verb, of int, helds []held) bool {
	for k := verb + 1; k < of; k++ {
		p := s.At(k)
		switch {
		case p.What == mentions.Someone || p.Says("he", "she", "him", "her") && len(p.People) == 1 && !s.At(k+1).IsWord():
			if !slices.ContainsFunc(helds, func(h held) bool { return h.at == k }) {
				return false
			}
		case p.What == mentions.RecordName, p.What == mentions.National, p.Kind == prose.Age, p.Kind == prose.Span, p.Kind == prose.Length, p.Kind == prose.Time, p.Kind == prose.Day, p.Kind == prose.Number:
		case p.Says("from", "off", "up", "down", "away", "out", "past", "on", "as", "and", "'s", "with", "an", "a", "the") && (!p.Says("and") || s.At(k-1).What == mentions.RecordName) && (!p.Says("with") || k == verb+1 || s.At(k-1).Says("off", "away")):
		case p.IsWord() && !p.Capital && p.Verb() == mentions.NoVerb && !mentions.Has(mentions.Prepositions, p.Folded) && !p.Says("lead", "season", "race", "year", "name", "place", "bell", "glasses", "that", "which", "who", "when", "while", "run", "lap", "clock"):
		default:
			return false
		}
	}
	if s.At(of+1).Says("for", "seriously", "personally") && s.At(verb).Says("took", "takes", "taking", "taken") {
		return false // took it for granted
	}
	return verb < of && (s.At(of).What == mentions.RecordName || len(helds) > 0 || s.At(of).Says("record", "mark") && s.At(of-1).Says("the", "old", "previous", "a"))
}

// onlyBreaker is the only one who is named in a sentence beside the holders of the records of which it speaks.
func (s *Sentence) onlyBreaker(helds []held) (who []int, at int) {
	at = -1
	for k := range s.Pieces {
		p := s.At(k)
		if len(p.People) != 1 || p.Says("him", "her") && s.At(k-1).Says("behind", "before", "after", "beside", "with", "ahead", "of") || slices.ContainsFunc(helds, func(h held) bool { return h.who == p.People[0] }) || s.At(k+1).Says("'s") && s.WhoseRun(k+2) < 0 && s.At(k+2).Kind != prose.Time {
			continue
		}
		if at >= 0 && who[0] != p.People[0] {
			return nil, -1
		}
		if at < 0 {
			who, at = p.People, k
		}
	}
	return who, at
}

// endsRecord reports whether a word says that a record, or who held it, is one no longer.
func endsRecord(p *mentions.Piece) bool {
	return p.Verb() == mentions.Breaking || p.Says("ended", "ends", "ending", "end", "removed", "removing", "removes", "erased", "erases", "erasing", "consigned", "consigns", "ripped", "rips", "ripping", "tore", "tears", "tearing", "rewrote", "rewrites", "blew", "swept", "sweeps", "wiped", "sent", "sends", "retired", "retires", "overhauled", "upstaged", "saw", "inherited", "inherits",
		"deposed", "dethroned", "dethrones", "ousted", "ousts", "edges", "edged", "nudged", "nudges", "knocked", "evicted", "evicts", "supplanted", "supplants", "succeeded", "succeeds", "replaced", "replaces", "replacing", "toppled", "topples", "toppling", "added", "adds", "adding", "landed", "lands", "celebrated", "celebrates", "banished", "buried", "buries", "dispatched", "scrubbed", "struck",
		"took", "takes", "taking", "taken", "walked", "went", "lifted", "lifts", "stole", "steals", "claimed", "claims", "gained", "seized", "relieved", "relieves", "stripped", "removal", "slashed", "slashes", "sliced", "slices", "slicing", "hacked", "hacks", "clipped", "clips", "knocks", "carves", "carving", "shaving", "chopping", "trimming", "cutting", "lowering", "improving", "improves", "chopped", "chops", "carved", "shaved", "shaves", "lopped", "trimmed", "cut", "cuts", "lowered", "lowers", "improved", "improves", "bettered", "betters", "beat", "beats", "obliterated", "smashed", "smashes")
}
