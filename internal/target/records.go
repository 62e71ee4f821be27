package target

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// standing is the records of a class that stood at the end of a day, each looked up once.
type standing struct {
	book  *record.Book
	race  *race.Race
	day   date.Date
	known map[race.Scope]Target
}

// records is what a starter can break: of the records of everybody in the race, or of those of the
// starter's area, nation and club. Of competitions and clubs those alone of which the lists have any.
func (s standing) records(starter *race.Result, common bool) []Target {
	if s.book == nil {
		return nil
	}
	var all []Target
	for _, scope := range s.book.ScopesOf(s.race, starter) {
		if isCommon(scope) != common || scope.Kind > race.Nation && !s.book.Holds(scope) {
			continue
		}
		t, known := s.known[scope]
		if !known {
			t = ofRecord(s.book.AsOf(scope, s.day), s.race.Timed())
			s.known[scope] = t
		}
		all = append(all, t)
	}
	if common {
		slices.SortStableFunc(all, func(a, b Target) int { return a.Scope.Compare(b.Scope) })
		return all
	}
	slices.Reverse(all) // the narrower the record, the sooner it falls
	return all
}

// isCommon reports whether everybody in a race comes under a record, whatever the nation.
func isCommon(s race.Scope) bool {
	return s.Kind == race.World || s.OfCompetition()
}

// ofRecord is what it takes to break what stood.
func ofRecord(met record.Stood, u timing.Unit) Target {
	t := Target{Kind: Record, Scope: met.Scope, Met: met}
	if met.IsZero() {
		return t
	}
	t.Slow, t.Equal = better(met.Mark(), u), level(met.Mark(), u)
	sure := t.Slow
	for _, entry := range met.Entries {
		reading := entry.Unit
		if reading == 0 {
			reading = entry.Mark.Unit()
		}
		if s := surely(entry.Mark, reading, u); s.Better(sure) {
			sure = s
		}
	}
	if sure.Better(t.Slow) {
		t.Sure = sure
	}
	for _, entry := range met.Pending {
		if ahead := better(entry.Mark, u); ahead.Better(t.Slow) && (t.Ahead.IsZero() || ahead.Better(t.Ahead)) {
			t.Ahead = ahead
		}
	}
	return t
}
