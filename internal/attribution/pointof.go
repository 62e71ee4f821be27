package attribution

import (
	"strconv"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// PointOf is a piece as a point of a race.
func (s *Sentence) PointOf(k int, r *race.Race) (event.Point, bool) {
	p := s.At(k)
	length := r.Event.Distance()
	lap, _ := r.Lap()
	mile := r.Event.Code() == "mile"
	var text string
	switch {
	case p.Bell:
		text = "bell"
	case (p.Says("half") || p.Half) && mile:
		text = inYards(r, "800m", "880y")
	case p.Half:
		text = (length / 2).String()
	case p.Kind == prose.Point && p.N > 0 && !p.ToGo && lap > 0:
		if text = (event.Distance(p.N) * min(lap, 400*event.Metre)).String(); lap*4 == event.Mile {
			text = strconv.Itoa(p.N*440) + "y"
		}
	case p.Kind == prose.Point && p.More && lap > 0:
		text = (length - event.Distance(p.N)*lap - lap/2).String()
	case p.Kind == prose.Point && p.N > 0 && lap > 0:
		text = (length - event.Distance(p.N)*lap).String()
	case p.Kind == prose.Point && p.ToGo && p.Metres > 0:
		text = (length - p.Metres).String()
	case p.Kind == prose.Distance:
		text = asPoint(p.Metres)
	case p.Kind == prose.Number && mile && (p.N == 440 || p.N == 880 || p.N == 1320):
		text = strconv.Itoa(p.N) + "y"
	case p.Kind == prose.Number:
		text = (event.Distance(p.N) * event.Metre).String()
	case p.Says("kilometre", "kilometer", "k"):
		text = "1000m"
	case p.Says("quarter") && mile:
		text = inYards(r, "400m", "440y")
	case p.Says("quarter") && r.Event.Distance() == 1500*event.Metre:
		text = "400m" // which runners call so
	case p.Says("quarters") && mile:
		text = inYards(r, "1200m", "1320y")
	case p.Says("lap") && lap == 400*event.Metre:
		text = "400m"
	case p.Says("mark") && mile:
		text = inYards(r, "1200m", "1320y")
	case p.Says("lap") && lap*4 == event.Mile:
		text = "440y"
	case p.Says("mile") && lap*4 == event.Mile:
		text = "880y"
	default:
		return event.Point{}, false
	}
	at, err := r.Event.ParsePoint(text, r.Course())
	return at, err == nil
}

// asPoint is how documents write the distance of a point: in yards where it is a whole number of furlongs.
func asPoint(d event.Distance) string {
	const furlongs = 8
	if n := d * furlongs / event.Mile; n > 0 && n*event.Mile == d*furlongs {
		return strconv.Itoa(int(n)*220) + "y"
	}
	return d.String()
}

// inYards is a point of a mile that words tell, the quarter or the half: of two that are near each other the one in
// yards, where the laps are or where the document of the race has times there and none at the other.
func inYards(r *race.Race, metric, imperial string) string {
	lap, _ := r.Lap()
	if lap*4 == event.Mile || !hasTimesAt(r, metric) && hasTimesAt(r, imperial) {
		return imperial
	}
	return metric
}

// hasTimesAt reports whether a race has a time or a place of anybody at a point.
func hasTimesAt(r *race.Race, text string) bool {
	at, err := r.Event.ParsePoint(text, r.Course())
	if err != nil {
		return false
	}
	for i := range r.Results {
		if _, known := r.Results[i].SplitAt(at.Distance()); known || r.Results[i].PositionAt(at.Distance()) > 0 {
			return true
		}
	}
	for _, split := range r.LeaderSplits {
		if split.Point.Distance() == at.Distance() {
			return true
		}
	}
	return false
}
