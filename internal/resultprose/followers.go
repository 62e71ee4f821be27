package resultprose

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// inARow is the places of those who are named one behind another from a place on: Ingebrigtsen,
// Nuguse and Kenya's Cheruiyot; and the place behind them.
func (s *sentence) inARow(k int) (named []int, end int) {
	const most = 8
	for end = k; len(named) < most; {
		next := s.Next(end)
		if next < 0 || s.At(next).What != mentions.Someone || len(s.At(next).People) != 1 || s.At(next+1).Says("'s") {
			return named, end
		}
		named, end = append(named, next), s.behindMark(next+1)
		if s.At(end).Says("of") && s.At(end+1).What == mentions.National {
			end += 2 // Habz of France
		}
		k := end
		for s.At(k).Says(",", "and", "then") {
			k++
		}
		if k == end || s.Next(k) < 0 {
			return named, end
		}
		end = k
	}
	return named, end
}

// behindMark is the place behind the mark of who is named right before a place: (3:45.60), in
// 3:45.60.
func (s *sentence) behindMark(k int) int {
	switch {
	case s.At(k).Says("in") && s.At(k+1).Kind == prose.Time:
		return k + 2
	case s.At(k).Says("("):
		for n := 2; n < 7; n++ {
			if s.At(k + n).Says(")") {
				return k + n + 1
			}
		}
	}
	return k
}

// followers finds who is said to have been behind whom at a point, or at the end, without a place:
// followed by Cheruiyot and Kerr; with Kerr and Nuguse next; Kerr and Nuguse were lined up behind
// him.
func (s *sentence) followers() {
	s.rowBehindPoint()
	for i := range s.Pieces {
		p := s.At(i)
		switch {
		case p.Says("followed", "chased", "tracked", "pursued", "shadowed", "trailed", "hounded") && s.behindBy(i) > 0:
			k := s.behindBy(i)
			for s.At(k).Says("by", "closely") {
				k++
			}
			named, _ := s.inARow(k)
			s.follow(i, named)
		case p.Says("ahead") && s.At(i+1).Says("of") && (s.standsBehindLead(i) || s.PieceIsPoint(i-1)):
			named, _ := s.inARow(i + 2)
			s.follow(i, named)
		case s.PieceIsPoint(i) && s.At(i+1).Says(":") && s.At(i+2).What == mentions.Someone:
			s.rowAt(i)
		case p.Says("order") && s.At(i-1).Says("the") || p.Says("it") && s.At(i+1).Says("was"):
			s.orderAt(i)
		case p.What == mentions.Someone && s.beginsRowOfNames(i):
			if named, end := s.inARow(i); s.isBehind(end) {
				s.follow(i, named)
			}
		}
	}
}

// standsBehindLead reports whether somebody leads right before a place.
func (s *sentence) standsBehindLead(i int) bool { return s.isLead(i-1) || s.isLead(i-2) }

// beginsRowOfNames reports whether nobody is named right before a name, so that a row begins there.
func (s *sentence) beginsRowOfNames(i int) bool {
	k := s.Front(i) - 1
	for s.At(k).Says(",", "and", "then") {
		k--
	}
	return s.At(k).What != mentions.Someone || k < 0
}

// isBehind reports whether the words from a place on say that those who are named before them were
// right behind: next, were lined up behind him, on his heels.
func (s *sentence) isBehind(k int) bool {
	const longest = 6
	for n := range longest {
		p := s.At(k + n)
		if p.Says("next", "followers", "pursuers", "lined", "heels", "shoulder", "pursuit", "tow", "tucked", "attendance", "company", "chase") {
			return n > 0 || !p.Says("shoulder", "heels")
		}
		if p.Says("behind") && (s.At(k+n+1).Says("him", "her", "them") || s.At(k+n+1).Kind == prose.Sign || k+n+1 == len(s.Pieces)) {
			return true
		}
		if !p.Says("were", "was", "his", "her", "closest", "nearest", "in", "up", "right", "close", "closely", "immediately", "on", "the", "for", "hot", "gave", "giving", "all", "just") {
			return false
		}
	}
	return false
}

// follow keeps who follows from the next place on: at the points that are meant, else at the end of
// the race, behind the winner.
func (s *sentence) follow(i int, named []int) {
	where := s.Here(i)
	if len(named) == 0 || len(where.Races) == 0 {
		return
	}
	if at, ok := s.pointBefore(where.Races[0]); ok && where.Races[0] == s.Focus && !s.NamesPoint() && s.IsUnderway(i) {
		s.inRowIfTrue(named, at, 1) // Kerr led at the bell. Ingebrigtsen was next
	}
	if !s.IsOfPoint(i) && !s.pointsNear(i) {
		s.followHome(i, named, where)
		return
	}
	points, k := s.pointsMeant(i, where.Races[0])
	for _, at := range points {
		first := s.nextAt(i, max(0, k), at, where)
		for n, one := range named {
			s.positionOf(one, k, at, first+n, where)
		}
	}
}

// nextAt is the first place that is not said yet at a point, up to a place of the sentence: behind
// who leads there, or behind the last whose place was said. Who is followed by somebody and has no
// place is said to lead.
func (s *sentence) nextAt(i, k int, at event.Point, where mentions.Setting) int {
	last := 1
	for n := len(s.Found) - 1; n >= 0 && s.Found[n].Sentence == s.Number; n-- {
		if c := s.Found[n].Readings[0].Claim; c.About == race.AboutPosition && c.At == at && s.Found[n].Span.Start < s.Pieces[i].Start {
			last = max(last, c.Position)
		}
	}
	if who, doer := s.Doer(i); last == 1 && s.At(i).Says("followed") && s.At(i-1).Says("was") && len(who) == 1 && doer >= 0 {
		f := s.Statement(min(k, doer), max(i, doer))
		f.Covers(s.Pieces[k].Span)
		f.DoubtIf(true, "how close he was to whom is not known")
		s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutLeader, Athlete: name, At: at}
		})
	}
	return last + 1
}

// positionOf keeps that who is named at a place was in a place at a point, as far as it is true.
func (s *sentence) positionOf(named, k int, at event.Point, place int, where mentions.Setting) {
	f := s.Statement(named, s.toldUpTo(named))
	if k >= 0 {
		f.Covers(s.Pieces[k].Span)
	}
	f.DoubtIf(true, "how close he was to whom is not known")
	s.SaidOf(f, s.At(named).People, where, func(_ *race.Race, _ int, name string) race.Claim {
		if place == 1 {
			return race.Claim{About: race.AboutLeader, Athlete: name, At: at}
		}
		return race.Claim{About: race.AboutPosition, Athlete: name, At: at, Position: place}
	})
}

// toldUpTo is where the words end that say that who is named at a place was right behind another: Habz of France behind him.
func (s *sentence) toldUpTo(named int) int {
	const longest = 7
	for k := named + 1; k < min(len(s.Pieces), named+longest) && s.Pieces[k].Part == s.Pieces[named].Part; k++ {
		switch p := s.At(k); {
		case p.Says("shoulder", "heels", "heel", "next", "tail"), p.Says("him", "her") && s.At(k-1).Says("behind"):
			return k
		case p.What == mentions.Someone:
			return named
		}
	}
	return named
}

// pointsNear reports whether a sentence names a point before a place, and somebody who leads or
// passes it.
func (s *sentence) pointsNear(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if s.PieceIsPoint(k) {
			return true
		}
	}
	return s.Within(i, len(s.Pieces), "both", "occasions")
}

// pointsMeant is the points at which something is said to have been so, and the place of the one
// that is named: the last one before it, or behind it in its part; two of the sentence before, and
// no place, where it was so at both.
func (s *sentence) pointsMeant(i int, r *race.Race) ([]event.Point, int) {
	if s.Within(i, len(s.Pieces), "both") && s.Within(i, len(s.Pieces), "occasions", "points", "stations", "times", "marks", "splits") {
		return s.bothPoints(r), -1
	}
	part := s.Parts[s.Pieces[i].Part]
	for _, reach := range [...][3]int{{i - 1, -1, -1}, {i + 1, part.To, 1}} {
		for k := reach[0]; k != reach[1] && k < len(s.Pieces); k += reach[2] {
			if s.PieceIsPoint(k) {
				if at, ok := s.PointOf(k, r); ok {
					return []event.Point{at}, k
				}
			}
		}
	}
	return nil, -1
}

// bothPoints is the two points that the sentence before names; none where they are not two.
func (s *sentence) bothPoints(r *race.Race) []event.Point {
	if s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return nil
	}
	before := *s.Sentence.Sentence.Sentence
	before.Sentence = s.Previous
	var points []event.Point
	for k := range before.Pieces {
		if before.PieceIsPoint(k) {
			if at, ok := before.PointOf(k, r); ok {
				points = append(points, at)
			}
		}
	}
	if len(points) != 2 {
		return nil
	}
	return points
}

// orderAt keeps the order of those who are named at a point: the order at the bell was
// Ingebrigtsen, Cheruiyot, Kerr; at the bell it was Ingebrigtsen from Cheruiyot.
func (s *sentence) orderAt(i int) {
	was := i + 1
	for was < i+6 && !s.At(was).Says("was") {
		was++
	}
	k := was + 1
	for s.At(k).Says(":", "still", "again", "now", "already") {
		k++
	}
	where := s.Here(i)
	named, end := s.inARow(k)
	for s.At(end).Says("from", "ahead") && s.At(i).Says("it") {
		next := end + 1
		for s.At(next).Says("of") {
			next++
		}
		more, to := s.inARow(next)
		if named, end = append(named, more...), to; len(more) == 0 {
			break
		}
	}
	if len(named) == 1 && s.ends(end) && s.At(i).Says("it") && len(where.Races) > 0 {
		if points, point := s.pointsMeant(was, where.Races[0]); len(points) == 1 && where.Races[0] == s.Focus && s.positionOfWhom(s.At(named[0]).People[0], points[0]) == 1 {
			s.positionIfTrue(named[0], max(point, named[0]), s.At(named[0]).People[0], points[0], 1)
		}
	}
	if len(named) < 2 || len(where.Races) == 0 {
		return
	}
	points, point := s.pointsMeant(was, where.Races[0])
	for n, one := range named {
		if len(points) == 1 {
			s.positionOf(one, point, points[0], n+1, where)
		}
	}
}
