package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// farthest is how far a point of which documents tell may lie from one that is told roughly, or counted from the finish.
const farthest = 15 * event.Metre

// roughPoint is the point that is meant at a place where it is told roughly: that of which a leader is known nearby, else itself; and
// whether it is told so: with about 600 metres to go.
func (s *sentence) roughPoint(k int, r *race.Race, at event.Point) (event.Point, bool) {
	before := s.At(k - 1)
	rough := before.Says("about", "some", "around", "roughly", "approximately", "nearly", "almost") || before.Says("over", "under") && s.At(k-2).Says("just", "little")
	if !rough || !s.At(k).ToGo {
		return at, false
	}
	if near, ok := leadNear(r, at.Distance()); ok {
		return near, true
	}
	return at, false
}

// leadNear is the only point near a distance at which it is known who led.
func leadNear(r *race.Race, d event.Distance) (near event.Point, ok bool) {
	for _, lead := range r.Leads() {
		if apart := lead.Point.Distance() - d; len(lead.Leaders) == 0 || max(apart, -apart) > farthest {
			continue
		}
		if ok {
			return near, false
		}
		near, ok = lead.Point, true
	}
	return near, ok
}

// knownLeads finds who is said to have led from a point to the finish, or at each point, if he is known to have led wherever documents
// tell of it: leading for the last 600 metres, led throughout the last lap, led at every checkpoint.
func (s *sentence) knownLeads() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		if !s.isLead(i) && !s.At(i).Says("leading", "lead", "led", "front", "headed") || s.isWished(i) || !mentions.AllFit(s.CuesAt(i), s.Focus) {
			continue
		}
		if from, end := s.lastStretch(i + 1); end > 0 {
			s.ledSince(i, end, from)
		} else if end := s.everyPoint(i + 1); end > 0 {
			s.ledSince(i, end, 0)
		}
	}
}

// lastStretch is the point from which what stands from a place on tells that something was so up to the finish, and where that ends:
// for the last 600 metres, throughout the last lap, for the whole of the last lap; 0 where it is no such thing.
func (s *sentence) lastStretch(k int) (from event.Distance, end int) {
	length := s.Focus.Event.Distance()
	for s.At(k).Says("him", "her", "them", "the", "field", "race", "way", "home") {
		k++
	}
	first := k
	for s.At(k).Says("for", "over", "throughout", "during", "all", "the", "whole", "entire", "of", "virtually", "entirety") {
		k++
	}
	if k == first || !s.At(k).Says("last", "final", "closing") {
		return 0, 0
	}
	switch k++; {
	case s.At(k).Says("lap", "circuit"):
		lap, known := s.Focus.Lap()
		return length - lap, k * one(known)
	case s.At(k).Kind == prose.Distance && s.At(k).Metres < length && s.At(k).Metres > 0:
		return length - s.At(k).Metres, k
	default:
		return 0, 0
	}
}

// one is 1 where something is so, else 0.
func one(is bool) int {
	if is {
		return 1
	}
	return 0
}

// everyPoint is where what stands from a place on ends that tells that something was so at each point; 0 where it is no such thing.
func (s *sentence) everyPoint(k int) int {
	for s.At(k).Says("the", "field", "them", "race", "way") {
		k++
	}
	if !s.At(k).Says("at", "through") || !s.At(k+1).Says("every", "each", "all") {
		return 0
	}
	for k += 2; s.At(k).Says("of", "the", "these", "those", "intermediate", "timing", "single") || s.isOne(k); k++ {
	}
	if !s.At(k).Says("checkpoint", "checkpoints", "split", "splits", "point", "points", "mark", "marks", "station", "stations") || s.At(k-1).Says("the") && !s.At(k-2).Says("of") {
		return 0
	}
	return k
}

// ledSince keeps that who does what stands at a place led from a point on, if he did wherever it is known, and won where it was up to
// the finish.
func (s *sentence) ledSince(i, end int, from event.Distance) {
	const least = 2
	who, at := s.Doer(i)
	result := s.resultOf(who, s.Focus)
	if result == nil || at < 0 || from > 0 && result.Place != 1 {
		return
	}
	var points []event.Point
	for _, lead := range s.Focus.Leads() {
		if len(lead.Leaders) == 0 || lead.Point.Distance() < from-farthest {
			continue
		}
		if len(lead.Leaders) != 1 || lead.Leaders[0] != result {
			return
		}
		points = append(points, lead.Point)
	}
	if len(points) == 0 || from > 0 && points[0].Distance() > from+farthest || from == 0 && len(points) < least {
		return
	}
	said := points[0]
	for _, point := range points {
		if point.Distance() == from {
			said = point // the bell, where another point is near it
		}
	}
	f := s.Statement(min(at, i), end)
	if s.At(end).Kind == prose.Distance {
		f.Covers(s.At(end).Span)
	}
	s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutLeader, Athlete: result.Athlete, At: said})
}

// isToldOfLead reports whether the sentence before speaks of the lead, which an it may mean: he still had it at the bell.
func (s *sentence) isToldOfLead() bool {
	return s.Previous != nil && s.Previous.Paragraph == s.Paragraph && slices.ContainsFunc(s.Previous.Pieces, func(p mentions.Piece) bool { return p.Says("lead") })
}

// leadsAlso keeps that who led at the point at a place led at the next one, too, that is joined to it, if he did: led at 800 in 1:51.76 and at
// 1200 in 2:47.24.
func (s *sentence) leadsAlso(k int, who []int, where mentions.Setting) {
	next := s.behindMark(k + 1)
	if len(who) != 1 || !s.At(next).Says("and", ",") || where.Races[0] != s.Focus {
		return
	}
	for next++; s.At(next).Says("and", "again", "still", "at", "through", "the", "by"); next++ {
	}
	if !s.PieceIsPoint(next) || s.At(next+1).Says(",") && s.At(next+2).What == mentions.Someone {
		return
	}
	if at, ok := s.PointOf(next, s.Focus); ok && s.positionOfWhom(who[0], at) == 1 {
		f := s.Statement(k, next)
		f.Covers(s.At(next).Span)
		s.AddIfTrue(f, attribution.LedFromWhere, s.Focus, race.Claim{About: race.AboutLeader, Athlete: s.NameIn(who[0], s.Focus), At: at})
		s.leadsAlso(next, who, where)
	}
}
