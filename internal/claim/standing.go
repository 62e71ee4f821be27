package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// Days is when somebody says that a record stands: on one of the days from the first to the
// last. Without the last that is the day to which the lists are known; where it is not sure,
// it may be said on any day up to that one.
type Days struct {
	First, Last date.Date
	Sure        bool
}

// OfStanding assesses each claim of a race as one about the records of its event that stand
// when it is said, not about those that the race met. What is true on the last day is true;
// what is so on another alone cannot be told.
func OfStanding(known *Evidence, r *race.Race, said Days) []Assessment {
	return each(r.Claims, r.Sources, comparison{known: known, race: r, said: &said})
}

// standing is the record that stands when it is said.
func (c *comparison) standing() Assessment { return c.whenSaid(c.standsOn) }

// standingAge is how long the record that stands has stood when it is said.
func (c *comparison) standingAge() Assessment {
	a := c.whenSaid(c.standsFor)
	if a.Truth == False && !c.said.Sure { // it is another on each day
		a.Truth, a.Receipt = CannotTell, words.Join("; ", a.Receipt, whichDay)
	}
	return a
}

// whenSaid is what becomes of the claim on the last day on which it may be said, as far as
// that is not otherwise on another.
func (c *comparison) whenSaid(on func(*record.Book, date.Date) Assessment) Assessment {
	a := Assessment{Truth: CannotTell}
	var book *record.Book
	if of := c.class(); of != nil {
		book = c.known.Books[record.CategoryOf(of)]
	}
	var known date.Date
	if book != nil {
		known = book.KnownToOf(c.claim.Record)
	}
	last := c.said.Last
	if last.IsZero() || !c.said.Sure && known.Before(last) && !known.Before(c.said.First) {
		last = known
	}
	a.Datum = c.ofStanding(book)
	switch {
	case c.claim.Record.IsZero():
		a.Receipt = "the claim names no record"
		return a
	case book == nil:
		a.Receipt = c.unmet()
		return a
	case !last.IsFull():
		a.Receipt = "to which day the list is known is not said"
		return a
	}
	if a = on(book, last); a.Truth != False {
		return a
	}
	var other Assessment
	for _, day := range c.daysOfChange(book, last, known) {
		if b := on(book, day); b.Truth != False && !other.Truth.Agrees() && (other.Truth == 0 || b.Truth.Agrees()) {
			other = b
		}
	}
	if other.Truth == 0 {
		return a
	}
	other.Truth = CannotTell
	other.Receipt = words.Join("; ", other.Receipt, a.Receipt, whichDay)
	return other
}

const whichDay = "on which day it is said is not known"

// daysOfChange is the days other than the last on which the claim may be made and another
// record may have stood than on the day before: the first, those of the entries, and where
// the last is not sure the one to which the list is known.
func (c *comparison) daysOfChange(book *record.Book, last, known date.Date) []date.Date {
	days := []date.Date{c.said.First}
	for e := range book.Entries() {
		if _, holds := e.Standing(c.claim.Record); holds {
			days = append(days, e.Date.Last(), e.Annulled)
		}
	}
	end := last
	if days = append(days, known); !c.said.Sure && last.Before(known) {
		end = known
	}
	return slices.DeleteFunc(days, func(day date.Date) bool {
		return !day.IsFull() || day == last || day.Before(c.said.First) || end.Before(day)
	})
}

func (c *comparison) ofStanding(book *record.Book) Datum {
	d := Datum{Result: -1, Key: c.subject.key(), Of: c.claim.Record.String()}
	if book != nil {
		d.Document = book.Category().ListName()
	}
	return d
}

// standsOn holds the claim against what stood at the end of a day, and against what was
// waiting for ratification beside it.
func (c *comparison) standsOn(book *record.Book, day date.Date) Assessment {
	a := Assessment{Truth: CannotTell, Datum: c.ofStanding(book)}
	if c.claim.Mark.IsZero() && c.claim.Athlete == "" && c.claim.Date.IsZero() {
		a.Receipt = "the claim gives neither a mark nor an athlete"
		return a
	}
	stood := book.AsOf(c.claim.Record, day)
	a.Receipt = "on " + day.String() + " the lists have no such record"
	for i, e := range slices.Concat(stood.Entries, stood.Pending) {
		truth := c.againstEntry(e)
		if i > 0 && !truth.Agrees() {
			continue
		}
		of := stood
		if i >= len(stood.Entries) {
			of.Standing = record.Pending
		}
		a.Truth, a.Status = truth, of.Standing
		a.Found = c.entryFound(e)
		a.Receipt = "on " + day.String() + " it is " + entryReceipt(of, e)
		a.Sources = nil
		if a = c.basedOn(a, book.SourcesOf(e, "mark")); truth.Agrees() {
			break
		}
	}
	return c.asFarAsKnown(a.subjectTo(a.Status == record.Pending), book, stood, day)
}

// asFarAsKnown says of a record that stands what may be otherwise: see [comparison.reserved].
func (c *comparison) asFarAsKnown(a Assessment, book *record.Book, stood record.Stood, day date.Date) Assessment {
	why := doubtOf(stood)
	if to := book.KnownToOf(stood.Scope); why == "" && !to.IsZero() && to.Before(day) {
		why = "the list is known to " + to.String()
	}
	switch {
	case a.Truth == CannotTell, a.Truth == False && why != "" && c.isSlowerThan(stood):
		return a
	case a.Truth == False && why == "":
		return a
	case a.Truth == False, stood.Bound:
		a.Truth = CannotTell
	case a.Status != record.Pending && len(stood.Pending) > 0:
		a.Truth, why = TrueAsFarAsKnown, words.Join("; ", "a better mark is pending: "+stood.Pending[0].Name()+" "+stood.Pending[0].Mark.String(), why)
	case why != "":
		a.Truth = TrueAsFarAsKnown
	}
	a.Receipt = words.Join("; ", a.Receipt, why)
	return a
}

// standsFor holds a length of time against how long the record has stood on a day, and
// against how long one has waited for ratification.
func (c *comparison) standsFor(book *record.Book, day date.Date) Assessment {
	a := Assessment{Truth: CannotTell, Datum: c.ofStanding(book)}
	stood := book.AsOf(c.claim.Record, day)
	a.Receipt = "on " + day.String() + " the lists have no such record"
	for i, e := range slices.Concat(stood.Entries, stood.Pending) {
		one := c.ageOn(day, stood, e)
		if one.Status = stood.Standing; i >= len(stood.Entries) {
			one.Status = record.Pending
		}
		if i > 0 && !one.Truth.Agrees() {
			continue
		}
		one.Datum = a.Datum
		if a = c.basedOn(one.subjectTo(one.Status == record.Pending), book.SourcesOf(e, "date")); a.Truth.Agrees() {
			break
		}
	}
	return c.asFarAsKnown(a, book, stood, day)
}

// ageOn is how old an entry is on a day; false where it is not that of who is named.
func (c *comparison) ageOn(day date.Date, stood record.Stood, e *record.Entry) Assessment {
	if !c.same(c.claim.Athlete, e.Name()) {
		return Assessment{Truth: False, Found: e.Name(), Receipt: "on " + day.String() + " it is " + entryReceipt(stood, e)}
	}
	return c.againstSpan(e.Date, day, true)
}

// CalledRatified is the assessment of what a report calls a ratified record: it cannot be
// told of one of which the lists do not say so.
func (a Assessment) CalledRatified() Assessment {
	switch {
	case !a.Truth.Agrees() || a.Status == record.Ratified:
		return a
	case a.Status == "":
		a.Receipt = words.Join("; ", a.Receipt, "whether it is ratified is not known")
	default:
		a.Receipt = words.Join("; ", a.Receipt, "called ratified, and "+string(a.Status)+" in the lists")
	}
	a.Truth = CannotTell
	return a
}
