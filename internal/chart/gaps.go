package chart

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/query"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/report"
	"github.com/milectl/milectl/internal/scene"
	"github.com/milectl/milectl/internal/timing"
	"github.com/milectl/milectl/internal/words"
)

// Gaps is how far behind the leader everybody was at each point at which at least two are
// timed, and behind the winner at the finish. The error is an *[Error].
func Gaps(r *race.Race) (*scene.Scene, error) {
	if err := known(r); err != nil {
		return nil, err
	}
	points := query.Compared(r)
	if len(points) == 0 {
		return nil, &Error{
			"gaps: " + r.ID + " has no point before the finish at which two runners are timed",
			"splits of at least two runners at one point would be needed; milectl chart field " + r.ID + " draws the gaps at the finish",
		}
	}
	s := ofRace(r, "How far behind the leader each was")
	s.onPoints(points)
	results, note := drawn(slices.DeleteFunc(query.InOrder(r), func(x *race.Result) bool { return len(s.gapDots(points, x)) == 0 }))
	s.note(note)
	styles := stylesOf(results)
	low, high := int64(0), int64(0)
	approx := false
	for i, result := range results {
		line := scene.Series{Label: labelOf(result), Style: styles[i], Heavy: result.Place == 1, Open: !result.Finished()}
		for _, g := range s.gapDots(points, result) {
			approx = approx || g.gap.Approx()
			low, high = min(low, g.gap.Milliseconds()), max(high, g.gap.Milliseconds())
			s.cite(g.sources)
			line.Dots = append(line.Dots, scene.Dot{
				At:   scene.At{X: int64(g.at), Y: g.gap.Milliseconds()},
				Says: words.Join(" ", s.pointName(g.at), gapSaid(g.gap)),
			})
		}
		line.Stretches = scene.Joined(line.Dots, s.brokenAt(line.Dots))
		s.Series = append(s.Series, line)
	}
	s.Y = secondsAxis("seconds behind the leader", low, high)
	s.note(gapNotes(r, points, approx)...)
	return s.finish(), nil
}

// gapAt is how far behind somebody was at a point.
type gapAt struct {
	at      event.Distance
	gap     timing.Margin
	sources []string
}

// gapDots is the gaps of a result at some points and at the finish.
func (s *raceScene) gapDots(points []race.Lead, result *race.Result) []gapAt {
	var all []gapAt
	for _, lead := range points {
		at := lead.Point.Distance()
		mark, timed := result.SplitAt(at)
		if gap := query.GapAt(lead, mark); timed && gap.Known {
			all = append(all, gapAt{at, gap.Margin, s.race.SplitSources(result, at)})
		}
	}
	if behind, ok := result.GapTo(s.race.Winner()); ok {
		all = append(all, gapAt{s.race.Event.Distance(), behind, s.race.MarkSources(result)})
	}
	return all
}

func gapSaid(gap timing.Margin) string {
	if gap.Milliseconds() == 0 {
		return "in front"
	}
	return gap.Signed()
}

// gapNotes is how gaps are to be read.
func gapNotes(r *race.Race, points []race.Lead, approx bool) []string {
	notes := []string{"Lines join the points at which a runner is timed, and are broken where only others are; between points nothing is known."}
	var unled []string
	for _, lead := range points {
		if _, isLeader, _ := lead.Reference(); !isLeader {
			unled = append(unled, report.PointWords(lead.Point.Text()))
		}
	}
	switch {
	case len(unled) == len(points):
		notes = append(notes, "No report names a leader: gaps are to the fastest known split, whose runner need not have led.")
	case len(unled) > 0:
		notes = append(notes, "Without a named leader, gaps are to the fastest known split: "+words.List(unled)+".")
	default:
	}
	if approx {
		notes = append(notes, "Times of different precision: such gaps are approximate.")
	}
	return append(notes, handNote(r))
}

// handNote says that marks were taken by hand.
func handNote(r *race.Race) string {
	return counted(r, func(x *race.Result) bool { return x.Mark.Hand() }, "mark was taken by hand.", "marks were taken by hand.")
}
