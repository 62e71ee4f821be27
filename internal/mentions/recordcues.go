package mentions

import "github.com/milectl/milectl/internal/prose"

// isOfRecord reports whether a place, a day or a length of time tells when or where a record was set
// that is named before it: the Olympic record he set in Tokyo three years ago, Cram's 1985 record,
// the record of 3:46.32 set in Oslo in 1985. It does not tell which race the sentence speaks of.
func (s *Sentence) isOfRecord(i int) bool {
	p := s.At(i)
	if p.Kind == prose.Day && p.Month == 0 && s.At(i-1).Says("'s", "old", "his", "her") && s.isRecordBehind(i+1) {
		return true
	}
	if p.Kind == prose.Day && s.At(i-1).Says("of", "from") && (s.At(i-2).Says("'s") && s.At(i-3).What == Someone || s.At(i-1).Says("of") && s.At(i-2).Kind == prose.Time && s.At(i-3).Says("'s")) {
		return true // replacing Budd's of 1985, over Baala's 3:52.51 of 2009
	}
	if p.Says("previous", "earlier") && s.At(i+1).Says("best", "time", "standard") && s.At(i+2).Says("of") && s.At(i+3).Kind == prose.Time {
		return true
	}
	if p.Says("previous", "earlier") && (s.isRecordBehind(i+1) || s.At(i-1).Says("his", "her", "'s", "my") && (s.At(i+1).What == Best || s.At(i+1).Says("best"))) {
		return true
	}
	if (p.Kind == prose.Day || p.Kind == prose.Span || p.Says("last")) && s.At(i-1).Says("from") && (s.At(i-2).Kind == prose.Time && s.At(i-3).Says("'s") || s.isOldRecord(i-2)) {
		return true // Budd's 4:17.57 from 1985
	}
	if s.isFromMeeting(i) {
		return true
	}
	const longest = 14
	k := s.behindBy(i) - 1
	for range longest {
		before := s.At(k)
		if !before.Says("in", "at", "on", "the", "this", "that", "very", "same", "here", "there", "capital", "city", "stadium", "track", "back", "of", "last", "year", ",", "just", "only", "a", "before", "'s", "exactly", "nearly", "almost", "it", "way", "to", "from") && before.What != Meeting && before.What != National && before.Kind != prose.Day && before.Kind != prose.Span && (!before.IsWord() || !before.Capital) {
			break
		}
		k--
	}
	if s.At(k).Kind == prose.Time && s.At(k-1).Says("'s") && s.At(k+1).Says("from") {
		return true // his 3:43.13 from Rome in 1999
	}
	if !s.At(k).Says("set", "ran", "run", "held", "recorded", "established", "clocked", "dating", "dated") {
		return false
	}
	if s.At(k).Says("dating") {
		return s.isRecordWord(k-1) || s.At(k-1).Says(",") && s.isRecordWord(k-2)
	}
	k--
	for s.At(k).Says("had", "has", "was", "were", "been", "himself", "herself") {
		k--
	}
	if who := s.At(k); who.What == Someone && len(who.People) == 1 && s.Result(who.People[0], s.Focus) == nil && s.isMarkOf(s.Front(k)-1) {
		return true // the 3:43.13 that El Guerrouj set
	}
	if who := s.At(k); (who.What == Someone || who.Says("he", "she")) && s.At(s.Front(k)-1).IsWord() || who.What == Someone && s.isRecordWord(s.Front(k)-1) || who.Says("he", "she") {
		for k = s.Front(k) - 1; s.At(k).Says("that", "which", ","); k-- {
		}
	} else {
		for s.At(k).Says(",", "that", "which") {
			k--
		}
	}
	return s.isOldRecord(k)
}

// isFromMeeting reports whether a meeting, or a length of time behind it, tells from where a record
// is: his national record from the Prefontaine Classic two years ago.
func (s *Sentence) isFromMeeting(i int) bool {
	if p := s.At(i); p.Kind == prose.Span || p.Kind == prose.Day || p.Says("last") {
		for i--; s.At(i).Says(",", "of", "in", "on"); i-- {
		}
	}
	if s.At(i).What != Meeting {
		return false
	}
	k := i - 1
	for s.At(k).Says("the", "this", "last", "'s") || s.At(k).What == Meeting {
		k--
	}
	return s.At(k).Says("from") && s.isRecordWord(k-1)
}

// behindBy is the place of the by, behind what tells who set a record, before when or where he did: set
// by the Netherlands' Hassan in Monaco five days earlier; the place itself where there is none.
func (s *Sentence) behindBy(i int) int {
	k := i - 1
	for range 8 {
		if s.At(k).What == Someone {
			break
		}
		k--
	}
	if s.At(k).What != Someone {
		return i
	}
	for j := k - 1; j > k-7; j-- {
		switch p := s.At(j); {
		case p.Says("by"):
			return j
		case p.What == National, p.Kind == prose.Age, p.Says("her", "his", "long", "time", "longtime", "rival", "countryman", "countrywoman", "old", "teammate", "friend", "'s", `"`, "the", "compatriot", "fellow", "great", "legend", "former"), p.What == Title:
		default:
			return i
		}
	}
	return i
}

// isMarkOf reports whether a mark stands at a place, or before a that there, which is somebody's: the
// 3:43.13 that he set.
func (s *Sentence) isMarkOf(k int) bool {
	for s.At(k).Says("that", "which") {
		k--
	}
	return s.At(k).Kind == prose.Time && s.At(k-1).Says("the")
}

// isRecordWord reports whether a record is named at a place, or called one.
func (s *Sentence) isRecordWord(k int) bool {
	return s.At(k).What == RecordName || s.At(k).Says("record", "mark") || s.At(k).Kind == prose.Time
}

// isRecordBehind reports whether a record is named from a place on: mile record, long-standing British mark.
func (s *Sentence) isRecordBehind(k int) bool {
	for s.At(k).Says("mile", "national", "outdoor", "long", "standing", "longstanding", "great") || s.At(k).What == National && s.At(k).OfPeople {
		k++
	}
	return s.isRecordWord(k)
}

// isOldRecord reports whether what stands at a place is a record that stood before, or the mark of one:
// no new one.
func (s *Sentence) isOldRecord(k int) bool {
	if s.At(k).Kind == prose.Time && s.At(k-1).Says("of", "(", ",") {
		k -= 2
	}
	if s.At(k).What != RecordName && !s.At(k).Says("record", "mark") {
		return false
	}
	for j := k - 1; j > k-6; j-- {
		switch {
		case s.At(j).Says("a", "an") && (s.At(j-1).Verb() == Breaking || s.At(j-1).Says("took", "beat", "beats")):
			return s.isOneDayBehind(k) // broke a record set in 1985
		case s.At(j).Says("a", "an", "new"):
			return false
		case s.At(j).Says("the", "his", "her", "'s"):
			return true
		}
	}
	return false
}

// isOneDayBehind reports whether no more than one day stands behind a place, and no more than the place before it: of two
// the second tells when the record was broken.
func (s *Sentence) isOneDayBehind(k int) bool {
	days, places := 0, 0
	for ; k < len(s.Pieces); k++ {
		switch p := s.At(k); {
		case p.Says("last", "ago", "yesterday", "earlier"), p.What == Meeting && (days > 0 || places > 0), p.Kind == prose.Day && days > 0:
			return false
		case p.What == Meeting:
			places++
		case p.Kind == prose.Day:
			days++
		}
	}
	return true
}

// isAbsolute reports whether a part of a sentence tells by the way what had been before: a British
// record, Farah's 3:28.81 having stood since 2013.
func (s *Sentence) isAbsolute(from, to int) bool {
	const longest = 7
	for k := from + 1; k < min(to, from+longest); k++ {
		if s.At(k).Says("having") {
			return s.Next(from) >= 0 || s.At(from).Says("the", "it", "that")
		}
	}
	return false
}
