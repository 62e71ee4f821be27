// Package query holds the answers to questions about races and records, one file a question, and the judgements that
// make an answer of what is known: what a lead rests on, whether a mark may be a best.
//
// Answers are values without functions in them. The package knows no flags or streams, and not how an answer is worded
// or laid out.
package query

import (
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/record"
	"github.com/milectl/milectl/internal/timing"
)

// RaceRecords is a race with the records that stood before it.
type RaceRecords struct {
	Race    *race.Race
	Stood   []record.Stood   // of the scopes that a reader wants; those of which nothing is known are left out
	Winner  []record.Verdict // what the winner did to these, where he falls under them
	KnownTo date.Date        // to which the record lists are known to be right; zero where there are none

	Classes []RaceRecords // of a field of men and women, by whose records each is judged: what is above is empty then but for the race and the day
}

// ByClass is the race with its records, or where men and women ran together each class
// with its own.
func (r RaceRecords) ByClass() []RaceRecords {
	if len(r.Classes) > 0 {
		return r.Classes
	}
	return []RaceRecords{r}
}

// ResultCounts is how many results a race has, by what became of them.
type ResultCounts struct {
	Finishers int // with a place or a mark
	Started   int // with neither and no status: started, nothing more known
	Status    map[race.Status]int
}

// CountResults counts the results of a race.
func CountResults(r *race.Race) ResultCounts {
	counts := ResultCounts{Status: map[race.Status]int{}}
	for i := range r.Results {
		switch result := &r.Results[i]; {
		case result.Status != "":
			counts.Status[result.Status]++
		case result.Place > 0 || !result.Mark.IsZero():
			counts.Finishers++
		default:
			counts.Started++
		}
	}
	return counts
}

// InOrder is the results of a race with a place, in its order, and then all others.
func InOrder(r *race.Race) []*race.Result { return append(r.Ranked(), r.Unranked()...) }

// ResultSources is the keys of the sources of a result, or those of the race
// where it names none.
func ResultSources(r *race.Race, result *race.Result) []string {
	if keys := result.Source.Keys(); len(keys) > 0 {
		return keys
	}
	return r.Source.For("results")
}

// Basis is what it rests on that somebody is said to be in front at a point.
type Basis uint8

// The bases, from the surest.
const (
	AtFinish     Basis = iota + 1 // the winner
	ByPosition                    // a report gives the position
	TimeOnly                      // the leader's time is known, not whose it is
	FastestSplit                  // only the fastest of the splits that are known
)

// BasisOf is what a lead rests on.
func BasisOf(lead race.Lead) Basis {
	switch {
	case lead.Fastest != nil:
		return FastestSplit
	case len(lead.Leaders) == 0:
		return TimeOnly
	default:
		return ByPosition
	}
}

// LeaderAt is one leader of a race at a point.
type LeaderAt struct {
	race.Lead

	Leader *race.Result // nil where no report names one
	Time   timing.Mark  // the leader's own, zero where it is not known
}

// LeadersOf is who led a race at each point that is known of. Leaders who were
// level have one each.
func LeadersOf(r *race.Race) []LeaderAt {
	var leaders []LeaderAt
	for _, lead := range r.Leads() {
		if len(lead.Leaders) == 0 {
			leaders = append(leaders, LeaderAt{Lead: lead, Time: lead.Mark})
		}
		for _, leader := range lead.Leaders {
			own, _ := leader.SplitAt(lead.Point.Distance())
			leaders = append(leaders, LeaderAt{Lead: lead, Leader: leader, Time: own})
		}
	}
	return leaders
}
