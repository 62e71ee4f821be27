package claim

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Evidence is what claims are held against: values alone, which may be more than
// the claims need, but not less. What a claim is told does not depend on what
// else is known or asked. It may be shared by several goroutines.
type Evidence struct {
	Races     map[string]*race.Race // by id
	Books     map[record.Category]*record.Book
	Directory *athlete.Directory
	Index     *athlete.Index
}

// NewEvidence makes evidence of races and record lists, in any order, and of who
// is one person: of all that is known, or of what [Needs] ask for.
func NewEvidence(directory *athlete.Directory, lists []*record.List, races []*race.Race) *Evidence {
	lists = slices.SortedStableFunc(slices.Values(lists), func(a, b *record.List) int { return cmp.Compare(a.Name, b.Name) })
	races = slices.SortedStableFunc(slices.Values(races), func(a, b *race.Race) int { return cmp.Compare(a.ID, b.ID) })
	e := &Evidence{Races: make(map[string]*race.Race, len(races)), Books: booksOf(lists), Directory: directory}
	builder := athlete.NewBuilder(directory, lists)
	of := map[record.Category][]*race.Race{}
	for _, r := range races {
		e.Races[r.ID] = r
		builder.AddRace(r)
		of[record.CategoryOf(r)] = append(of[record.CategoryOf(r)], r)
	}
	for category, book := range e.Books {
		book.Know(of[category]...)
	}
	e.Index = builder.Index()
	return e
}

func booksOf(lists []*record.List) map[record.Category]*record.Book {
	of := map[record.Category][]*record.List{}
	for _, list := range lists {
		of[list.Category()] = append(of[list.Category()], list)
	}
	books := make(map[record.Category]*record.Book, len(of))
	for category, some := range of {
		books[category] = record.NewBook(some...)
	}
	return books
}
