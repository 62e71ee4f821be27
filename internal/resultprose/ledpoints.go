package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// leadsOn is who is first at one more point where he led at another before it in the sentence: was
// in the lead at 1400m and still first at 1500m.
func (s *sentence) leadsOn(i int) (attribution.Owner, bool) {
	k := i - 1
	for s.At(k).Says("still", "also", "again", "the") {
		k--
	}
	if !s.At(k).Says("and") || !s.PieceIsPoint(k-1) {
		return attribution.Owner{}, false
	}
	for n := k - 2; n >= 0 && n > k-6; n-- {
		if s.isLead(n) {
			who, at := s.Doer(n)
			return attribution.Owner{Who: who, From: mentions.Pick(at, n)}, len(who) > 0
		}
	}
	return attribution.Owner{}, false
}

// isTakenUp reports whether somebody is said to come to the front at a place in other words: took it up, took control with 600m
// to run, strode past with a lap and a half to go.
func (s *sentence) isTakenUp(i int) bool {
	p, before := s.At(i), s.At(i-1)
	switch {
	case p.Says("up"):
		return before.Says("it") && s.At(i-2).Says("took", "takes", "taking")
	case p.Says("control", "command", "charge"):
		return before.Says("took", "takes", "taking", "seized", "assumed") && !s.At(i+1).Says("of")
	case p.Says("past"):
		gone := s.ends(i+1) || s.At(i+1).Says("everyone", "everybody", "all", "and", "with")
		return gone && before.Says("strode", "swept", "surged", "stormed", "moved", "flew", "charged", "burst", "eased", "cruised", "breezed", "blew", "glided") && s.NamesPoint()
	default:
		return false
	}
}

// isOfLaps reports whether a point is told by the laps that were run up to it.
func (s *sentence) isOfLaps(k int) bool {
	p := s.At(k)
	return p.Kind == prose.Point && p.N > 0 && !p.ToGo || p.Says("lap") || p.Says("quarter") && s.At(k-1).Says("a", "one")
}

// known keeps what is said of a point within the last lap only where documents tell of that
// point, and what is said of laps only where it is true: they are counted from the start or from
// the finish.
func (s *sentence) known(f *attribution.Finding, k int) {
	if f == nil {
		return
	}
	if p := s.At(k); p.Kind == prose.Point && p.ToGo && p.Metres > 0 && p.Metres <= 400*event.Metre {
		f.Accept = func(a claim.Assessment) bool { return a.Truth != claim.CannotTell }
		f.Refused = "no document tells of that point"
	}
	f.DoubtIf(s.isOfLaps(k), "which point is meant cannot be told")
}

// onlyWherePlaced keeps the place at a place only where it is known who was where at the point at another, which another part of the
// sentence names: it may be the place at the finish.
func (s *sentence) onlyWherePlaced(f *attribution.Finding, i, k int) {
	if f != nil && f.Accept == nil && s.Pieces[k].Part != s.Pieces[i].Part && s.Pieces[k].Part > 0 {
		f.Accept = func(a claim.Assessment) bool { return a.Truth != claim.CannotTell }
		f.Refused = "no document tells who was where at that point"
	}
}

// tookThrough is who led at the points through which he took the field.
func (s *sentence) tookThrough(i int) {
	verb := i - 1
	if s.At(verb).Says("the") {
		verb--
	}
	where := s.Here(i)
	if !s.At(verb).Says("took", "takes", "taking", "led", "leading", "brought", "bringing", "towed", "towing", "paced", "pacing", "dragged", "pulled", "carried", "carrying", "kept") || len(where.Races) == 0 {
		return
	}
	who, at := s.Doer(verb)
	if len(who) != 1 || at < 0 {
		return
	}
	for k := i + 1; k < s.Parts[s.Pieces[i].Part].To; k++ {
		point, ok := s.PointOf(k, where.Races[0])
		if !ok || !s.PieceIsPoint(k) {
			continue
		}
		f := s.Statement(at, k)
		f.DoubtIf(true, "who led up to where is not known so closely")
		s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutLeader, Athlete: name, At: point}
		})
	}
}

// alsoAt is the same place at one more point: seventh at 800 metres, and also at the bell.
func (s *sentence) alsoAt(i, k, place int, o attribution.Owner, where mentions.Setting) {
	begin := max(i, k) + 1
	if s.At(begin).Says("(") && s.At(begin+2).Says(")") {
		begin += 3 // at 400m (1:02.6)
	}
	next := begin
	for s.At(next).Says(",", "and") {
		next++
	}
	told := s.At(next).Says("also", "again", "still") && s.At(next+1).Says("at")
	joined := s.At(next-1).Says("and") && (s.At(next).Says("at") || s.PieceIsPoint(next) || s.At(next).Says("the") && s.PieceIsPoint(next+1))
	if next == begin || !told && !joined {
		return
	}
	for s.At(next).Says("also", "again", "still", "at", "the") {
		next++
	}
	if s.At(next+1).Kind == prose.Ordinal || s.At(next+1).What == mentions.Someone || s.At(next+1).Says("in") {
		return // there it was another place, or somebody else
	}
	point, ok := s.PointOf(next, where.Races[0])
	if !s.PieceIsPoint(next) || !ok || s.Pieces[i].Guess {
		return
	}
	f := s.Statement(i, next, i)
	f.Covers(s.Pieces[next].Span)
	s.SaidOf(f, o.Who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutPosition, Athlete: name, At: point, Position: place}
	})
}

// chain is who follows in the next places at a point: second at the bell, then Nuguse,
// then Kerr.
func (s *sentence) chain(i, k, place int, point event.Point, where mentions.Setting) {
	at := max(i, k) + 1
	for s.At(at).Says(",") && s.At(at+1).Says("then") && s.At(at+2).What == mentions.Someone && (s.At(at+3).Says(",", ".", "and") || at+3 == len(s.Pieces)) {
		place++
		f := s.Statement(at+1, at+2)
		n := place
		s.SaidOf(f, s.At(at+2).People, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutPosition, Athlete: name, At: point, Position: n}
		})
		at += 3
	}
}

// besideWith is who is named right before what stands at a place, behind a with: with Kerr in front.
func (s *sentence) besideWith(i int) (who []int, at int) {
	k := i - 1
	for s.At(k).Says("in", "the", "still", "out", "now", "at", "well") {
		k--
	}
	if s.At(k).What == mentions.Someone && s.At(s.Front(k)-1).Says("with") {
		return s.At(k).People, k
	}
	return nil, -1
}

// ledBy is who is named behind a by or a was as who led at a point: went through 400m led by Alvarado, the leader at halfway was Kerr.
func (s *sentence) ledBy(i int) {
	k := i + 2
	if s.At(i).Says("leader") {
		for k = i + 1; k < i+6 && !s.At(k).Says("was"); k++ {
		}
		k++
	}
	name := s.Next(k)
	where := s.Here(i)
	if name < 0 || len(s.At(name).People) != 1 || !s.At(k-1).Says("by", "was") || len(where.Races) == 0 || s.wishesBefore(i) {
		return
	}
	point, ok := s.PointFor(i)
	for n := s.Parts[s.Pieces[name].Part].To; !ok && n < len(s.Pieces) && n < name+9; n++ {
		if ok = s.PieceIsPoint(n); ok {
			point = n // the pack, led by Kerr, reached 800m
		}
	}
	if !ok {
		return
	}
	if at, known := s.PointOf(point, where.Races[0]); known {
		f := s.Statement(min(i, name), max(i, name))
		f.Covers(s.Pieces[point].Span)
		s.known(f, point)
		f.DoubtIf(true, attribution.WhoIsMeant)
		s.SaidOf(f, s.At(name).People, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutLeader, Athlete: name, At: at}
		})
	}
}

// leadsBefore reports whether somebody else led at another point before in the sentence,
// so that a name and a point alone say who led there.
func (s *sentence) leadsBefore(i int) bool {
	for k := i - 2; k >= 0; k-- {
		if s.isLead(k) {
			return s.At(k).Says("led")
		}
		if p := s.At(k); p.What == mentions.Someone || p.Verb() != mentions.NoVerb {
			return false
		}
	}
	return false
}

// leadOf is who led at a point where the name stands directly before it.
func (s *sentence) leadOf(i, k int) {
	if s.At(k).Says("the") {
		k++
	}
	where := s.Here(i)
	if !s.PieceIsPoint(k) || len(where.Races) == 0 {
		return
	}
	point, ok := s.PointOf(k, where.Races[0])
	if !ok {
		return
	}
	f := s.Statement(i, k)
	f.Covers(s.Pieces[k].Span)
	s.SaidOf(f, s.At(i).People, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutLeader, Athlete: name, At: point}
	})
}
