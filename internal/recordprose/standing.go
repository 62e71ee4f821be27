package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
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
		past, present := s.tenses(f.Span)
		f.Timeless = !past && !present && about == race.AboutRecord
		for i := range f.Readings {
			f.Readings[i].Standing = present && !past && !s.IsLive()
		}
	}
}

// tenses reports whether the parts of some words say that a record was one, or was just set, and whether they say that it is one:
// the record is 3:43.13, he holds it, it belongs to her.
func (s *Sentence) tenses(span article.Span) (past, present bool) {
	from, to := s.partsOf(span)
	for k := from; k < to; k++ {
		past, present = past || s.isPast(k), present || s.isPresent(k)
	}
	return past, present
}

// isPast reports whether the word at a place says that a record was one before, that one was just set, or how a mark stands to that
// which it met.
func (s *Sentence) isPast(k int) bool {
	p := s.At(k)
	switch {
	case p.Says("was", "were", "had", "became", "fell", "did", "new", "then", "outside", "inside", "faster", "slower", "short", "off", "away"):
		return true
	case p.Says("stood"):
		return !s.At(k-1).Says("has", "have", "now", "also", "still")
	case p.Says("time"):
		return s.At(k-1).Says("the") && s.At(k-2).Says("at")
	case p.What == mentions.RecordName:
		return s.isNew(s.frontOf(k)) || s.isCounted(k)
	default:
		return s.isFiniteBreaking(k)
	}
}

// isPresent reports whether the word at a place says that a record is one: is, stands, has held, still the.
func (s *Sentence) isPresent(k int) bool {
	p, before, next := s.At(k), s.At(k-1), s.At(k+1)
	switch {
	case p.Says("is", "are"):
		return !s.endsAt(k + 1)
	case p.Says("hold", "own", "belong"):
		return before.What == mentions.Someone || before.Says("still", "they", "who", "both", "also", "now")
	case p.Says("current", "present"):
		return next.What == mentions.RecordName || next.Says("mile", "holder") || s.At(k+2).What == mentions.RecordName
	case p.Says("has", "have"):
		if next.Says("now", "also", "still") {
			next = s.At(k + 2)
		}
		return next.Says("held", "owned", "stood", "lasted", "belonged", "survived")
	default:
		return p.Says("stands", "holds", "owns", "remains", "belongs") || p.Says("still") && next.Says("the")
	}
}

// isFiniteBreaking reports whether somebody is said to break a record by the word at a place, or to have: not a record that is
// broken by somebody, nor one set by him.
func (s *Sentence) isFiniteBreaking(k int) bool {
	return s.isBreaking(k) && !s.At(k+1).Says("by") && !s.At(k-1).Says("is", "are", "be", "to", "still")
}

// endsAt reports whether what is said of a record at a place is that it is one no longer: is gone, is broken.
func (s *Sentence) endsAt(k int) bool {
	for s.At(k).Says("now", "finally", "at", "last", "no", "already") {
		k++
	}
	p := s.At(k)
	return p.Verb() == mentions.Breaking || s.isBreaking(k) || p.Says("gone", "history", "over", "broken", "beaten", "more", "longer", "dead", "smashed", "under", "being", "within", "in")
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
