package attribution

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// isNumberPoint reports whether a number without its unit is a point of the race: at 800, at both the 400 and
// the 800, by 400 and 800 metres, 800: 1:52.74.
func (s *Sentence) isNumberPoint(k int) bool {
	p := s.At(k)
	if p.Kind != prose.Number || p.InWords || p.Glued != "" || !isPointNumber(p.N) {
		return false
	}
	before := s.At(k - 1)
	if before.Says("at", "through", "past", "passed", "reached", "reaching", "passing", "hit", "to", "and", "until", "before", "by") {
		return true
	}
	if before.Says("after") && s.At(k+1).Says("and") && s.At(k+2).Kind == prose.Distance {
		return true // after 400 and 800 metres
	}
	if before.Says("the", "both") && !s.isEventAt(k) {
		at := k - 2
		for s.At(at).Says("the", "both") {
			at--
		}
		return s.At(at).Says("at", "through", "past", "passed", "reached", "reaching", "passing", "hit", "by", "until") || s.At(at).Says("and") && s.PieceIsPoint(at-1)
	}
	return s.HeadsTime(k)
}

// isPointNumber reports whether a number without its unit may be a point of a race.
func isPointNumber(n int) bool {
	switch n {
	case 400, 600, 700, 800, 900, 1000, 1100, 1200, 1300, 1400, 1500, 1600, 2000, 3000, 4000, 5000:
		return true
	default:
		return false
	}
}

// isEventAt reports whether the number at a place, behind an article, is what a race is called by: at the 800 final.
func (s *Sentence) isEventAt(k int) bool {
	next := s.At(k + 1)
	return next.What == mentions.Meeting || next.What == mentions.Title || next.What == mentions.RecordName || next.Says("final", "race", "title", "record", "champion", "heat", "runner", "specialist", "best", "in")
}

// HeadsTime reports whether the number at a place begins what is said of a point in few words: its time, who led there,
// or in which place somebody was. 800: 1:52.74; 1200 in 2:50.70; 400 Alvarado 55.91; 400 8th. A distance that is run as
// a race of its own is a point where the sentence speaks of laps or splits, or of who set the pace.
func (s *Sentence) HeadsTime(k int) bool {
	before, next := s.At(k-1), s.At(k+1)
	first := before.Kind == prose.Ordinal && before.N == 1 || before.Says("opening")
	begins := k == 0 || first || before.Says(":", ";", ",", "|", "(", ")") || before.Kind == prose.Time || before.Kind == prose.OfDay
	isTime := func(i int) bool { return s.At(i).Kind == prose.Time && !s.At(i).Mark.IsZero() }
	heads := next.Says(":", "in", "(") && isTime(k+2) || isTime(k+1) || next.Kind == prose.Ordinal || next.What == mentions.Someone && isTime(k+2)
	return begins && heads && (first || s.isNoEvent(k) || s.speaksOfPace() || s.IsLive())
}

// isNoEvent reports whether nobody runs a race over the distance at a place.
func (s *Sentence) isNoEvent(k int) bool {
	switch s.At(k).N {
	case 600, 700, 900, 1100, 1200, 1300, 1400, 1600:
		return true
	default:
		return false
	}
}

// speaksOfPace reports whether a sentence speaks of the course of the race, not of results.
func (s *Sentence) speaksOfPace() bool {
	for k := range s.Pieces {
		p := s.At(k)
		if p.Says("split", "splits", "positions", "position", "laps", "lap", "pace", "pacer", "pacers", "pacemaker", "pacemakers", "rabbit", "rabbits", "hare", "leader", "leaders", "intermediates", "passing", "bell", "halfway") || p.Kind == prose.Point {
			return true
		}
		if p.What == mentions.Someone && len(p.People) == 1 && s.Focus != nil {
			if result := s.Result(p.People[0], s.Focus); result != nil && result.Role == race.Pacemaker {
				return true
			}
		}
	}
	return false
}
