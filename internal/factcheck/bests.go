package factcheck

import (
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// bests finds personal and season's bests, and world leads.
func (s *sentence) bests() {
	for i := range s.pieces {
		switch p := &s.pieces[i]; {
		case p.what == best:
			s.bestAtPlace(i, p.kind)
		case p.is("fastest", "quickest", "best") && s.at(i-1).is("his", "her") && (s.at(i+1).is("of") && s.at(i+2).is("the") && s.at(i+3).is("season", "year") || s.at(i+1).is("this") && s.at(i+2).is("season", "year")):
			s.ofSeason(i, race.AboutSeasonBest)
		case p.is("best", "fastest", "quickest") && s.at(i-1).is("the") && s.at(i+1).is("of") && s.at(i+2).is("his", "her") && s.at(i+3).is("life", "career"):
			s.ofSeason(i, race.AboutPersonalBest)
		case p.is("fastest", "quickest", "best") && s.at(i-1).is("the") && s.leadBehind(i):
			s.leadOfYear(i)
		case p.is("best"):
			s.bestIs(i)
		}
	}
}

// bestAtPlace is a best of who ran the mark beside it.
func (s *sentence) bestAtPlace(i int, kind race.Subject) {
	where := s.here(i)
	if len(where.races) == 0 {
		return
	}
	mark, o := s.bestMark(i)
	if len(o.who) == 0 {
		return
	}
	figures := []int{}
	to := i
	if mark >= 0 {
		figures, to = append(figures, mark), max(i, mark)
	}
	f := s.statement(min(o.from, i, to), max(to, o.from), figures...)
	if mark >= 0 {
		s.ranIt(mark, o.who, o.from, where.races[0])
	}
	f.of(s, o.who, where, func(_ *race.Race, _ int, name string) race.Claim {
		c := race.Claim{About: kind, Athlete: name}
		if mark >= 0 {
			c.Mark = s.pieces[mark].Mark
		}
		return c
	})
}

// bestMark is the mark that is said to be a best, -1 for none, and who ran it.
func (s *sentence) bestMark(i int) (int, owner) {
	before := s.at(i - 1)
	if before.is("his", "her", "'s", "previous", "old", "former", "own", "the", "existing") && !s.at(i-2).is("of") {
		return -1, owner{}
	}
	if s.at(i-2).is("his", "her", "previous", "old", "former", "'s") && !before.is("a") {
		return -1, owner{}
	}
	for k, n := i+1, 0; n < 5; k, n = k+1, n+1 {
		p := s.at(k)
		if p.Kind == prose.Time && !p.Mark.IsZero() {
			if o := s.ownerOf(k); len(o.who) > 0 {
				return k, o
			}
			return -1, owner{}
		}
		if !p.is("of", "(", "time", "in", ",", "run") || p.is(",") {
			break
		}
	}
	for k, n := i-1, 0; n < 9 && k >= 0; k, n = k-1, n+1 {
		p := s.at(k)
		if p.Kind == prose.Time && !p.Mark.IsZero() {
			if s.at(k+1).is("was", "is", ",", "(", "-", "for") || k == i-1 {
				return k, s.ownerOf(k)
			}
			return -1, owner{}
		}
		if p.what == someone && s.at(k+1).is("with", "in") && !s.isDoer(k) {
			break
		}
		if p.verb() == running || p.is("set", "setting") {
			who, at := s.doer(k)
			return -1, owner{who: who, from: pick(at, k)}
		}
		if !p.is("a", "an", "the", "also", "and", ",", "(", "was", "-", "with", "in", "new", "another", "huge", "big", "massive", "for", "outright", "lifetime", "as", "by", "to") && p.what != recordName && p.what != best {
			break
		}
	}
	return -1, owner{}
}

// leadBehind reports whether the fastest is that of the year in the world.
func (s *sentence) leadBehind(i int) bool {
	k := i + 1
	for s.at(k).is("mile", "time", "1500", "mark", "in", "the", "so", "far", "performance") || s.at(k).Kind == prose.Distance {
		k++
	}
	if s.at(k).is("world") && s.at(k+1).is("so") && s.at(k+2).is("far") {
		return s.at(k+3).is("this") && s.at(k+4).is("year", "season")
	}
	if s.at(k).is("world") && s.at(k+1).is("this") && s.at(k+2).is("year", "season") {
		return true
	}
	return s.at(k).is("of") && s.at(k+1).is("the") && s.at(k+2).is("year") || s.at(k).is("this") && s.at(k+1).is("year") && s.at(i-2).what != someone
}

// leadOfYear is the fastest of the year by who ran it.
func (s *sentence) leadOfYear(i int) {
	if s.at(i-2).is("of", "than") || s.at(i-2).Kind == prose.Ordinal || s.within(i, i+9, "until", "before") {
		return
	}
	where := s.here(i)
	if s.at(0).is("for") && s.at(1).what == someone && s.within(0, i, "it") && len(where.races) > 0 {
		f := s.statement(1, i+2) // for Kerr it was the fastest mile in the world this year
		f.of(s, s.at(1).people, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutWorldLead, Athlete: name}
		})
		return
	}
	if s.at(i-2).is(",", "was") && s.at(i-3).Kind == prose.Time && len(where.races) > 0 {
		if o := s.ownerOf(i - 3); len(o.who) > 0 {
			f := s.statement(i-3, i+2)
			f.of(s, o.who, where, func(_ *race.Race, _ int, name string) race.Claim {
				return race.Claim{About: race.AboutWorldLead, Athlete: name, Mark: s.pieces[i-3].Mark}
			})
		}
	}
}

// ofSeason is a mark as the best of the season, or of the life, of who ran it: 3:45.69, his
// quickest of the season.
func (s *sentence) ofSeason(i int, kind race.Subject) {
	k := i - 2
	for s.at(k).is(",", "-", "(", "was", "also") {
		k--
	}
	where := s.here(i)
	if s.at(k).Kind != prose.Time || len(where.races) == 0 {
		return
	}
	o := s.ownerOf(k)
	f := s.statement(k, i)
	f.of(s, o.who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: kind, Athlete: name, Mark: s.pieces[k].Mark}
	})
}
