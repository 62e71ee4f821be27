package claim

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/competition"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Evidence is what claims are held against: values alone, which may be more than
// the claims need, but not less. What a claim is told does not depend on what
// else is known or asked. It may be shared by several goroutines.
type Evidence struct {
	Races     map[string]*race.Race            // by id
	Books     map[record.Category]*record.Book // nil where there is no list
	Directory *athlete.Directory
	Index     *athlete.Index

	Competitions competition.Names // of the records that claims name
}

// NewEvidence makes evidence of what is known: of who is one person, of the books
// of the categories of [Needs.Met], and of races and record lists in any order:
// all that there are, or those that [Needs] ask for.
func NewEvidence(directory *athlete.Directory, books map[record.Category]*record.Book, lists []*record.List, races []*race.Race) *Evidence {
	lists = slices.SortedStableFunc(slices.Values(lists), func(a, b *record.List) int { return cmp.Compare(a.Name, b.Name) })
	races = slices.SortedStableFunc(slices.Values(races), func(a, b *race.Race) int { return cmp.Compare(a.ID, b.ID) })
	e := &Evidence{Races: make(map[string]*race.Race, len(races)), Books: books, Directory: directory}
	builder := athlete.NewBuilder(directory, lists)
	for _, r := range races {
		e.Races[r.ID] = r
		builder.AddRace(r)
	}
	e.Index = builder.Index()
	return e
}
