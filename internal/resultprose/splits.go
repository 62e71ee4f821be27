package resultprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// splits finds times at points of the race.
func (s *sentence) splits() {
	var last []int
	lastPart, lastAt := -2, -1
	s.splitRow()
	s.stretches()
	s.pairedSplits()
	for i := range s.Pieces {
		if s.Pieces[i].Kind != prose.Time && s.Pieces[i].Kind != prose.Length || s.Pieces[i].Mark.IsZero() || s.IsTaken(i) {
			continue
		}
		k, ok := s.pointBeside(i)
		if !ok && len(last) == 2 && s.At(i-1).Says("and") && s.At(i-2).Kind == prose.Time && s.IsTaken(i-2) && lastPart == s.Pieces[i].Part && s.At(i-3).Says("in") && s.PieceIsPoint(i-4) {
			s.split(i, i-4, last[1:], lastAt) // of the second of two
			continue
		}
		if !ok {
			if s.Pieces[i].Kind != prose.Length {
				s.splitThere(i)
			}
			continue
		}
		who, from, known := s.passer(i, k)
		if named := k + 1; s.At(named).What == mentions.Someone && named == i-1 && s.HeadsTime(k) {
			who, from, known = s.At(named).People, named, true // 400 Alvarado 55.91
		} else if !known && (s.listsSplits() || s.HeadsTime(k)) {
			who, from, known = nil, k, true
		}
		if !known && s.IsPassive(k, i) {
			who, from, known = s.DoerBehind(i), k, true
		}
		if !known && lastPart >= 0 && s.Pieces[i].Part-lastPart <= 2 {
			who, from, known = last, lastAt, true
		}
		if !known && s.inBrackets(i) {
			s.leadersTime(i, k)
			continue
		}
		if !known && s.splitAlone(i, k) {
			continue
		}
		if !known {
			s.Refuse([]article.Span{s.Pieces[i].Span}, "whose time it is cannot be told")
			s.Taken[s.Pieces[i].Span] = true
			continue
		}
		last, lastPart, lastAt = s.InOrder(who), s.Pieces[i].Part, from
		if len(who) == 2 && k < i && s.At(i+1).Says("and") && s.At(i+2).Kind == prose.Time && s.At(i-1).Says("in") {
			who = last[:1]
		}
		s.split(i, k, who, from)
	}
}

// inBrackets reports whether a time stands in brackets right behind a point: at 1200m (2:46.5).
func (s *sentence) inBrackets(i int) bool {
	return s.At(i-1).Says("(") && s.At(i+1).Says(")", ",", ";") && s.PieceIsPoint(i-2)
}

// leadersTime keeps the time in brackets behind a point as that of who led there. Where somebody is named beside it who
// is not said to lead it may be his.
func (s *sentence) leadersTime(i, k int) {
	where := s.Here(i)
	s.Taken[s.Pieces[i].Span] = true
	s.Refuse([]article.Span{s.Pieces[i].Span}, "whose time it is cannot be told")
	if len(where.Races) == 0 {
		return
	}
	at, ok := s.PointOf(k, where.Races[0])
	f := s.Statement(k, i, i)
	if !ok || f == nil || !isPaceOf(where.Races[0], at, s.Pieces[i].Mark) {
		return
	}
	f.Covers(s.Pieces[k].Span)
	part := s.Parts[s.Pieces[k].Part]
	f.DoubtIf(s.NamesIn(part.From, len(s.Pieces)), attribution.WhoIsMeant)
	f.Readings = []attribution.Reading{{Race: where.Races[0], Claim: race.Claim{About: race.AboutSplit, At: at, Mark: s.Pieces[i].Mark}}}
	s.Add(f)
}

// split is the time at a place of the sentence at a point of the race, of who is named at
// another place.
func (s *sentence) split(i, k int, who []int, from int) {
	where := s.Here(i)
	if len(where.Races) == 0 {
		s.Taken[s.Pieces[i].Span] = true
		s.Refuse([]article.Span{s.Pieces[i].Span}, "of which race it is said cannot be told")
		return
	}
	at, ok := s.PointOf(k, where.Races[0])
	s.Taken[s.Pieces[i].Span] = true
	if !ok || !isPaceOf(where.Races[0], at, s.Pieces[i].Mark) {
		return
	}
	f := s.Statement(min(i, k), max(i, k), i)
	if f == nil {
		return
	}
	f.Covers(s.Pieces[k].Span)
	if s.At(k).Says("quarters") {
		f.Covers(s.Pieces[k-1].Span)
	}
	f.DoubtIf(s.At(from).Guess, attribution.WhoIsMeant)
	f.DoubtIf(s.At(k).Says("lap") && where.Races[0].Event.Code() == "mile", "where the first lap of a mile ends is not said")
	mark := s.Pieces[i].Mark
	if len(who) == 0 || s.leadersAlone(who, where.Races[0], at) {
		f.Readings = []attribution.Reading{{Race: where.Races[0], Claim: race.Claim{About: race.AboutSplit, At: at, Mark: mark}}}
		s.Add(f)
		return
	}
	s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutSplit, Athlete: name, At: at, Mark: mark}
	})
}

// isPaceOf reports whether a time can be one at a point of a race: within a third of the pace
// of the winner.
func isPaceOf(r *race.Race, at event.Point, mark timing.Mark) bool {
	winner := r.Winner()
	if winner == nil || winner.Mark.IsZero() {
		return true
	}
	even := winner.Mark.Milliseconds() * int64(at.Distance()) / int64(r.Event.Distance())
	return mark.Milliseconds()*3 > even*2 && mark.Milliseconds()*3 < even*4
}

// pointBeside is the point that a time belongs to: 400m in 55.91, 2:46.5 at 1200 m, the
// bell (2:50.70).
func (s *sentence) pointBeside(i int) (int, bool) {
	k := i + 1
	if s.At(k).Says("at", "for", "through", "past", "to") {
		k++
		for s.At(k).Says("the", "first", "opening", "initial") || s.At(k).Kind == prose.Ordinal {
			k++
		}
		if s.At(k).Kind == prose.Number && s.At(k+1).Says("quarters") {
			k++
		}
		if s.PieceIsPoint(k) && !s.At(k+1).Says("final", "record") {
			return k, true
		}
	}
	joins := false
	k = i - 1
	for head := k; head >= i-2; head-- {
		if s.At(head).Kind == prose.Number && s.HeadsTime(head) {
			return head, true
		}
		if !s.At(head).Says(":", "in", "(") && s.At(head).What != mentions.Someone {
			break
		}
	}
	if s.listsSplits() && (s.PieceIsPoint(k) || s.At(k).Says(":") && s.PieceIsPoint(k-1)) {
		if s.At(k).Says(":") {
			k--
		}
		return k, true
	}
	if before := s.BeforeAside(k - 1); s.At(k).Says("in") && before >= 0 && s.At(before+2).Says("where") && !s.NamesIn(before+1, k) && s.PieceIsPoint(before) {
		return before, true
	}
	if s.At(k).Says("(") && s.listsBests(k) {
		return 0, false
	}
	for k >= 0 && k > i-9 && (s.At(k).Says("in", "a", "an", "(", ",", "reached", "passed", "was", "were", "with", "mark", "which", "he", "she", "they", "time", "of", "at", "came", "up", "just", "split", "point", "metre", "where", "clocked", "timed", "done", "over", "gone") || s.At(k).Verb() == mentions.Passing) {
		joins = joins || !s.At(k).Says(",", "he", "she", "they", "a", "an")
		k--
	}
	if s.PieceIsPoint(k) && joins && (!s.At(i-1).Says("of", "at", "a", "an") || s.At(i-1).Says("of") && s.At(i-2).Says("split", "lap") || s.At(i-1).Says("at") && s.At(i-2).Says("clocked", "timed")) && (!s.At(i-1).Says(",") || s.At(i-2).What != mentions.Someone) {
		return k, true
	}
	return 0, false
}

// listsSplits reports whether a sentence is a list of times at points.
func (s *sentence) listsSplits() bool {
	return s.At(0).Says("splits", "split", "intermediates", "intermediate", "pace", "leaders") && (s.At(1).Says(":") || s.At(2).Says(":"))
}

// listsBests reports whether what stands before a place says that somebody has records or bests, of which
// the times in brackets behind distances are some: holds the world records at 2000m (4:43.13).
func (s *sentence) listsBests(to int) bool {
	return s.Within(0, to, "fastest", "records", "bests", "best", "record") && s.Within(0, to, "has", "holds", "owns", "hold", "own", "have", "held", "owned", "possesses", "owner", "holder")
}

// splitThere is the time of somebody at the point that the sentence named last, where it
// cannot be that of a finish: at 800 metres Kerr was third in 1:53.4.
func (s *sentence) splitThere(i int) {
	where := s.Here(i)
	leader := s.At(i-1).Says("was") && s.At(i-2).Says("time") && s.At(i-4).Says("leader")
	if !s.At(i-1).Says("in", "with", "at") && !leader || len(where.Races) == 0 || s.IsTaken(i) {
		return
	}
	r := where.Races[0]
	winner := r.Winner()
	mark := s.Pieces[i].Mark
	if winner == nil || winner.Mark.IsZero() || mark.Milliseconds()*20 > winner.Mark.Milliseconds()*19 || s.At(i+1).Says("for", "at") {
		return
	}
	k := i - 1
	for k >= 0 && !s.PieceIsPoint(k) {
		if s.At(k).Says("lap", "last", "final", "metres") {
			return
		}
		k--
	}
	if k < 0 {
		s.splitBefore(i, r)
		return
	}
	who, at := s.trailing(i)
	for j := s.Parts[s.Pieces[i].Part].From; j < i && who < 0; j++ {
		if p := s.At(j); len(p.People) == 1 && (p.What == mentions.Someone || p.What == mentions.Title || p.Says("he", "she")) {
			if s.namesBetween(j+1, i) {
				return
			}
			who, at = p.People[0], j
		}
	}
	point, ok := s.PointOf(k, r)
	if leader && ok {
		if f := s.Statement(i-4, i, i); f != nil {
			f.Covers(s.Pieces[k].Span)
			f.Readings = []attribution.Reading{{Race: r, Claim: race.Claim{About: race.AboutSplit, At: point, Mark: mark}}}
			s.Add(f)
		}
		return
	}
	if who < 0 || !ok || at < k && s.Pieces[at].Part != s.Pieces[k].Part || !isPaceOf(r, point, mark) {
		return
	}
	f := s.Statement(at, i, i)
	f.Covers(s.Pieces[k].Span)
	s.SaidOf(f, []int{who}, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutSplit, Athlete: name, At: point, Mark: mark}
	})
}

// namesBetween reports whether somebody is meant between two places.
func (s *sentence) namesBetween(from, to int) bool {
	for k := from; k < to; k++ {
		if p := s.At(k); len(p.People) == 1 && (p.What == mentions.Someone || p.What == mentions.Title || p.Says("he", "she")) {
			return true
		}
	}
	return false
}

// trailing is who is named right before a time with how he followed at a point: with Ingebrigtsen glued to him at 1:52.0,
// and Nuguse at 1:52.2; -1 for nobody.
func (s *sentence) trailing(i int) (who, at int) {
	const longest = 9
	for k := i - 1; k > i-longest; k-- {
		p := s.At(k)
		if p.What == mentions.Someone {
			before := s.Front(k) - 1
			if both := s.At(before).Says("and") && s.At(before-1).What == mentions.Someone; both || len(p.People) != 1 || !s.At(before).Says("with", "and", ",") || k == i-1 {
				return -1, -1
			}
			return p.People[0], k
		}
		if !p.Says("at", "in", "glued", "to", "him", "her", "right", "just", "behind", "next", "close", "closest", "on", "his", "shoulder", "heels", "tucked", "there", "following", "with", "in", "tow", "clocked", "timed") {
			return -1, -1
		}
	}
	return -1, -1
}

// leadersAlone reports whether a document has the time of the front at a point, and not
// whose it was: none of some people has one there.
func (s *sentence) leadersAlone(who []int, r *race.Race, at event.Point) bool {
	for _, one := range who {
		result := s.Result(one, r)
		if result == nil {
			return false
		}
		if _, known := result.SplitAt(at.Distance()); known || result.Role != race.Pacemaker {
			return false
		}
	}
	for _, split := range r.LeaderSplits {
		if split.Point.Distance() == at.Distance() {
			return true
		}
	}
	return false
}
