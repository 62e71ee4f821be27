package target

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// asked is a race in which bests are looked up as of a day: athlete takes those from before the day
// of the race, and those of its year are the season.
type asked struct {
	index *athlete.Index
	race  *race.Race // held on the day after
	begun bool       // the day after is in the season of the race
}

func askedOn(index *athlete.Index, r *race.Race, day date.Date) asked {
	next := *r
	next.Date = day.AddDays(1)
	return asked{index: index, race: &next, begun: next.Date.Year() == r.Date.Year()}
}

// best is what it takes to better what is known of a best or a lead.
func (a asked) best(kind Kind, starter *race.Result) Target {
	t := Target{Kind: kind}
	if kind != PersonalBest && !a.begun {
		return t
	}
	same, known := a.index.BestBefore(bestOf(kind), a.race, starter)
	if known == nil {
		return t
	}
	unit := a.race.Timed()
	if t.Known = same; same == nil {
		t.Known = known
	}
	t.Slow, t.Equal = better(t.Known.Mark, unit), level(t.Known.Mark, unit)
	if sure := surely(t.Known.Mark, t.Known.Mark.Unit(), unit); sure.Better(t.Slow) {
		t.Sure = sure
	}
	if kind == WorldLead {
		t.Of = a.known(athlete.SeasonBest)
	}
	if known != t.Known && known.Mark.Better(t.Known.Mark) {
		t.Other, t.Under = known, better(known.Mark, unit)
	}
	return t
}

// known is how many marks of the class are known by then, of which a best of a kind is the best.
func (a asked) known(kind athlete.Kind) int {
	n := 0
	for _, p := range a.index.All() {
		if athlete.Compares(kind, a.race, a.race.Sex, p) {
			n++
		}
	}
	return n
}

// bestOf is the kind of a best as athlete has it.
func bestOf(kind Kind) athlete.Kind {
	switch kind {
	case SeasonBest:
		return athlete.SeasonBest
	case PersonalBest:
		return athlete.PersonalBest
	default:
		return athlete.WorldLead
	}
}

// standard is what it takes to meet the standard of a race.
func standard(mark timing.Mark, u timing.Unit) Target {
	return Target{Kind: Standard, Slow: down(mark.Milliseconds(), u)}
}
