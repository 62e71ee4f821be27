package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// leads finds who led where, and who was in which place at a point.
func (s *sentence) leads() {
	for i := range s.Pieces {
		switch p := &s.Pieces[i]; {
		case p.Says("led", "headed", "paced") && s.At(i+1).Says("by") && s.Next(i+2) >= 0, p.Says("leader") && s.At(i-1).Says("the") && !s.isLead(i):
			s.ledBy(i)
		case s.isLead(i):
			if !s.throughout(i) {
				s.leadAt(i)
			}
		case p.Kind == prose.Ordinal && !s.IsTaken(i):
			s.positionAt(i)
		case p.Says("field", "pack", "race", "runners", "them", "proceedings") && s.At(i+1).Says("through", "past", "out", "to"), p.Says("it") && s.At(i-1).Says("carried", "carrying", "took", "kept", "led") && (s.At(i+1).Says("on") || s.At(i+1).Says("to", "through")):
			s.tookThrough(i)
		case p.What == mentions.Someone && s.At(i-1).Says("with", "had") && s.isOnShoulder(i):
			s.secondAt(i)
		case p.What == mentions.Someone && s.At(i-1).Says(",", "and") && s.At(i+1).Says("at") && s.leadsBefore(i):
			s.leadOf(i, i+2)
		}
	}
	s.followers()
}

// isLead reports whether somebody is in front at a place of the sentence.
func (s *sentence) isLead(i int) bool {
	p := s.At(i)
	switch {
	case p.Says("lead", "leading") && (s.At(i+1).Says("group", "pack", "pair", "trio") || s.At(i+1).Says("the") && s.At(i+2).Says("charge", "calls", "applause", "celebrations")):
		return false
	case p.Verb() == mentions.Leading && !s.At(i-1).Says("the", "a", "his", "her", "world", "into", "early") && !s.At(i+1).Says("to"):
		return p.Says("led", "leading", "leads")
	case p.Says("lead") && s.At(i-1).Says("the") && s.At(i-2).Says("take") && s.At(i-3).Says("to"):
		return true
	case p.Says("running") && s.At(i-1).Says("the") && (s.At(i-2).Says("up", "over") && s.At(i-3).Says("took", "takes", "taking") || s.At(i-2).Says("made", "making")):
		return true
	case p.Says("head") && s.At(i-1).Says("the") && s.At(i-2).Says("to", "at") && s.At(i+1).Says("of") && s.At(i+2).Says("the", "affairs"):
		return true
	case p.Says("lead") && s.At(i-1).Says("the") && s.At(i-2).Says("took", "takes", "taking", "grabbed", "seized", "into", "to", "in", "assumed", "had", "held", "regained", "grabs", "inherited", "inherits", "inheriting", "claimed", "snatched", "taken", "gained"):
		return true
	case s.isTakenUp(i), p.Says("it") && s.At(i-1).Says("had", "held", "kept", "has") && s.At(i+1).Says("at", "with", "by") && s.isToldOfLead():
		return true
	case p.Says("front") && (s.At(i-1).Says("the") && s.At(i-2).Says("to", "hit", "hits", "at") && !s.At(i+1).Says("of") || s.At(i-1).Says("in") && !s.At(i+1).Says("of")):
		return true
	case p.Says("dictated", "headed", "controlled") && s.At(i+1).Says("from", "at") && s.PieceIsPoint(i+2):
		return true
	case p.Says("headed", "topped", "heads") && s.At(i+1).Says("the") && s.At(i+2).Says("field", "pack", "race", "runners") && s.At(i+3).Says("at", "through", "past", "by", "with"):
		return true
	case p.Says("showed", "showing", "shows") && s.At(i+1).Says("the") && s.At(i+2).Says("way") && !s.At(i+3).Says("to"):
		return true
	case p.Says("leader") && s.At(i-1).Says("the") && s.At(i-2).Says("was", "is", "still") && s.At(i+1).Says("at", "through", "by", "with"):
		return true
	case p.Says("charge", "command") && s.At(i-1).Says("in") && s.At(i-2).Says("was", "been", "still", "were"):
		return true
	case p.Says("ahead") && s.At(i-1).Says("still", "was", "nosed", "edged", "inched", "poked", "just") && s.At(i+1).Says("at", "by"):
		return true
	case p.Kind == prose.Ordinal && p.N == 1 && s.At(i-1).Says("was", "is") && s.At(i+1).Says("to", "through", "past") && (s.PieceIsPoint(i+2) || s.PieceIsPoint(i+3) || s.At(i+2).Verb() == mentions.Passing):
		return true
	case p.Says("over") && s.At(i-1).Says("took", "taking", "taken") && (s.At(i+1).Says("at", "with", "by", "before") || s.At(i+1).Says("to", "until") && s.PieceIsPoint(i+2) || s.At(i+1).Says("and") && s.At(i+2).Verb() == mentions.Passing):
		return true
	}
	return false
}

// throughout is who led from start to finish.
func (s *sentence) throughout(i int) bool {
	next, after := s.At(i+1), s.At(i+2)
	whole := next.Says("throughout") && s.At(i+2).Kind == prose.Sign || next.Says("from") && after.Says("start", "gun", "flag", "first") || next.Says("all") && after.Says("the") && s.At(i+3).Says("way") && !s.At(i+4).Says("from", "to", "until") || next.Says("every") && after.Says("step") || next.Says("throughout") && i+2 >= len(s.Pieces)
	if k, ok := s.PointFor(i); whole && ok && s.At(k-1).Says("from", "after", "since") {
		return false // from 1000m Kerr led all the way
	}
	if !whole || s.At(i-1).Says("never") {
		return next.Says("throughout") || next.Says("from") && after.Says("start", "gun", "first")
	}
	who, at := s.Doer(i)
	if at < 0 {
		return true
	}
	f := s.Statement(at, i+1)
	s.SaidOf(f, who, s.Here(i), func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutLedThroughout, Athlete: name}
	})
	return true
}

// leadAt is who led at a point.
func (s *sentence) leadAt(i int) {
	k, ok := s.PointFor(i)
	if !ok {
		s.leadsNow(i)
	}
	if !ok || k < i && s.Within(k, i, "finish", "line", "finishing") || s.At(k-1).Says("past", "after", "last", "final", "for") && !s.isOfLaps(k) || s.At(k-2).Says("until", "till", "after") || s.wishesBefore(i) {
		return
	}
	if k < i && (s.Pieces[k].Part != s.Pieces[i].Part || s.Within(k, i, "and", "then")) && s.leadsElsewhere(i) {
		return
	}
	until := s.At(k-1).Says("until", "to", "till")
	if until && s.takesLead(i) {
		return
	}
	who, at := s.Doer(i)
	if at < 0 {
		who, at = s.besideWith(i)
	}
	if at < 0 && len(who) == 0 {
		return
	}
	where := s.Here(i)
	if len(where.Races) == 0 {
		return
	}
	point, ok := s.PointOf(k, where.Races[0])
	if !ok {
		return
	}
	f := s.Statement(min(mentions.Pick(at, i), min(i, k)), max(i, k))
	f.Covers(s.Pieces[k].Span)
	f.DoubtIf(s.At(at).Guess, attribution.WhoIsMeant)
	s.known(f, k)
	point, rough := s.roughPoint(k, where.Races[0], point)
	f.DoubtIf(rough, attribution.LedFromWhere)
	f.DoubtIf(until, "who led up to where is not known so closely")
	if s.takesLead(i) {
		f.DoubtIf(true, attribution.LedFromWhere)
	}
	s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutLeader, Athlete: name, At: point}
	})
	s.ledFrom(i, k, point, where)
	s.leadsAlso(k, who, where)
}

// leadsElsewhere reports whether it is said behind a lead where in the race it was: led into the straight, was in front in the
// last lap. It was not where another led before.
func (s *sentence) leadsElsewhere(i int) bool {
	return s.At(i+1).Says("into", "down", "round", "around", "off", "up", "entering", "at", "over", "coming", "out", "on", "along") || s.At(i+1).Says("in", "with") && s.At(i+2).Says("the")
}

// ledFrom is who is second and third at a point where somebody leads from them: led at the bell
// from Ingebrigtsen and Nuguse.
func (s *sentence) ledFrom(i, point int, at event.Point, where mentions.Setting) {
	k := max(i, point) + 1
	if !s.At(k).Says("from") {
		return
	}
	for place := 2; place <= 4; place++ {
		named := s.Next(k + 1)
		if named < 0 || s.At(named).What != mentions.Someone {
			return
		}
		s.SaidOf(s.Statement(k, named), s.At(named).People, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutPosition, Athlete: name, At: at, Position: place}
		})
		if k = named + 1; !s.At(k).Says("and", ",") {
			return
		}
	}
}

// takesLead reports whether somebody is said to come to the front at a place, not to be
// there: at the next point he leads, and perhaps not yet at the one that is named.
func (s *sentence) takesLead(i int) bool {
	switch p := s.At(i); {
	case p.Says("lead"):
		return s.At(i-2).Says("take", "took", "takes", "taking", "grabbed", "seized", "assumed", "regained", "grabs", "into", "to")
	case p.Says("front", "head"):
		return s.At(i-2).Says("to", "hit", "hits")
	case p.Says("running"):
		return s.At(i-2).Says("up", "over")
	default:
		return p.Says("over") || s.isTakenUp(i)
	}
}

// positionAt is the place of somebody at a point.
func (s *sentence) positionAt(i int) {
	if !s.IsOfPoint(i) || s.At(i-1).Says("were", "ran", "lay", "sat") && s.eachInOrder(i) {
		return
	}
	k, ok := s.PointFor(i)
	o, placed := s.Placed(i)
	where := s.Here(i)
	if !ok && placed {
		s.positionThen(i)
	}
	if !placed && s.Pieces[i].N == 1 {
		o, placed = s.leadsOn(i)
	}
	if ok && s.At(k-1).Says("for") && s.At(k).Kind == prose.Distance {
		return // first for 1600 metres
	}
	if !ok || !placed || len(where.Races) == 0 || s.At(k-1).Says("until", "till", "past", "last", "final") && !s.isOfLaps(k) || s.At(k-1).Says("after") && !s.isOfLaps(k) && (k != i+2 || !s.At(i-1).Says("was", "sat", "lay", "and", ",", "only", "still", "in")) {
		return
	}
	point, ok := s.PointOf(k, where.Races[0])
	if !ok {
		return
	}
	n := s.Pieces[i].N
	s.alsoAt(i, k, n, o, where)
	s.chain(i, k, n, point, where)
	from, to := min(o.From, i), max(o.From, i)
	if s.At(i+1).Joined && s.At(i+1).Says("placed", "place") {
		s.Pieces[i].Guess = true // fourth-placed Ingebrigtsen: there, or at the end
	}
	if s.Pieces[k].Part == s.Pieces[i].Part {
		from, to = min(from, k), max(to, k)
	}
	f := s.Statement(from, to, i)
	f.Covers(s.Pieces[k].Span)
	s.known(f, k)
	s.onlyWherePlaced(f, i, k)
	f.DoubtIf(s.At(o.From).Guess, attribution.WhoIsMeant)
	s.SaidOf(f, o.Who, where, func(_ *race.Race, _ int, name string) race.Claim {
		if n == 1 {
			return race.Claim{About: race.AboutLeader, Athlete: name, At: point}
		}
		return race.Claim{About: race.AboutPosition, Athlete: name, At: point, Position: n}
	})
}

// isOnShoulder reports whether who is named at a place is said to be right behind another:
// on her shoulder.
func (s *sentence) isOnShoulder(i int) bool {
	for k := i + 1; k < i+6; k++ {
		if s.At(k).Says("shoulder", "heels", "heel", "tail") {
			return true
		}
		if !s.At(k).Says("on", "at", "right", "close", "his", "her", "tucked", "in", "'s", "still") && s.At(k).What != mentions.Someone {
			return false
		}
	}
	return false
}

// secondAt is who is on the shoulder of who leads at a point: second there.
func (s *sentence) secondAt(i int) {
	where := s.Here(i)
	behind := i + 1
	for behind < s.Parts[s.Pieces[i].Part].To && !s.PieceIsPoint(behind) {
		behind++
	}
	for k := i - 1; k >= 0 && k > i-9 && len(where.Races) > 0; k-- {
		if s.PieceIsPoint(behind) {
			k = behind // with Kerr on his heels at the bell
		} else if !s.PieceIsPoint(k) {
			continue
		}
		point, ok := s.PointOf(k, where.Races[0])
		for j := k - 1; j >= 0 && ok; j-- {
			if !s.isLead(j) && s.At(j).Verb() != mentions.Passing {
				continue
			}
			f := s.Statement(i, i+1)
			f.Covers(s.Pieces[k].Span)
			f.DoubtIf(true, "how close he was to whom is not known")
			s.SaidOf(f, s.At(i).People, where, func(_ *race.Race, _ int, name string) race.Claim {
				return race.Claim{About: race.AboutPosition, Athlete: name, At: point, Position: 2}
			})
			return
		}
		return
	}
}
