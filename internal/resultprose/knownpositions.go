package resultprose

import (
	"slices"

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
		if laps, _ := s.openingLaps(i + 1); laps > 0 && p.Kind == prose.Ordinal && !s.IsTaken(i) {
			s.knownLaps(i)
			continue
		}
		switch {
		case p.Kind == prose.Ordinal && !s.IsTaken(i) && s.Why[p.Span] == "" && !s.isAtTheEnd(i+1) && (s.endsPlace(i+1) || s.At(i+1).Says("at", "on", "by")):
			s.knownPosition(i, p.N, i)
		case s.isInFront(i):
			s.knownPosition(i, 1)
		}
	}
}

// isAtTheEnd reports whether words at a place say that something was so at the finish, and so at no point before: fourth at the line.
func (s *sentence) isAtTheEnd(i int) bool {
	if !s.At(i).Says("at", "in", "by") || !s.At(i+1).Says("the") {
		return false
	}
	return s.At(i+2).Says("finish", "line", "end", "tape", "race") && !s.At(i+3).Says("of")
}

// isInFront reports whether the word at a place says that somebody is in front.
func (s *sentence) isInFront(i int) bool {
	p, before := s.At(i), s.At(i-1)
	if s.At(i+1).Says("of", "group", "pack", "car", "over", "by", "the") {
		return false
	}
	if p.Says("own") && before.Says("his", "her") && s.At(i-2).Says("on") || p.Says("alone") && (before.Says("was", "ran", "running", "all", "now") || s.isHe(before)) {
		return true
	}
	if before.Says("the") {
		return p.Says("front", "lead") && s.At(i-2).Says("in", "at", "to", "took", "hit", "with", "had", "holding", "held", "into")
	}
	return p.Says("front", "lead", "led", "leading", "leads", "leader") && !before.Says("world", "near", "close")
}

// knownPosition keeps that the only one of whom is spoken was in a place at the one point that
// is named, if it is so.
func (s *sentence) knownPosition(i, place int, figures ...int) {
	part := s.Parts[s.Pieces[i].Part]
	who, from, several := s.onlyOne(i)
	if several {
		who, from, several = s.onlyDoer(i)
	}
	if several || who < 0 {
		who, from, several = s.heOfThem(i, func(result *race.Result) bool { return len(s.pointsMeantOf(i, result, place)) > 0 })
	}
	if several || who < 0 || s.isWished(i) || s.isBefore(i) || !s.namesPoint(part.From, part.To) || !mentions.AllFit(s.CuesAt(i), s.Focus) {
		return
	}
	result := s.Result(who, s.Focus)
	if result == nil {
		return
	}
	points := s.pointsMeantOf(i, result, place)
	if len(points) == 0 {
		return
	}
	f := s.Statement(min(from, i), max(from, i), figures...)
	for k := part.From; k < part.To; k++ {
		if at, ok := s.PointOf(k, s.Focus); ok && s.PieceIsPoint(k) && at.Distance() == points[0].Distance() {
			f.Covers(s.At(k).Span)
		}
	}
	said := race.Claim{About: race.AboutPosition, Athlete: result.Athlete, At: points[0], Position: place}
	if place == 1 {
		said = race.Claim{About: race.AboutLeader, Athlete: result.Athlete, At: points[0]}
	}
	s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, said)
}

// pointsMeantOf is the points at which somebody was in a place and which the words around it may mean.
func (s *sentence) pointsMeantOf(i int, result *race.Result, place int) []event.Point {
	beside, isBeside := s.pointBehind(i)
	return slices.DeleteFunc(pointsIn(result, place), func(at event.Point) bool {
		return isBeside && at.Distance() != beside.Distance() || !isBeside && !s.mayBeAt(i, at)
	})
}

// pointBehind is the point that stands right behind a place: eighth at 400m.
func (s *sentence) pointBehind(i int) (event.Point, bool) {
	k := i + 1
	for s.At(k).Says("at", "by", "with", "the", "after", "through", "place", "of") || s.At(k).Kind == prose.Number && s.At(k-1).Says("of") {
		k++
	}
	if k == i+1 || !s.PieceIsPoint(k) {
		return event.Point{}, false
	}
	return s.PointOf(k, s.Focus)
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

// heOfThem is who a he or a she means with which the part of a place begins, where it may be one of several who were spoken of in
// the sentence before, and something is so of the one alone.
func (s *sentence) heOfThem(i int, is func(*race.Result) bool) (who, at int, several bool) {
	at = s.Parts[s.Pieces[i].Part].From
	for s.At(at).Says("and", "but", ",", "then", "there") {
		at++
	}
	if he := s.At(at); !he.Says("he", "she") || len(he.People) == 1 && !he.Guess || s.Previous == nil || s.Previous.Paragraph != s.Paragraph || s.OthersNamed(at, i) {
		return -1, -1, true
	}
	var those []int
	for k := range s.Previous.Pieces {
		if p := s.Previous.At(k); p.What == mentions.Someone && len(p.People) == 1 {
			if result := s.Result(p.People[0], s.Focus); result != nil && is(result) {
				those = mentions.Join(those, p.People)
			}
		}
	}
	if len(those) != 1 {
		return -1, -1, true
	}
	return those[0], at, false
}

// isHe reports whether a piece is somebody, by name or by he or she.
func (s *sentence) isHe(p *mentions.Piece) bool {
	return p.What == mentions.Someone || p.Says("he", "she")
}
