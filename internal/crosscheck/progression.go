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
