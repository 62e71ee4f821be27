package flagvalue

import (
	"fmt"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/failure"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
)

// DayBeforeRace reads the day at whose end targets of a race are asked for: the day before it where
// none is given, and never one on which it was run or later.
func DayBeforeRace(text string, r *race.Race) (date.Date, error) {
	day, err := lastDay("as-of", text)
	switch {
	case err != nil:
		return day, err
	case day.IsZero():
		return r.Date.AddDays(-1), nil
	case !day.Before(r.Date):
		return day, &failure.Error{
			Message: fmt.Sprintf("--as-of: %s is not before the race, which is on %s", day, r.Date),
			Remedy:  "write a day up to " + r.Date.AddDays(-1).String() + ", or leave it out",
		}
	default:
		return day, nil
	}
}

// RecordOfDossier reads which record a mark is to be taken for: a kind of record, or one; all where
// none is given.
func RecordOfDossier(text string) (query.Selection, error) {
	if text == "" {
		return query.Selection{}, nil
	}
	if kind, err := race.ParseScopeKind(text); err == nil {
		return query.Selection{Kind: kind, OfKind: true}, nil
	}
	scope, err := race.ParseScope(text)
	if err != nil {
		return query.Selection{}, failure.OfFlag("record", err)
	}
	return query.Selection{Scope: scope, One: true}, nil
}
