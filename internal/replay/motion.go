// Package replay shows a race as it went on: who was where at any time between the gun and the last finish, as far as
// published times tell, drawn on a track to scale, with the order at each published point as the document has it.
//
// Between two published points an even pace is assumed, and said to be; across more than half of a race nothing is. It
// draws text, and knows neither commands nor terminals.
package replay

import (
	"github.com/milectl/milectl/internal/compare"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
)

// knot is a moment at which somebody is known to have been at a point.
type knot struct {
	at event.Distance // from the start
	ms int64          // since the gun
}

// motion is all that is known of how one runner went, or the front of a race whoever it was: from the start on, both
// growing.
type motion struct {
	knots []knot
	whole event.Distance // the length of the race
	even  bool           // a schedule of an even pace, of which all is known
}

// place is where somebody is at a time.
type place struct {
	at       event.Distance
	known    bool // published times tell
	between  bool // of two published points, and so assumed
	finished bool
}

// add adds a moment behind those that are known. What would go back is left out: no runner does.
func (m *motion) add(at event.Distance, ms int64) {
	last := m.knots[len(m.knots)-1]
	if at > last.at && ms > last.ms {
		m.knots = append(m.knots, knot{at, ms})
	}
}

// where is where somebody is at a time. Nobody knows where two published points are further apart than half of the
// race, or behind the last.
func (m *motion) where(ms int64) place {
	if ms <= 0 {
		return place{known: true}
	}
	for i := 1; i < len(m.knots); i++ {
		from, to := m.knots[i-1], m.knots[i]
		if ms > to.ms {
			continue
		}
		p := place{known: true, at: to.at}
		if ms < to.ms {
			done := float64(ms-from.ms) / float64(to.ms-from.ms)
			p.at = from.at + event.Distance(done*float64(to.at-from.at))
			p.between = true
			p.known = m.tells(from, to)
		}
		p.finished = ms == to.ms && to.at == m.whole
		return p
	}
	if last := m.knots[len(m.knots)-1]; last.at == m.whole {
		return place{at: last.at, known: true, finished: true}
	}
	return place{}
}

// tells reports whether two moments next to each other tell what lies between: no more than half of the race does.
func (m *motion) tells(from, to knot) bool { return m.even || 2*(to.at-from.at) <= m.whole }

// motionOf is how a result went: its splits, the times at the front where it led alone, and the finish.
func motionOf(r *race.Race, result *race.Result, leads []race.Lead) motion {
	m := motion{knots: []knot{{}}, whole: r.Event.Distance()}
	for _, lead := range leads {
		at := lead.Point.Distance()
		mark, timed := result.SplitAt(at)
		if alone := len(lead.Leaders) == 1 && lead.Leaders[0] == result; !timed && alone {
			mark = lead.Mark
		}
		if !mark.IsZero() {
			m.add(at, mark.Milliseconds())
		}
	}
	if result.Finished() {
		m.add(m.whole, result.Mark.Milliseconds())
	}
	return m
}

// frontOf is how the front of a race went, whoever was there.
func frontOf(r *race.Race, leads []race.Lead) motion {
	m := motion{knots: []knot{{}}, whole: r.Event.Distance()}
	for _, lead := range leads {
		if front, _, known := lead.Reference(); known {
			m.add(lead.Point.Distance(), front.Milliseconds())
		}
	}
	if winner := r.Winner(); winner != nil && !winner.Mark.IsZero() {
		m.add(m.whole, winner.Mark.Milliseconds())
	}
	return m
}

// ghostMotion is how a run of another race went.
func ghostMotion(run *compare.Run) motion {
	m := motion{knots: []knot{{}}, whole: run.Event.Distance(), even: run.Kind == compare.Even}
	for _, passed := range run.Passings() {
		m.add(passed.At, passed.Mark.Milliseconds())
	}
	return m
}

// when is when the front was at a point, and whether that lies between two published times.
func (m *motion) when(at event.Distance) (ms int64, between, known bool) {
	for i := 1; i < len(m.knots); i++ {
		from, to := m.knots[i-1], m.knots[i]
		switch {
		case at == to.at:
			return to.ms, false, true
		case at < to.at:
			done := float64(at-from.at) / float64(to.at-from.at)
			return from.ms + int64(done*float64(to.ms-from.ms)), true, m.tells(from, to)
		}
	}
	return 0, false, false
}
