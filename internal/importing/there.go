package importing

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
)

// There is what a folder has already, as far as it decides what becomes of a file: ids
// that are taken, races that were read from the very file, races that are the same,
// people who are known.
type There struct {
	ids    map[string]bool
	races  map[string]*race.Race // by id
	seen   map[string][]*race.Race
	byDay  map[string][]*race.Race
	people *athlete.Directory

	spellings spellings
	named     bool // a document has the names already: how those of a file are spelt is not told
}

// Empty is a folder that is not there yet.
func Empty() *There {
	return &There{people: athlete.NewDirectory(), ids: map[string]bool{}, races: map[string]*race.Race{}, seen: map[string][]*race.Race{}, byDay: map[string][]*race.Race{}, spellings: spellings{}}
}

// Beside is a race whose document a file is held against, and the people whom the registers know.
func Beside(r *race.Race, people *athlete.Directory) *There {
	t := Empty()
	t.people, t.named = people, true
	t.spellings.add(r)
	return t
}

// ThereOf is what the folder of a corpus has. It keeps of its races only those of the
// days, or with the sums, of the files that were read.
func ThereOf(c *corpus.Corpus, files []*Read) *There {
	t := Empty()
	t.people = c.Directory()
	for _, ref := range c.Store().Refs() {
		t.ids[ref.ID] = true
	}
	sums := sumsOf(files)
	for r := range c.Races(corpus.Filter{}) {
		t.add(r, sums)
	}
	return t
}

// Add adds a race that was made of some files.
func (t *There) Add(r *race.Race, files []*Read) {
	t.ids[r.ID] = true
	t.add(r, sumsOf(files))
}

func sumsOf(files []*Read) map[string]bool {
	sums := map[string]bool{}
	for _, file := range files {
		sums[file.Sum] = true
	}
	return sums
}

func (t *There) add(r *race.Race, sums map[string]bool) {
	day := r.Date.String()
	t.races[r.ID] = r
	t.byDay[day] = append(t.byDay[day], r)
	t.spellings.add(r)
	for _, source := range r.Sources {
		if sums[source.SHA256] {
			t.seen[source.SHA256] = append(t.seen[source.SHA256], r)
		}
	}
}

// readFrom is the races of the folder that were read from a file, by its sum.
func (t *There) readFrom(file *Read) []*race.Race { return t.seen[file.Sum] }

// hasSeen is the race of the folder that was read from the same file, and is of the
// same event, class, round, heat and section.
func (t *There) hasSeen(r *Race) *race.Race {
	for _, seen := range t.seen[r.Sum] {
		if seen.Event == r.Race.Event && seen.Sex == r.Race.Sex && seen.Round == r.Race.Round && seen.Heat == r.Race.Heat && seen.Section == r.Race.Section {
			return seen
		}
	}
	return nil
}

// sameAs is a race of the folder that is the same by what both say of themselves.
func (t *There) sameAs(r *race.Race) *race.Race {
	for _, other := range t.byDay[r.Date.String()] {
		if isOne(other, r) || len(other.Results) == 0 && other.IsSame(r) {
			return other
		}
	}
	return nil
}
