package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/record"
)

// standsNow holds a holder who is named without a mark and a date against the
// record that stands, on the last day that the list knows.
func (c *comparison) standsNow() Assessment {
	a := Assessment{Truth: CannotTell, Datum: c.ofEntry(-1)}
	stood := c.stoodOn(c.list.KnownTo)
	if c.claim.Athlete == "" || stood.IsZero() {
		a.Receipt = "no such record is known, or the claim names nobody"
		return a
	}
	for i, e := range slices.Concat(stood.Entries, stood.Pending) {
		same := c.same(c.claim.Athlete, e.Name())
		if i >= len(stood.Entries) && !same {
			continue
		}
		a.Truth, a.Found = truthOf(same), c.entryFound(e)
		a.Receipt = "on " + c.list.KnownTo.String() + " the record is " + e.Name() + " " + e.Mark.String() + ", set on " + e.Date.String()
		if stood.Bound {
			a.Truth, a.Receipt = CannotTell, "on "+c.list.KnownTo.String()+" the record is "+e.Name()+" "+e.Mark.String()+" or better: the list does not keep it"
		}
		if a.Status = stood.Standing; i >= len(stood.Entries) {
			a.Status = record.Pending
		}
		a.Datum, a.Sources = c.ofEntry(c.indexOf(e)), nil
		if a = c.basedOn(a.subjectTo(a.Status == record.Pending), c.list.SourcesOf(e, "mark")); same {
			return a
		}
	}
	return a
}

// stoodOn is what stood at the end of a day as the record that the claim names.
func (c *comparison) stoodOn(day date.Date) record.Stood {
	if c.claim.Record.IsZero() || !day.IsFull() {
		return record.Stood{}
	}
	return record.NewBook(c.list).AsOf(c.claim.Record, day)
}

func (c *comparison) indexOf(e *record.Entry) int {
	for i := range c.list.Entries {
		if &c.list.Entries[i] == e {
			return i
		}
	}
	return -1
}

// entryRecordAge is how old a record was on the day that the claim gives, or when
// it was broken. A record that is named with a day alone is the one that stood
// before that day.
func (c *comparison) entryRecordAge() Assessment {
	found := c.entries(true, false)
	if c.claim.Athlete == "" && c.claim.Mark.IsZero() && c.claim.Date.IsFull() {
		found = nil
		if stood := c.stoodOn(c.claim.Date.AddDays(-1)); !stood.Bound { // else another may have stood
			for _, e := range stood.Entries {
				found = append(found, c.indexOf(e))
			}
		}
	}
	e, a := c.onlyOne(found)
	if e == nil {
		return a
	}
	to := c.claim.Date
	if to.IsZero() {
		to = c.brokenOn(e)
	}
	a = c.againstSpan(e.Date, to, true)
	a.Datum = c.ofEntry(found[0])
	return c.basedOn(a, c.list.SourcesOf(e, "date"))
}

// entryAge is how old the holder of a record was when it was set.
func (c *comparison) entryAge() Assessment {
	found := c.entries(true, true)
	e, a := c.onlyOne(found)
	if e == nil {
		return a
	}
	born, sources := c.registered(&e.Competitor, c.sexes())
	a = c.againstSpan(born, e.Date, false)
	a.Datum = c.ofEntry(found[0])
	return c.basedOn(a, sources)
}

// onlyOne is the entry that was found; nil, with the assessment, where it is not
// just one.
func (c *comparison) onlyOne(found []int) (*record.Entry, Assessment) {
	if len(found) == 1 {
		return &c.list.Entries[found[0]], Assessment{}
	}
	a := cannot("the list has no such entry, or more than one")
	a.Datum = c.ofEntry(-1)
	return nil, a
}

// brokenOn is the day on which the record of an entry ended, no date where it
// stands or where the claim names no record.
func (c *comparison) brokenOn(e *record.Entry) date.Date {
	if c.claim.Record.IsZero() {
		return date.Date{}
	}
	for _, reign := range record.NewBook(c.list).Reigns(c.claim.Record, c.list.KnownTo) {
		if slices.Contains(reign.Entries, e) {
			if reign.Bound {
				return date.Date{} // how long it stood is not known
			}
			return reign.Until
		}
	}
	return date.Date{}
}
