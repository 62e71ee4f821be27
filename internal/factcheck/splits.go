package factcheck

import (
	"github.com/milectl/milectl/internal/event"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// pieceIsPoint reports whether a piece is a point of a race.
func (s *sentence) pieceIsPoint(k int) bool {
	p := s.at(k)
	switch {
	case p.Kind == prose.Point:
		return true
	case p.Kind == prose.Distance && p.what == plain:
		return !s.isEvent(k)
	case p.is("kilometre", "kilometer"):
		return s.at(k - 1).is("the")
	case p.is("quarter"):
		return s.at(k-1).is("the") && s.at(k-2).is("through", "passed", "reached", "past", "at") || s.at(k-1).Kind == prose.Ordinal && s.at(k-1).N == 1
	case p.is("mile"):
		return s.at(k-1).is("half") && p.Joined
	case p.is("mark"):
		return s.at(k-1).is("quarter") && s.at(k-2).Kind == prose.Number && s.at(k-2).N == 3
	case p.is("half"):
		return s.at(k-1).is("the") && s.at(k+1).is("in", "was", "(")
	case p.Kind == prose.Number && !p.InWords && p.Glued == "" && (p.N == 400 || p.N == 600 || p.N == 800 || p.N == 1000 || p.N == 1200 || p.N == 1500 || p.N == 2000 || p.N == 3000 || p.N == 4000 || p.N == 5000 || p.N == 1100 || p.N == 1400 || p.N == 700 || p.N == 900 || p.N == 1300):
		return s.at(k-1).is("at", "through", "past", "passed", "reached", "reaching", "passing", "hit", "to", "and", "until", "before")
	case p.is("lap"):
		return s.at(k-1).Kind == prose.Ordinal && s.at(k-1).N == 1 && (s.at(k-2).is("the", "a") && s.at(k-3).is("for", "through", "covered", "passed", "ran"))
	default:
		return false
	}
}

// pointOf is a piece as a point of a race.
func (s *sentence) pointOf(k int, r *race.Race) (event.Point, bool) {
	p := s.at(k)
	length := r.Event.Distance()
	lap, _ := r.Lap()
	var text string
	switch {
	case p.Bell:
		text = "bell"
	case p.is("half") && r.Event.Code() == "mile", p.Half && r.Event.Code() == "mile":
		text = "800m"
	case p.Half:
		text = (length / 2).String()
	case p.Kind == prose.Point && p.N > 0 && lap > 0:
		text = (length - event.Distance(p.N)*lap).String()
	case p.Kind == prose.Point && p.ToGo && p.Metres > 0:
		text = (length - p.Metres).String()
	case p.Kind == prose.Distance:
		text = p.Metres.String()
	case p.Kind == prose.Number:
		text = (event.Distance(p.N) * event.Metre).String()
	case p.is("kilometre", "kilometer"):
		text = "1000m"
	case p.is("quarter") && r.Event.Code() == "mile" && lap == 400*event.Metre:
		text = "400m"
	case p.is("lap") && r.Event.Code() != "mile" && lap == 400*event.Metre:
		text = "400m"
	case (p.is("lap") || p.is("quarter")) && lap*4 == event.Mile:
		text = "440y"
	case p.is("mile") && lap*4 == event.Mile:
		text = "880y"
	case p.is("mark") && lap*4 == event.Mile:
		text = "1320y"
	default:
		return event.Point{}, false
	}
	at, err := r.Event.ParsePoint(text, r.Course())
	return at, err == nil
}

// splits finds times at points of the race.
func (s *sentence) splits() {
	var last []int
	lastPart, lastAt := -2, -1
	for i := range s.pieces {
		if s.pieces[i].Kind != prose.Time || s.pieces[i].Mark.IsZero() {
			continue
		}
		k, ok := s.pointBeside(i)
		if !ok && len(last) == 2 && s.at(i-1).is("and") && s.at(i-2).Kind == prose.Time && s.isTaken(i-2) && lastPart == s.pieces[i].part && s.at(i-3).is("in") && s.pieceIsPoint(i-4) {
			s.split(i, i-4, last[1:], lastAt) // of the second of two
			continue
		}
		if !ok {
			s.splitThere(i)
			continue
		}
		who, from, known := s.whoPasses(min(i, k))
		if !known && s.isPassive(k, i) {
			who, from, known = s.doerBehind(i), k, true
		}
		if !known && lastPart >= 0 && s.pieces[i].part-lastPart <= 2 {
			who, from, known = last, lastAt, true
		}
		if !known {
			s.refuse([]spanOf{s.pieces[i].Span}, "whose time it is cannot be told")
			s.taken[s.pieces[i].Span] = true
			continue
		}
		last, lastPart, lastAt = s.inOrder(who), s.pieces[i].part, from
		if len(who) == 2 && k < i && s.at(i+1).is("and") && s.at(i+2).Kind == prose.Time && s.at(i-1).is("in") {
			who = last[:1]
		}
		s.split(i, k, who, from)
	}
}

// split is the time at a place of the sentence at a point of the race, of who is named at
// another place.
func (s *sentence) split(i, k int, who []int, from int) {
	where := s.here(i)
	if len(where.races) == 0 {
		s.taken[s.pieces[i].Span] = true
		s.refuse([]spanOf{s.pieces[i].Span}, "of which race it is said cannot be told")
		return
	}
	at, ok := s.pointOf(k, where.races[0])
	s.taken[s.pieces[i].Span] = true
	if !ok {
		return
	}
	f := s.statement(min(i, k), max(i, k), i)
	if f == nil {
		return
	}
	if s.pieces[k].Kind == prose.Number {
		f.figures = append(f.figures, s.pieces[k].Span)
	}
	f.onlyTrue = f.onlyTrue || s.at(from).guess
	mark := s.pieces[i].Mark
	if len(who) == 0 || s.leadersAlone(who, where.races[0], at) {
		f.readings = []reading{{race: where.races[0], claim: race.Claim{About: race.AboutSplit, At: at, Mark: mark}}}
		s.add(f)
		return
	}
	f.of(s, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutSplit, Athlete: name, At: at, Mark: mark}
	})
}

// pointBeside is the point that a time belongs to: 400m in 55.91, 2:46.5 at 1200 m, the
// bell (2:50.70).
func (s *sentence) pointBeside(i int) (int, bool) {
	k := i + 1
	if s.at(k).is("at", "for", "through", "past", "to") {
		k++
		for s.at(k).is("the", "first") || s.at(k).Kind == prose.Ordinal {
			k++
		}
		if s.pieceIsPoint(k) && !s.at(k+1).is("final", "record") {
			return k, true
		}
	}
	joins := false
	k = i - 1
	if before := s.beforeAside(k - 1); s.at(k).is("in") && before >= 0 && s.at(before+2).is("where") && !s.namesIn(before+1, k) && s.pieceIsPoint(before) {
		return before, true
	}
	for k >= 0 && k > i-9 && (s.at(k).is("in", "a", "an", "(", ",", "reached", "passed", "was", "were", "with", "mark", "which", "he", "she", "they", "time", "of", "at", "came", "just", "split", "point", "metre", "where", "clocked", "timed") || s.at(k).verb() == passing) {
		joins = joins || !s.at(k).is(",", "he", "she", "they", "a", "an")
		k--
	}
	if s.pieceIsPoint(k) && joins && (!s.at(i-1).is("of", "at", "a", "an") || s.at(i-1).is("at") && s.at(i-2).is("clocked", "timed")) && (!s.at(i-1).is(",") || s.at(i-2).what != someone) {
		return k, true
	}
	return 0, false
}

// splitThere is the time of somebody at the point that the sentence named last, where it
// cannot be that of a finish: at 800 metres Kerr was third in 1:53.4.
func (s *sentence) splitThere(i int) {
	where := s.here(i)
	leader := s.at(i-1).is("was") && s.at(i-2).is("time") && s.at(i-4).is("leader")
	if !s.at(i-1).is("in", "with", "at") && !leader || len(where.races) == 0 || s.isTaken(i) {
		return
	}
	r := where.races[0]
	winner := r.Winner()
	mark := s.pieces[i].Mark
	if winner == nil || winner.Mark.IsZero() || mark.Milliseconds()*20 > winner.Mark.Milliseconds()*19 || s.at(i+1).is("for", "at") {
		return
	}
	k := i - 1
	for k >= 0 && !s.pieceIsPoint(k) {
		if s.at(k).is("lap", "last", "final", "metres") {
			return
		}
		k--
	}
	if k < 0 {
		return
	}
	who, at := -1, -1
	for j := s.parts[s.pieces[i].part].From; j < i; j++ {
		if p := s.at(j); len(p.people) == 1 && (p.what == someone || p.what == title || p.is("he", "she")) {
			if who >= 0 {
				return
			}
			who, at = p.people[0], j
		}
	}
	point, ok := s.pointOf(k, r)
	if leader && ok {
		if f := s.statement(i-4, i, i); f != nil {
			f.readings = []reading{{race: r, claim: race.Claim{About: race.AboutSplit, At: point, Mark: mark}}}
			s.add(f)
		}
		return
	}
	if who < 0 || !ok || at < k && s.pieces[at].part != s.pieces[k].part {
		return
	}
	f := s.statement(at, i, i)
	f.of(s, []int{who}, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutSplit, Athlete: name, At: point, Mark: mark}
	})
}

// leadersAlone reports whether a document has the time of the front at a point, and not
// whose it was: none of some people has one there.
func (s *sentence) leadersAlone(who []int, r *race.Race, at event.Point) bool {
	for _, one := range who {
		result := s.people.result(one, r)
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
