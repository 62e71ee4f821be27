package query

import (
	"slices"

	"github.com/milectl/milectl/internal/corpus"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// Stood is races with the records that a reader of each wants to know: of the
// world, of the winner's area and nation, and of the race's own competition, as
// they stood before it; and those to which another finisher did something.
func Stood(c *corpus.Corpus, races []*race.Race) ([]RaceRecords, error) {
	classes := make([][]*race.Race, len(races))
	for i, r := range races {
		classes[i] = r.Classes()
	}
	books, err := c.Books(slices.Concat(classes...)...)
	if err != nil {
		return nil, err
	}
	all := make([]RaceRecords, len(races))
	for i, r := range races {
		all[i] = RaceRecords{Race: r}
		if !r.IsMixedField() {
			all[i] = stoodIn(books, r)
			withoutDay(all[i].Stood, all[i].KnownTo, r.Date)
			continue
		}
		for _, class := range classes[i] {
			of := stoodIn(books, class)
			all[i].Classes = append(all[i].Classes, of)
			if known := all[i].KnownTo; known.IsZero() || !of.KnownTo.IsZero() && of.KnownTo.Before(known) {
				all[i].KnownTo = of.KnownTo
			}
		}
		for _, of := range all[i].Classes {
			withoutDay(of.Stood, all[i].KnownTo, r.Date)
		}
	}
	return all, nil
}

// stoodIn is a race, or a class of one, with its records as its book has them, if there
// is one.
func stoodIn(books map[record.Category]*record.Book, r *race.Race) RaceRecords {
	of := RaceRecords{Race: r}
	if book := books[record.CategoryOf(r)]; book != nil {
		of.Stood = stoodBefore(book, r)
		of.KnownTo = book.KnownToAll(scopesOf(of.Stood))
		of.Winner = byWinner(book, r, of.Stood)
	}
	return of
}

// winnerOf is the winner of a race, or the first of a class of one of men and women.
func winnerOf(r *race.Race) *race.Result {
	if ranked := r.Ranked(); len(ranked) > 0 && ranked[0].Sex != "" {
		return ranked[0]
	}
	return r.Winner()
}

func stoodBefore(book *record.Book, r *race.Race) []record.Stood {
	winner := winnerOf(r)
	if winner == nil {
		winner = &race.Result{}
	}
	var stood []record.Stood
	scopes := append(book.ScopesOf(r, winner), setByOthers(book, r)...)
	slices.SortFunc(scopes, race.Scope.Compare)
	for _, scope := range slices.Compact(scopes) {
		if s := book.MetBy(scope, r); isKnown(s) {
			stood = append(stood, s)
		}
	}
	return stood
}

// setByOthers is the records that finishers of a race broke or equalled, or are the
// best known of.
func setByOthers(book *record.Book, r *race.Race) []race.Scope {
	var set []race.Scope
	judging := book.Judging(r)
	for _, scope := range (Selection{}).scopesOf(book, r) {
		if slices.ContainsFunc(judging.Of(scope), record.Verdict.Record) {
			set = append(set, scope)
		}
	}
	return set
}

// byWinner is what the winner of a race did to the records that stood before it.
func byWinner(book *record.Book, r *race.Race, stood []record.Stood) []record.Verdict {
	var did []record.Verdict
	judging, winner := book.Judging(r), winnerOf(r)
	for _, s := range stood {
		for _, v := range judging.Of(s.Scope) {
			if v.Result == winner {
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
