package recordprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// isKnownHandover reports whether the lists know a change of a record: then, where the day is told, and between those who are.
func (s *Sentence) isKnownHandover(h handover) bool {
	books, err := s.Corpus.Books(s.Focus)
	book := books[record.CategoryOf(s.Focus)]
	if err != nil || book == nil || h.strange {
		return false
	}
	if h.day.IsZero() && s.wentInside(h) {
		return true
	}
	scopes := []race.Scope{h.scope}
	if h.scope.IsZero() {
		scopes = book.Scopes()
	}
	return slices.ContainsFunc(scopes, func(of race.Scope) bool { return s.isAmong(book.Reigns(of, date.New(9999, 12, 31)), h) })
}

// isAmong reports whether one of some reigns, the oldest first, began with a change, and ended the one before it.
func (s *Sentence) isAmong(reigns []record.Reign, h handover) bool {
	var before *record.Reign
	for n := range reigns {
		r := &reigns[n]
		then := h.day.IsZero() || r.Since().Overlaps(h.day)
		if then && (h.to < 0 || s.isSharer(r, h.to)) && (h.from < 0 || before != nil && s.isSharer(before, h.from)) {
			return true
		}
		if !r.Pending {
			before = r
		}
	}
	return false
}

// isSharer reports whether somebody had the record in a reign, alone or with others.
func (s *Sentence) isSharer(r *record.Reign, who int) bool {
	return slices.ContainsFunc(r.Entries, func(e *record.Entry) bool {
		return s.Corpus.Directory().Same(s.Person(who).Sex, e.Name(), s.Person(who).Name)
	})
}

// wentInside reports whether who is said to have got a record was inside it in the race that the text is about, behind another
// one or not, and the other one held it then.
func (s *Sentence) wentInside(h handover) bool {
	if h.to < 0 || h.from < 0 {
		return false
	}
	broken := s.insideIn(h.to)
	for _, r := range s.recordsOf(s.Focus, timing.Mark{}) {
		isHis := slices.ContainsFunc(r.holders, func(name string) bool {
			return s.Corpus.Directory().Same(s.Person(h.from).Sex, name, s.Person(h.from).Name)
		})
		if isHis && (h.scope.IsZero() || r.scope == h.scope) && slices.Contains(broken, r.scope) {
			return true
		}
	}
	return false
}

// takeBack leaves of what a sentence says of a record only what is false, unless it is judged for sure both whose it had been
// and who set it, or that he did not: then what is false of it is told.
func (s *Sentence) takeBack(h handover) {
	had, got := s.isSureOf(h, h.from, false), s.isSureOf(h, h.to, true)
	if set := (handover{scope: h.scope, from: -1, to: h.to, day: s.Focus.Date}); got && (had || !s.isKnownHandover(set)) {
		return
	}
	for n := range s.Found {
		if f := &s.Found[n]; f.Sentence == s.Number && s.isAboutIt(f, h) {
			f.NeverTrue("that it went from one to the other is not known")
		}
	}
}

// isSureOf reports whether it is judged for sure that somebody held a record that is said to have changed hands, or set it then.
func (s *Sentence) isSureOf(h handover, who int, set bool) bool {
	return who >= 0 && slices.ContainsFunc(s.Found, func(f attribution.Finding) bool {
		name := f.Readings[0].Claim.Athlete
		return f.Sentence == s.Number && f.Doubt == "" && s.isAboutIt(&f, h) && (!set || f.Readings[0].Claim.Date == f.Readings[0].Race.Date) && (name == s.CalledName(who) || name == s.NameIn(who, f.Readings[0].Race))
	})
}

// insideIn is the records that somebody was inside in the race that the text is about.
func (s *Sentence) insideIn(who int) []race.Scope {
	if result := s.Result(who, s.Focus); result != nil && !result.Mark.IsZero() {
		return s.betteredBy(s.Focus, result)
	}
	return nil
}

// isAboutIt reports whether a statement is about whose the record is that is said to have changed hands, or since when.
func (s *Sentence) isAboutIt(f *attribution.Finding, h handover) bool {
	c := f.Readings[0].Claim
	return c.About == race.AboutRecord && record.CategoryOf(f.Readings[0].Race) == record.CategoryOf(s.Focus) && (h.scope.IsZero() || c.Record == h.scope)
}

// takeBackMark leaves of a record whose mark stands right beside a name only what is false, where it was not that of who is named:
// old: Coe 3:46.32.
func (s *Sentence) takeBackMark(i int) {
	mark := s.At(i).Mark
	for _, k := range [...]int{i - 1, i + 1} {
		p := s.At(k)
		if p.What != mentions.Someone || len(p.People) != 1 || len(s.recordsHeld(s.Focus, mark, p.People[0])) > 0 || len(s.EverWhere(p.People, mark)) > 0 {
			continue
		}
		for n := range s.Found {
			c := s.Found[n].Readings[0].Claim
			if s.Found[n].Sentence == s.Number && c.About == race.AboutRecord && c.Athlete == "" && c.Mark == mark && !mark.IsZero() {
				s.Found[n].NeverTrue("it is the mark of another one")
			}
		}
	}
}
