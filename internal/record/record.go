// Package record holds record lists and what follows from them: which mark stood
// as a record on a day or before a race, how that is known, and what a finisher
// did to it. It answers from the lists alone and says where they cannot tell.
// Its values are pure: they know nothing of files, positions in a text, the
// clock or output.
package record

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// List is one document of records of one category.
type List struct {
	Name        string // the stem of its file
	Event       event.Event
	Sex         race.Sex
	Class       string // the age class; empty for seniors
	Environment event.Environment
	KnownTo     date.Date // the day up to which the list is known to be right
	Covers      []Cover   // by width of the record
	Note        string
	Source      race.Citation
	Sources     []race.Source
	Entries     []Entry // in the order of the document
	Claims      []race.Claim
	Allow       []race.Allowance
}

// Category is what the list is about.
func (l *List) Category() Category {
	return Category{Event: l.Event, Sex: l.Sex, Environment: l.Environment, Class: l.Class}
}

// Holders are the names of the entries, in their order.
func (l *List) Holders() []string {
	names := make([]string, len(l.Entries))
	for i := range l.Entries {
		names[i] = l.Entries[i].Name()
	}
	return names
}

// RunOn is in which category an entry was run: that of the list, but for a mark of a
// short track that a body counts among those of outdoor tracks.
func (l *List) RunOn(e *Entry) Category {
	of := l.Category()
	if e.On != 0 {
		of.Environment = e.On
	}
	return of
}

// SourcesOf is where a figure of an entry comes from, by its key (mark, date):
// the sources that the entry names for it, else those that the list names for
// its entries.
func (l *List) SourcesOf(e *Entry, key string) []race.Source {
	keys := e.Source.For(key)
	if len(keys) == 0 {
		keys = l.Source.For("records")
	}
	return race.Resolve(l.Sources, keys)
}

// Entry is one performance that was a record, of one scope or of several.
type Entry struct {
	race.Competitor

	Mark     timing.Mark
	Auto     timing.Mark // the automatic reading of a mark ratified as a hand time
	Unit     timing.Unit // what the mark was ratified in; 0 where its decimals say it
	Date     date.Date
	Venue    race.Venue
	On       event.Environment // what it was run on, where that is not what the list is of; else 0
	Race     string            // id of the race; empty where the list does not name it
	Holds    []Hold
	Ratified date.Date // only printed; nothing is computed from it
	Annulled date.Date // the day from which it no longer counts
	Note     string
	Source   race.Citation
	Allow    []race.Allowance
}

// Cover is from which day a list is right about a record, and up to which. A list
// that does not say from when keeps a record from its first entry that names it.
type Cover struct {
	Scope  race.Scope
	From   date.Date // a single day; zero where the list does not say it, or always was right
	Always bool      // from the first record on; From is zero then
	To     date.Date // a single day; zero where it is the day to which the list is known
}

// Hold is one record that a performance was, and how that is known.
type Hold struct {
	Scope    race.Scope
	Standing Standing
}

// interval is the times that the clock may have shown: those of the unit that
// the mark was ratified in; where that is by hand with the lag of its event.
func (e *Entry) interval(lag timing.Lag) timing.Interval {
	if e.Unit != 0 {
		return e.Mark.IntervalOf(e.Unit)
	}
	return e.Mark.IntervalIn(lag)
}

// Category is what records are kept apart by. Categories are comparable.
type Category struct {
	Event       event.Event
	Sex         race.Sex
	Environment event.Environment
	Class       string // the age class; empty for seniors
}

// OfClass is the category of an age class beside that of seniors, or the other way round.
func (c Category) OfClass(class string) Category {
	c.Class = class
	return c
}

// CategoryOf is the category in which the marks of a race count: of seniors, whose records
// everybody may break.
func CategoryOf(r *race.Race) Category {
	return Category{Event: r.Event, Sex: r.Sex, Environment: r.Environment}
}
