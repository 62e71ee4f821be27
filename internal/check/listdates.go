package check

import (
	"fmt"
	"slices"
	"sort"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// entryDates holds the days of ratification and annulment against that of the run.
func (c *listCheck) entryDates() {
	for i := range c.list.Entries {
		e := &c.list.Entries[i]
		if isBefore(e.Ratified, e.Date) {
			c.at(i, "ratified", "entry-dates", "ratified %s: before %s, when it was run", e.Ratified, e.Date)
		}
		if isBefore(e.Annulled, e.Date) {
			c.at(i, "annulled", "entry-dates", "annulled %s: before %s, when it was run", e.Annulled, e.Date)
		}
	}
}

// isBefore reports whether both days are known and one is surely before the other.
func isBefore(a, b date.Date) bool { return !a.IsZero() && !b.IsZero() && a.Before(b) }

// ratifications reports days of ratification that say another thing than the
// records of their entries do.
func (c *listCheck) ratifications() {
	for i := range c.list.Entries {
		c.ratification(i)
	}
}

func (c *listCheck) ratification(i int) {
	e := &c.list.Entries[i]
	has := func(s record.Standing) bool {
		return slices.ContainsFunc(e.Holds, func(h record.Hold) bool { return h.Standing == s })
	}
	switch {
	case e.Ratified.IsZero() || len(e.Holds) == 0:
	case isBefore(e.Annulled, e.Ratified):
		c.at(i, "ratified", "ratification", "ratified %s: annulled on %s already", e.Ratified, e.Annulled)
	case has(record.Ratified) || has(record.Annulled):
	case has(record.Pending):
		c.at(i, "ratified", "ratification", "ratified %s: the record is pending", e.Ratified)
	case has(record.Unratified):
		c.at(i, "ratified", "ratification", "ratified %s: the record is unratified", e.Ratified)
	}
}

// known holds the runs against the day to which the list is known.
func (c *listCheck) known() {
	for i := range c.list.Entries {
		e := &c.list.Entries[i]
		if last, known := c.knownTo(e); known && last.Before(e.Date) {
			c.at(i, "date", "known-to", "date %s: the list is known to be right up to %s", e.Date, last)
		}
	}
}

// knownTo is the last day to which the list is known to be right about one of the
// records of an entry, and false where it says of none.
func (c *listCheck) knownTo(e *record.Entry) (last date.Date, known bool) {
	last = c.list.KnownTo
	for _, cover := range c.list.Covers {
		if !cover.To.IsZero() && last.Before(cover.To) && slices.ContainsFunc(e.Holds, func(h record.Hold) bool { return h.Scope == cover.Scope }) {
			last = cover.To
		}
	}
	return last, !last.IsZero()
}

// order reports entries that were run before one that stands above them, as few as
// explain it.
func (c *listCheck) order() {
	in := c.oldestFirst()
	above := -1 // the last entry in order
	for n, i := range in {
		for j := above + 1; j < i; j++ {
			c.misplaced(j, above, i)
		}
		if above = i; n == len(in)-1 {
			for j := i + 1; j < len(c.list.Entries); j++ {
				c.misplaced(j, above, -1)
			}
		}
	}
}

// misplaced reports an entry that was not run between two others, one of which may
// be missing (-1).
func (c *listCheck) misplaced(i, above, below int) {
	e := &c.list.Entries[i]
	if above >= 0 && isBefore(e.Date, c.list.Entries[above].Date) {
		of := &c.list.Entries[above]
		c.at(i, "date", "oldest-first", "date %s: below that of %s on %s", e.Date, of.Athlete, of.Date)
	} else if below >= 0 && isBefore(c.list.Entries[below].Date, e.Date) {
		of := &c.list.Entries[below]
		c.at(i, "date", "oldest-first", "date %s: above that of %s on %s", e.Date, of.Athlete, of.Date)
	}
}

// oldestFirst is the most entries of a known day that stand in the order of their
// days: the longest sequence that does not fall, found in piles.
func (c *listCheck) oldestFirst() []int {
	var piles []int // of each length, the sequence that ends earliest
	before := make([]int, len(c.list.Entries))
	for i := range c.list.Entries {
		day := c.list.Entries[i].Date
		if !day.IsFull() {
			continue
		}
		at := sort.Search(len(piles), func(n int) bool { return day.Before(c.list.Entries[piles[n]].Date) })
		before[i] = -1
		if at > 0 {
			before[i] = piles[at-1]
		}
		if at == len(piles) {
			piles = append(piles, i)
		}
		piles[at] = i
	}
	in := make([]int, len(piles))
	for n := len(in) - 1; n >= 0; n-- {
		if n == len(in)-1 {
			in[n] = piles[n]
		} else {
			in[n] = before[in[n+1]]
		}
	}
	return in
}

// sourceDates reports sources of a mark that are older than the run.
func (c *listCheck) sourceDates() {
	sources := make(map[string]race.Source, len(c.list.Sources))
	for _, source := range c.list.Sources {
		sources[source.Key] = source
	}
	for i := range c.list.Entries {
		e := &c.list.Entries[i]
		keys := e.Source.For("mark")
		if len(keys) == 0 || !e.Date.IsFull() {
			continue // those of the list are not of each entry
		}
		for _, key := range keys {
			if of := sources[key].Date; isBefore(of, e.Date.AddDays(-1)) {
				c.report("source-date", fmt.Sprintf("source %q: of %s, before the run, whose mark it gives", key, of),
					document.Key("records"), document.Index(i), document.Key("source"))
			}
		}
	}
}
