package race

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/timing"
)

// Lead is what is known of the front of the race at a point.
type Lead struct {
	Point   event.Point
	Leaders []*Result   // who had position 1 there; none where no report names one, two where they were level
	Mark    timing.Mark // the leader's time, or one whose runner no report names; zero where none is known
	// Fastest is set where the point has individual splits but neither a named
	// leader nor a leader's time: the fastest of the known splits.
	Fastest *Result
}

// Leads lists the points of the race for which a position or a time is known,
// by distance. A leader is who has position 1 there; nothing else makes one.
func (r *Race) Leads() []Lead {
	leads := map[event.Distance]*Lead{}
	at := func(p event.Point) *Lead {
		if leads[p.Distance()] == nil {
			leads[p.Distance()] = &Lead{Point: p}
		}
		return leads[p.Distance()]
	}
	for i := range r.Results {
		result := &r.Results[i]
		for _, position := range result.Positions {
			if position.Place == 1 {
				lead := at(position.Point)
				lead.Leaders = append(lead.Leaders, result)
			}
		}
		for _, split := range result.Splits {
			at(split.Point)
		}
	}
	for _, split := range r.LeaderSplits {
		at(split.Point).Mark = split.Mark
	}
	ordered := make([]Lead, 0, len(leads))
	for _, lead := range leads {
		r.timeLead(lead)
		ordered = append(ordered, *lead)
	}
	slices.SortFunc(ordered, func(a, b Lead) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
	return ordered
}

// timeLead gives a lead its time: the leader's own split, else the unnamed
// leader's time, else the fastest known split and whose it is.
func (r *Race) timeLead(lead *Lead) {
	for _, leader := range lead.Leaders {
		if mark, ok := leader.SplitAt(lead.Point.Distance()); ok {
			lead.Mark = mark
			return
		}
	}
	if len(lead.Leaders) > 0 || !lead.Mark.IsZero() {
		return
	}
	for i := range r.Results {
		result := &r.Results[i]
		mark, ok := result.SplitAt(lead.Point.Distance())
		if ok && (lead.Fastest == nil || mark.Better(lead.Mark)) {
			lead.Fastest, lead.Mark = result, mark
		}
	}
}
