package record

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Reign is one mark as the record of a scope, from the day on which it was set
// to the day on which a better one was.
type Reign struct {
	Entries  []*Entry // who set it, the oldest first; more than one share it
	Standing Standing // the strongest of the sharers'
	OrBetter bool     // the lists have a hole behind it: it may have ended sooner
	Bound    bool     // it is no record that is known to have stood: the record was this or better
	Step     timing.Margin
	HasStep  bool      // Step is what it took off the record before; false for the first known, and behind a bound
	Until    date.Date // the day of the mark that ended it; zero where it stands
	Pending  bool      // the mark is not ratified yet; a pending mark ends no reign
	Implied  bool      // no entry names this record: a wider or narrower one implies it
}

// Mark is the mark that reigned.
func (r Reign) Mark() timing.Mark { return r.Entries[0].Mark }

// Since is the day on which the reign began; it may be partial.
func (r Reign) Since() date.Date { return r.Entries[0].Date }

// Length is how long the reign lasted, up to a day where it has not ended, and
// false where one of its ends is not known to the day, or the mark is a bound.
func (r Reign) Length(today date.Date) (date.Span, bool) {
	end := r.Until
	if end.IsZero() {
		end = today
	}
	if r.Bound || !r.Since().IsFull() || !end.IsFull() || r.Since().Compare(end) > 0 {
		return date.Span{}, false
	}
	return r.Since().SpanTo(end), true
}

// Days is the length of the reign in days, 0 where it is not known.
func (r Reign) Days(today date.Date) int {
	if _, known := r.Length(today); !known {
		return 0
	}
	if r.Until.IsZero() {
		return r.Since().DaysUntil(today)
	}
	return r.Since().DaysUntil(r.Until)
}

// Reigns is the history of the record of a scope up to the end of a day, the
// oldest first, with the status known now: marks that were annulled or not taken
// never reigned. A mark equal to the one that reigns shares it. Marks that wait
// for ratification come last, each for itself.
func (b *Book) Reigns(s race.Scope, day date.Date) []Reign {
	var reigns, pending []Reign
	all := b.scopes[s]
	for i := range all {
		h := &all[i]
		if day.Last().Before(h.entry.Date.Last()) {
			continue
		}
		if h.standing == Pending {
			pending = append(pending, Reign{Entries: []*Entry{h.entry}, Standing: Pending, Pending: true, Implied: !h.entry.Names(s)})
			continue
		}
		if h.standing.Counts() && !beatenThatDay(all, i) {
			reigns = reign(reigns, h)
		}
	}
	b.qualifyReigns(s, reigns)
	return append(reigns, pending...)
}

// AnnulledBy lists the marks of a scope up to the end of a day that were annulled, whenever that was, and would have
// been the record or shared it: no reign has them.
func (b *Book) AnnulledBy(s race.Scope, day date.Date) []*Entry {
	var annulled []*Entry
	all := b.scopes[s]
	for i := range all {
		h := &all[i]
		if h.standing == Annulled && !day.Last().Before(h.entry.Date.Last()) && !limitOf(all[:i]).Better(h.mark) {
			annulled = append(annulled, h.entry)
		}
	}
	return annulled
}

// qualifyReigns says of each reign how far its mark is known to have been the record.
func (b *Book) qualifyReigns(s race.Scope, reigns []Reign) {
	for i := range reigns {
		reign := &reigns[i]
		stood := Stood{Scope: s, Entries: reign.Entries, Standing: reign.Standing}
		b.qualify(&stood, moment{book: b, day: reign.Since().Last()})
		reign.Bound, reign.Implied, reign.OrBetter = stood.Bound, stood.Implied, stood.OrBetter
		if reign.Bound && i+1 < len(reigns) {
			reigns[i+1].Step, reigns[i+1].HasStep = timing.Margin{}, false
		}
	}
}

// beatenThatDay reports whether a mark is derived and a better one followed on its day:
// as far as anybody says, it never was the record.
func beatenThatDay(all []held, i int) bool {
	if all[i].standing != Derived {
		return false
	}
	for j := i + 1; j < len(all) && all[j].entry.Date == all[i].entry.Date; j++ {
		if all[j].mark.Better(all[i].mark) && all[j].standing.Counts() {
			return true
		}
	}
	return false
}

// Names reports whether the entry itself says that it was the record of a scope,
// with whatever standing.
func (e *Entry) Names(s race.Scope) bool {
	_, said := e.said(s)
	return said
}

// reign adds an entry to a history: as a new reign, as a sharer of the last, or
// not at all where it is slower.
func reign(reigns []Reign, h *held) []Reign {
	next := Reign{Entries: []*Entry{h.entry}, Standing: h.standing}
	if len(reigns) == 0 {
		return append(reigns, next)
	}
	last := &reigns[len(reigns)-1]
	switch c := h.entry.Mark.Compare(last.Mark()); {
	case c > 0:
		return reigns
	case c == 0:
		last.Entries = append(last.Entries, h.entry)
		last.Standing = stronger(last.Standing, h.standing)
		return reigns
	}
	last.Until = h.entry.Date
	next.Step, next.HasStep = last.Mark().Sub(h.entry.Mark), true
	return append(reigns, next)
}

// vouched reports whether a body or a statistician lists the mark of a reign as
// this record, and the lists do not say that others may have come between.
func (r Reign) vouched() bool {
	return r.Standing.IsListed() && !r.OrBetter
}

// Longest is the index of the reign that lasted longest up to a day, of those
// that lists vouch for, and the first of equal ones; false where there is none.
func Longest(reigns []Reign, today date.Date) (int, bool) {
	best := -1
	for i, reign := range reigns {
		if days := reign.Days(today); reign.vouched() && days > 0 && (best < 0 || days > reigns[best].Days(today)) {
			best = i
		}
	}
	return best, best >= 0
}

// LargestStep is the index of the reign whose mark took most off the record
// before it, of those where lists vouch for both, and the first of equal ones;
// false where there is none.
func LargestStep(reigns []Reign) (int, bool) {
	best := -1
	for i, reign := range reigns {
		if reign.HasStep && reign.Standing.IsListed() && !reign.Bound && reigns[i-1].vouched() && (best < 0 || reign.Step.Compare(reigns[best].Step) > 0) {
			best = i
		}
	}
	return best, best >= 0
}
