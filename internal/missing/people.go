package missing

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/words"
)

// findBirths finds those who finished finals and of whom no document says when they were born.
func (f *finder) findBirths(index *athlete.Index) {
	var known []race.Source
	for _, who := range index.People() {
		if !index.Born(who).IsZero() {
			continue
		}
		var finals []*athlete.Performance
		for _, p := range index.Career(who) {
			if !p.IsEntry() && !p.Mark.IsZero() && f.finals[p.Race] {
				finals = append(finals, p)
			}
		}
		if len(finals) == 0 {
			continue
		}
		if known == nil {
			known = f.sourcesOfBirths(index.Directory())
		}
		last := finals[len(finals)-1]
		f.entries = append(f.entries, Entry{
			Kind: Births, Answers: len(finals), Of: categoryOfAll(finals), Missing: "when " + last.Name() + withNation(last.Nation) + " was born",
			Answered: "an age in " + words.Count(len(finals), "final"),
			Document: last.Race, path: []document.Step{document.Key("results"), document.Index(last.Index)}, Sources: known, year: last.Date.Year(),
		})
	}
}

func withNation(code string) string {
	if code == "" {
		return ""
	}
	return " (" + code + ")"
}

// categoryOfAll is the category that performances have in common; none where they are of several.
func categoryOfAll(all []*athlete.Performance) record.Category {
	of := all[0].Category
	for _, p := range all {
		if p.Category != of {
			return record.Category{}
		}
	}
	return of
}

// sourcesOfBirths is the sources from which registers have most births.
func (f *finder) sourcesOfBirths(d *athlete.Directory) []race.Source {
	count := map[race.Source]int{}
	var all []race.Source
	registered := d.Registered()
	for i := range registered {
		if registered[i].Born.IsZero() {
			continue
		}
		for _, s := range d.Sources(&registered[i], "born") {
			if count[s]++; count[s] == 1 {
				all = append(all, s)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b race.Source) int { return cmp.Compare(count[b], count[a]) })
	return all[:min(len(all), 2)]
}
