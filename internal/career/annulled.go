package career

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Annulled is a mark of somebody, alone or in a team, that was a record and was annulled.
type Annulled struct {
	Category record.Category // of the list
	Entry    *record.Entry
	Scopes   []race.Scope // which records it was
}

// annulledIn is the annulled entries of some lists.
func annulledIn(lists []*record.List) []Annulled {
	var all []Annulled
	for _, list := range lists {
		for i := range list.Entries {
			if e := &list.Entries[i]; e.IsAnnulled() {
				all = append(all, Annulled{Category: list.Category(), Entry: e, Scopes: takenFrom(e)})
			}
		}
	}
	return all
}

// annulledRecords is the records of somebody that were annulled, by list and day.
func (c *Career) annulledRecords() []Annulled {
	var all []Annulled
	for _, a := range c.people.search.annulled {
		if c.isBefore(a.Entry.Date) && c.Holds(a.Category, a.Entry) {
			all = append(all, a)
		}
	}
	return all
}

// takenFrom is the records that an annulled entry was: those that are called so, or all where the entry is.
func takenFrom(e *record.Entry) []race.Scope {
	var scopes []race.Scope
	for _, hold := range e.Holds {
		if hold.Standing == record.Annulled || !e.Annulled.IsZero() && hold.Standing.Counts() {
			scopes = append(scopes, hold.Scope)
		}
	}
	return scopes
}

// annulledAs is the annulled record that the mark of a result was, although its document lets it stand; nil where there is
// none.
func (c *Career) annulledAs(r *race.Race, result *race.Result) *record.Entry {
	i := slices.IndexFunc(c.Annulled, func(a Annulled) bool {
		e := a.Entry
		isRun := e.Race == r.ID || e.Race == "" && e.Date.IsFull() && e.Date == r.Date
		return isRun && a.Category.Event == r.Event && a.Category.Environment == r.Environment && !result.Mark.IsZero() && result.Void() == "" &&
			(e.Mark.Level(result.Mark) || !e.Auto.IsZero() && e.Auto.Level(result.Mark))
	})
	if i < 0 {
		return nil
	}
	return c.Annulled[i].Entry
}
