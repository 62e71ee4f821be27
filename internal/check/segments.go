package check

import (
	"fmt"

	"github.com/milectl/milectl/internal/document"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/plausible"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// segments holds the segments as reported against what anybody has run, and
// those of a runner against the splits at their ends.
func (c *raceCheck) segments() {
	for i := range c.race.Results {
		result := &c.race.Results[i]
		for _, segment := range result.Segments {
			if path := ofResult(i, "segments"); !c.segment(segment, c.relied(i), path) {
				c.ends(segment, i, path)
			}
		}
	}
	slowest := c.slowest()
	for _, segment := range c.race.Segments {
		c.segment(segment, slowest, []document.Step{document.Key("segments")})
	}
}

// segment reports a segment that was run too fast or too slowly by who ran the race in
// a mark, if any, and whether it was.
func (c *raceCheck) segment(s race.SegmentTime, finish timing.Mark, path []document.Step) (wrong bool) {
	length := s.Segment.To - s.Segment.From
	least, rule, problem := c.bounds.Flying(length), "", ""
	switch left := c.leavesTooLittle(s, finish); {
	case s.Mark.Milliseconds() < least:
		rule, problem = "segment-pace", c.tooShort(length)
	case length >= plausible.ShortestWalk && c.isSlow(s.Mark, length):
		rule, problem = "too-slow", "slower than walking"
	case left != "":
		rule, problem = "segment-mark", left
	default:
		return false
	}
	even := c.evenPace(finish, length)
	w := plausible.Window{From: least, To: even * 5 / 4, Near: even, Decimals: c.pointDecimals(s.Mark)}
	w.IsRight = func(m timing.Mark) bool {
		return c.leavesTooLittle(race.SegmentTime{Segment: s.Segment, Mark: m}, finish) == ""
	}
	f := c.report(rule, fmt.Sprintf("segment %s of %s: %s", s.Segment.Text, s.Mark, problem), append(path, document.Key(s.Segment.Text))...)
	if !c.isFull() {
		f.remedy = plausible.DidYouMean(w.Meant(s.Mark))
	}
	return true
}

// leavesTooLittle says that a segment takes so much of a mark that nobody runs the rest
// of the race in what is left; it is empty where somebody may.
func (c *raceCheck) leavesTooLittle(s race.SegmentTime, finish timing.Mark) string {
	distance := c.race.Event.Distance()
	if finish.IsZero() || distance == 0 {
		return ""
	}
	left := finish.Milliseconds() + int64(finish.Unit()) - s.Mark.Milliseconds()
	switch least := c.bounds.Flying(s.Segment.From) + c.bounds.Flying(distance-s.Segment.To); {
	case left <= 0:
		return "longer than the whole race, " + finish.String()
	case left < least && !c.race.Event.IsRelay(): // of which the others run the rest
		return fmt.Sprintf("leaves %s of the mark %s: nobody runs the rest of the race in it", finish.Sub(s.Mark), finish)
	default:
		return ""
	}
}

// slowest is the slowest mark of a race of which all marks are known.
func (c *raceCheck) slowest() (slowest timing.Mark) {
	for i := range c.race.Results {
		if !c.relies(i) || c.race.Partial {
			return timing.Mark{}
		}
		if mark := c.race.Results[i].Mark; slowest.IsZero() || slowest.Better(mark) {
			slowest = mark
		}
	}
	return slowest
}

// pointDecimals is how many decimals a time on the way should have: its own, but
// those that a colon hides where it is slower than walking.
func (c *raceCheck) pointDecimals(mark timing.Mark) int {
	if read := plausible.WithPoint(mark); c.isSlow(mark, c.race.Event.Distance()) && !read.IsZero() {
		return read.Decimals()
	}
	return mark.Decimals()
}

// ends holds a segment of a runner against the splits at its ends, where both
// are known. Each of the three times may have been rounded by itself.
func (c *raceCheck) ends(s race.SegmentTime, result int, path []document.Step) {
	from, known := c.timeAt(result, s.Segment.From)
	to, both := c.timeAt(result, s.Segment.To)
	if !known || !both {
		return
	}
	took := to.Milliseconds() - from.Milliseconds()
	units := int64(s.Mark.Unit() + to.Unit() + from.Unit())
	if off := s.Mark.Milliseconds() - took; off > units || off < -units {
		c.report("segment-splits", fmt.Sprintf("segment %s of %s: the splits at its ends give %s", s.Segment.Text, s.Mark, to.Sub(from)),
			append(path, document.Key(s.Segment.Text))...)
	}
}

// timeAt is the time of a runner at a point behind the start, the finish among them,
// where it is known and can be relied on.
func (c *raceCheck) timeAt(i int, at event.Distance) (mark timing.Mark, known bool) {
	result := &c.race.Results[i]
	if at == c.race.Event.Distance() {
		return result.Mark, result.Finished() && c.relies(i)
	}
	mark, known = result.SplitAt(at)
	return mark, known && c.doubted[timeOf{i, at}] == ""
}
