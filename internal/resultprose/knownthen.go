package resultprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// knownThen finds the places on the way beside which no point stands, where who is named before them had them at one of the points that
// were spoken of before: halfway was reached in 1:52.74, and by then Kerr had crept up to sixth; Kerr lurked, eighth, then sixth.
func (s *sentence) knownThen() {
	if s.Focus == nil || s.Unsure {
		return
	}
	for i := range s.Pieces {
		s.leadsThen(i)
		s.atBoth(i)
		if p := s.At(i); p.Kind != prose.Ordinal || s.IsTaken(i) || !s.endsPlace(i+1) && !s.At(i+1).Says("after", "at", "when", "as", "then") || !s.isRunning(i) || s.isWished(i) {
			continue
		}
		at := s.runner(i)
		if at < 0 || !mentions.AllFit(s.CuesAt(i), s.Focus) {
			continue
		}
		if result := s.Result(s.At(at).People[0], s.Focus); result != nil {
			s.positionThere(i, at, result)
		}
	}
}

// leadsThen keeps that somebody led at the point that was spoken of last, if he did: by then Wightman was in front.
func (s *sentence) leadsThen(i int) {
	part := s.Parts[s.Pieces[i].Part]
	then := s.Within(part.From, part.To, "then") && !s.Within(part.From, i, "since")
	if !then || !s.isInFront(i) || s.NamesPoint() || s.isWished(i) || s.isBefore(i) || !mentions.AllFit(s.CuesAt(i), s.Focus) {
		return
	}
	who, at := s.Doer(i)
	points := s.pointsFoundBefore()
	if len(who) != 1 || at < 0 || len(points) == 0 || s.positionOfWhom(who[0], points[0]) != 1 {
		return
	}
	s.AddIfTrue(s.Statement(min(at, i), max(at, i)), attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutLeader, Athlete: s.NameIn(who[0], s.Focus), At: points[0]})
}

// leadsNow keeps that somebody led at the point that the sentences before named, if he did, where the text goes on from it: halfway.
// Nanyondo leads now in 2:04.2.
func (s *sentence) leadsNow(i int) {
	if s.Focus == nil || s.NamesPoint() || !s.IsUnderway(i) || s.isWished(i) || s.isBefore(i) {
		return
	}
	who, at := s.Doer(i)
	point, ok := s.pointBefore(s.Focus)
	if !ok || len(who) != 1 || at < 0 || s.positionOfWhom(who[0], point) != 1 || !mentions.AllFit(s.CuesAt(i), s.Focus) {
		return
	}
	s.AddIfTrue(s.Statement(min(at, i), max(at, i)), attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutLeader, Athlete: s.NameIn(who[0], s.Focus), At: point})
}

// atBoth keeps that somebody had the place at a place at both of the points that were spoken of last, if he had: was seventh at both
// points.
func (s *sentence) atBoth(i int) {
	if p := s.At(i); p.Kind != prose.Ordinal || s.IsTaken(i) || !s.At(i+1).Says("at") || !s.At(i+2).Says("both") || !s.At(i+3).Says("points", "marks", "times", "stages", "splits") {
		return
	}
	o, ok := s.Placed(i)
	points := s.pointsFoundBefore()
	if !ok || len(o.Who) != 1 || len(points) < 2 {
		return
	}
	for _, point := range points[:2] {
		if s.positionOfWhom(o.Who[0], point) == s.At(i).N {
			s.AddIfTrue(s.Statement(min(o.From, i), max(o.From, i), i), attribution.WhoIsMeant, s.Focus, race.Claim{About: race.AboutPosition, Athlete: s.NameIn(o.Who[0], s.Focus), At: point, Position: s.At(i).N})
		}
	}
}

// positionThere keeps that somebody had a place at a point that was spoken of, if he had.
func (s *sentence) positionThere(i, at int, result *race.Result) {
	points := s.pointsSpokenOf(i)
	for n, point := range points {
		if result.PositionAt(point.Distance()) != s.At(i).N {
			continue
		}
		said := race.Claim{About: race.AboutPosition, Athlete: result.Athlete, At: point, Position: s.At(i).N}
		if s.At(i).N == 1 {
			said = race.Claim{About: race.AboutLeader, Athlete: result.Athlete, At: point}
		}
		f := s.Statement(min(at, i), max(at, i), i)
		if k := s.pointAfter(i); k > 0 {
			f.Covers(s.At(k).Span)
		}
		s.AddIfTrue(f, attribution.WhoIsMeant, s.Focus, said)
		if s.pointAfter(i) == 0 || n+1 == len(points) {
			return
		}
	}
}

// isRunning reports whether the sentence of a place tells how somebody ran on the way, beside it or before it.
func (s *sentence) isRunning(i int) bool {
	from, to := s.Parts[s.Pieces[i].Part].From, s.Parts[s.Pieces[i].Part].To
	if s.Within(from, to, "finish", "finished", "line", "end", "tape", "home", "eventually", "final", "straight", "last", "later") {
		return false
	}
	if s.At(from).Says("then", ",") && s.Pieces[i].Part > 0 {
		from = s.Parts[s.Pieces[i].Part-1].From // eighth, then sixth
	}
	return s.Within(from, i, "sat", "sitting", "lay", "lying", "lurked", "lurking", "crept", "creeping", "moved", "tucked", "settled", "slotted", "waited", "cruised", "hovered", "drifted", "worked", "edged", "climbed", "shoulder", "heels", "pack", "unhurried", "patient", "patiently", "running", "then", "still") ||
		s.pointAfter(i) > 0 || s.bellRings(i+1)
}

// pointAfter is the place of the point after which somebody is said to have been in the place at a place: eighth place after a lap;
// 0 for none.
func (s *sentence) pointAfter(i int) int {
	k := i + 1
	for s.At(k).Says("place", "spot", "position", "behind", "the") || s.At(k).Is("pacemaker") {
		k++
	}
	if !s.At(k).Says("after") {
		return 0
	}
	for k++; s.At(k).Says("a", "the", "one"); k++ {
	}
	if !s.PieceIsPoint(k) {
		return 0
	}
	return k
}

// bellRings reports whether what stands from a place on tells that the last lap began: when the bell rang.
func (s *sentence) bellRings(k int) bool {
	return s.At(k).Says("when", "as") && s.At(k+1).Says("the") && s.At(k+2).Bell && s.At(k+3).Says("rang", "sounded", "went", "came", "tolled", "clanged")
}

// runner is where the only one is named who may have had the place at a place: who does what stands before it, or who is named right
// before or behind it; -1 where it may be another.
func (s *sentence) runner(i int) int {
	part := s.Parts[s.Pieces[i].Part]
	if i == 0 && s.At(i+1).Says("after", "at") {
		for k := i + 1; k < len(s.Pieces) && k < i+7; k++ {
			if p := s.At(k); s.At(k-1).Says(",") && p.What == mentions.Someone && len(p.People) == 1 && !p.Guess {
				return k // eighth after a lap, Kerr
			}
		}
		return -1
	}
	for back := 0; back < 3 && s.Pieces[i].Part-back >= 0; back++ {
		from := s.Parts[s.Pieces[i].Part-back].From
		for k := min(i, part.To) - 1; k >= from; k-- {
			p := s.At(k)
			if p.What != mentions.Someone && (!p.Says("he", "she") || len(p.People) == 0) {
				continue
			}
			if p.Role && s.At(s.Front(k)-1).Says("behind", "past", "after") {
				continue // third behind the pacemaker
			}
			if len(p.People) != 1 || p.Guess && !p.Role || s.At(k+1).Says("'s") || !s.IsDoer(k) && !s.At(s.Front(k)-1).Says("with", "although", "though", "while", "and") {
				return -1
			}
			return k
		}
	}
	return -1
}

// pointsSpokenOf is the points of the race that stand before a place of the sentence, and right behind it, else those of the two
// sentences before it: the last one first.
func (s *sentence) pointsSpokenOf(i int) []event.Point {
	var points []event.Point
	add := func(of *sentence, from, to int) {
		for k := to - 1; k >= from; k-- {
			if of.PieceIsPoint(k) {
				if at, ok := of.PointOf(k, s.Focus); ok {
					points = append(points, at)
				}
			}
		}
	}
	if s.bellRings(i + 1) {
		add(s, i+1, i+4)
		return points
	}
	if k := s.pointAfter(i); k > 0 {
		for to := k + 1; s.At(to).Says("and") && s.PieceIsPoint(to+1); to += 2 {
			k = to + 1
		}
		add(s, i+1, k+1)
		return points
	}
	if add(s, i+1, s.Parts[s.Pieces[i].Part].To); len(points) > 0 {
		return points // there it is told
	}
	if add(s, 0, i); len(points) > 0 {
		return points
	}
	return s.pointsFoundBefore()
}

// pointsFoundBefore is the points of the race of which statements of the two sentences before tell, the last one first.
func (s *sentence) pointsFoundBefore() []event.Point {
	first := s.Number
	for of, n := s.Previous, 0; of != nil && n < 2 && of.Paragraph == s.Paragraph; of, n = of.Previous, n+1 {
		first = of.Number
	}
	var points []event.Point
	for n := len(s.Found) - 1; n >= 0 && s.Found[n].Sentence >= first; n-- {
		of := s.Found[n].Readings[0]
		if about := of.Claim.About; s.Found[n].Sentence < s.Number && of.Race == s.Focus && (about == race.AboutSplit || about == race.AboutPosition || about == race.AboutLeader) && !slices.Contains(points, of.Claim.At) {
			points = append(points, of.Claim.At)
		}
	}
	return points
}
