package cli

import (
	"cmp"
	"slices"
	"time"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/report"
)

// recordHistory answers for the whole corpus: one group for each category that
// has record lists and passes the filter.
func (a *app) recordHistory(o *recordCheckOptions) error {
	if !o.narrow() {
		o.kind, o.byKind = record.World, true
	}
	root, err := a.root()
	if err != nil {
		return err
	}
	categories, lists := o.listsOf(root)
	if len(categories) == 0 {
		return &failure{message: "record lists: none in the corpus for what was asked", help: "see the folder records of the corpus for the lists there are"}
	}
	races, leftOut := a.corpusRaces(root, func(r *race.Race) bool {
		_, asked := lists[record.CategoryOf(r)]
		return asked && (o.asOf.IsZero() || r.Date.Compare(o.asOf) <= 0)
	})
	var groups []report.RecordGroup
	for _, c := range categories {
		book, err := readBook(root, lists[c])
		if err != nil {
			return err
		}
		of := slices.DeleteFunc(slices.Clone(races), func(r *race.Race) bool { return record.CategoryOf(r) != c })
		groups = append(groups, o.group(book, of))
	}
	view := report.RecordHistory(groups)
	view.Fields = leftOutField(leftOut)
	return a.print(view, o.format)
}

// listsOf is the record lists that pass the filter, by category, and the
// categories in order: by distance, men first, outdoors first.
func (o *recordCheckOptions) listsOf(root *corpus.Root) ([]record.Category, map[record.Category][]corpus.Ref) {
	lists := map[record.Category][]corpus.Ref{}
	var categories []record.Category
	for _, ref := range root.AllLists() {
		c, ok := record.ParseListName(ref.ID)
		if !ok || !o.matches(c) {
			continue
		}
		if lists[c] == nil {
			categories = append(categories, c)
		}
		lists[c] = append(lists[c], ref)
	}
	slices.SortFunc(categories, func(x, y record.Category) int {
		return cmp.Or(
			cmp.Compare(x.Event.Distance(), y.Event.Distance()),
			cmp.Compare(x.Event.Code(), y.Event.Code()),
			cmp.Compare(slices.Index(race.Sexes(), x.Sex), slices.Index(race.Sexes(), y.Sex)),
			cmp.Compare(x.Environment, y.Environment),
		)
	})
	return categories, lists
}

// group judges the races of one category, oldest first.
func (o *recordCheckOptions) group(book *record.Book, races []*race.Race) report.RecordGroup {
	book.Know(races...)
	g := report.RecordGroup{Category: book.Category(), Asked: o.words(), AsOf: o.day(book), KnownTo: book.KnownTo()}
	inCorpus := map[*record.Entry]bool{}
	for _, r := range races {
		for i := range r.Results {
			if entry := book.EntryOf(r, &r.Results[i]); entry != nil {
				inCorpus[entry] = true
			}
		}
		for _, scope := range o.scopesOf(book, r) {
			for _, v := range book.Judge(r, scope) {
				if v.Record() && o.covers(v.Result) {
					g.Breakers = append(g.Breakers, report.Breaker{Race: r, Verdict: v})
				}
			}
		}
	}
	scopes := o.standing(book)
	for _, scope := range scopes {
		if stood := book.AsOf(scope, g.AsOf); !stood.IsZero() || len(stood.Pending) > 0 {
			g.Stands = append(g.Stands, stood)
		}
	}
	for entry := range book.Entries() {
		if slices.ContainsFunc(scopes, func(s record.Scope) bool { _, holds := entry.Standing(s); return holds }) {
			g.Entries++
			if inCorpus[entry] {
				g.InCorpus++
			}
		}
	}
	return g
}

// day is the day on which a group ends: the one asked for, else the last one
// to which the lists are known, else the last one of the nation.
func (o *recordCheckOptions) day(book *record.Book) race.Date {
	if !o.asOf.IsZero() {
		return o.asOf
	}
	day := book.KnownTo()
	if until := o.nation.Until; until > 0 && until < day.Year() {
		day = race.NewDate(until, time.December, 31)
	}
	return day
}

// standing is the records asked for that the lists know.
func (o *recordCheckOptions) standing(book *record.Book) []record.Scope {
	if o.exact {
		return []record.Scope{o.scope}
	}
	return slices.DeleteFunc(slices.Clone(book.Scopes()), func(s record.Scope) bool { return !o.includes(s) })
}
