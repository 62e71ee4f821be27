package record

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Stood is what stood as the record of a scope at some time, as far as the
// lists tell. All entries are in order of date, the oldest first.
type Stood struct {
	Scope    race.Scope
	Entries  []*Entry // equal marks share a record; none where nothing earlier is known
	Standing Standing // the strongest of the sharers'
	OrBetter bool     // the lists have a hole here: a better mark may have stood
	// Bound is set where the lists do not keep the record at that time, so that the
	// mark is no record that stood: it was this or better.
	Bound     bool
	Implied   bool        // none of the entries names this record: a wider or narrower one implies it
	KeptFrom  date.Date   // the day from which the lists keep the record, where that is later
	KnownTo   date.Date   // the last day on which the lists are right about the record
	Refused   []*Entry    // those of Entries that a body did not take as some record
	Pending   []*Entry    // better or equal, and not ratified yet
	Unordered []Unordered // at least as good, and of no known order to that time
}

// Unordered is an entry that may have been the record at some time or not, since the day of it
// is not known.
type Unordered struct {
	*Entry

	// PerhapsAnnulled is set where it was set before, and annulled perhaps before, perhaps
	// later; else it was set perhaps before, perhaps later.
	PerhapsAnnulled bool
}

// IsZero reports whether nothing stood as far as is known.
func (s Stood) IsZero() bool { return len(s.Entries) == 0 }

// Mark is the mark that stood, as the oldest of the sharers has it; no mark
// where nothing is known.
func (s Stood) Mark() timing.Mark {
	if s.IsZero() {
		return timing.Mark{}
	}
	return s.Entries[0].Mark
}

// AsOf is what stood at the end of a day, with the status known now: all that
// was set by then counts, and an annulled entry, as listed, up to the day before
// it was annulled; within the month or year of an annulment whose day is
// not known it is unordered. Of a partial date the last day is meant.
func (b *Book) AsOf(s race.Scope, day date.Date) Stood {
	return b.stood(s, moment{book: b, day: day.Last()})
}

// HasBetter reports whether the book has a surely better mark of a scope than an
// entry, from the days before it: where it has none, none stood.
func (b *Book) HasBetter(s race.Scope, e *Entry) bool {
	all := b.scopes[s]
	reached := countTo(all, e.Date, -1)
	return reached > 0 && all[reached-1].best.ClearlyBetterIn(race.WatchLag(b.category.Event), e.Mark) // the better of two marks by face value ends no later
}

// MetBy is what a race met: all set on earlier days, and on its own day what the
// order of the races that the book knows puts before it. A result of the race
// itself is not before it. An annulled entry counts, as listed, up to the day
// before it was annulled.
func (b *Book) MetBy(s race.Scope, r *race.Race) Stood {
	return b.stood(s, b.startOf(r))
}

// stood takes the best of what is before the moment, then what could change or
// qualify that.
func (b *Book) stood(s race.Scope, m moment) Stood {
	stood := Stood{Scope: s}
	all := b.scopes[s]
	reached := countTo(all, m.day, 0)
	limit := limitOf(all[:countTo(all, m.day, -1)])
	for h := range b.notWorse(s, limit, reached) {
		if limit.Better(h.mark) {
			continue
		}
		if standing := m.standing(h); standing.Counts() && m.order(h.entry) == before && !m.perhapsAnnulled(h) {
			stood.take(h.entry, standing)
			limit = h.mark
		}
	}
	for h := range b.notWorse(s, limit, reached) {
		switch {
		case h.standing == Pending && m.order(h.entry) == before:
			stood.Pending = append(stood.Pending, h.entry)
		case (m.standing(h).Counts() || h.standing == Pending) && m.order(h.entry) == unknown:
			stood.Unordered = append(stood.Unordered, Unordered{Entry: h.entry})
		case m.perhapsAnnulled(h) && m.order(h.entry) == before:
			stood.Unordered = append(stood.Unordered, Unordered{Entry: h.entry, PerhapsAnnulled: true})
		}
	}
	for _, entry := range stood.Entries {
		if len(entry.Refused()) > 0 {
			stood.Refused = append(stood.Refused, entry)
		}
	}
	b.qualify(&stood, m)
	return stood
}

// take makes a mark at least as good as what stands share the record, or
// replace it.
func (s *Stood) take(e *Entry, standing Standing) {
	if e.Mark.Better(s.Mark()) {
		s.Entries, s.Standing = s.Entries[:0], ""
	}
	s.Entries = append(s.Entries, e)
	s.Standing = stronger(s.Standing, standing)
}
