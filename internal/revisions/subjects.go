package revisions

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/career"
	"github.com/milectl/milectl/internal/changes"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/store"
	"github.com/milectl/milectl/internal/words"
)

// OfRace is a race as a subject: what it says, and which of its results were records. It is
// followed to the ids that it had before, as long as it is surely the same race.
func OfRace(r *race.Race) Subject {
	called := r.ID
	isOne := func(of record.Category) bool {
		return slices.ContainsFunc(r.Classes(), func(class *race.Race) bool { return class.Event == of.Event && class.Sex == of.Sex })
	}
	return Subject{
		kinds: []changes.Kind{changes.Race, changes.Result, changes.Verdict},
		concerns: func(paths []string, _, _ *store.Store) bool {
			return slices.ContainsFunc(paths, func(path string) bool { return id(path) == called || isListOf(path, isOne) })
		},
		keep: func(c changes.Change) bool { return c.In == called },
		learn: func(report changes.Report) {
			for old, now := range report.Renamed {
				if now == called {
					called = old
					return
				}
			}
		},
	}
}

// OfAthlete is an athlete as a subject: results, entries of record lists and of registers,
// records and bests, as far as documents changed that name the athlete. Spellings that a
// commit corrected are followed.
func OfAthlete(who *career.Somebody, known *athlete.Directory) Subject {
	names, others := map[string]bool{}, map[string]bool{}
	for _, name := range append(slices.Clone(who.Spellings), who.Name) {
		names[words.Fold(name)] = true
		for _, sex := range race.Sexes() {
			for _, key := range known.Keys(sex, name) {
				others[key] = key != who.Person.Key()
			}
		}
	}
	keep := func(c changes.Change) bool {
		return c.Name != "" && names[words.Fold(c.Name)] && (c.Person == "" || !others[c.Person])
	}
	return Subject{
		kinds: []changes.Kind{changes.Result, changes.Entry, changes.Athlete, changes.Record, changes.Verdict, changes.Best},
		concerns: func(paths []string, before, after *store.Store) bool {
			names := func(name string) bool { return names[words.Fold(name)] }
			return anyDocument(paths, before, after, func(doc *document.Doc) bool { return namesOne(doc, names) })
		},
		keep: keep,
		learn: func(report changes.Report) {
			for _, c := range report.Changes {
				if c.What == "name" && c.Before != "" {
					names[words.Fold(c.Before)] = true
				}
			}
		},
	}
}

// anyDocument reports whether one of the documents at some paths is one that is wanted, on
// either side.
func anyDocument(paths []string, before, after *store.Store, wanted func(*document.Doc) bool) bool {
	touched := map[string]bool{}
	for _, path := range paths {
		touched[path] = true
	}
	for _, s := range []*store.Store{before, after} {
		for _, ref := range s.Refs() {
			if touched[ref.Path] && wanted(s.Read(ref)) {
				return true
			}
		}
	}
	return false
}

// namesOne reports whether a document has somebody of a name that is wanted.
func namesOne(doc *document.Doc, wanted func(string) bool) bool {
	isOne := func(c *race.Competitor) bool {
		return wanted(c.Athlete) || slices.ContainsFunc(c.Legs, func(leg race.Leg) bool { return wanted(leg.Athlete) })
	}
	switch {
	case doc.Race != nil:
		return slices.ContainsFunc(doc.Race.Results, func(x race.Result) bool { return isOne(&x.Competitor) })
	case doc.List != nil:
		return slices.ContainsFunc(doc.List.Entries, func(e record.Entry) bool { return isOne(&e.Competitor) })
	case doc.Register != nil:
		return slices.ContainsFunc(doc.Register.Athletes, func(a race.Athlete) bool {
			return wanted(a.Name) || slices.ContainsFunc(a.Also, wanted)
		})
	default:
		return doc.Faulty()
	}
}

// OfRecords is records as a subject: who held them, from when to when, and what that took
// off; of the world where no others are asked for.
func OfRecords(q query.RecordQuestion) Subject {
	q.Selection = q.OrWorld()
	return Subject{
		kinds:    []changes.Kind{changes.Record},
		concerns: touchesRecords(q.Category),
		keep: func(c changes.Change) bool {
			of, ok := record.ParseListName(c.In)
			scope, err := race.ParseScope(c.Key)
			return ok && q.Category.Matches(of) && err == nil && q.Includes(scope)
		},
		learn: func(changes.Report) {},
	}
}

// touchesRecords tells whether documents say anything of the records of a category: its
// lists, and races, which order the marks of a day.
func touchesRecords(category corpus.Category) func(paths []string, before, after *store.Store) bool {
	return func(paths []string, before, after *store.Store) bool {
		if slices.ContainsFunc(paths, func(path string) bool { return isListOf(path, category.Matches) }) {
			return true
		}
		return anyDocument(paths, before, after, func(doc *document.Doc) bool {
			if doc.Race == nil {
				return doc.Register != nil || doc.Faulty()
			}
			filter := corpus.Filter{Categories: []corpus.Category{category}}
			return filter.Matches(doc.Race)
		})
	}
}
