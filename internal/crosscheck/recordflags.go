package crosscheck

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/timing"
)

// records holds the results of each race against the record lists: what broke a
// listed record and is in no list, and what is flagged as a record and is none,
// or is one and not flagged.
func (c *checker) records() {
	store.EachOf(len(c.races), func(i int) { // each reports of its own document alone
		r := c.races[i]
		book := c.books[record.CategoryOf(r.Race)]
		if book == nil || !c.asked(r.doc) || !c.touched.hasRecords(r.Race) {
			return
		}
		complete := !c.lacksList(record.CategoryOf(r.Race))
		flagged := slices.ContainsFunc(r.Results, func(result race.Result) bool { return len(result.Flags) > 0 })
		of := newVerdicts(book, r.Race, flagged)
		for i := range r.Results {
			result, at := &r.Results[i], place{r.doc, i}
			if !result.Finished() {
				continue
			}
			c.claimed(of, result, at)
			if complete {
				c.unlisted(of, result, at)
			}
			if complete && flagged {
				c.unclaimed(of, result, at)
			}
		}
	})
}

// lacksList reports whether a list of a category may be one that could not be read:
// what would be in it is not missing.
func (c *checker) lacksList(category record.Category) bool {
	return slices.ContainsFunc(c.unusable, func(s *Summary) bool {
		if s.kind != document.Records {
			return false
		}
		of, ok := record.ParseListName(s.id)
		return !ok || of == category
	})
}

// verdicts is what the results of a race did to the records of its book.
type verdicts struct {
	race *race.Race
	on   map[*race.Result][]*record.Verdict // by width of the record
}

// newVerdicts judges a race. Of one without flags nothing can be told but what was broken.
func newVerdicts(book *record.Book, r *race.Race, flagged bool) verdicts {
	v := verdicts{race: r, on: map[*race.Result][]*record.Verdict{}}
	judging := book.Judging(r)
	for _, scope := range judging.Scopes() {
		if !flagged && !judging.Beats(scope) {
			continue
		}
		on := judging.Of(scope)
		for i := range on {
			v.on[on[i].Result] = append(v.on[on[i].Result], &on[i])
		}
	}
	return v
}

// unlisted reports a result that broke a listed record and is not in the list.
// Of several records only the widest is told.
func (c *checker) unlisted(of verdicts, result *race.Result, at place) {
	var all []*record.Verdict
	for _, v := range of.on[result] {
		if v.IsUnlisted() {
			all = append(all, v)
		}
	}
	if len(all) == 0 {
		return
	}
	met := all[0].Met.Entries[0]
	c.atResult(at, "mark", "unlisted-record", fmt.Sprintf("mark %s: better than the record (%s) of %s by %s on %s, and not in the list",
		result.Mark, all[0].Scope, met.Mark, met.Name(), met.Date))
	if all[0].Own == nil {
		found := c.found[at.doc]
		found[len(found)-1].remedy = cmp.Or(c.wrongEntry(of.race, result), c.missingEntry(of.race, all))
	}
}

// claimed reports a flag of a record that a mark was not.
func (c *checker) claimed(of verdicts, result *race.Result, at place) {
	for i, flag := range result.Flags {
		v := refuting(of, of.race, result, flag)
		if v == nil {
			continue
		}
		c.report(at.doc, "record-flag", fmt.Sprintf("flag %s: %s", flag, whyNone(v)),
			document.Key("results"), document.Index(at.index), document.Key("flags"), document.Index(i))
	}
}

// isNone reports whether a mark is surely not a record: slower than what somebody
// lists, or than another mark of the race.
func isNone(v *record.Verdict, lag timing.Lag) bool {
	if v.Outcome.IsNotFirst() {
		return v.Behind.Mark.ClearlyBetterIn(lag, v.Result.Mark)
	}
	return (v.Outcome == record.ShortBy || v.Outcome == record.ShortByAtLeast) && v.IsCertain()
}

// whyNone says what a mark that is no record was.
func whyNone(v *record.Verdict) string {
	if v.Outcome.IsNotFirst() {
		return fmt.Sprintf("%s in %s was ahead", v.Behind.Name(), v.Behind.Mark)
	}
	met := v.Met.Entries[0]
	if v.Met.Bound {
		return fmt.Sprintf("the record (%s) was %s or better, by %s on %s", v.Scope, met.Mark, met.Name(), met.Date)
	}
	return fmt.Sprintf("the record (%s) stood at %s, by %s on %s", v.Scope, met.Mark, met.Name(), met.Date)
}

// unclaimed reports the widest record of the athlete that a result was, by the
// lists, and that no flag tells.
func (c *checker) unclaimed(of verdicts, result *race.Result, at place) {
	for _, v := range of.on[result] {
		if !v.Record() || v.Own == nil {
			continue
		}
		if !says(v.Own, v.Scope) {
			continue
		}
		flag := v.Scope.Flag()
		if flag == "" {
			continue
		}
		told := slices.ContainsFunc(result.Flags, func(of race.Flag) bool { return v.Scope.ToldBy(of.Kind) })
		if !told {
			c.atResult(at, "mark", "missing-flag", fmt.Sprintf("mark %s: a record (%s) by the list, and not flagged %s", result.Mark, v.Scope, flag))
		}
		if v.Scope.Kind < race.Nation {
			return // what is wider tells the narrower ones too
		}
	}
}

// says reports whether an entry itself says that a body lists it as a record. The
// best of the world at a distance without ratified records is none.
func says(e *record.Entry, s race.Scope) bool {
	return slices.ContainsFunc(e.Holds, func(h record.Hold) bool {
		return h.Scope == s && (h.Standing == record.Ratified || h.Standing == record.Listed && s.Kind != race.World)
	})
}
