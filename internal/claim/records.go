package claim

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// met is what the race met as the record that the claim names. It is nothing
// where there is no list.
func (c *comparison) met() (record.Stood, *record.Book) {
	of := c.class()
	if of == nil {
		return record.Stood{}, nil
	}
	book := c.known.Books[record.CategoryOf(of)]
	if c.claim.Record.IsZero() || book == nil {
		return record.Stood{}, nil
	}
	return book.MetBy(c.claim.Record, of), book
}

// unmet says why it is not known what the race met.
func (c *comparison) unmet() string {
	if c.class() == nil {
		return ofNoClass
	}
	return "no record list of the event is known"
}

// uncertain says why another mark than the one that the lists have may have
// stood, empty where none may.
func (c *comparison) uncertain(stood record.Stood, book *record.Book) string {
	if why := doubtOf(stood); why != "" {
		return why
	}
	if len(stood.Pending) > 0 {
		return "a better mark was waiting for ratification"
	}
	if to := book.KnownToOf(stood.Scope); !to.IsZero() && to.Before(c.race.Date) {
		return "the list is known to " + to.String()
	}
	return ""
}

// doubtOf says why what the lists have may not be what stood, empty where it is.
func doubtOf(stood record.Stood) string {
	switch {
	case stood.Bound:
		return "the list does not keep the record: it was this or better"
	case stood.Standing == record.Derived:
		return "the mark is only the fastest found"
	case stood.OrBetter:
		return "the list has a hole: a better mark may have stood"
	case slices.ContainsFunc(stood.Unordered, func(e record.Unordered) bool { return e.PerhapsAnnulled }):
		return "another mark may have stood: it was annulled, the day is not known"
	case len(stood.Unordered) > 0:
		return "another mark may have been set before"
	default:
		return ""
	}
}

// record is what stood before the race, or what was set in it; or what stands when it is said.
func (c *comparison) record() Assessment {
	if c.said != nil {
		return c.standing()
	}
	a := Assessment{Truth: CannotTell, Datum: c.datum(-1, "record", c.claim.Record.String())}
	switch {
	case c.claim.Record.IsZero():
		a.Receipt = "the claim names no record"
		return a
	case c.claim.Mark.IsZero() && c.claim.Athlete == "" && c.claim.Date.IsZero():
		a.Receipt = "the claim gives neither a mark nor an athlete"
		return a
	}
	stood, book := c.met()
	if book == nil {
		a.Receipt = c.unmet()
		return a
	}
	a.Receipt = "the lists have no record before the race"
	for i, entry := range stood.Entries {
		truth := c.againstEntry(entry)
		if i == 0 || truth.Agrees() {
			a.Truth, a.Found, a.Receipt, a.Status = truth, c.entryFound(entry), entryReceipt(stood, entry), stood.Standing
			a.Sources = nil
			a = c.basedOn(a, book.SourcesOf(entry, "mark"))
		}
		if truth.Agrees() && !stood.Bound {
			return c.reserved(a, stood, book)
		}
	}
	if set, ok := c.setInRace(a, book, stood.Scope); ok {
		return set
	}
	if a.Truth == False && c.isSlowerThan(stood) {
		return a
	}
	return c.reserved(a, stood, book)
}

// reserved says of what the lists have no more than they know: where another mark may have stood, what agrees is true as far as known, and
// what does not cannot be told; nor can anything be of a record that a list has a bound of alone.
func (c *comparison) reserved(a Assessment, stood record.Stood, book *record.Book) Assessment {
	why := c.uncertain(stood, book)
	switch {
	case why == "" || a.Truth == CannotTell:
		return a
	case a.Truth == False, stood.Bound:
		a.Truth = CannotTell
	default:
		a.Truth = TrueAsFarAsKnown
	}
	a.Receipt = words.Join("; ", a.Receipt, why)
	return a
}

// isSlowerThan reports whether the mark of the claim is slower than one that stood: a better one may have, a slower one cannot.
func (c *comparison) isSlowerThan(stood record.Stood) bool {
	return !c.claim.Mark.IsZero() && len(stood.Unordered) == 0 && len(stood.Entries) > 0 && stood.Entries[0].Unit == 0 &&
		c.claim.Mark.RelateIn(stood.Entries[0].Mark, race.WatchLag(c.race.Event)) == timing.Slower
}

// againstEntry holds what the claim gives of a record against an entry.
func (c *comparison) againstEntry(e *record.Entry) Truth {
	truth := True
	if !c.claim.Mark.IsZero() {
		truth = compareEntry(c.claim.Mark, e)
	}
	if truth == False || !c.claim.Date.IsZero() && !c.claim.Date.Overlaps(e.Date) {
		return False
	}
	if !c.same(c.claim.Athlete, e.Name()) {
		return False
	}
	return truth
}

// setInRace reports whether the claim is of a record that was set in the race.
func (c *comparison) setInRace(a Assessment, book *record.Book, scope race.Scope) (Assessment, bool) {
	if !c.claim.Date.IsZero() && !c.claim.Date.Overlaps(c.race.Date) {
		return a, false
	}
	for _, judged := range c.verdicts(book, scope) {
		if !isSet(judged) || !c.claim.Mark.IsZero() && !compareMarks(c.claim.Mark, judged.Result.Mark).Agrees() {
			continue
		}
		if !c.same(c.claim.Athlete, judged.Result.Name()) {
			continue
		}
		truth := True
		if !c.claim.Mark.IsZero() {
			truth = compareMarks(c.claim.Mark, judged.Result.Mark)
		}
		set := Assessment{
			Truth: truth, Datum: a.Datum, Found: c.inTerms(judged.Result.Mark.String(), judged.Result.Name(), c.race.Date.String()),
			Receipt: words.Join(", ", judged.Result.Name()+" "+judged.Result.Mark.String(), "set in the race"+outcome(judged)),
		}
		if judged.Own != nil {
			set.Status, _ = judged.Own.Standing(scope)
		}
		set = set.subjectTo(judged.SubjectToRatification)
		set.Datum.Result = c.index(c.inField(judged.Result))
		if judged.Own == nil {
			return c.basedOn(set, c.cited(c.race.MarkSources(judged.Result))), true
		}
		return c.basedOn(set, book.SourcesOf(judged.Own, "mark")), true
	}
	return a, false
}

// subjectTo is the assessment of a record that may be subject to ratification: what agrees with it is true as far as known.
func (a Assessment) subjectTo(ratification bool) Assessment {
	if a.Status == record.Pending {
		a.Found = words.Join(", ", a.Found, string(a.Status))
	}
	if ratification && a.Truth.Agrees() {
		a.Truth, a.Receipt = TrueAsFarAsKnown, words.Join(", ", a.Receipt, "subject to ratification")
	}
	return a
}

// isSet reports whether a result was the record after its race, by what it broke or
// by its own entry: one of the world was also its nation's that day.
func isSet(v record.Verdict) bool {
	if v.Record() || v.Own == nil {
		return v.Record()
	}
	standing, _ := v.Own.Standing(v.Scope)
	return v.Outcome == record.CannotTell && v.Behind == nil && standing.IsListed()
}

// outcome is what a record did, behind that it was set.
func outcome(v record.Verdict) string {
	if v.Outcome == record.CannotTell {
		return ""
	}
	return ": " + v.Outcome.String()
}

// entryFound is what a record was, in the terms of the claim.
func (c *comparison) entryFound(e *record.Entry) string {
	return c.inTerms(e.Mark.String(), e.Name(), e.Date.String())
}

// inTerms is what the claim gives of a record: the mark, else the holder; with
// the day where the claim gives one.
func (c *comparison) inTerms(mark, athlete, date string) string {
	said := mark
	if c.claim.Mark.IsZero() && c.claim.Athlete != "" {
		said = athlete
	}
	if c.claim.Date.IsZero() {
		return said
	}
	return words.Join(", ", said, date)
}

// entryReceipt says whose the record was, when it was set and how it is known.
func entryReceipt(stood record.Stood, e *record.Entry) string {
	return words.Join(", ", e.Name()+" "+e.Mark.String(), e.Venue.City, e.Date.String(), string(stood.Standing))
}

// recordAge is how old the record was that the race met, or that which stands when it is said.
func (c *comparison) recordAge() Assessment {
	if c.said != nil {
		return c.standingAge()
	}
	a := Assessment{Truth: CannotTell, Datum: c.datum(-1, "record-age", c.claim.Record.String())}
	stood, book := c.met()
	if stood.IsZero() {
		a.Receipt = "no such record before the race is known"
		if c.class() == nil {
			a.Receipt = c.unmet()
		}
		return a
	}
	entry := stood.Entries[0]
	for _, sharer := range stood.Entries {
		if c.same(c.claim.Athlete, sharer.Athlete) {
			entry = sharer
			break
		}
	}
	if !c.same(c.claim.Athlete, entry.Name()) {
		a.Truth, a.Found, a.Receipt = False, entry.Name(), "the record was "+entry.Name()+"'s"
		return a
	}
	datum := a.Datum
	a = c.againstSpan(entry.Date, c.race.Date, true)
	a.Datum = datum
	a = c.reserved(a, stood, book)
	return c.basedOn(a, book.SourcesOf(entry, "date"))
}
