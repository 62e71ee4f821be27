package record

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Outcome is what a result did to a record.
type Outcome uint8

// The outcomes. The zero value is none of them.
const (
	Broken          Outcome = iota + 1 // better than the record that stood
	Equalled                           // as good as the record that stood
	FasterThanKnown                    // better than a mark that nobody calls a record
	FirstKnown                         // the lists have nothing earlier
	InsideBehind                       // good enough, but a better mark in the same race holds it
	ShortBy                            // slower than the record that stood
	CannotCount                        // the mark counts for no record
)

// String is the outcome in words: "broken", "equalled", "faster than the
// fastest known", "first known", "inside, behind", "short by", "cannot count".
func (o Outcome) String() string {
	switch o {
	case Broken:
		return "broken"
	case Equalled:
		return "equalled"
	case FasterThanKnown:
		return "faster than the fastest known"
	case FirstKnown:
		return "first known"
	case InsideBehind:
		return "inside, behind"
	case ShortBy:
		return "short by"
	case CannotCount:
		return "cannot count"
	default:
		return ""
	}
}

// Verdict is what one result did to the record of one scope.
type Verdict struct {
	Result  *race.Result
	Scope   race.Scope
	Outcome Outcome
	Met     Stood         // what stood before the race
	Margin  timing.Margin // the result minus the mark that it met: negative inside
	// HasMargin reports that there was a mark to meet.
	HasMargin bool
	Behind    *race.Result // who holds the record that the result was inside
	Own       *Entry       // the result in the lists; nil where it is in none
	Why       string       // why the mark cannot count
	// SubjectToRatification is set where nobody has ratified the record yet, as
	// far as the lists say: of the world, or one that they call pending.
	SubjectToRatification bool
	// OnTheClock is set where the units of the two marks differ so that the
	// clock's times cannot be told apart; the face value has decided.
	OnTheClock   bool
	OrderUnknown bool // what was met hangs on the order of races of one day
	// Beyond is set for a race later than the day to which the lists are known:
	// a record set between may be missing.
	Beyond bool
	Shared bool // another finisher of the race set the same mark first
}

// Record reports whether the result is the record after the race: broken,
// equalled, or faster than the fastest known.
func (v Verdict) Record() bool {
	switch v.Outcome {
	case Broken, Equalled, FasterThanKnown:
		return true
	default:
		return false
	}
}
