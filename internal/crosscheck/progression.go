package crosscheck

import (
	"fmt"

	"github.com/milectl/milectl/internal/record"
)

// progressions reports entries that a body lists as a record although a better
// mark stood before.
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
		if !hold.Standing.IsListed() {
			continue
		}
		before := book.AsOf(hold.Scope, e.Date.AddDays(-1))
		if before.IsZero() || !before.Standing.IsListed() || !before.Entries[0].Annulled.IsZero() {
			continue // what was annulled later is a record no more
		}
		if before.Mark().ClearlyBetter(e.Mark) {
			stood := "stood at " + before.Mark().String()
			if before.Bound {
				stood = "was " + before.Mark().String() + " or better"
			}
			c.atEntry(at, "mark", "progression", fmt.Sprintf("mark %s: the record (%s) %s since %s, by %s",
				e.Mark, hold.Scope, stood, before.Entries[0].Date, before.Entries[0].Athlete))
			return
		}
	}
}
