package query

import (
	"cmp"
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// SplitGap is how far a split was behind the front of the race: behind its
// leader, or else the fastest split that is known there.
type SplitGap struct {
	Gap

	ToLeader bool
}

// GapAt is how far a mark at a point was behind the front of the race.
func GapAt(lead race.Lead, mark timing.Mark) SplitGap {
	front, isLeader, known := lead.Reference()
	if !known || mark.IsZero() {
		return SplitGap{}
	}
	return SplitGap{Gap: between(mark, front), ToLeader: isLeader}
}

// SplitRow is one result at one point.
type SplitRow struct {
	Lead     race.Lead
	Result   *race.Result
	Mark     timing.Mark // zero where only the position is known
	Position int         // 0 where only the time is known
	Gap      SplitGap
	Sources  []string // keys of the time's, or where there is none of the position's
}

// Points is the points of a race at which anything is known: a time, or who held
// any position. Where that is neither the leader nor a time, the lead has nothing
// but its point.
func Points(r *race.Race) []race.Lead {
	points := r.Leads()
	seen := map[event.Distance]bool{}
	for _, lead := range points {
		seen[lead.Point.Distance()] = true
	}
	for i := range r.Results {
		for _, position := range r.Results[i].Positions {
			if at := position.Point.Distance(); !seen[at] {
				seen[at] = true
				points = append(points, race.Lead{Point: position.Point})
			}
		}
	}
	slices.SortFunc(points, func(a, b race.Lead) int { return cmp.Compare(a.Point.Distance(), b.Point.Distance()) })
	return points
}

// SplitsOf is all the splits and positions of a race, by point and then in the
// order of the document.
func SplitsOf(r *race.Race) []SplitRow {
	var rows []SplitRow
	there := placedAt(r)
	for _, lead := range Points(r) {
		at := lead.Point.Distance()
		for _, result := range there[at] {
			mark, _ := result.SplitAt(at)
			rows = append(rows, SplitRow{
				Lead: lead, Result: result, Mark: mark, Position: result.PositionAt(at), Gap: GapAt(lead, mark),
				Sources: sourcesAt(r, result, at),
			})
		}
	}
	return rows
}

// placedAt is the results that have a time or a position at each point, in the order
// of the document.
func placedAt(r *race.Race) map[event.Distance][]*race.Result {
	there := map[event.Distance][]*race.Result{}
	add := func(at event.Distance, result *race.Result) {
		if all := there[at]; len(all) == 0 || all[len(all)-1] != result {
			there[at] = append(all, result)
		}
	}
	for i := range r.Results {
		result := &r.Results[i]
		for _, split := range result.Splits {
			add(split.Point.Distance(), result)
		}
		for _, position := range result.Positions {
			add(position.Point.Distance(), result)
		}
	}
	return there
}

// sourcesAt is the sources of a result's time at a point, or where it has none
// of its position there.
func sourcesAt(r *race.Race, result *race.Result, at event.Distance) []string {
	if _, timed := result.SplitAt(at); timed {
		return r.SplitSources(result, at)
	}
	return r.PositionSources(result, at)
}

// FrontPoint is the front of a race at one point, or at the finish.
type FrontPoint struct {
	Lead     race.Lead    // zero at the finish
	Winner   *race.Result // at the finish; nil elsewhere
	Basis    Basis
	Distance event.Distance // from the start
	Mark     timing.Mark
	Stretch  race.Stretch // from the last point at which a leader's time is known; zero where there is none
	Sources  []string     // keys of the time's
	Claims   []race.Claim // of reports that give the leader here another time, each time of each report once
}

// InFront is who was in front as far as it is known; level leaders are several.
func (p FrontPoint) InFront() []*race.Result {
	if p.Winner != nil {
		return []*race.Result{p.Winner}
	}
	return p.Lead.Leaders
}

// FrontOf is the front of a race at each point that is known of, and at the
// finish where the winner's mark is known.
func FrontOf(r *race.Race) []FrontPoint {
	stretches := map[event.Distance]race.Stretch{}
	for _, s := range r.Stretches() {
		stretches[s.To] = s
	}
	var front []FrontPoint
	said := map[event.Distance][]race.Claim{} // about each point
	for _, c := range r.Claims {
		said[c.At.Distance()] = append(said[c.At.Distance()], c)
	}
	for _, lead := range r.Leads() {
		at := lead.Point.Distance()
		point := FrontPoint{
			Lead: lead, Basis: BasisOf(lead), Distance: at, Mark: lead.Mark, Sources: leadSources(r, lead), Claims: otherTimes(said[at], lead),
		}
		if lead.Fastest == nil {
			point.Stretch = stretches[at]
		}
		front = append(front, point)
	}
	if winner := r.Winner(); winner != nil && !winner.Mark.IsZero() {
		at := r.Event.Distance()
		front = append(front, FrontPoint{
			Winner: winner, Basis: AtFinish, Distance: at, Mark: winner.Mark, Stretch: stretches[at], Sources: r.MarkSources(winner),
		})
	}
	return front
}

// leadSources is the sources of the time at a point, of whoever ran it.
func leadSources(r *race.Race, lead race.Lead) []string {
	at, front := lead.Point.Distance(), slices.Concat(lead.Leaders, lead.Fastest) // one of them at most
	for _, of := range front {
		if _, timed := of.SplitAt(at); timed {
			return r.SplitSources(of, at)
		}
	}
	if len(front) == 0 || !lead.Mark.IsZero() {
		return r.LeaderSplitSources(at)
	}
	return r.PositionSources(front[0], at)
}

// otherTimes is those of the claims about a point that give the leader there a time that is not the
// one that the race has.
func otherTimes(said []race.Claim, lead race.Lead) []race.Claim {
	var others []race.Claim
	for _, c := range said {
		if c.Mark.IsZero() || c.Mark == lead.Mark {
			continue
		}
		known := func(other race.Claim) bool { return other.Source == c.Source && other.Mark == c.Mark }
		if ofTheLeader(c, lead) && !slices.ContainsFunc(others, known) {
			others = append(others, c)
		}
	}
	return others
}

// ofTheLeader reports whether a claim about a point may mean the leader there.
func ofTheLeader(c race.Claim, lead race.Lead) bool {
	return c.Athlete == "" || len(lead.Leaders) == 0 || slices.ContainsFunc(lead.Leaders, func(leader *race.Result) bool {
		return words.Fold(leader.Name()) == words.Fold(c.Athlete)
	})
}

// SegmentRow is the time of one segment, as it was reported.
type SegmentRow struct {
	Result  *race.Result // nil where no report names the runner
	Segment race.SegmentTime
	Sources []string
}

// SegmentsOf is the segments of a race: of its results in the order of the
// document, then those of nobody named.
func SegmentsOf(r *race.Race) []SegmentRow {
	var rows []SegmentRow
	add := func(of *race.Result, times []race.SegmentTime) {
		for _, s := range times {
			rows = append(rows, SegmentRow{Result: of, Segment: s, Sources: r.SegmentSources(of, s)})
		}
	}
	for i := range r.Results {
		add(&r.Results[i], r.Results[i].Segments)
	}
	add(nil, r.Segments)
	return rows
}

// Halves is how a runner divided the race.
type Halves struct {
	Result        *race.Result
	First, Second timing.Margin
	Difference    timing.Margin // the second minus the first: negative where it was the faster one
}

// HalvesOf is the halves of those who have a split at exactly half the distance.
func HalvesOf(r *race.Race) []Halves {
	var all []Halves
	for _, result := range InOrder(r) {
		if first, second, known := r.Halves(result); known {
			all = append(all, Halves{Result: result, First: first, Second: second, Difference: second.Sub(first)})
		}
	}
	return all
}

// Placed is the points of a race at which somebody has a time or a position, and
// the results that have one at any, those with a place first.
func Placed(r *race.Race) (points []race.Lead, results []*race.Result) {
	there := placedAt(r)
	for _, lead := range Points(r) {
		if len(there[lead.Point.Distance()]) > 0 {
			points = append(points, lead)
		}
	}
	for _, result := range InOrder(r) {
		if len(result.Splits)+len(result.Positions) > 0 {
			results = append(results, result)
		}
	}
	return points, results
}

// BehindTheFront reports whether anything is known of somebody at a point where
// another was in front, or nobody knows who.
func BehindTheFront(r *race.Race) bool {
	there := placedAt(r)
	return slices.ContainsFunc(Points(r), func(lead race.Lead) bool {
		n := len(there[lead.Point.Distance()]) - len(lead.Leaders) // who leads is placed
		return n > 1 || n == 1 && lead.Fastest == nil
	})
}

// Compared is the points at which at least two are timed and the front's time is
// known: those that have gaps.
func Compared(r *race.Race) []race.Lead {
	timed := map[event.Distance]int{}
	for i := range r.Results {
		for _, split := range r.Results[i].Splits {
			timed[split.Point.Distance()]++
		}
	}
	return slices.DeleteFunc(r.Leads(), func(lead race.Lead) bool { return timed[lead.Point.Distance()] < 2 || lead.Mark.IsZero() })
}
