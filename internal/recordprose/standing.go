package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// Standing goes through what was found of records: what is said of one in the present tense is said of that which stands
// on the day of the text, whichever race is told of beside it; and what is called ratified is said to be.
func (s *Sentence) Standing() {
	for k := range s.Found {
		f := &s.Found[k]
		if f.Sentence != s.Number || len(f.Readings) == 0 {
			continue
		}
		about := f.Readings[0].Claim.About
		if about != race.AboutRecord && about != race.AboutRecordAge {
			continue
		}
		f.Ratified = s.callsRatified(f.Readings[0].Claim.Record)
		if s.Within(0, len(s.Pieces), "annulled", "rescinded", "revoked", "disallowed", "unratified", "rejected") {
			f.NeverTrue("what became of the record since is not judged")
		}
		past, present := s.tenses(f.Span)
		f.Timeless = past == present && about == race.AboutRecord
		for i := range f.Readings {
			f.Readings[i].Standing = present && !past && !s.IsLive()
		}
	}
}

// tenses reports whether the parts of some words say that a record was one, or was just set, and whether they say that it is one:
// the record is 3:43.13, he holds it, it belongs to her.
func (s *Sentence) tenses(span article.Span) (past, present bool) {
	from, to := s.partsOf(span)
	past = s.Within(0, len(s.Pieces), "until", "till", "longer")
	for k := from; k < to; k++ {
		past, present = past || s.isPast(k), present || s.isPresent(k)
	}
	return past, present
}

// isPast reports whether the word at a place says what was done, that a record was one before or was just set, or how a mark stands to
// that which it met.
func (s *Sentence) isPast(k int) bool {
	p := s.At(k)
	switch {
	case p.Says("was", "were", "had", "became", "did", "took", "fell", "went", "lost", "beat", "won", "came", "saw", "gave", "new", "then", "before", "than", "outside", "inside", "short", "off", "away"):
		return true
	case p.Says("held", "owned"):
		return s.At(k-1).What == mentions.Someone || s.At(k-1).Says("he", "she")
	case p.Says("set", "ran", "run", "shared", "ratified", "listed", "called", "known", "recorded", "clocked", "established", "dated", "recognised", "recognized"):
		return false // when it was set, or since when it is his
	case p.Says("stood", "lasted", "belonged", "survived"):
		return !s.At(k-1).Says("has", "have", "now", "also", "still")
	case p.Says("time"):
		return s.At(k-1).Says("the") && s.At(k-2).Says("at")
	case p.What == mentions.RecordName:
		return s.isNew(s.frontOf(k)) || s.isCounted(k)
	default:
		return s.isBreaking(k) || s.IsPastAt(k)
	}
}

// isPresent reports whether the word at a place says whose a record is, or what it is: the record is, he is the holder, still the.
func (s *Sentence) isPresent(k int) bool {
	p, next := s.At(k), s.At(k+1)
	switch {
	case p.Says("is", "are", "remains", "remain"):
		return s.tellsRecord(k+1) || s.isOfRecord(k-1) && s.tellsWhich(k+1)
	case p.Says("stands", "stand", "belongs", "belong"):
		return s.isOfRecord(k - 1)
	case p.Says("holds", "owns", "hold", "own"):
		return s.tellsRecord(k+1) || next.Says("it")
	case p.Says("has", "have"):
		for next.Says("now", "also", "still", "long", "only") {
			k++
			next = s.At(k + 1)
		}
		return next.Says("held", "owned") && (s.tellsRecord(k+2) || s.At(k+2).Says("it")) || next.Says("stood", "lasted", "belonged", "survived", "been")
	case p.Says("current", "present"), p.Says("still") && next.Says("the"):
		return s.tellsRecord(k + 1)
	default:
		return false
	}
}

// isOfRecord reports whether what ends at a place is a record, with what is told of it: the British record in the mile, held by Kerr.
func (s *Sentence) isOfRecord(k int) bool {
	const longest = 14
	for n := range longest {
		p := s.At(k - n)
		switch {
		case p.What == mentions.RecordName, n == 0 && p.Says("it", "which", "that"), p.Says("record", "mark", "best") && n < 2:
			return true
		case p.What == mentions.Someone, p.What == mentions.National, p.What == mentions.Meeting, p.Kind == prose.Time, p.Kind == prose.Distance, p.Kind == prose.Day, p.Kind == prose.Sign:
		case p.Says("of", "by", "held", "the", "for", "mile", "in", "over", "at", "set", "from", "with", "which", "that", "since", "ran", "run", "he", "she", "himself", "also", "still", "now", "and", "'s", "event", "distance", "today", "his", "her", "on", "men's", "women's", "indoors", "outdoors"):
		case p.IsWord() && p.Capital:
		default:
			return false
		}
	}
	return false
}

// tellsRecord reports whether what begins at a place is a record: still the European record, Kerr's mile record, the world bests.
func (s *Sentence) tellsRecord(k int) bool {
	const longest = 9
	for n := range longest {
		p := s.At(k + n)
		switch {
		case p.What == mentions.RecordName, p.Says("record", "records", "mark"):
			return true
		case p.What == mentions.Someone, p.What == mentions.National, p.Kind == prose.Time, p.Kind == prose.Distance, p.Kind == prose.Span, p.Kind == prose.Age, p.Kind == prose.Day:
		case p.Says("the", "a", "an", "also", "still", "now", "currently", "as", "'s", "his", "her", "own", "mile", "both", "and", ",", "ratified", "official", "pending", "current", "present", "national", "world", "holder", "of", "long", "old", "longstanding"):
		default:
			return false
		}
	}
	return false
}

// tellsWhich reports whether what begins at a place tells of a record which it is: still 3:43.13, his, held by Kerr, 27 years old.
func (s *Sentence) tellsWhich(k int) bool {
	for s.At(k).Says("still", "now", "currently", "the", "only", "just", "almost", "nearly", "therefore", "today", "thus", "that", "of", "by", "at", "a", "time") {
		k++
	}
	p := s.At(k)
	return p.Kind == prose.Time || p.Kind == prose.Span || p.Kind == prose.Age || p.What == mentions.Someone || p.What == mentions.National || p.Says("his", "hers", "held", "owned", "set", "shared")
}

// callsRatified reports whether a sentence calls a record ratified, or one of the world official, and not one that is to be.
func (s *Sentence) callsRatified(record race.Scope) bool {
	k := slices.IndexFunc(s.Pieces, func(p mentions.Piece) bool {
		return p.Says("ratified") || p.Says("official", "officially") && record.Kind == race.World
	})
	return k >= 0 && !s.Within(0, k, "not", "yet", "be", "awaiting", "awaits", "pending", "if", "once", "until", "when", "never", "no")
}

// isStanding reports whether a statement is of a record that stands when it is said.
func isStanding(f *attribution.Finding) bool {
	return len(f.Readings) > 0 && f.Readings[0].Standing
}
