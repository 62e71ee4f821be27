package claim

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// point reads the point of the claim; false, with the verdict, where there is
// none of that name in the race.
func (h *hearing) point(key string) (at event.Point, v Verdict, ok bool) {
	lap, _ := h.race.Lap()
	at, err := h.race.Event.ParsePoint(h.claim.At, lap)
	if err != nil {
		v = cannot("the claim names no point of the race")
		v.Figure = h.figure(-1, key, h.claim.At)
		return at, v, false
	}
	return at, Verdict{Figure: h.figure(-1, key, at.Distance().String())}, true
}

// split is the time of an athlete at a point, or that of the leader where the
// claim names nobody.
func (h *hearing) split() (Verdict, error) {
	at, v, ok := h.point("splits")
	if !ok {
		return v, nil
	}
	figure := v.Figure
	var is timing.Mark
	var result int
	var keys []string
	if h.claim.Athlete == "" {
		is, result, keys = h.leadersTime(at)
		figure.Result = result
		if result < 0 {
			figure.Key = "leader_splits"
		}
	} else {
		found, why, err := h.result(h.claim.Athlete)
		if err != nil || found < 0 {
			v = cannot(why)
			v.Figure = figure
			return v, err
		}
		result, figure.Result = found, found
		is, _ = h.race.Results[found].SplitAt(at.Distance())
		keys = h.race.SplitSources(&h.race.Results[found], at.Distance())
	}
	if is.IsZero() {
		v = h.elsewhere(at, result)
		v.Figure = figure
		return v, nil
	}
	v = h.againstMark(is)
	v.Figure = figure
	return h.rest(v, h.cited(keys)), nil
}

// leadersTime is the time of the leader at a point and who that was, -1 where
// no report names the leader. The fastest of the known splits is no leader's.
func (h *hearing) leadersTime(at event.Point) (is timing.Mark, result int, keys []string) {
	for _, lead := range h.leads() {
		if lead.Point.Distance() != at.Distance() || lead.Fastest != nil {
			continue
		}
		for _, leader := range lead.Leaders {
			if mark, ok := leader.SplitAt(at.Distance()); ok {
				return mark, h.index(leader), h.race.SplitSources(leader, at.Distance())
			}
		}
		if len(lead.Leaders) == 0 {
			return lead.Mark, -1, h.race.LeaderSplitSources(at.Distance())
		}
		return timing.Mark{}, h.index(lead.Leaders[0]), nil
	}
	return timing.Mark{}, -1, nil
}

func (h *hearing) index(result *race.Result) int {
	for i := range h.race.Results {
		if &h.race.Results[i] == result {
			return i
		}
	}
	return -1
}

// elsewhere is the verdict on a split at a point of which the document has no
// time: where the very mark stands at another point, what would follow if it
// belonged here.
func (h *hearing) elsewhere(at event.Point, result int) Verdict {
	v := cannot("no time is known at " + pointWords(at.Text()))
	if result >= 0 {
		v = cannot("no time of " + h.race.Results[result].Athlete + " is known at " + pointWords(at.Text()))
		if refuted, ok := h.outOfOrder(at.Distance(), &h.race.Results[result]); ok {
			return refuted
		}
	}
	for i := range h.race.Results {
		runner := &h.race.Results[i]
		if result >= 0 && result != i {
			continue
		}
		for _, split := range runner.Splits {
			if h.claim.Mark.IsZero() || split.Mark != h.claim.Mark {
				continue
			}
			v.Found = split.Mark.String() + " at " + metres(split.Point.Distance())
			v.Receipt = split.Mark.String() + " stands at " + metres(split.Point.Distance()) + h.wouldTake(at, runner)
			v.Disputed = true
			return h.rest(v, h.cited(h.race.SplitSources(runner, split.Point.Distance())))
		}
	}
	return v
}

// outOfOrder refutes the time of a runner at a point by another one: before it
// the clock showed more, or behind it less.
func (h *hearing) outOfOrder(at event.Distance, runner *race.Result) (v Verdict, refuted bool) {
	for _, split := range runner.Splits {
		point := split.Point.Distance()
		if r := split.Mark.Relate(h.claim.Mark); point < at && r == timing.Slower || point > at && r == timing.Faster {
			v = Verdict{Outcome: False, Found: split.Mark.String() + " at " + metres(point)}
			v.Receipt = runner.Athlete + " passed " + metres(point) + " in " + split.Mark.String()
			return h.rest(v, h.cited(h.race.SplitSources(runner, point))), true
		}
	}
	if !runner.Finished() || runner.Mark.Relate(h.claim.Mark) != timing.Faster {
		return Verdict{}, false
	}
	v = Verdict{Outcome: False, Found: runner.Mark.String() + " at the finish", Receipt: runner.Athlete + " finished in " + runner.Mark.String()}
	return h.rest(v, h.cited(h.race.MarkSources(runner))), true
}

// wouldTake is how long the rest of the race would have taken a runner who
// passed a point at the time that is claimed, and what is reported of it.
func (h *hearing) wouldTake(at event.Point, runner *race.Result) string {
	if runner.Mark.IsZero() {
		return ""
	}
	from := metres(at.Distance())
	if at.Bell() {
		from = "the bell (" + from + ")"
	}
	finish := h.race.Event.Distance()
	parts := []string{"; from " + from + " the last " + metres(finish-at.Distance()) + " would have taken " + runner.Mark.Sub(h.claim.Mark).String()}
	for _, segment := range runner.Segments {
		if segment.Segment.From == at.Distance() && segment.Segment.To == finish {
			parts = append(parts, segment.Mark.String()+" is reported")
		}
	}
	return words.Join(", and ", parts...)
}
