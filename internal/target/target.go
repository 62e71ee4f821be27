// Package target answers, before a race, what each starter needs: the slowest marks that would be a
// best, a lead or a record, or meet the standard, by what was known at the end of a day; and when an
// even run of such a mark passes each point, beside the runs that are the records. What became of the
// race, and what was run later, no answer rests on. It knows no words of output, flags or files.
package target

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Kind is what a mark may be.
type Kind uint8

// The kinds, those of a starter alone first.
const (
	SeasonBest Kind = iota + 1
	PersonalBest
	Record
	WorldLead
	Standard // the qualifying mark of the race
)

// Target is one thing that a mark may be.
type Target struct {
	Kind  Kind
	Scope race.Scope           // of a Record
	Slow  timing.Mark          // the slowest mark that would be it, in the unit to which the race is timed; zero where none is known
	Equal timing.Mark          // the mark that would equal what stands; zero where the unit of the race has none
	Sure  timing.Mark          // where Slow is better by face value alone: the slowest mark that is better whatever the clock showed
	Met   record.Stood         // of a Record: what stood
	Known *athlete.Performance // of a best or a lead: the best that is known on the same kind of track, else on any that is compared
	Other *athlete.Performance // the best that is known on another kind of track, where it is better
	Under timing.Mark          // the slowest mark that is better than Other too
	Ahead timing.Mark          // of a Record: the slowest mark that is better than all that wait for ratification too
	Of    int                  // of a lead: of how many marks of the season, on all kinds of track that are compared, it is the best known
}

// Vague reports whether a mark at Slow may not be enough: what stood is a bound, may have been
// bettered, or a better mark waits for ratification.
func (t *Target) Vague() bool {
	return t.Kind == Record && (t.Met.OrBetter || t.Met.Bound || !t.Met.KeptFrom.IsZero() || !t.Ahead.IsZero())
}

// Stands is the mark that is to be bettered; of a standard, met.
func (t *Target) Stands() timing.Mark {
	switch {
	case t.Kind == Record:
		return t.Met.Mark()
	case t.Known != nil:
		return t.Known.Mark
	default:
		return timing.Mark{}
	}
}

// Starter is one of those who are entered.
type Starter struct {
	Result *race.Result // of the race as it was announced
	// Unnamed is set where several people have the name, so that no bests can be told.
	Unnamed bool
	// Uncounted is why no mark of the starter counts for a record; empty where it may.
	Uncounted string
	Targets   []Target // those of the starter alone: season and personal best, records of area, nation and club
}

// Class is the men or the women of a race, each of whom is held against the records of the class.
type Class struct {
	Race     *race.Race // as it was announced, in a wind that counts
	Listed   bool       // a record list is kept
	Common   []Target   // of everybody: the world record and lead, those of the meeting, the championship and the series, the standard
	Starters []Starter
	Runs     []Schedule
	Marks    int // how many marks were known by then, from which the bests are taken
}

// better is the slowest mark in a unit that is better by face value than another.
func better(than timing.Mark, u timing.Unit) timing.Mark {
	if than.IsZero() {
		return timing.Mark{}
	}
	return down(than.Milliseconds()-1, u)
}

// down is the slowest mark in a unit that is not slower than so many milliseconds.
func down(ms int64, u timing.Unit) timing.Mark { return timing.Of(ms/int64(u)*int64(u), u) }

// level is the mark in a unit that shows the face value of another; none where the unit has none.
func level(with timing.Mark, u timing.Unit) timing.Mark {
	if with.Milliseconds()%int64(u) != 0 {
		return timing.Mark{}
	}
	return timing.Of(with.Milliseconds(), u)
}

// surely is the slowest mark in a unit that is better than another of some reading, whatever the
// clock showed behind both.
func surely(than timing.Mark, reading, u timing.Unit) timing.Mark {
	return down(than.Milliseconds()-int64(reading), u)
}
