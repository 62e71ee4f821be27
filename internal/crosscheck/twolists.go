package crosscheck

import (
	"fmt"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// twoLists reports a record that one performance holds in two lists of a category.
func (c *checker) twoLists() {
	type held struct {
		category record.Category
		who      athlete.Person
		ms       int64
		date     date.Date
		scope    race.Scope
	}
	first := map[held]place{}
	c.eachEntry(func(list *record.List, e *record.Entry, at place) {
		who := c.index.Who(list.Sex, &e.Competitor, date.Date{})
		if who.IsZero() {
			return
		}
		for _, hold := range e.Holds {
			key := held{list.Category(), who, e.Mark.Milliseconds(), e.Date, hold.Scope}
			switch other, known := first[key]; {
			case !known:
				first[key] = at
			case other.doc != at.doc: // else the list itself has it twice
				told, of := at, other
				if doc, _ := c.later(at.doc, other.doc); doc != at.doc {
					told, of = other, at
				}
				c.report(told.doc, "two-lists", fmt.Sprintf("record (%s): held by %s in %s too", hold.Scope, e.Name(), c.name(of.doc)),
					document.Key("records"), document.Index(told.index), document.Key("holds"), document.Key(hold.Scope.String()))
			}
		}
	})
}
