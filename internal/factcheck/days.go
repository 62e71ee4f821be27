package factcheck

import (
	"github.com/milectl/milectl/internal/claim"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// ages finds how old people are.
func (s *sentence) ages() {
	for i := range s.pieces {
		p := &s.pieces[i]
		switch {
		case s.isTaken(i):
		case p.Kind == prose.Age && s.next(i+1) >= 0 && !s.at(i-1).is("than"):
			k := s.next(i + 1)
			s.age(i, k, s.at(k).people)
		case p.Kind == prose.Age && s.at(i-1).is("the", "The") && s.at(i+1).what != recordName:
			if len(p.people) > 0 {
				s.age(i, i, p.people)
			}
		case p.Kind == prose.Number && p.N >= 14 && p.N <= 60 && !p.InWords && p.Glued == "":
			k := i - 1
			if s.at(k).is("turned") && s.at(i+1).is("yesterday", "today", ",", ".") {
				if who, at := s.doer(k); len(who) > 0 && at >= 0 {
					s.age(i, at, who)
				}
				continue
			}
			if s.at(k).is("was", "is") && s.at(i+1).is("and", ",", ".", ";") {
				if who, at := s.doer(k); len(who) > 0 && at >= k-4 {
					s.age(i, at, who)
				}
				continue
			}
			if s.at(k).what == someone && s.at(k).role && s.at(i+1).is(",", ".", ";") && s.agesBefore(i) {
				s.age(i, k, s.at(k).people)
				continue
			}
			if s.at(k).is("at") && (s.at(i+1).verb() == winning || s.at(i+1).is(",") && s.at(i-2).what == someone) {
				if who, at := s.doer(i); at >= 0 && len(who) == 1 {
					s.age(i, at, who)
				}
				continue
			}
			if s.at(k).is("aged") {
				k--
			}
			if s.at(k).is(",") {
				k--
			}
			if (!s.at(i-1).is(",", "aged") || !s.at(i+1).is(",", ")", ".")) && (!s.at(i-1).is("(") || !s.at(i+1).is(")")) && (!s.at(i-1).is(",") || i+1 != len(s.pieces)) {
				continue
			}
			if s.at(i - 1).is("(") {
				k = i - 2
			}
			if who := s.at(k); who.what == someone || who.what == title && len(who.people) == 1 {
				s.age(i, k, who.people)
			}
		}
	}
}

// age is the age of somebody on the day of the race.
func (s *sentence) age(i, k int, who []int) {
	years := s.pieces[i].N
	where := s.here(i)
	unsure := false
	if s.focus != nil {
		unsure = s.within(0, len(s.pieces), "then", "when") || s.atTheTime()
		where = setting{races: []*race.Race{s.focus}, sure: true} // what is said of another race does not touch it
	}
	f := s.statement(min(i, k), max(i, k), i)
	if f == nil && i == k {
		f = &finding{span: s.span(i, i), figures: []spanOf{s.pieces[i].Span}} // how old he is stays what it is, whatever is said of him
		unsure = true
	}
	if f == nil {
		return
	}
	f.onlyTrue = unsure
	for _, one := range who {
		if len(where.races) > 0 && s.people.result(one, where.races[0]) == nil {
			f.accept = func(a claim.Assessment) bool { return a.Truth.Agrees() }
		}
	}
	f.of(s, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutAge, Athlete: name, Years: years}
	})
}

// agesBefore reports whether a sentence says how old somebody is before a place: the
// Moroccan was 24, the Kenyan 21.
func (s *sentence) agesBefore(i int) bool {
	return s.at(i-2).is("the") && (s.at(i-3).is(",") || s.at(i-3).is("and")) && s.within(max(0, i-7), i-3, "was", "is") && s.taken[s.at(i-4).Span]
}

// atTheTime reports whether a sentence speaks of another time.
func (s *sentence) atTheTime() bool {
	for k := range s.pieces {
		if s.at(k).is("time") && s.at(k-1).is("the", "that") && s.at(k-2).is("at") {
			return true
		}
	}
	return false
}

// aged is who was named last that is of an age.
func (s *sentence) aged(i, years int) []int {
	if s.focus == nil {
		return nil
	}
	for _, one := range s.before(i, 2, func(*piece) bool { return true }) {
		if born := s.bornOn(one); born.IsFull() && born.SpanTo(s.focus.Date).Years == years {
			return []int{one}
		}
	}
	return nil
}

// bornOn is when somebody was born, as the registers have it.
func (s *sentence) bornOn(one int) date.Date {
	_, known := s.corpus.Directory().Named(s.people.all[one].sex, s.people.all[one].name, "")
	if known == nil {
		return date.Date{}
	}
	return known.Born
}

// starts finds how long ago somebody's last race was, and who has lost none.
func (s *sentence) starts() {
	for i := range s.pieces {
		p := &s.pieces[i]
		switch {
		case p.Kind == prose.Ordinal && p.N == 1 && s.at(i+1).is("race", "outing", "appearance", "start", "competition"):
			s.firstRace(i)
		case p.is("raced", "competed") && s.at(i-1).is("not", "hadn't") && s.at(i+1).is("for", "in"):
			s.notRaced(i)
		case p.is("undefeated", "unbeaten"):
			s.unbeaten(i)
		}
	}
}

// firstRace is the first race in so many days, or since a day.
func (s *sentence) firstRace(i int) {
	owner := s.at(i - 1)
	var who []int
	at := i - 1
	switch {
	case owner.is("his", "her") && len(owner.people) > 0:
		who = owner.people
	case owner.is("'s") && s.at(i-2).what == someone:
		who, at = s.at(i-2).people, i-2
	case owner.is("the", "a"):
		who, at = s.doer(i)
	}
	where := s.here(i)
	k := i + 3
	if len(who) == 0 || at < 0 || len(where.races) == 0 {
		return
	}
	switch value := s.at(k); {
	case s.at(i+2).is("in", "for") && value.Kind == prose.Span && value.Days > 0 && value.Years+value.Months+value.Weeks == 0:
		f := s.statement(at, k, k)
		s.taken[value.Span] = true
		f.of(s, who, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutDaysSince, Athlete: name, Days: value.Days}
		})
	case s.at(i+2).is("since") && value.Kind == prose.Day:
		day := s.dayBefore(value, where.races[0])
		f := s.statement(at, k, k)
		s.dated[k] = true
		f.of(s, who, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutFirstSince, Athlete: name, Date: day}
		})
	}
}

// dayBefore is the day that is meant by one without its year: the last before a race.
func (s *sentence) dayBefore(p *piece, r *race.Race) date.Date {
	if p.Year > 0 {
		return p.Date()
	}
	day := date.New(r.Date.Year(), p.Month, p.Of)
	if !day.Before(r.Date) {
		day = date.New(r.Date.Year()-1, p.Month, p.Of)
	}
	return day
}

// unbeaten is who has lost no race.
func (s *sentence) unbeaten(i int) {
	where := s.here(i)
	who, at := s.doer(i)
	if len(who) == 0 || at < 0 || len(where.races) == 0 {
		return
	}
	said := race.Claim{About: race.AboutUndefeated}
	end := i + 2
	switch next, value := s.at(i+1), s.at(i+2); {
	case next.is("this") && value.is("year", "season"):
		said.Date = yearOf(where.races[0].Date.Year())
	case next.is("in", "since") && value.Kind == prose.Day && value.Year > 0:
		said.Date = value.Date()
	default:
		return
	}
	f := s.statement(at, end)
	f.of(s, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		c := said
		c.Athlete = name
		return c
	})
}

// days finds the days of races.
func (s *sentence) days() {
	for i := range s.pieces {
		p := &s.pieces[i]
		if p.Kind != prose.Day || p.Of == 0 || s.dated[i] || !s.isSaid(i) {
			continue
		}
		s.dayAt(i)
	}
}

// dayAt is the day of the race that the text is about, or of one that the sentence names.
func (s *sentence) dayAt(i int) {
	p := s.at(i)
	if s.focus == nil || s.at(i-1).is("since", "until", "before", "after", "born") {
		return
	}
	day := p.Date()
	if p.Year == 0 {
		day = date.New(s.focus.Date.Year(), p.Month, p.Of)
	}
	var cues []*cue
	for k := range s.cues {
		if c := &s.cues[k]; c.at != i && !s.hides(c.at, i) && (c.races == nil || s.pieces[c.at].part <= s.pieces[i].part+1) {
			cues = append(cues, c)
		}
	}
	races := []*race.Race{s.focus}
	if !allFit(cues, s.focus) {
		races = nil
		for _, r := range s.candidates(cues) {
			if fitsBut(cues, r) && r.Date == day && (r.Round == "" || r.Round == race.Final) {
				races = append(races, r)
			}
		}
		if len(races) != 1 {
			return
		}
	}
	f := s.statement(i, i, i)
	if f == nil {
		return
	}
	f.readings = []reading{{race: races[0], claim: race.Claim{About: race.AboutDate, Date: day}}}
	f.onlyTrue = true
	s.add(f)
}

// hedged lets an age that is said with nearly pass only where it is rounded up.
func (s *sentence) hedged(f *finding, j int) {
	switch before := s.at(j - 1); {
	case before.is("nearly", "almost"):
		f.accept = func(a claim.Assessment) bool { return a.Truth == claim.RoundsTrue }
	case before.is("than", "over", "about", "around"):
		f.accept = func(a claim.Assessment) bool {
			return a.Truth == claim.True && before.is("than", "over") && s.at(j-2).is("more")
		}
	default:
	}
}
