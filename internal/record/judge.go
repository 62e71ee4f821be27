package record

import (
	"slices"

	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// decide completes a verdict from what stood before the race, the best mark of those of
// which it is open whether they did, the best mark that counts in the race, and why the
// mark is in doubt.
func (v *Verdict) decide(met Stood, open timing.Mark, best *race.Result, doubt string) {
	v.Met = met
	v.OrderUnknown = len(met.Unordered) > 0
	if !met.IsZero() {
		v.Margin, v.HasMargin = v.Result.Mark.Sub(met.Mark()), true
	}
	v.Outcome = v.outcome(open, best, doubt != "")
	switch v.Outcome {
	case CannotTell:
		if !v.isKept() {
			v.Why = unkept(met)
		}
		if v.AgeUnknown {
			v.Why = "whether of the age class is not known"
		}
	case Doubtful:
		v.Why = doubt
	default: // what needs a reason has it
	}
	if (v.Outcome.IsNotFirst() || v.Outcome == CannotTell) && best != nil && best.Mark.Better(v.Result.Mark) {
		v.Behind = best
	}
	v.Shared = (v.Record() || v.Outcome == FirstKnown) && v.Result != best
	v.SubjectToRatification = v.unsettled()
}

// outcome compares the mark with what stood first: a mark slower than that is
// short of it, whoever won.
func (v *Verdict) outcome(open timing.Mark, best *race.Result, doubtful bool) Outcome {
	if v.Why != "" {
		return CannotCount
	}
	if v.AgeUnknown {
		return CannotTell
	}
	known := !v.Met.IsZero()
	mark, met := v.Result.Mark, v.Met.Mark()
	switch {
	case known && met.Better(mark):
		if v.Met.Bound {
			return ShortByAtLeast
		}
		return ShortBy
	case doubtful:
		return Doubtful
	case !v.isKept() || v.hangsOnTheOrder(open):
		return CannotTell
	case best.Mark.Better(mark) && known && mark.Level(met):
		return EqualNotFirst
	case best.Mark.Better(mark):
		return NotFirst
	case !known:
		return FirstKnown
	case mark.Level(met):
		return Equalled
	case v.onlyKnown():
		return BestKnown
	default:
		return Broken
	}
}

// isKept reports whether the lists can tell what a mark did that was good enough for
// what they know: they keep the record, or the mark is better than their bound and
// its own entry names the record, or a wider one that it cannot have been without.
func (v *Verdict) isKept() bool {
	if !v.Met.Bound && v.Met.KeptFrom.IsZero() {
		return true
	}
	return v.isVouchedFor() && (v.Met.IsZero() || v.Result.Mark.Better(v.Met.Mark()))
}

// isVouchedFor reports whether the result's own entry names the record, or one that implies it and is not itself derived.
func (v *Verdict) isVouchedFor() bool {
	if v.Own == nil {
		return false
	}
	implied := v.standing()
	return v.Own.Names(v.Scope) || implied == Ratified || implied == Listed || implied == Pending
}

// hangsOnTheOrder reports whether the order of the races of one day, which nothing
// tells, decides what the mark did: a mark as good or better was run on its day, and no
// entry says that it was the record all the same.
func (v *Verdict) hangsOnTheOrder(open timing.Mark) bool {
	if v.Own != nil && v.Own.Names(v.Scope) {
		return false
	}
	return v.OrderUnknown && !v.Result.Mark.Better(open)
}

// standing is how the result's own entry holds the scope, if there is one and
// it does.
func (v *Verdict) standing() Standing {
	if v.Own == nil {
		return ""
	}
	standing, _ := v.Own.Standing(v.Scope)
	return standing
}

// onlyKnown reports whether nobody's word makes the mark the one that broke the record:
// its own entry is derived, or nothing lists it and what stood is derived or may have
// been bettered; or what stood is a bound.
func (v *Verdict) onlyKnown() bool {
	own := v.standing()
	return v.Met.Bound || own == Derived || own == "" && (v.Met.Standing == Derived || v.Met.OrBetter)
}

// unsettled reports whether the record is still to be ratified: one that the lists
// call pending, or a world record at a distance whose record is ratified at all.
func (v *Verdict) unsettled() bool {
	switch v.Outcome {
	case Broken, Equalled:
		own := v.standing()
		return own == Pending || v.Scope.Kind == race.World && own != Ratified && v.Met.Standing == Ratified
	case FirstKnown, BestKnown:
		return v.standing() == Pending
	default:
		return false
	}
}

// intervalsOf is the times that the clock may have shown of what stood: thousands may share a mark, and its readings
// are few.
func intervalsOf(entries []*Entry, lag timing.Lag) []timing.Interval {
	var all []timing.Interval
	for _, entry := range entries {
		if shown := entry.interval(lag); !slices.Contains(all, shown) {
			all = append(all, shown)
		}
	}
	return all
}

// overlaps reports whether the clock may have shown another order than the face
// value of a mark that counts and of what stood, which it may have shown at some times.
func (v *Verdict) overlaps(met []timing.Interval, lag timing.Lag) bool {
	if v.Outcome == CannotCount || v.Outcome == Doubtful {
		return false
	}
	mark := v.Result.Mark.IntervalIn(lag)
	if v.Own != nil && v.Own.Mark == v.Result.Mark {
		mark = v.Own.interval(lag)
	}
	return slices.ContainsFunc(met, func(shown timing.Interval) bool { return mark.Relate(shown) == timing.CannotTell })
}
