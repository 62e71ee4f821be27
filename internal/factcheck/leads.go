package factcheck

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// leads finds who led where, and who was in which place at a point.
func (s *sentence) leads() {
	for i := range s.pieces {
		switch p := &s.pieces[i]; {
		case s.isLead(i):
			if !s.throughout(i) {
				s.leadAt(i)
			}
		case p.Kind == prose.Ordinal && !s.isTaken(i):
			s.positionAt(i)
		case p.what == someone && s.at(i-1).is(",", "and") && s.at(i+1).is("at") && s.leadsBefore(i):
			s.leadOf(i, i+2)
		}
	}
}

// isLead reports whether somebody is in front at a place of the sentence.
func (s *sentence) isLead(i int) bool {
	p := s.at(i)
	switch {
	case p.verb() == leading && !s.at(i-1).is("the", "a", "his", "her", "world", "into", "early") && !s.at(i+1).is("to"):
		return p.is("led", "leading", "leads")
	case p.is("lead") && s.at(i-1).is("the") && s.at(i-2).is("took", "takes", "taking", "grabbed", "seized", "into", "in", "assumed", "had", "held", "regained", "grabs"):
		return true
	case p.is("front") && (s.at(i-1).is("the") && s.at(i-2).is("to", "hit", "hits", "at") && !s.at(i+1).is("of") || s.at(i-1).is("in") && !s.at(i+1).is("of")):
		return true
	case p.is("ahead") && s.at(i-1).is("still", "was") && s.at(i+1).is("at"):
		return true
	case p.is("over") && s.at(i-1).is("took", "taking") && (s.at(i+1).is("at", "with") || s.at(i+1).is("and") && s.at(i+2).verb() == passing):
		return true
	}
	return false
}

// throughout is who led from start to finish.
func (s *sentence) throughout(i int) bool {
	next, after := s.at(i+1), s.at(i+2)
	whole := next.is("throughout") && s.at(i+2).Kind == prose.Sign || next.is("from") && after.is("start", "gun", "flag", "first") || next.is("all") && after.is("the") && s.at(i+3).is("way") || next.is("every") && after.is("step") || next.is("throughout") && i+2 >= len(s.pieces)
	if !whole || s.at(i-1).is("never") {
		return next.is("throughout") || next.is("from") && after.is("start", "gun", "first")
	}
	who, at := s.doer(i)
	if at < 0 {
		return true
	}
	f := s.statement(at, i+1)
	f.of(s, who, s.here(i), func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutLedThroughout, Athlete: name}
	})
	return true
}

// pointFor is the point at which what stands at a place was so: in the same part, or in
// the one before it where that says nothing else.
func (s *sentence) pointFor(i int) (int, bool) {
	part := s.pieces[i].part
	found, n := -1, 0
	for k := i + 1; k <= i+4; k++ {
		if s.at(i+1).is("at", "with", "by", "past", "through", "before", "from") && s.pieceIsPoint(k) && s.at(k).part == part {
			return k, true
		}
	}
	for k := s.parts[part].From; k < s.parts[part].To; k++ {
		if s.pieceIsPoint(k) {
			found = k
			n++
		}
	}
	if n > 0 {
		return found, n == 1
	}
	if n == 0 && s.at(s.parts[part].From).is(",", "and") {
		for k := s.parts[part].From; k >= 0; k-- {
			if s.pieceIsPoint(k) {
				return k, true // the last that was named
			}
		}
	}
	if part+1 < len(s.parts) && s.at(s.parts[part+1].From).is(",") && s.at(s.parts[part+1].From+1).is("with", "at") && s.pieceIsPoint(s.parts[part+1].From+2) {
		return s.parts[part+1].From + 2, true
	}
	for p := part - 1; p >= 0 && p >= part-1; p-- {
		if first := s.at(s.parts[part].From); first.is(",") && s.at(s.parts[part].From+1).is("with") {
			for k := s.parts[p].To - 1; k >= s.parts[p].From; k-- {
				if s.pieceIsPoint(k) {
					return k, true // the last that was named
				}
			}
		}
		first := s.at(s.parts[p].From)
		if first.is(",") {
			first = s.at(s.parts[p].From + 1)
		}
		if !first.is("at", "with", "by", "after", "and", "through", "from") || p > 0 && part-p > 1 {
			return -1, false
		}
		for k := s.parts[p].From; k < s.parts[p].To; k++ {
			if s.pieceIsPoint(k) {
				found = k
				n++
			}
		}
	}
	return found, n == 1
}

// leadAt is who led at a point.
func (s *sentence) leadAt(i int) {
	k, ok := s.pointFor(i)
	if !ok || s.at(k-1).is("until", "to", "past", "till", "after", "last", "final", "for") || s.at(k-2).is("until", "till", "after") || s.wishesBefore(i) {
		return
	}
	who, at := s.doer(i)
	if at < 0 && len(who) == 0 {
		return
	}
	where := s.here(i)
	if len(where.races) == 0 {
		return
	}
	point, ok := s.pointOf(k, where.races[0])
	if !ok {
		return
	}
	f := s.statement(min(pick(at, i), min(i, k)), max(i, k))
	f.of(s, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutLeader, Athlete: name, At: point}
	})
}

// positionAt is the place of somebody at a point.
func (s *sentence) positionAt(i int) {
	if !s.isOfPoint(i) {
		return
	}
	k, ok := s.pointFor(i)
	o, placed := s.placed(i)
	where := s.here(i)
	if !ok || !placed || len(where.races) == 0 || s.at(k-1).is("until", "till", "past", "last", "final", "after") {
		return
	}
	point, ok := s.pointOf(k, where.races[0])
	if !ok {
		return
	}
	n := s.pieces[i].N
	s.alsoAt(i, k, n, o, where)
	s.chain(i, k, n, point, where)
	from, to := min(o.from, i), max(o.from, i)
	if s.pieces[k].part == s.pieces[i].part {
		from, to = min(from, k), max(to, k)
	}
	f := s.statement(from, to, i)
	f.of(s, o.who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutPosition, Athlete: name, At: point, Position: n}
	})
}

// alsoAt is the same place at one more point: seventh at 800 metres, and also at the bell.
func (s *sentence) alsoAt(i, k, place int, o owner, where setting) {
	next := max(i, k) + 1
	for s.at(next).is(",", "and") {
		next++
	}
	if next == max(i, k)+1 || !s.at(next).is("also", "again", "still") || !s.at(next+1).is("at") {
		return
	}
	for next += 2; s.at(next).is("the"); next++ {
	}
	point, ok := s.pointOf(next, where.races[0])
	if !s.pieceIsPoint(next) || !ok || s.pieces[i].guess {
		return
	}
	f := s.statement(i, next, i)
	f.of(s, o.who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutPosition, Athlete: name, At: point, Position: place}
	})
}

// chain is who follows in the next places at a point: second at the bell, then Nuguse,
// then Kerr.
func (s *sentence) chain(i, k, place int, point event.Point, where setting) {
	at := max(i, k) + 1
	for s.at(at).is(",") && s.at(at+1).is("then") && s.at(at+2).what == someone && (s.at(at+3).is(",", ".", "and") || at+3 == len(s.pieces)) {
		place++
		f := s.statement(at+1, at+2)
		n := place
		f.of(s, s.at(at+2).people, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutPosition, Athlete: name, At: point, Position: n}
		})
		at += 3
	}
}

// leadsBefore reports whether somebody else led at another point before in the sentence,
// so that a name and a point alone say who led there.
func (s *sentence) leadsBefore(i int) bool {
	for k := i - 2; k >= 0; k-- {
		if s.isLead(k) {
			return s.at(k).is("led")
		}
		if p := s.at(k); p.what == someone || p.verb() != noVerb {
			return false
		}
	}
	return false
}

// leadOf is who led at a point where the name stands directly before it.
func (s *sentence) leadOf(i, k int) {
	if s.at(k).is("the") {
		k++
	}
	where := s.here(i)
	if !s.pieceIsPoint(k) || len(where.races) == 0 {
		return
	}
	point, ok := s.pointOf(k, where.races[0])
	if !ok {
		return
	}
	f := s.statement(i, k)
	f.of(s, s.at(i).people, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutLeader, Athlete: name, At: point}
	})
}
