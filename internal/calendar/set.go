package calendar

import (
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// listedRun is what the entries of a run on a day have in common, whichever list has them.
type listedRun struct {
	category record.Category
	person   athlete.Person
	name     string // of a team, and of nobody in particular
	ms       int64
	day      date.Date
}

// setOn is the marks of record lists that were run on a day of the year, and are no runs of races of the corpus: each once, with
// the records that any of the lists has it for.
func setOn(index *athlete.Index, lists map[string]*record.List, day Day) []Happening {
	holds := map[listedRun][]record.Hold{}
	var set []*athlete.Performance
	for _, p := range index.All() {
		list := lists[p.List]
		if list == nil || !p.IsEntry() || !day.Has(p.Date) {
			continue
		}
		run := runOf(p)
		for _, hold := range list.Entries[p.Index].Holds {
			if !slices.Contains(holds[run], hold) {
				holds[run] = append(holds[run], hold)
			}
		}
		if !p.Again && p.Counts {
			set = append(set, p)
		}
	}
	all := make([]Happening, len(set))
	for i, p := range set {
		entry := lists[p.List].Entries[p.Index]
		entry.Holds = holds[runOf(p)]
		slices.SortStableFunc(entry.Holds, func(a, b record.Hold) int { return a.Scope.Compare(b.Scope) })
		all[i] = Happening{Date: p.Date, Category: p.Category, Entry: &entry, Person: p.Person}
	}
	return all
}

func runOf(p *athlete.Performance) listedRun {
	run := listedRun{category: p.Category.OfClass(""), person: p.Person, ms: p.Mark.Milliseconds(), day: p.Date}
	if p.Person.IsZero() {
		run.name = words.Fold(p.Name()) + " " + p.Nation
	}
	return run
}
