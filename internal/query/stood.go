package query

import (
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Stood is races with the records that a reader of each wants to know: of the
// world, of the winner's area and nation, and of the race's own competition, as
// they stood before it.
func Stood(c *corpus.Corpus, races []*race.Race) ([]RaceRecords, error) {
	books, err := c.Books(races...)
	if err != nil {
		return nil, err
	}
	all := make([]RaceRecords, len(races))
	for i, r := range races {
		all[i] = RaceRecords{Race: r}
		if book := books[record.CategoryOf(r)]; book != nil {
			all[i].Stood, all[i].KnownTo = stoodBefore(book, r), book.KnownTo()
			all[i].Winner = byWinner(book, r, all[i].Stood)
		}
	}
	return all, nil
}

func stoodBefore(book *record.Book, r *race.Race) []record.Stood {
	winner := r.Winner()
	if winner == nil {
		winner = &race.Result{}
	}
	var stood []record.Stood
	scopes := record.ScopesOf(r, winner)
	slices.SortFunc(scopes, race.Scope.Compare)
	for _, scope := range scopes {
		if s := book.MetBy(scope, r); isKnown(s) {
			stood = append(stood, s)
		}
	}
	return stood
}

// byWinner is what the winner of a race did to the records that stood before it.
func byWinner(book *record.Book, r *race.Race, stood []record.Stood) []record.Verdict {
	var did []record.Verdict
	for _, s := range stood {
		for _, v := range book.Judge(r, s.Scope) {
			if v.Result == r.Winner() {
				did = append(did, v)
			}
		}
	}
	return did
}

// isKnown reports whether a look-up found anything.
func isKnown(s record.Stood) bool {
	return !s.IsZero() || len(s.Pending) > 0 || len(s.Unordered) > 0
}
