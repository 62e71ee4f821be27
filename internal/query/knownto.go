package query

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
)

// standOn is what stood of each of some records at the end of a day, as far as
// anything is known, and the day to which the lists are right about all that is told:
// where nothing is, about all that was asked for.
func standOn(book *record.Book, scopes []race.Scope, days []date.Date) (stands []record.Stood, known date.Date) {
	var on []date.Date
	for i, scope := range scopes {
		if stood := book.AsOf(scope, days[i]); isKnown(stood) {
			stands, on = append(stands, stood), append(on, days[i])
		}
	}
	if len(stands) == 0 {
		return nil, book.KnownToAll(scopes)
	}
	known = book.KnownToAll(scopesOf(stands))
	for i := range stands {
		withoutDay(stands[i:i+1], known, on[i])
	}
	return stands, known
}

// withoutDay takes from records that stood on a day the one to which the lists are
// right about them, where the answer itself says it, or they are right on the day.
func withoutDay(stood []record.Stood, known, day date.Date) {
	for i := range stood {
		if stood[i].KnownTo == known || !known.Before(day) {
			stood[i].KnownTo = date.Date{}
		}
	}
}
