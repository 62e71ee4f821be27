package sheet

import (
	"strings"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// SetLapSplits gives the rows of a race the times at the end of each lap, by their
// lines, from a file that does not name the points: laps that end at the finish are
// taken where the number of times fits them, and the ends of the legs of a relay.
func (s *Sheet) SetLapSplits(r *Race, read map[int][]timing.Mark) {
	most := 0
	for i := range r.Rows {
		most = max(most, len(read[r.Rows[i].Line]))
	}
	if most == 0 {
		return
	}
	if r.finishes(read) {
		most--
	}
	points, ok := exchanges(r.Event, most)
	if !ok {
		points, ok = LapPoints(r.Event, most)
	}
	if !ok {
		s.Note(r.Line, LeftOut, "splits of laps whose points are not named and do not follow from the distance")
		return
	}
	if len(points) > 0 {
		s.Note(r.Line, Read, "the splits name no points: they are taken as "+NamedPoints(points))
	}
	for i := range r.Rows {
		s.setSplits(&r.Rows[i], points, read[r.Rows[i].Line])
	}
}

func (s *Sheet) setSplits(row *Row, points []event.Point, times []timing.Mark) {
	for j, mark := range times[:min(len(times), len(points))] {
		row.Splits = append(row.Splits, race.Split{Point: points[j], Mark: mark})
	}
	if len(times) > len(points) && row.Mark.IsZero() && row.Status != "" {
		s.Note(row.Line, LeftOut, times[len(points)].String()+" at the finish is no result of a runner with status "+string(row.Status))
	}
	if row.Unclear != "" && len(times) > 0 {
		s.Note(row.Line, Read, row.Unclear+" is read as DNF, since a lap was run")
		row.Unclear, row.Status = "", race.DNF
	}
}

// finishes reports whether the last time of the splits is that of the finish.
func (r *Race) finishes(read map[int][]timing.Mark) bool {
	for i := range r.Rows {
		row := &r.Rows[i]
		if found := read[row.Line]; len(found) > 0 && (found[len(found)-1] == row.Mark || found[len(found)-1] == row.Thousandths) {
			return true
		}
	}
	return false
}

// exchanges are the ends of the legs of a relay before the last, where there are as
// many of them as times.
func exchanges(e event.Event, times int) (points []event.Point, ok bool) {
	legs := e.Legs()
	if len(legs) == 0 || len(legs)-1 != times {
		return nil, false
	}
	var at event.Distance
	for _, leg := range legs[:times] {
		at += leg
		point, err := e.ParsePoint(at.String(), event.Course{})
		if err != nil {
			return nil, false
		}
		points = append(points, point)
	}
	return points, true
}

// NamedPoints lists points as documents write them.
func NamedPoints(points []event.Point) string {
	all := make([]string, len(points))
	for i, point := range points {
		all[i] = point.String()
	}
	return strings.Join(all, ", ")
}
