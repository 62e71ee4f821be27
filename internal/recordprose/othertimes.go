package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// OtherTimes goes through what was found of records once more: what is said of one that the race met is said of another time
// where it still stands, and where an earlier one is told.
func (s *Sentence) OtherTimes() {
	if s.Focus == nil {
		return
	}
	s.Standing()
	earlier := false
	for k := range s.Found {
		f := &s.Found[k]
		if f.Sentence != s.Number || len(f.Readings) == 0 || f.Readings[0].Race != s.Focus || isStanding(f) {
			continue
		}
		said := f.Readings[0].Claim
		if said.About == race.AboutRecordAge {
			f.DoubtIf(s.isNewOf(said), attribution.WhichRecord) // how long that of the race lasted
		}
		if said.About != race.AboutRecord {
			continue
		}
		if s.standsStill(f.Span) && s.isGone(said) {
			f.NeverTrue("of which time it is said cannot be told")
		}
		if s.isOlder(said) && s.tellsBefore(f.Span, said) {
			f.DoubtIf(true, attribution.WhichRecord)
			earlier = true
		}
	}
	for k := range s.Found {
		if f := &s.Found[k]; earlier && f.Sentence == s.Number && len(f.Readings) > 0 && f.Readings[0].Claim.About == race.AboutRecordAge {
			f.DoubtIf(true, attribution.WhichRecord)
		}
	}
}

// standsStill reports whether the parts of some words say that a record stands yet: still holds, remains, is still, survived.
func (s *Sentence) standsStill(span article.Span) bool {
	from, to := s.partsOf(span)
	for k := from; k < to; k++ {
		switch {
		case s.At(k).Says("remains", "survives", "survived") && !s.At(k-1).Says("had", "has", "that", "which") && !s.Within(k, to, "until", "till", "for", "since"):
			return true
		case s.At(k).Says("still") && (s.At(k+1).Says("holds", "has", "owns", "stands", "belongs", "is") || s.At(k-1).Says("is", "stands")):
			return true
		case s.At(k).Says("stands") && s.At(k+1).Says("yet", "unbroken", "untouched", "intact"):
			return true
		}
	}
	return false
}

// partsOf is the pieces of the parts in which some words stand.
func (s *Sentence) partsOf(span article.Span) (from, to int) {
	from = len(s.Pieces)
	for k := range s.Pieces {
		if p := &s.Pieces[k]; p.Start >= span.Start && p.End <= span.End {
			from, to = min(from, s.Parts[p.Part].From), max(to, s.Parts[p.Part].To)
		}
	}
	return from, to
}

// isGone reports whether a record of which something is said is that which was broken in the race.
func (s *Sentence) isGone(said race.Claim) bool {
	if said.Date == s.Focus.Date {
		return false
	}
	broken := false
	for i, one := range s.Competitors(s.Focus) {
		result := &s.Focus.Results[i]
		if result.Mark.IsZero() {
			continue
		}
		if !said.Mark.IsZero() && result.Mark.Level(said.Mark) || said.Mark.IsZero() && one >= 0 && s.isNamed(one, said.Athlete) {
			return false // of the new one
		}
		broken = broken || s.breaks(said.Record, result)
	}
	return broken
}

// isNamed reports whether a name is that of somebody.
func (s *Sentence) isNamed(one int, name string) bool {
	return name != "" && s.Corpus.Directory().Same(s.Person(one).Sex, name, s.Person(one).Name)
}

// isNewOf reports whether how long a record was one is said of somebody who set it in the race and had not held it before.
func (s *Sentence) isNewOf(said race.Claim) bool {
	for i, one := range s.Competitors(s.Focus) {
		if one < 0 || !s.isNamed(one, said.Athlete) || !s.breaks(said.Record, &s.Focus.Results[i]) {
			continue
		}
		return !slices.Contains(s.recordsHeld(s.Focus, said.Mark, one), said.Record)
	}
	return false
}

// book is the records of what the race was; nil where none are known.
func (s *Sentence) book() *record.Book {
	books, err := s.Corpus.Books(s.Focus)
	if err != nil {
		return nil
	}
	return books[record.CategoryOf(s.Focus)]
}

// breaks reports whether a result of the race was better than a record that the race met.
func (s *Sentence) breaks(scope race.Scope, result *race.Result) bool {
	book := s.book()
	if result.Mark.IsZero() || book == nil {
		return false
	}
	if scope.Kind != race.Meeting && scope.Kind != race.Championship {
		return slices.Contains(s.betteredBy(s.Focus, result), scope)
	}
	stood := book.MetBy(scope, s.Focus)
	return !stood.IsZero() && !stood.Bound && result.Mark.Better(stood.Mark())
}

// isOlder reports whether what is said of a record is so of one before that which the race met.
func (s *Sentence) isOlder(said race.Claim) bool {
	book := s.book()
	if book == nil || said.Athlete == "" && said.Mark.IsZero() {
		return false
	}
	stood := book.MetBy(said.Record, s.Focus)
	if stood.IsZero() {
		return false
	}
	for _, e := range stood.Entries {
		if (said.Mark.IsZero() || isMark(e, said.Mark)) && (said.Athlete == "" || s.isCalled(said, e)) {
			return false
		}
	}
	for e := range book.Entries() {
		if e.Date.Before(stood.Entries[0].Date) && (said.Mark.IsZero() || isMark(e, said.Mark)) && (said.Athlete == "" || s.isCalled(said, e)) {
			return true
		}
	}
	return false
}

// isMark reports whether a mark is that of a record, as it was ratified or as it was timed.
func isMark(e *record.Entry, mark timing.Mark) bool {
	return e.Mark.Level(mark) || e.Mark.Milliseconds() == mark.Milliseconds() || !e.Auto.IsZero() && e.Auto.Level(mark)
}

// isCalled reports whether a claim names who set a record.
func (s *Sentence) isCalled(said race.Claim, e *record.Entry) bool {
	return s.Corpus.Directory().Same(s.Focus.Sex, said.Athlete, e.Name())
}

// tellsBefore reports whether a sentence goes back behind the record that the race met: says until when another one was one, who
// took it that broke none here, or whose it was without a word of who broke it.
func (s *Sentence) tellsBefore(span article.Span, said race.Claim) bool {
	from, to := s.partsOf(span)
	if s.Within(from, min(to+2, len(s.Pieces)), "until", "till") || s.hadTaken() {
		return true
	}
	if s.Within(0, len(s.Pieces), "old", "previous", "existing", "standing", "former", "current") {
		return false
	}
	taken, others, strangers := false, false, s.isUnknownTaker()
	for k := range s.Pieces {
		p := s.At(k)
		taken = taken || s.isBreaking(k) || s.At(k).Says("took", "taken", "take", "takes", "taking", "fell", "falls", "beat", "beaten", "beats", "beating", "off", "inside", "under", "outside", "missed", "short")
		if p.What != mentions.Someone || slices.ContainsFunc(p.People, func(one int) bool { return s.isNamed(one, said.Athlete) }) {
			continue
		}
		if slices.ContainsFunc(p.People, s.isBetter) {
			others = true
		} else {
			strangers = true
		}
	}
	return !others && (strangers || !taken && said.Athlete != "") && s.IsSaid(0)
}

// hadTaken reports whether a sentence says who had broken a record some time before.
func (s *Sentence) hadTaken() bool {
	for k := range s.Pieces {
		if s.At(k).Says("had") && (s.isBreaking(k+1) || s.At(k+1).Says("taken", "beaten")) && s.Within(k, len(s.Pieces), "before", "earlier", "previously") {
			return true
		}
	}
	return false
}

// isUnknownTaker reports whether a sentence begins with somebody who broke a record and of whom it is not known who he is.
func (s *Sentence) isUnknownTaker() bool {
	first := s.At(0)
	return first.IsWord() && first.What == mentions.Plain && len(first.People) == 0 && !first.Says("he", "she", "it", "they", "this", "that", "who", "which", "and", "but", "the") &&
		(s.isBreaking(1) || s.At(1).Says("took", "beat", "takes", "beats"))
}
