package claim

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// point reads the point of the claim; false, with the verdict, where there is
// none of that name in the race.
func (c *comparison) point(key string) (at event.Point, a Assessment, ok bool) {
	at, err := c.race.Event.ParsePoint(c.claim.At.Text(), c.race.Course())
	if err != nil {
		a = cannot("the claim names no point of the race")
		a.Datum = c.datum(-1, key, c.claim.At.Text())
		return at, a, false
	}
	return at, Assessment{Datum: c.datum(-1, key, at.Distance().String())}, true
}

// split is the time of an athlete at a point, or that of the leader where the
// claim names nobody.
func (c *comparison) split() Assessment {
	at, a, ok := c.point("splits")
	if !ok {
		return a
	}
	datum := a.Datum
	var is timing.Mark
	var result int
	var keys []string
	if c.claim.Athlete == "" {
		is, result, keys = c.leadersTime(at)
		datum.Result = result
		if result < 0 {
			datum.Key = "leader_splits"
		}
	} else {
		found, why := c.result(c.claim.Athlete)
		if found < 0 {
			a = cannot(why)
			a.Datum = datum
			return a
		}
		result, datum.Result = found, found
		is, _ = c.race.Results[found].SplitAt(at.Distance())
		keys = c.race.SplitSources(&c.race.Results[found], at.Distance())
	}
	if is.IsZero() {
		a = c.elsewhere(at, result)
		a.Datum = datum
		return a
	}
	a = c.againstMark(is)
	a.Datum = datum
	return c.basedOn(a, c.cited(keys))
}

// leadersTime is the time of the leader at a point and who that was, -1 where
// no report names the leader. The fastest of the known splits is no leader's.
func (c *comparison) leadersTime(at event.Point) (is timing.Mark, result int, keys []string) {
	for _, lead := range c.leads() {
		if lead.Point.Distance() != at.Distance() || lead.Fastest != nil {
			continue
		}
		for _, leader := range lead.Leaders {
			if mark, ok := leader.SplitAt(at.Distance()); ok {
				return mark, c.index(leader), c.race.SplitSources(leader, at.Distance())
			}
		}
		if len(lead.Leaders) == 0 {
			return lead.Mark, -1, c.race.LeaderSplitSources(at.Distance())
		}
		return timing.Mark{}, c.index(lead.Leaders[0]), nil
	}
	return timing.Mark{}, -1, nil
}

func (c *comparison) index(result *race.Result) int {
	for i := range c.race.Results {
		if &c.race.Results[i] == result {
			return i
		}
	}
	return -1
}

// elsewhere is the verdict on a split at a point of which the document has no
// time: where the very mark stands at another point, what would follow if it
// belonged here.
func (c *comparison) elsewhere(at event.Point, result int) Assessment {
	if c.claim.Mark.IsZero() {
		return cannot("the claim gives no mark")
	}
	a := cannot("no time is known at " + event.InWords(at.Text()))
	if result >= 0 {
		a = cannot("no time of " + c.race.Results[result].Name() + " is known at " + event.InWords(at.Text()))
		if refuted, ok := c.outOfOrder(at.Distance(), &c.race.Results[result]); ok {
			return refuted
		}
	}
	for i := range c.race.Results {
		runner := &c.race.Results[i]
		if result >= 0 && result != i {
			continue
		}
		for _, split := range runner.Splits {
			if split.Mark != c.claim.Mark {
				continue
			}
			a.Found = split.Mark.String() + " at " + metres(split.Point.Distance())
			a.Receipt = split.Mark.String() + " stands at " + metres(split.Point.Distance()) + c.wouldTake(at, runner)
			a.Disputed = true
			return c.basedOn(a, c.cited(c.race.SplitSources(runner, split.Point.Distance())))
		}
	}
	return a
}

// outOfOrder refutes the time of a runner at a point by another one: before it
// the clock showed more, or behind it less.
func (c *comparison) outOfOrder(at event.Distance, runner *race.Result) (a Assessment, refuted bool) {
	for _, split := range runner.Splits {
		point := split.Point.Distance()
		if r := split.Mark.Relate(c.claim.Mark); point < at && r == timing.Slower || point > at && r == timing.Faster {
			a = Assessment{Truth: False, Found: split.Mark.String() + " at " + metres(point)}
			a.Receipt = runner.Name() + " passed " + metres(point) + " in " + split.Mark.String()
			return c.basedOn(a, c.cited(c.race.SplitSources(runner, point))), true
		}
	}
	if !runner.Finished() || runner.Mark.Relate(c.claim.Mark) != timing.Faster {
		return Assessment{}, false
	}
	a = Assessment{Truth: False, Found: runner.Mark.String() + " at the finish", Receipt: runner.Name() + " finished in " + runner.Mark.String()}
	return c.basedOn(a, c.cited(c.race.MarkSources(runner))), true
}

// wouldTake is how long the rest of the race would have taken a runner who
// passed a point at the time that is claimed, and what is reported of it.
func (c *comparison) wouldTake(at event.Point, runner *race.Result) string {
	if runner.Mark.IsZero() {
		return ""
	}
	from := metres(at.Distance())
	if at.Bell() {
		from = "the bell (" + from + ")"
	}
	finish := c.race.Event.Distance()
	parts := []string{"; from " + from + " the last " + metres(finish-at.Distance()) + " would have taken " + runner.Mark.Sub(c.claim.Mark).String()}
	for _, segment := range runner.Segments {
		if segment.Segment.From == at.Distance() && segment.Segment.To == finish {
			parts = append(parts, segment.Mark.String()+" is reported")
		}
	}
	return words.Join(", and ", parts...)
}
