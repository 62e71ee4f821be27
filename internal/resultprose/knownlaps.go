package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// knownLaps keeps the place that the only one of whom is spoken is said to have had for so many laps from the start, if he had it
// at the end of each of them of which documents tell: third for the opening two laps, eighth in the first lap.
func (s *sentence) knownLaps(i int) {
	laps, end := s.openingLaps(i + 1)
	lap, known := s.Focus.Lap()
	who, from, several := s.onlyOne(i)
	if several {
		who, from, several = s.onlyDoer(i)
	}
	if laps == 0 || !known || several || who < 0 || s.isWished(i) || s.Result(who, s.Focus) == nil {
		return
	}
	result := s.Result(who, s.Focus)
	var points []event.Point
	for _, position := range result.Positions {
		n := (position.Point.Distance() + lap/4) / lap
		if over := position.Point.Distance() - n*lap; n < 1 || int(n) > laps || over < 0 || over > n*10*event.Metre {
			continue // no end of one of those laps, within the few metres that a mile has more
		}
		if position.Place != s.At(i).N {
			return
		}
		points = append(points, position.Point)
	}
	for _, at := range points {
		f := s.Statement(min(from, i), max(from, end), i)
		for k := i + 1; k < end; k++ {
			if s.At(k).Kind == prose.Number || s.At(k).Kind == prose.Ordinal {
				f.Covers(s.At(k).Span)
			}
		}
		said := race.Claim{About: race.AboutPosition, Athlete: result.Athlete, At: at, Position: s.At(i).N}
		if s.At(i).N == 1 {
			said = race.Claim{About: race.AboutLeader, Athlete: result.Athlete, At: at}
		}
		s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, said)
	}
}

// openingLaps is of how many laps from the start what stands at a place tells, and where that ends: for the first two laps; 0 for
// none.
func (s *sentence) openingLaps(k int) (laps, end int) {
	if !s.At(k).Says("for", "throughout", "through", "in", "over", "during", "on") {
		return 0, 0
	}
	for k++; s.At(k).Says("the", "all", "of", "both"); k++ {
	}
	if p := s.At(k); !p.Says("opening") && (p.Kind != prose.Ordinal || p.N != 1) {
		return 0, 0
	}
	laps = 1
	if k++; s.At(k).Kind == prose.Number {
		laps, k = s.At(k).N, k+1
	}
	if !s.At(k).Says("lap", "laps", "circuit", "circuits") {
		return 0, 0
	}
	return laps, k
}
