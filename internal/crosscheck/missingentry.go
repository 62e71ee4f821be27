package crosscheck

import (
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// missingEntry says which entry of which list a result lacks that broke some records, the
// widest first. What a body ratifies waits for that.
func (c *checker) missingEntry(r *race.Race, broken []*record.Verdict) string {
	list, result := c.listOf(c.books[record.CategoryOf(r)].Listed(broken[0].Met.Entries[0]), broken[0].Scope), broken[0].Result
	if list == nil {
		return ""
	}
	entry := record.Entry{Mark: result.Mark, Competitor: result.Competitor, Date: r.Date, Venue: race.Venue{City: r.Venue.City, Country: r.Venue.Country}, Race: r.ID}
	entry.Legs = slices.Clone(entry.Legs)
	for i := range entry.Legs {
		entry.Legs[i] = race.Leg{Athlete: entry.Legs[i].Athlete, ID: entry.Legs[i].ID}
	}
	for i, v := range broken {
		standing := record.Listed
		if v.Met.Standing == record.Ratified {
			standing = record.Pending
		}
		if i == 0 || v.Scope.Kind > race.Nation { // what is wider implies the narrower ones of the athlete
			entry.Holds = append(entry.Holds, record.Hold{Scope: v.Scope, Standing: standing})
		}
	}
	return fmt.Sprintf("add to %s: - %s; where it was no record, say why with ineligible", list.file, document.EntryLine(list.list, &entry))
}

// listOf is the document of the record list that has a run for a record, else of the first that has
// the run; nil where none has.
func (c *checker) listOf(run []*record.Entry, scope race.Scope) *Summary {
	var first *Summary
	for _, i := range c.lists {
		summary := c.set.Summaries[i]
		for j := range summary.list.Entries {
			switch e := &summary.list.Entries[j]; {
			case !slices.Contains(run, e):
			case e.Names(scope):
				return summary
			case first == nil:
				first = summary
			}
		}
	}
	return first
}

// wrongEntry says which entry is to be corrected where a list has a result that broke a record with
// another mark; empty where none has.
func (c *checker) wrongEntry(r *race.Race, result *race.Result) string {
	for _, i := range c.lists {
		summary := c.set.Summaries[i]
		if !mayHold(summary.list, r) {
			continue
		}
		for j := range summary.list.Entries {
			if e := &summary.list.Entries[j]; c.isWrong(summary.list, e, r, result) {
				return fmt.Sprintf("correct the entry of %s of %s in %s, which has %s, or the mark here", e.Name(), e.Date, summary.file, e.Mark)
			}
		}
	}
	return ""
}

// isWrong reports whether an entry is of a result by all but the mark, and of no other race of its day.
func (c *checker) isWrong(list *record.List, e *record.Entry, r *race.Race, result *race.Result) bool {
	switch {
	case !e.Date.Overlaps(r.Date) || sameMark(e, result.Mark) || !c.isBy(list, e, r, result):
		return false
	case e.Race != "":
		return e.Race == r.ID
	case !e.Date.IsFull():
		return false
	}
	return !slices.ContainsFunc(c.ofDay[e.Date], func(other *race.Race) bool {
		return mayHold(list, other) && slices.ContainsFunc(other.Results, func(x race.Result) bool {
			return sameMark(e, x.Mark) && c.isBy(list, e, other, &x)
		})
	})
}

// isBy reports whether an entry is by who has a result.
func (c *checker) isBy(list *record.List, e *record.Entry, r *race.Race, result *race.Result) bool {
	if e.IsTeam() || result.IsTeam() {
		return words.Fold(e.Name()) == words.Fold(result.Name())
	}
	one, other := c.index.Who(list.Sex, &e.Competitor, date.Date{}), c.index.Who(r.SexOf(result), &result.Competitor, result.Born)
	return !one.IsZero() && one == other
}
