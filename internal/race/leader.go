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
	// leader nor a leader's time: all whose split is the fastest of those known.
	Fastest []*Result
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
			switch lead := at(split.Point); {
			case lead.Fastest == nil || split.Mark.Better(lead.Mark):
				lead.Fastest, lead.Mark = []*Result{result}, split.Mark
			case split.Mark.Level(lead.Mark):
				lead.Fastest = append(lead.Fastest, result)
			}
		}
	}
	unnamed := map[event.Distance]timing.Mark{}
	for _, split := range r.LeaderSplits {
		at(split.Point)
		unnamed[split.Point.Distance()] = split.Mark
	}
	ordered := make([]Lead, 0, len(leads))
	for _, lead := range leads {
		lead.time(unnamed[lead.Point.Distance()])
		ordered = append(ordered, *lead)
	}
	slices.SortFunc(ordered, func(a, b Lead) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
	return ordered
}

// time gives a lead its time: the leader's own split, else the unnamed leader's
// time, else the fastest known split and whose it is, which it has already.
func (l *Lead) time(unnamed timing.Mark) {
	for _, leader := range l.Leaders {
		if mark, ok := leader.SplitAt(l.Point.Distance()); ok {
			l.Fastest, l.Mark = nil, mark
			return
		}
	}
	if len(l.Leaders) > 0 || !unnamed.IsZero() {
		l.Fastest, l.Mark = nil, unnamed
	}
}
