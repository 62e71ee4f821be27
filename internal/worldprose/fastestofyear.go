package worldprose

import (
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// fastestOfYear is the fastest of the year in the world by what somebody is or ran: ran the fastest
// mile in the world this year, is the fastest man of the year, thanks to his 3:45.34.
func (s *sentence) fastestOfYear(i int) {
	k := i + 1
	for s.At(k).Says("mile", "time", "mark", "man", "woman", "miler", "runner", "athlete", "in", "the", "outdoor", "performance", "anywhere", "by", "anyone", "on", "planet", "so", "far") || s.At(k).Kind == prose.Distance || s.At(k).Folded == "world" {
		k++
	}
	ofYear := s.At(k).Says("this") && s.At(k+1).Says("year", "season") || s.At(k).Says("of") && s.At(k+1).Says("the") && s.At(k+2).Says("year", "season") ||
		s.At(k).Says("so") && s.At(k+1).Says("far") && s.At(k+2).Says("this") || s.At(k).Says("of") && s.At(k+1).Kind == prose.Day && s.At(k+1).Year == s.Focus.Date.Year() ||
		s.At(k-1).Says("in", "far", "anywhere") && s.At(k).Kind == prose.Day && s.At(k).Month == 0 && s.At(k).Year == s.Focus.Date.Year()
	if i == 0 && ofYear && s.Number > 0 && s.At(i).Folded != "best" && s.opensAgain(k) {
		s.lead(0, k, -1, s.InPlaceOf(s.Focus, 1)) // Fastest in the world this year.
		return
	}
	front := i - 1
	if s.At(front).Says("'s") && s.At(front-1).Folded == "world" {
		front -= 2 // the world's fastest
	}
	if !s.At(front).Says("the") || !ofYear || s.Within(i, i+9, "until", "before", "by") || s.At(front-1).Says("of", "than", "among") {
		return
	}
	verb := s.At(front - 1)
	who, at := s.Doer(front)
	switch {
	case verb.Verb() == mentions.Running, verb.Says("set", "with") && s.At(i+1).Says("mile", "time", "mark"):
		if where := s.Here(i); len(where.Races) > 0 {
			s.lead(at, k, -1, who)
		}
	case verb.Says("is", "was", "as", "remains", "became", "still", "now", "become"):
		if s.leadOfTime(front-2, k) {
			return
		}
		if !s.At(i+1).Says("man", "woman", "miler", "runner", "athlete") {
			return
		}
		for mark := k; mark < k+16; mark++ {
			if p := s.At(mark); p.Kind == prose.Time && !p.Mark.IsZero() && s.GroupOf(p.Part) == s.GroupOf(s.Pieces[i].Part) {
				s.lead(at, k, mark, who)
				return
			}
		}
		if verb.Says("is", "remains", "still", "now") {
			s.lead(at, k, -1, who)
		}
	}
}

// opensAgain reports whether a sentence says nothing more behind a place than this year, and somebody who ran the race is
// meant in the one before it.
func (s *sentence) opensAgain(k int) bool {
	return len(s.Pieces) <= k+3 && s.Previous != nil && s.Previous.Paragraph >= s.Paragraph-1
}

// leadOfTime keeps that what stands at a place is said to be the fastest of the year: a mark, somebody's
// time, or it. It reports whether one does.
func (s *sentence) leadOfTime(at, to int) bool {
	switch whose := s.WhoseRun(at); {
	case s.At(at).Kind == prose.Time:
		if o := s.OwnerOf(at); len(o.Who) == 1 {
			s.lead(mentions.Pick(o.From, at), to, at, o.Who)
		}
	case whose >= 0 && len(s.At(whose).People) == 1:
		s.lead(whose, to, -1, s.At(whose).People)
	case at == 0 && s.At(at).Says("it", "that"):
		s.lead(at, to, -1, s.InPlaceOf(s.Focus, 1))
	default:
		return false
	}
	return true
}

// ownFastest is who ran his best of the season: ran his fastest mile of the year.
func (s *sentence) ownFastest(i int) {
	k := i + 1
	for s.At(k).Says("mile", "time", "race") || s.At(k).Kind == prose.Distance {
		k++
	}
	ofYear := s.At(k).Says("of", "this") && s.At(k+1).Says("the", "year", "season") && (s.At(k+1).Says("year", "season") || s.At(k+2).Says("year", "season"))
	if !ofYear || k == i+1 || !s.At(i-1).Says("his", "her") || s.At(i-2).Verb() != mentions.Running {
		return
	}
	who, at := s.Doer(i - 2)
	where := s.Here(i)
	if at < 0 || len(who) != 1 || len(where.Races) == 0 {
		return
	}
	s.SaidOf(s.Statement(at, k+1), who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutSeasonBest, Athlete: name}
	})
}
