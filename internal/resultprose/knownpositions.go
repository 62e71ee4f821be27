package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// knownPositions finds the places on the way, and who led, of which no words that are known tell
// whose they are, where the only one of whom is spoken had them at the point that is named.
func (s *sentence) knownPositions() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		p := &s.Pieces[i]
		switch {
		case p.Kind == prose.Ordinal && !s.IsTaken(i) && s.Why[p.Span] == "" && (s.endsPlace(i+1) || s.At(i+1).Says("at", "on", "by")):
			s.knownPosition(i, p.N, i)
		case s.isInFront(i):
			s.knownPosition(i, 1)
		}
	}
}

// isInFront reports whether the word at a place says that somebody is in front.
func (s *sentence) isInFront(i int) bool {
	p, before := s.At(i), s.At(i-1)
	if s.At(i+1).Says("of", "group", "pack", "car", "over", "by", "the") {
		return false
	}
	if before.Says("the") {
		return p.Says("front", "lead") && s.At(i-2).Says("in", "at", "to", "took", "hit", "with", "had", "holding", "held", "into")
	}
	return p.Says("front", "lead", "led", "leading", "leader") && !before.Says("world", "near", "close")
}

// knownPosition keeps that the only one of whom is spoken was in a place at the one point that
// is named, if it is so.
func (s *sentence) knownPosition(i, place int, figures ...int) {
	part := s.Parts[s.Pieces[i].Part]
	who, from, several := s.onlyOne(i)
	if several || who < 0 || s.isWished(i) || s.isBefore(i) || !s.namesPoint(part.From, part.To) || !mentions.AllFit(s.CuesAt(i), s.Focus) {
		return
	}
	result := s.Result(who, s.Focus)
	if result == nil {
		return
	}
	for _, at := range pointsIn(result, place) {
		if !s.mayBeAt(i, at) {
			continue
		}
		f := s.Statement(min(from, i), max(from, i), figures...)
		said := race.Claim{About: race.AboutPosition, Athlete: result.Athlete, At: at, Position: place}
		if place == 1 {
			said = race.Claim{About: race.AboutLeader, Athlete: result.Athlete, At: at}
		}
		s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, said)
		return
	}
}

// pointsIn is the points at which somebody was in a place.
func pointsIn(result *race.Result, place int) []event.Point {
	var points []event.Point
	for _, position := range result.Positions {
		if position.Place == place {
			points = append(points, position.Point)
		}
	}
	return points
}

// namesPoint reports whether a point of the race, or a lap, is named between two places.
func (s *sentence) namesPoint(from, to int) bool {
	for k := from; k < to; k++ {
		if s.PieceIsPoint(k) || s.At(k).Says("lap", "laps", "quarter", "quarters") {
			return true
		}
	}
	return false
}
