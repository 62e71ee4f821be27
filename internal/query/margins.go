package query

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// Gap is the difference of two marks; the zero value is one that is not known.
type Gap struct {
	timing.Margin

	Known bool
}

// between is how much a mark is more than another.
func between(mark, other timing.Mark) Gap {
	if mark.IsZero() || other.IsZero() {
		return Gap{}
	}
	return Gap{Margin: mark.Sub(other), Known: true}
}

// FinisherMargins is how far a finisher was from others.
type FinisherMargins struct {
	Result   *race.Result
	ToWinner Gap            // not known of the winner
	Metres   event.Distance // behind the winner at the finish, derived; where ToWinner is known
	ToNext   Gap            // to the one in front
	ToLights Gap            // to the pace lights
}

// MarginsOf is the margins of those who have a place in a race, in its order.
func MarginsOf(r *race.Race) []FinisherMargins {
	var margins []FinisherMargins
	winner, ranked := r.Winner(), r.Ranked()
	for i, result := range ranked {
		m := FinisherMargins{Result: result, ToLights: between(result.Mark, r.PaceLights)}
		if behind, known := result.GapTo(winner); known && result != winner {
			m.ToWinner = Gap{Margin: behind, Known: true}
			m.Metres = race.MetresBehind(r.Event.Distance(), winner.Mark, result.Mark)
		}
		if i > 0 && isNext(ranked[:i], result) {
			m.ToNext = between(result.Mark, ranked[i-1].Mark)
		}
		margins = append(margins, m)
	}
	return margins
}

// isNext reports whether nobody came in between the last of some and the one behind
// them: in a partial list places are missing.
func isNext(before []*race.Result, result *race.Result) bool {
	last := before[len(before)-1].Place
	shared := 0
	for shared < len(before) && before[len(before)-1-shared].Place == last {
		shared++
	}
	return result.Place == last || result.Place <= last+shared
}

// Against is the winner's mark against another: a record that stood, or the pace
// lights.
type Against struct {
	Stood   record.Stood   // zero for the pace lights
	Verdict record.Verdict // what the winner did to the record; zero for the pace lights
	Mark    timing.Mark
	By      Gap // the winner's mark minus the other; not known as MarginOf of the verdict
	Order   int // by face value: negative where the winner was better, 0 where level
}

// WinnerAgainst is the winner of a race against each record under which the mark
// comes, as it stood before the race, and then against the pace lights.
func WinnerAgainst(of RaceRecords) []Against {
	winner := winnerOf(of.Race)
	if winner == nil || winner.Mark.IsZero() {
		return nil
	}
	against := func(stood record.Stood, mark timing.Mark) Against {
		return Against{Stood: stood, Mark: mark, By: between(winner.Mark, mark), Order: winner.Mark.Compare(mark)}
	}
	var all []Against
	for _, stood := range of.Stood {
		i := slices.IndexFunc(of.Winner, func(v record.Verdict) bool { return v.Scope == stood.Scope })
		if stood.IsZero() || i < 0 {
			continue
		}
		a := against(stood, stood.Mark())
		a.Verdict = of.Winner[i]
		a.By = MarginOf(a.Verdict)
		all = append(all, a)
	}
	if lights := of.Race.PaceLights; !lights.IsZero() {
		all = append(all, against(record.Stood{}, lights))
	}
	return all
}

// LevelWithLights is the finishers who ran the time of the pace lights.
func LevelWithLights(r *race.Race) []*race.Result {
	var level []*race.Result
	for _, result := range InOrder(r) {
		if !r.PaceLights.IsZero() && result.Mark.Level(r.PaceLights) {
			level = append(level, result)
		}
	}
	return level
}
