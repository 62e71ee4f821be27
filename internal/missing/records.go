package missing

import (
	"fmt"
	"slices"
	"sort"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// openKey is a record of a category.
type openKey struct {
	of    record.Category
	scope race.Scope
}

// openRecord is a record of which the lists do not know, for some times or at all, what it was.
type openRecord struct {
	spans  []openSpan // none where no list has a mark of it
	claims []claimOf  // that hang on it then
}

// openSpan is a time for which a record was "this or better": behind the day of the mark, up to
// that of a better one, zero where none was.
type openSpan struct {
	mark   *record.Entry
	till   date.Date
	races  int // that met it
	claims []claimOf
}

// has reports whether who ran on a day met that mark.
func (s *openSpan) has(day date.Date) bool {
	return !day.IsZero() && s.mark.Date.Before(day) && (s.till.IsZero() || !s.till.Before(day))
}

// on is the time in which a day falls; nil where the record is known then. The times are in order.
func (o *openRecord) on(day date.Date) *openSpan {
	if o == nil {
		return nil
	}
	i := sort.Search(len(o.spans), func(i int) bool { return !o.spans[i].mark.Date.Before(day) }) - 1
	if i < 0 || !o.spans[i].has(day) {
		return nil
	}
	return &o.spans[i]
}

// openRecords finds the times for which the lists of a category leave records open.
func (f *finder) openRecords(of record.Category, book *record.Book) {
	for _, s := range book.Scopes() {
		for _, reign := range book.Reigns(s, lastDay()) {
			if reign.OrBetter && !reign.Pending {
				o := f.opened(openKey{of, s})
				o.spans = append(o.spans, openSpan{mark: reign.Entries[0], till: reign.Until})
			}
		}
	}
}

// seeRecords counts a race with the records that somebody in it came under and that are open.
func (f *finder) seeRecords(r *race.Race) {
	of := record.CategoryOf(r)
	book := f.books[of]
	if book == nil {
		book = record.NewBook(&record.List{Event: of.Event, Sex: of.Sex, Environment: of.Environment})
		f.books[of] = book
	}
	seen := map[race.Scope]bool{}
	for i := range r.Results {
		if !r.Results[i].Finished() {
			continue
		}
		for _, s := range book.ScopesOf(r, &r.Results[i]) {
			if seen[s] {
				continue
			}
			seen[s] = true
			key := openKey{of, s}
			if !book.Holds(s) {
				f.met[key]++
			} else if span := f.open[key].on(r.Date); span != nil && book.MetBy(s, r).OrBetter {
				span.races++
			}
		}
	}
}

// findRecords makes entries of the records that are open, and of those that only claims name.
func (f *finder) findRecords() {
	f.assignClaims()
	var scopes []race.Scope
	for key := range f.open {
		scopes = append(scopes, key.scope)
	}
	names := f.c.Competitions(scopes)
	for key, o := range f.open {
		what := names.Record(key.scope)
		for i := range o.spans {
			f.addSpan(key, what, &o.spans[i])
		}
		if len(o.spans) == 0 {
			f.addUnlisted(key, what, o.claims)
		}
	}
}

// opened is a record that is open.
func (f *finder) opened(key openKey) *openRecord {
	if f.open[key] == nil {
		f.open[key] = &openRecord{}
	}
	return f.open[key]
}

// addSpan adds the entry of a time for which a record is open, if anything hangs on it.
func (f *finder) addSpan(key openKey, what string, span *openSpan) {
	races := span.races
	at, own := f.listed[span.mark]
	if races+len(span.claims) == 0 || !own {
		return
	}
	e := Entry{
		Kind: Records, Answers: races + len(span.claims), Of: key.of, Answered: answeredByRecord(races, len(span.claims)),
		Missing:  fmt.Sprintf("%s: %s or better from %s", what, span.mark.Mark, span.mark.Date),
		Document: at.list.Name, path: []document.Step{document.Key("records"), document.Index(at.number)}, year: span.mark.Date.Year(),
		Sources: f.vouching(at.list, key.scope),
	}
	if !span.till.IsZero() {
		e.Missing += " to " + span.till.String()
	}
	if len(e.Sources) == 0 {
		e.Sources = at.list.SourcesOf(span.mark, "mark")
	}
	f.add(e)
}

// addUnlisted adds the entry of a record of which no list has a mark.
func (f *finder) addUnlisted(key openKey, what string, claims []claimOf) {
	races := f.met[key]
	e := Entry{
		Kind: Records, Answers: races + len(claims), Of: key.of, Answered: answeredByRecord(races, len(claims)),
		Missing: what + ", of which no list has a mark" + saidBy(claims),
	}
	e.Document, e.path = claims[0].place()
	e.Sources = reportsOf(claims)
	f.add(e)
}

// vouched is a record in a list.
type vouched struct {
	list  *record.List
	scope race.Scope
}

// vouching is the sources of those entries of a list that name a record themselves.
func (f *finder) vouching(list *record.List, s race.Scope) []race.Source {
	if sources, known := f.vouchers[vouched{list, s}]; known {
		return sources
	}
	var all []race.Source
	for i := range list.Entries {
		if list.Entries[i].Names(s) {
			all = append(all, list.SourcesOf(&list.Entries[i], "mark")...)
		}
	}
	all = distinct(all)
	f.vouchers[vouched{list, s}] = all
	return all
}

// distinct is sources in their order, each once.
func distinct(all []race.Source) []race.Source {
	seen := map[race.Source]bool{}
	return slices.DeleteFunc(slices.Clone(all), func(s race.Source) bool {
		again := seen[s]
		seen[s] = true
		return again
	})
}

func answeredByRecord(races, claims int) string {
	var parts []string
	if races > 0 {
		parts = append(parts, "what "+words.Plural(races, "race", "races")+" met")
	}
	if claims > 0 {
		parts = append(parts, words.Count(claims, "claim"))
	}
	return words.Join(" and ", parts...)
}
