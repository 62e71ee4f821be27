package query

import (
	"github.com/milectl/milectl/internal/best"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Bests is the finishers of a race against the best marks that are known from
// before it.
type Bests struct {
	From   int // how many marks the bests are taken from
	Checks []BestCheck
}

// BestCheck is a result against one best, such as the season best of its athlete.
type BestCheck struct {
	Result   *race.Result
	Kind     best.Kind
	Standing BestStanding
	Before   best.Performance // the best known; zero where none is
	By       timing.Margin    // the result minus Before: negative where it is better
	Behind   *race.Result     // who in the same race was better still, where Standing is BehindOther
}

// BestStanding is whether a result may be a best, as far as is known.
type BestStanding uint8

// The standings of a result. Only the last two leave it a best.
const (
	NoneKnown   BestStanding = iota // there is nothing to hold it against
	Slower                          // a better mark is known from before
	BehindOther                     // better than any known, but another of the race was better still
	EqualsKnown                     // as good as the best known
	BeatsKnown                      // better than any known
)

// Holds reports whether what is known lets the result be a best.
func (s BestStanding) Holds() bool { return s == EqualsKnown || s == BeatsKnown }

// BestsOf holds each finisher of a race against what is known of bests: all of
// them, or only those that nothing known refutes.
func BestsOf(r *race.Race, known *best.Index, all bool) *Bests {
	bests := &Bests{From: known.Len()}
	for _, result := range r.Ranked() {
		if !result.Finished() || !best.Eligible(r, result) {
			continue
		}
		for _, kind := range best.Kinds() {
			if check := checkBest(r, result, kind, known); all || check.Standing.Holds() {
				bests.Checks = append(bests.Checks, check)
			}
		}
	}
	return bests
}

func checkBest(r *race.Race, result *race.Result, kind best.Kind, known *best.Index) BestCheck {
	check := BestCheck{Result: result, Kind: kind}
	before, ok := known.Before(kind, r, result)
	if !ok {
		return check
	}
	check.Before, check.By = before, result.Mark.Sub(before.Mark)
	order := result.Mark.Compare(before.Mark)
	if order > 0 {
		check.Standing = Slower
		return check
	}
	check.Behind = best.Beaten(kind, r, result)
	switch {
	case check.Behind != nil:
		check.Standing = BehindOther
	case order == 0:
		check.Standing = EqualsKnown
	default:
		check.Standing = BeatsKnown
	}
	return check
}
