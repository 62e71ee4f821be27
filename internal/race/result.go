package race

import (
	"slices"

	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// Result is what one competitor did in a race. Zero values are unknown.
type Result struct {
	Competitor

	Place         int // given, never derived from times; shared in a tie
	Mark          timing.Mark
	Thousandths   timing.Mark // the photo-finish reading; rounds up to Mark
	Status        Status
	Rule          string // the rule of a disqualification
	Annulled      Annulment
	OriginalPlace int    // before a later disqualification moved places up
	Qualified     string // Q, q, qR, qJ, qD
	Overall       int    // place over all sections
	Flags         []Flag
	Role          Role
	Bib           string
	Lane          int
	Order         int // of the start, or a hip number, where there are no lanes
	Sex           Sex // in a race of both
	Reaction      Reaction
	Born          date.Date
	Club          string
	Splits        []Split
	Positions     []Position
	Segments      []SegmentTime
	Ineligible    string // why the mark counts for no record; empty where it does
	Note          string
	Source        Citation
}

// Finished reports whether the result is a finish with a mark that stands.
func (r *Result) Finished() bool {
	return r.Status == "" && !r.Mark.IsZero()
}

// ClubName is the club for which a result counts: the one that is given, or a team of which neither
// a club nor a nation is; empty for none.
func (r *Result) ClubName() string {
	if r.Club == "" && r.Nation == "" {
		return r.Team
	}
	return r.Club
}

// Split is the time at a point of the race, from the start.
type Split struct {
	Point event.Point
	Mark  timing.Mark
}

// Position is the place of a runner at a point of the race.
type Position struct {
	Point event.Point
	Place int
}

// SegmentTime is the time between two points as reported; it is never turned
// into splits.
type SegmentTime struct {
	Segment event.Segment
	Mark    timing.Mark
}

// SplitAt is the runner's time at a distance, and false where none is known.
func (r *Result) SplitAt(at event.Distance) (timing.Mark, bool) {
	for _, split := range r.Splits {
		if split.Point.Distance() == at {
			return split.Mark, true
		}
	}
	return timing.Mark{}, false
}

// PositionAt is the runner's place at a distance, and 0 where it is unknown.
func (r *Result) PositionAt(at event.Distance) int {
	for _, position := range r.Positions {
		if position.Point.Distance() == at {
			return position.Place
		}
	}
	return 0
}

// Annulment says that a mark was annulled after the race, and when.
type Annulment struct {
	On      date.Date // zero where the day is unknown
	Unknown bool      // annulled on an unknown day
}

// IsZero reports whether nothing was annulled.
func (a Annulment) IsZero() bool { return a == Annulment{} }

// Sex is the class of a race.
type Sex string

// The classes of races.
const (
	Men   Sex = "men"
	Women Sex = "women"
	Mixed Sex = "mixed" // of a race in which both run, and of teams of both
)

// Sexes lists the classes of athletes, men first as result sheets do.
func Sexes() []Sex { return []Sex{Men, Women} }

// Fields lists the classes of races: those of athletes, and mixed ones.
func Fields() []Sex { return append(Sexes(), Mixed) }

// Status is why a result has no place.
type Status string

// The statuses of World Athletics result lists.
const (
	DNF Status = "DNF" // did not finish
	DNS Status = "DNS" // did not start
	DQ  Status = "DQ"  // disqualified
	NM  Status = "NM"  // no valid mark
)

// Statuses lists the known statuses.
func Statuses() []Status { return []Status{DNF, DNS, DQ, NM} }

// Role is what an athlete was in the race for, other than to place.
type Role string

// What somebody may be in a race beside a competitor.
const (
	Pacemaker Role = "pacemaker" // a starter who sets the pace; one who finishes counts
	Guest     Role = "guest"     // runs out of competition: a mark, but neither place nor record
)

// Roles lists the known roles.
func Roles() []Role { return []Role{Pacemaker, Guest} }

// Round is the stage of a competition. The order of the constants' list in
// [Rounds] is the order in which they are run.
type Round string

// The rounds of a competition.
const (
	HeatRound    Round = "heat"
	Repechage    Round = "repechage"
	QuarterFinal Round = "quarter-final"
	SemiFinal    Round = "semi-final"
	Final        Round = "final"
)

// Rounds lists the rounds in the order in which they are run.
func Rounds() []Round { return []Round{HeatRound, Repechage, QuarterFinal, SemiFinal, Final} }

// Compare orders rounds as they are run.
func (r Round) Compare(o Round) int {
	return slices.Index(Rounds(), r) - slices.Index(Rounds(), o)
}

// Qualifications lists the codes of those who go on to the next round: by
// place, by time, by referee, jury of appeal or draw, or to the repechage.
func Qualifications() []string { return []string{"Q", "q", "qR", "qJ", "qD", "Re"} }
