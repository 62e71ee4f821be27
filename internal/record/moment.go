package record

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// held is an entry as one scope sees it.
type held struct {
	entry    *Entry
	standing Standing
	first    date.Date // the earliest day that the entry's date can mean
	mark     timing.Mark
	// limit is the best of the marks up to here that count on every later day:
	// nothing slower than it can matter there.
	limit timing.Mark
	best  timing.Mark // of all marks up to here, however they are known
	// onlyNational is set where an area's record is only that of one of its nations.
	onlyNational bool
	// ofDay is the best that counts of those of this date from here on, nil for none.
	ofDay *held
}

// newHeld is what comes behind the entries that a scope has already.
func newHeld(earlier []held, entry *Entry, standing Standing) held {
	h := held{
		entry: entry, standing: standing, first: entry.Date.First(),
		mark: entry.Mark, limit: limitOf(earlier), best: entry.Mark,
	}
	if len(earlier) > 0 && !h.mark.Better(earlier[len(earlier)-1].best) {
		h.best = earlier[len(earlier)-1].best
	}
	if standing.Counts() && entry.Date.IsFull() && h.mark.Better(h.limit) {
		h.limit = h.mark
	}
	return h
}

// limitOf is the limit behind the last of the entries, no mark where there is none.
func limitOf(all []held) timing.Mark {
	if len(all) == 0 {
		return timing.Mark{}
	}
	return all[len(all)-1].limit
}

// countTo is how many entries begin before the day (over -1), or on it (over 0).
func countTo(all []held, day date.Date, over int) int {
	count, _ := slices.BinarySearchFunc(all, over, func(h held, over int) int {
		if h.first.Compare(day) <= over {
			return -1
		}
		return 1
	})
	return count
}

// hole reports whether the next mark better than one that a body lists is only
// derived: there may have been others between. Of the better marks of that next
// day the best one decides.
func (b *Book) hole(s race.Scope, mark timing.Mark) bool {
	for h := range b.notWorse(s, mark, len(b.scopes[s])) {
		if h.mark.Better(mark) && h.standing.Counts() {
			return h.ofDay.standing == Derived
		}
	}
	return false
}

// isBetterKnown reports whether a mark is better than another, or as good and better known.
func (h *held) isBetterKnown(o *held) bool {
	if c := h.mark.Compare(o.mark); c != 0 {
		return c < 0
	}
	return stronger(o.standing, h.standing) == h.standing
}

// tellBestsOfDays notes at each entry of a scope the best one of its day that may follow it, of equal
// marks the best known.
func tellBestsOfDays(all []held) {
	for i := len(all) - 1; i >= 0; i-- {
		h := &all[i]
		if i+1 < len(all) && all[i+1].entry.Date == h.entry.Date {
			h.ofDay = all[i+1].ofDay
		}
		if h.standing.Counts() && (h.ofDay == nil || h.isBetterKnown(h.ofDay)) {
			h.ofDay = h
		}
	}
}

// moment is a point in time at which a record is looked up: the end of a day,
// or the start of a race on that day.
type moment struct {
	book *Book
	day  date.Date
	race *race.Race // nil for the end of the day
	in   *inRace    // of the race
}

// startOf is the start of a race.
func (b *Book) startOf(r *race.Race) moment {
	return moment{book: b, day: r.Date, race: r, in: &inRace{book: b, race: r}}
}

// standing is how the entry holds the scope at the moment. An annulled one was a
// record up to the day before; where that day is not known, as long as it may have been.
func (m moment) standing(h *held) Standing {
	if h.standing != Annulled || h.entry.Annulled.IsZero() {
		return h.standing
	}
	switch {
	case !m.day.Before(h.entry.Annulled.Last()):
		return Annulled
	case h.onlyNational:
		return Derived
	default:
		return Listed
	}
}

// perhapsAnnulled reports whether an entry that was annulled in some month or year may have
// been annulled at the moment, or later.
func (m moment) perhapsAnnulled(h *held) bool {
	return h.standing == Annulled && !h.entry.Annulled.IsZero() &&
		!m.day.Before(h.entry.Annulled) && m.day.Before(h.entry.Annulled.Last())
}

// order is how the entry stands to the moment: before it, after it, or unknown.
// A race that is known gives the day where the entry does not.
func (m moment) order(e *Entry) order {
	date := e.Date
	if run := m.book.runs[e]; run != nil && !date.IsFull() && date.Overlaps(run.Date) {
		date = run.Date
	}
	switch {
	case m.race == nil && date.Last().Compare(m.day) <= 0, date.Before(m.day):
		return before
	case m.day.Before(date):
		return after
	case m.race == nil:
		return unknown
	case m.in.has(e):
		return after
	default:
		return m.orderOnTheDay(e)
	}
}

// orderOnTheDay is how the race of the entry stands to that of the moment;
// unknown too where an entry and the race that it names give different days.
func (m moment) orderOnTheDay(e *Entry) order {
	if run := m.book.runs[e]; run != nil && run.Date == m.race.Date {
		return orderRaces(run, m.race)
	}
	return unknown
}
