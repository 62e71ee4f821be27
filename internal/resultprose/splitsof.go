package resultprose

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// splitsOf finds the times of the only one who is named before a colon behind a word for them, each beside its point: splits for
// Kipyegon: 400m 1:02.6, 800m 2:04.6.
func (s *sentence) splitsOf() {
	colon := 0
	for colon < len(s.Pieces) && !s.At(colon).Says(":") {
		colon++
	}
	if colon == len(s.Pieces) {
		return
	}
	name := s.OnlyBefore(colon)
	where := s.Here(max(0, name))
	if name < 0 || len(where.Races) == 0 || !s.Within(0, colon, "split", "splits", "intermediates") || s.wishesBefore(colon) {
		return
	}
	for k := colon + 1; k < len(s.Pieces); k++ {
		mark := k + 1
		for s.At(mark).Says("in", ":", "-", "(") {
			mark++
		}
		at, ok := s.PointOf(k, where.Races[0])
		if time := s.At(mark); !ok || s.At(k).Kind != prose.Distance && s.At(k).Kind != prose.Point || time.Kind != prose.Time && time.Kind != prose.Length || time.Mark.IsZero() || s.IsTaken(mark) {
			continue
		}
		f := s.Statement(k, mark, mark)
		f.Covers(s.At(k).Span)
		s.SaidOf(f, s.At(name).People, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutSplit, Athlete: name, At: at, Mark: s.At(mark).Mark}
		})
	}
}
