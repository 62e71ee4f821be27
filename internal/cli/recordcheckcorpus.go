package cli

import (
	"slices"

	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
)

// recordCheckOfCorpus answers for the whole corpus: one group for each category that
// has record lists and passes the filter.
func (a *app) recordCheckOfCorpus(o *recordCheckOptions) error {
	if !o.narrow() {
		o.kind, o.byKind = record.World, true
	}
	root, err := a.root()
	if err != nil {
		return err
	}
	categories, lists := o.listsOf(root)
	if len(categories) == 0 {
		return missingLists()
	}
	races, leftOut := a.corpusRaces(root, func(r *race.Race) bool {
		_, asked := lists[record.CategoryOf(r)]
		return asked && (o.asOf.IsZero() || r.Date.Compare(o.asOf) <= 0)
	})
	books, err := readBooks(root, categories, lists)
	if err != nil {
		return err
	}
	if err := o.known(books); err != nil {
		return err
	}
	var groups []query.ListCheck
	for _, book := range books {
		groups = append(groups, o.group(book, ofCategory(races, book.Category())))
	}
	groups = withSomething(groups, func(g query.ListCheck) bool { return len(g.Set)+len(g.Stands)+g.Entries > 0 })
	view := report.RecordCheckOfCorpus(groups, races)
	view.Fields = leftOutField(leftOut)
	return a.print(view, o.format)
}

// group judges the races of one category, oldest first.
func (o *recordCheckOptions) group(book *record.Book, races []*race.Race) query.ListCheck {
	book.Know(races...)
	g := query.ListCheck{Category: book.Category(), Asked: o.words(), AsOf: o.day(book, &o.asked), KnownTo: book.KnownTo()}
	ran := racesOfEntries(book, races)
	for _, r := range races {
		for _, scope := range o.scopesOf(book, r) {
			for _, v := range book.Judge(r, scope) {
				if v.Record() && o.covers(v.Result) {
					g.Set = append(g.Set, query.RecordMark{Race: r, Verdict: v})
				}
			}
		}
	}
	scopes := o.standing(book, g.AsOf)
	for _, scope := range scopes {
		if stood := book.AsOf(scope, g.AsOf); known(stood) {
			g.Stands = append(g.Stands, stood)
		}
	}
	for entry := range book.Entries() {
		if g.AsOf.Before(entry.Date) {
			continue
		}
		if slices.ContainsFunc(scopes, func(s record.Scope) bool { _, holds := entry.Standing(s); return holds }) {
			g.Entries++
			if ran[entry] != "" {
				g.InCorpus++
			}
		}
	}
	return g
}

// withSomething drops the parts of an answer that say nothing, unless none says
// anything.
func withSomething[T any](parts []T, says func(T) bool) []T {
	if !slices.ContainsFunc(parts, says) {
		return parts
	}
	return slices.DeleteFunc(parts, func(part T) bool { return !says(part) })
}

// known tells whether a lookup found anything.
func known(s record.Stood) bool {
	return !s.IsZero() || len(s.Pending) > 0 || len(s.Unordered) > 0
}
