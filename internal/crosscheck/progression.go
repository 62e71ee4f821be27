package crosscheck

import (
	"fmt"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// progressions reports entries that a body lists as a record, or that are said to be
// the fastest found, although a better mark stood before.
func (c *checker) progressions() {
	c.eachEntry(func(list *record.List, e *record.Entry, at place) {
		c.progression(c.books[list.Category()], e, at)
	})
}

func (c *checker) progression(book *record.Book, e *record.Entry, at place) {
	if !e.Date.IsFull() || !e.Annulled.IsZero() {
		return
	}
	for _, scope := range e.SaysNothingOf() {
		if c.isBetter(book, scope, e, at) {
			return
		}
	}
	for _, hold := range e.Holds {
		if !claimed(hold) || !book.HasBetter(hold.Scope, e) {
			continue
		}
		before := book.AsOf(hold.Scope, e.Date.AddDays(-1))
		if before.IsZero() || !contradicts(before, hold) || !before.Entries[0].Annulled.IsZero() {
			continue // what was annulled later is a record no more
		}
		if before.Mark().ClearlyBetterIn(race.WatchLag(book.Category().Event), e.Mark) {
			stood := "stood at " + before.Mark().String()
			if before.Bound {
				stood = "was " + before.Mark().String() + " or better"
			}
			c.atEntry(at, "mark", "progression", fmt.Sprintf("mark %s: the record (%s) %s since %s, by %s",
				e.Mark, hold.Scope, stood, before.Entries[0].Date, before.Entries[0].Name()))
			return
		}
	}
}

// isBetter reports an entry that was better than a wider record that stood at the end of its day, of which it says nothing: behind
// whoever broke that in the same race others may have been better than the old one.
func (c *checker) isBetter(book *record.Book, scope race.Scope, e *record.Entry, at place) bool {
	if !book.Holds(scope) {
		return false
	}
	after := book.AsOf(scope, e.Date)
	if after.IsZero() || after.Bound || !after.Standing.IsListed() || !e.Mark.ClearlyBetterIn(race.WatchLag(book.Category().Event), after.Mark()) {
		return false
	}
	stood := after.Entries[0]
	c.atEntry(at, "mark", "progression", fmt.Sprintf("mark %s: better than the record (%s) that stood at %s since %s, by %s, and not said to be one",
		e.Mark, scope, stood.Mark, stood.Date, stood.Name()))
	return true
}

// claimed reports whether a hold says that its mark was a record, or the fastest found.
func claimed(hold record.Hold) bool {
	return hold.Standing.IsListed() || hold.Standing == record.Derived
}

// contradicts reports whether a record cannot be slower than what stood before: a
// listed one than another that somebody lists; the fastest that was found than any
// that its list names.
func contradicts(before record.Stood, hold record.Hold) bool {
	switch hold.Standing {
	case record.Ratified, record.Listed:
		return before.Standing.IsListed()
	case record.Derived:
		return before.Standing.IsListed() || before.Standing == record.Derived && before.Entries[0].Names(hold.Scope)
	default:
		return false
	}
}
