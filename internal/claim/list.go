package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

func (c *comparison) ofEntry(at int) Datum {
	return Datum{Document: c.list.Name, Result: at, Key: c.subject.key(), Of: c.claim.Record.String()}
}

// entries finds the entries that the claim is about, by the athlete and the
// record that it names, and where asked for by mark and date too.
func (c *comparison) entries(byMark, byDate bool) []int {
	anyRecord := c.claim.Record.IsZero()
	var found []int
	for _, i := range c.entryOf.Of(c.claim.Athlete) {
		e := &c.list.Entries[i]
		_, holds := e.Standing(c.claim.Record)
		switch {
		case !anyRecord && !holds,
			byMark && !c.claim.Mark.IsZero() && !compareEntry(c.claim.Mark, e).Agrees(),
			byDate && !c.claim.Date.IsZero() && !c.claim.Date.Overlaps(e.Date):
		default:
			found = append(found, i)
		}
	}
	return found
}

// entryMark is about the mark of an entry.
func (c *comparison) entryMark() Assessment {
	if c.claim.Mark.IsZero() {
		a := cannot("the claim gives no mark")
		a.Datum = c.ofEntry(-1)
		return a
	}
	return c.bestFitting("mark", c.entries(false, true), func(e *record.Entry) Assessment {
		a := c.asListed(e)
		a.Found = e.Mark.String()
		return c.orUnclear(a, e)
	})
}

// entryDate is about the day of an entry.
func (c *comparison) entryDate() Assessment {
	return c.bestFitting("date", c.entries(true, false), func(e *record.Entry) Assessment { return c.againstDate(e.Date) })
}

// entryRecord is about a record that an entry was; where the claim gives neither
// a mark nor a day about the one that stands.
func (c *comparison) entryRecord() Assessment {
	if c.namesEntry() && c.claim.Mark.IsZero() && c.claim.Date.IsZero() {
		return c.standsNow()
	}
	some := c.entries(false, false) // it may be claimed with a wrong mark or on a wrong day
	if !c.claim.Record.IsZero() && c.claim.Date.IsZero() && len(some) > 1 && len(c.entries(true, true)) == 0 {
		return c.noneOf(some)
	}
	return c.bestFitting("mark", some, func(e *record.Entry) Assessment {
		a := c.asListed(e)
		if a.Status = c.standingOf(e); a.Status == record.Unratified {
			a.Truth, a.Found = False, string(a.Status)
		}
		return c.orUnclear(a.subjectTo(a.Status == record.Pending), e)
	})
}

// namesEntry reports whether the claim says which entries it is about.
func (c *comparison) namesEntry() bool { return c.claim.Athlete != "" || !c.claim.Record.IsZero() }

// bestFitting holds the figure that the claim is about, by its key, against one
// entry: one that fits all that the claim gives, else the one of some that it
// may mean.
func (c *comparison) bestFitting(key string, some []int, against func(*record.Entry) Assessment) Assessment {
	a := cannot("the list has no such entry")
	a.Datum = c.ofEntry(-1)
	found := c.entries(true, true)
	switch {
	case !c.namesEntry():
		a.Receipt = "the claim names neither an athlete nor a record"
		return a
	case len(found) == 0 && len(some) > 1:
		a.Receipt = "more than one entry may be meant"
		return a
	case len(found) == 0 && len(some) == 0:
		return a
	case len(found) == 0:
		found = some
	}
	e := &c.list.Entries[found[0]]
	a = against(e)
	a.Datum = c.ofEntry(found[0])
	return c.basedOn(a, c.list.SourcesOf(e, key))
}

// asListed holds mark and day of the claim against an entry.
func (c *comparison) asListed(e *record.Entry) Assessment {
	a := Assessment{Truth: True, Found: c.entryFound(e), Receipt: words.Join(", ", e.Name()+" "+e.Mark.String(), e.Venue.City, e.Date.String())}
	if !c.claim.Mark.IsZero() {
		a.Truth = compareEntry(c.claim.Mark, e)
	}
	if a.Truth.Agrees() && !c.claim.Date.IsZero() && !c.claim.Date.Overlaps(e.Date) {
		a.Truth = False
	}
	return a
}

// orUnclear adds why two readings of a mark cannot be told apart, where they
// cannot.
func (c *comparison) orUnclear(a Assessment, e *record.Entry) Assessment {
	if a.Truth == CannotTell {
		a.Receipt = words.Join("; ", a.Receipt, unclear(c.claim.Mark, e))
	}
	return a
}

func unclear(said timing.Mark, e *record.Entry) string {
	if e.Unit != 0 {
		return e.Mark.String() + " was ratified in fifths of a second"
	}
	return markReceipt(CannotTell, said, e.Mark)
}

// noneOf refutes a record whose mark none of the holder's has.
func (c *comparison) noneOf(entries []int) Assessment {
	var marks []string
	var sources []race.Source
	for _, i := range entries {
		e := &c.list.Entries[i]
		marks = append(marks, e.Mark.String())
		for _, source := range c.list.SourcesOf(e, "mark") {
			if !slices.Contains(sources, source) {
				sources = append(sources, source)
			}
		}
	}
	a := Assessment{Truth: False, Datum: c.ofEntry(-1), Found: words.Join(", ", marks...), Receipt: "none of the records listed"}
	return c.basedOn(a, sources)
}

// standingOf is how an entry holds the record that the claim names.
func (c *comparison) standingOf(e *record.Entry) record.Standing {
	standing, _ := e.Standing(c.claim.Record)
	return standing
}
