package query

import (
	"github.com/milectl/milectl/internal/athlete"
	"github.com/milectl/milectl/internal/race"
)

// Bests is the finishers of a race against the best marks that are known from
// before it.
type Bests struct {
	From   int // how many marks the bests are taken from; 0 where that is not told
	Checks []BestCheck
}

// BestCheck is a result against one best, such as the season best of its athlete.
type BestCheck struct {
	athlete.Best

	Result *race.Result
}

// By is the result minus the best that is known: negative where it is better.
func (b BestCheck) By() Gap {
	if b.Before == nil {
		return Gap{}
	}
	return between(b.Result.Mark, b.Before.Mark)
}

// BestsOf holds each finisher of a class of a race against what is known of bests: all of
// them, or only those that may be one. What keeps a mark in a field of men and women from
// being a record, keeps it from no best.
func BestsOf(r *race.Race, sex race.Sex, known *athlete.Index, all bool) *Bests {
	bests := &Bests{From: known.Len()}
	for _, result := range InOrder(r) {
		if r.SexOf(result) != sex || !result.Finished() || !athlete.Eligible(r, result) && !athlete.IsAided(r, result) {
			continue
		}
		for _, kind := range athlete.Kinds() {
			best := known.Best(kind, r, result, result.Mark)
			if all || best.Answer == athlete.Faster || best.Answer == athlete.Equal || wouldBe(best, result) {
				bests.Checks = append(bests.Checks, BestCheck{Best: best, Result: result})
			}
		}
	}
	return bests
}

// wouldBe reports whether only the wind keeps a mark from being the best of its athlete
// that is known.
func wouldBe(best athlete.Best, result *race.Result) bool {
	own := best.Kind == athlete.PersonalBest || best.Kind == athlete.SeasonBest
	return own && best.Answer == athlete.WindAided && best.Before != nil && !best.Before.Mark.Better(result.Mark)
}
