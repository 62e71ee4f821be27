package record

import (
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Outcome is what a result did to a record.
type Outcome uint8

// The outcomes. The zero value is none of them.
const (
	Broken         Outcome = iota + 1 // better than the record that stood
	Equalled                          // as good as the record that stood
	BestKnown                         // better than a mark that nobody calls a record, or that may not have been it
	FirstKnown                        // the lists have nothing earlier
	NotFirst                          // better, but a better mark still in the same race holds it
	EqualNotFirst                     // as good as the record that stood, but a better mark in the same race holds it
	ShortBy                           // slower than the record that stood
	ShortByAtLeast                    // slower than a mark that the record was, or better
	CannotTell                        // good enough for what is known, but the lists do not keep the record, the order of the day or a day of annulment decides, or a mark is pending
	Doubtful                          // good enough, but the list of the race contradicts the mark
	CannotCount                       // the mark counts for no record
)

// String is the outcome in words: "broken", "equalled", "best known", "first
// known", "better, not first", "equal, not first", "short by", "short by at
// least", "cannot be told", "doubtful", "cannot count".
func (o Outcome) String() string {
	switch o {
	case Broken:
		return "broken"
	case Equalled:
		return "equalled"
	case BestKnown:
		return "best known"
	case FirstKnown:
		return "first known"
	case NotFirst:
		return "better, not first"
	case EqualNotFirst:
		return "equal, not first"
	case ShortBy:
		return "short by"
	case ShortByAtLeast:
		return "short by at least"
	case CannotTell:
		return "cannot be told"
	case Doubtful:
		return "doubtful"
	case CannotCount:
		return "cannot count"
	default:
		return ""
	}
}

// IsNotFirst reports whether the mark was good enough, and a better one of the same race holds the record.
func (o Outcome) IsNotFirst() bool { return o == NotFirst || o == EqualNotFirst }

// Verdict is what one result did to the record of one scope.
type Verdict struct {
	Result  *race.Result
	Scope   race.Scope
	Outcome Outcome
	Met     Stood         // what stood before the race
	Margin  timing.Margin // the result minus the mark that it met: negative inside
	// HasMargin reports that there was a mark to meet.
	HasMargin bool
	Behind    *race.Result // the better mark of the race, of a result that was good enough
	// Ahead is a mark from before the race, no worse than the result, that waits for ratification, where that leaves open what
	// the result did.
	Ahead *Entry
	Own   *Entry // the result in the lists; nil where it is in none
	Why   string // why the mark cannot count or is doubtful, or why it cannot be told
	// SubjectToRatification is set where nobody has ratified the record yet, as
	// far as the lists say: of the world, or one that they call pending.
	SubjectToRatification bool
	// OnTheClock is set where the units of the two marks differ so that the
	// clock's times cannot be told apart; the face value has decided.
	OnTheClock   bool
	OrderUnknown bool // what was met hangs on the order of races of one day, or on an unknown day of annulment
	// Beyond is set for a race later than the day to which the lists are known to
	// be right about the record: one set between may be missing.
	Beyond bool
	// AgeUnknown is set where the list is of an age class, and the documents do not
	// tell whether the athlete is of it.
	AgeUnknown bool
	Shared     bool // another finisher of the race set the same mark first
}

// Record reports whether the result is the record after the race: broken,
// equalled, or the best known.
func (v Verdict) Record() bool {
	switch v.Outcome {
	case Broken, Equalled, BestKnown:
		return true
	default:
		return false
	}
}

// IsCertain reports whether a verdict rests on a record that somebody lists, on
// marks that can be told apart, and on a known order.
func (v *Verdict) IsCertain() bool {
	return v.Met.Standing.IsListed() && (!v.Met.OrBetter || v.Outcome == ShortByAtLeast) && !v.OnTheClock && !v.OrderUnknown && !v.Beyond
}

// IsUnlisted reports whether the result surely broke a listed record, and the lists do not have it as one.
func (v *Verdict) IsUnlisted() bool {
	if v.Outcome != Broken || v.Shared || !v.IsCertain() {
		return false
	}
	if v.Own == nil {
		return true
	}
	_, holds := v.Own.Standing(v.Scope)
	return !holds
}
