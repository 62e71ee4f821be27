package worldprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// leadsOfYear finds who is said to lead the world in the year, in other words than those that go with the
// mark itself, and who ran his best of the season.
func (s *sentence) leadsOfYear() {
	if s.Focus == nil {
		return
	}
	for i := range s.Pieces {
		p := &s.Pieces[i]
		switch {
		case p.What == mentions.Best && p.Subject == race.AboutWorldLead:
			s.leadIs(i)
			s.leadBefore(i)
		case p.Says("topped", "tops", "topping", "headed", "heads", "led", "leads", "leading"):
			s.toppedList(i)
		case p.Says("fastest", "quickest", "best"):
			s.fastestOfYear(i)
			s.ownFastest(i)
		}
	}
}

// lead keeps that somebody led the world with a mark, that which he ran in the race or one from
// before it; without a mark that of the race.
func (s *sentence) lead(from, to, mark int, who []int) {
	if len(who) != 1 || from < 0 {
		return
	}
	name := s.CalledName(who[0])
	if s.Result(who[0], s.Focus) != nil {
		name = s.NameIn(who[0], s.Focus)
	}
	c := race.Claim{About: race.AboutWorldLead, Athlete: name}
	f := s.Statement(min(from, to), max(from, to))
	if f == nil || mark < 0 && s.Result(who[0], s.Focus) == nil {
		return
	}
	if mark >= 0 {
		if f = s.Statement(min(from, to, mark), max(from, to, mark)); f == nil || !s.IsSaid(mark) {
			return
		}
		if c.Mark = s.At(mark).Mark; !s.At(mark-1).Says("'s", "his", "her") && !s.At(mark+1).Says("is", "was", ",", "-") {
			f.Covers(s.At(mark).Span)
		}
	}
	f.DoubtIf(true, attribution.WhichRace)
	f.Readings = []attribution.Reading{{Race: s.Focus, Claim: c}}
	s.Add(f)
}

// leadIs is a world lead by whose time it is said to be: Kerr's winning time is a world lead, his
// 3:45.34 is the world lead.
func (s *sentence) leadIs(i int) {
	k := i - 1
	for s.At(k).Says("a", "an", "the", "also", "now", "new", "current", "both", "and", ",") || s.At(k).What == mentions.RecordName || s.At(k).What == mentions.Best {
		k--
	}
	if !s.At(k).Says("is", "was") {
		return
	}
	if whose := s.WhoseRun(k - 1); whose >= 0 && len(s.At(whose).People) == 1 {
		s.lead(whose, i, -1, s.At(whose).People)
		return
	}
	if t := s.At(k - 1); t.Kind == prose.Time && !t.Mark.IsZero() {
		if o := s.OwnerOf(k - 1); len(o.Who) == 1 && len(s.RanThere(o.Who, []*race.Race{s.Focus}, t.Mark)) > 0 {
			s.lead(mentions.Pick(o.From, k-1), i, -1, o.Who)
		}
	}
}

// leadBefore is the mark that is said to have led the world before: the previous world lead was
// 3:47.83 by Nuguse, the world lead had been his 3:47.83.
func (s *sentence) leadBefore(i int) {
	k := i + 1
	for s.At(k).Says("was", "of", "had", "been", "the", "is", "stood", "at", ":", ",", "(") {
		k++
	}
	if who := s.At(k); who.What == mentions.Someone && s.At(k+1).Says("'s") && s.At(k+2).Kind == prose.Time {
		s.lead(k, i, k+2, who.People)
		return
	}
	by := k + 2
	if s.At(k).Kind != prose.Time || s.At(k).Mark.IsZero() || !s.At(k+1).Says("by", "from", "of", "set", "run", ",", "(") {
		return
	}
	for s.At(by).Says("by", "set", "run") {
		by++
	}
	if who := s.Next(by); who >= 0 {
		s.lead(i, who, k, s.At(who).People)
	}
}

// toppedList is who is said to lead the list of the world, and with which mark: had topped the world
// list with the 3:47.83, leads the world this year with 3:45.34.
func (s *sentence) toppedList(i int) {
	k := i + 1
	list := false
	for s.At(k).Says("the", "this", "year", "season", "'s", "world", "list", "lists", "rankings", "in", "mile", "outdoor", "so", "far", "previously", "global", "by") || s.At(k).Kind == prose.Day && s.At(k).Year == s.Focus.Date.Year() || s.At(k).What == mentions.Meeting && s.At(k-1).Says("the") && s.At(k+1).Says("list", "lists", "this") || s.At(k).Kind == prose.Distance {
		list = list || s.At(k).Says("list", "lists", "rankings") || s.At(k).Says("year", "season") && s.At(k-1).Says("this")
		if s.At(k).Says("by") {
			break
		}
		k++
	}
	if !list || k > i+12 || !s.saysWorld(i, k) {
		return
	}
	if who := s.Next(k + 1); s.At(k).Says("by") && who >= 0 {
		if s.At(who+1).Says("'s") && s.At(who+2).Kind == prose.Time {
			s.lead(i, who, who+2, s.At(who).People)
		}
		return
	}
	who, at := s.Doer(i)
	mark := k + 1
	for s.At(mark).Says("a", "the", "his", "her", "time", "of") {
		mark++
	}
	if s.At(k).Says("with", "at", "on", "after", "thanks", "courtesy") && s.At(mark).Kind == prose.Time && !s.At(mark).Mark.IsZero() {
		s.lead(at, k, mark, who)
	} else if s.At(i).Says("tops", "heads", "leads") {
		s.lead(at, k-1, -1, who)
	}
}

// saysWorld reports whether the world, or only the list, is spoken of from one place to another: a
// list of the nation is another.
func (s *sentence) saysWorld(from, to int) bool {
	for k := from; k < to; k++ {
		if s.At(k).Folded == "world" || s.At(k).Says("list", "global") && s.At(k-1).Says("the") {
			return true
		}
	}
	return false
}

// fastestOfYear is the fastest of the year in the world by what somebody is or ran: ran the fastest
// mile in the world this year, is the fastest man of the year, thanks to his 3:45.34.
func (s *sentence) fastestOfYear(i int) {
	k := i + 1
	for s.At(k).Says("mile", "time", "mark", "man", "woman", "miler", "runner", "athlete", "in", "the", "outdoor", "performance") || s.At(k).Kind == prose.Distance || s.At(k).Folded == "world" {
		k++
	}
	ofYear := s.At(k).Says("this") && s.At(k+1).Says("year", "season") || s.At(k).Says("of") && s.At(k+1).Says("the") && s.At(k+2).Says("year", "season") ||
		s.At(k).Says("so") && s.At(k+1).Says("far") && s.At(k+2).Says("this") || s.At(k).Says("of") && s.At(k+1).Kind == prose.Day && s.At(k+1).Year == s.Focus.Date.Year()
	if !s.At(i-1).Says("the") || !ofYear || s.Within(i, i+9, "until", "before", "by") || s.At(i-2).Says("of", "than", "among") {
		return
	}
	verb := s.At(i - 2)
	who, at := s.Doer(i - 1)
	switch {
	case verb.Verb() == mentions.Running, verb.Says("set", "with") && s.At(i+1).Says("mile", "time", "mark"):
		if where := s.Here(i); len(where.Races) > 0 {
			s.lead(at, k, -1, who)
		}
	case verb.Says("is", "was", "as", "remains", "became", "still", "now", "become"):
		if t := s.At(i - 3); t.Kind == prose.Time {
			if o := s.OwnerOf(i - 3); len(o.Who) == 1 {
				s.lead(mentions.Pick(o.From, i-3), k, i-3, o.Who)
			}
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
