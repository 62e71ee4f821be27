package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
)

// pointBefore is the point of a race that the sentences before named last, for what is said to
// have been so then: of this paragraph, at most two sentences back.
func (s *sentence) pointBefore(r *race.Race) (event.Point, bool) {
	of := s.Sentence.Sentence.Sentence
	for range 2 {
		if of.Previous == nil || of.Previous.Paragraph != s.Paragraph {
			return event.Point{}, false
		}
		before := *of
		before.Sentence = of.Previous
		for k := range slices.Backward(before.Pieces) {
			if before.PieceIsPoint(k) {
				return before.PointOf(k, r)
			}
		}
		of = &before
	}
	return event.Point{}, false
}

// splitBefore is the time of somebody at the point that the sentences before named, where it
// cannot be that of a finish: the pacemaker obliged with 1:52.74.
func (s *sentence) splitBefore(i int, r *race.Race) {
	point, ok := s.pointBefore(r)
	who, at := s.Doer(i)
	if !ok || len(who) != 1 || at < 0 || !isPaceOf(r, point, s.Pieces[i].Mark) {
		return
	}
	f := s.Statement(at, i, i)
	f.DoubtIf(true, "at which point it was is not said")
	mark := s.Pieces[i].Mark
	s.SaidOf(f, who, mentions.Setting{Races: []*race.Race{r}, Sure: true}, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutSplit, Athlete: name, At: point, Mark: mark}
	})
}

// positionThen is the place of somebody at the point that the sentences before named: Kerr was
// sixth then.
func (s *sentence) positionThen(i int) {
	where := s.Here(i)
	o, placed := s.Placed(i)
	then := s.At(i+1).Says("then") || s.At(i+1).Says("at") && s.At(i+2).Says("that", "this") && s.At(i+3).Says("point", "stage")
	if s.At(i+1).Says("at") && s.At(i+2).Says("both") {
		return
	}
	if !placed || !then && (s.NamesPoint() || !s.IsUnderway(i)) || len(where.Races) == 0 {
		return
	}
	point, ok := s.pointBefore(where.Races[0])
	if found := s.pointsFoundBefore(); !ok && len(found) > 0 {
		point, ok = found[0], true
	}
	if !ok {
		return
	}
	n := s.Pieces[i].N
	f := s.Statement(min(o.From, i), max(o.From, i), i)
	f.DoubtIf(true, "at which point it was is not said")
	s.SaidOf(f, o.Who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutPosition, Athlete: name, At: point, Position: n}
	})
}
