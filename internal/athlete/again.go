package athlete

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/record"
)

// entryRun is what entries that are one run have in common, beside the day.
type entryRun struct {
	category record.Category
	person   Person
	name     string // of a team, and of nobody in particular, with the nation
	ms       int64
	year     int
}

func (b *Builder) runOf(p *Performance) entryRun {
	run := entryRun{category: p.Category.OfClass(""), person: p.Person, ms: p.Mark.Milliseconds(), year: p.Date.Year()}
	if p.Person.IsZero() {
		run.name = b.fold(p.Name()) + " " + p.Nation
	}
	return run
}

// knowOnce tells which of the entries that have all but the day in common are runs that another is, as lists that are kept for
// several records have them. Each day is a run; a month or a year is one of those within it, and no further one, whichever list
// comes first. Only of one day is the run of a race that of the other entries too.
func knowOnce(entries []*Performance) {
	slices.SortStableFunc(entries, func(a, b *Performance) int { return cmp.Compare(a.Date.Days(), b.Date.Days()) })
	for n, p := range entries {
		i := runAmong(entries[:n], p)
		switch {
		case i < 0:
		case p.Counts && !entries[i].Counts && !p.Again: // what one list refuses another may take
			entries[i].Again = true
		case p.Date == entries[i].Date:
			entries[i].Again, p.Again = entries[i].Again || p.Again, true
		default:
			p.Again = true
		}
	}
}

// runAmong is which of the entries before it an entry may be, one that counts if there is any; -1 where it is none of them.
func runAmong(before []*Performance, p *Performance) int {
	found := -1
	for i, q := range before {
		if q.Date.Overlaps(p.Date) && (found < 0 || q.Counts && !before[found].Counts) {
			found = i
		}
	}
	return found
}
