package careerprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/date"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// Starts finds how long ago somebody's last race was, and who has lost none.
func (s *Sentence) Starts() {
	for i := range s.Pieces {
		p := &s.Pieces[i]
		switch {
		case p.Kind == prose.Span && s.daysAway(i), p.Kind == prose.Day && s.awaySince(i):
		case p.Says("season", "campaign", "year") && s.beginsSeason(i), p.Says("raced", "competed", "run") && s.notThisYear(i):
		case p.Kind == prose.Ordinal && p.N == 1 && s.At(i+1).Says("race", "outing", "appearance", "start", "competition"):
			s.firstRace(i)
		case p.Kind == prose.Ordinal && p.N == 1 && s.At(i+1).Says("time") && s.At(i-1).Says("the") && s.At(i-2).Says("for") && s.At(i-3).Says("racing", "raced", "competing", "competed", "back", "returned", "returning", "running", "action", "track"):
			s.firstTime(i)
		case p.Says("run", "raced", "contested") && s.At(i-1).Says("not", "hadn't") && s.At(i+1).Says("a", "the") && s.At(i+2).Says("mile") && s.At(i+3).Says("since"):
			s.notRunSince(i)
		case p.Says("raced", "competed", "run", "been") && s.At(i-1).Says("not", "hadn't", "hasn't") && s.At(i+1).Says("for", "in", "since"):
			s.notRaced(i)
		case p.Says("opener", "debut", "bow") && s.At(i-1).Says("season", "seasonal") && s.At(i-2).Says("his", "her", "'s", "a", "the"):
			s.opensSeason(i)
		case p.Says("undefeated", "unbeaten"):
			s.unbeaten(i)
		case p.Says("lost", "lose", "won"):
			s.lostNone(i)
		}
	}
}

// firstTime is who races for the first time since a day, or in so many days.
func (s *Sentence) firstTime(i int) {
	where := s.Here(i)
	who, at := s.Doer(i)
	if at < 0 && s.At(i-3).Says("back", "racing", "returning", "competing") && s.At(i-4).Says(",") && s.At(i-5).What == mentions.Someone {
		who, at = s.At(i-5).People, i-5 // Ingebrigtsen, back for the first time since
	}
	k := i + 3
	if s.At(k).Says("last") {
		k++
	}
	value := s.At(k)
	if named := s.nameBehindComma(k); at < 0 && i == 3 && named >= 0 {
		who, at = s.At(named).People, named // racing for the first time since September, Ingebrigtsen
	}
	if len(who) == 0 || at < 0 || len(where.Races) == 0 {
		return
	}
	switch {
	case s.At(i+2).Says("this") && s.At(i+3).Says("year", "season"), s.At(i+2).Says("in") && value.Kind == prose.Day && value.Month == 0 && s.Focus != nil && value.Year == s.Focus.Date.Year():
		f := s.Statement(at, i+3, i)
		f.DoubtIf(true, attribution.WhichRace)
		s.SaidOf(f, who, where, func(r *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutFirstSince, Athlete: name, Date: mentions.YearOf(r.Date.Year() - 1)}
		})
	case s.At(i+2).Says("since") && value.Kind == prose.Day:
		s.Dated[k] = true
		s.SaidOf(s.Statement(at, k, i), who, where, func(r *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutFirstSince, Athlete: name, Date: s.DayBefore(value, r)}
		})
	case s.At(i+2).Says("in", "for") && value.Kind == prose.Span && value.Days > 0 && value.Years+value.Months+value.Weeks == 0:
		s.SaidOf(s.Statement(at, i+3, i, i+3), who, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutDaysSince, Athlete: name, Days: value.Days}
		})
	case s.At(i+2).Says("in", "for") && value.Kind == prose.Span:
		s.awayFor(i+3, at)
	}
}

// firstRace is the first race in so many days, or since a day.
func (s *Sentence) firstRace(i int) {
	owner := s.At(i - 1)
	var who []int
	at := i - 1
	switch {
	case owner.Says("his", "her") && len(owner.People) > 0:
		who = owner.People
	case owner.Says("'s") && s.At(i-2).What == mentions.Someone:
		who, at = s.At(i-2).People, i-2
	case owner.Says("the", "a"):
		who, at = s.Doer(i)
	}
	where := s.Here(i)
	k := i + 3
	if s.At(k).Says("last") {
		k++
	}
	if len(who) == 0 || at < 0 || len(where.Races) == 0 {
		return
	}
	switch value := s.At(k); {
	case s.At(i+2).Says("in", "for") && value.Kind == prose.Span && value.Months > 0:
		s.awayFor(k, at)
	case s.At(i+2).Says("in", "for") && value.Kind == prose.Span && value.Days > 0 && value.Years+value.Months+value.Weeks == 0:
		f := s.Statement(at, k, k)
		f.Covers(s.Pieces[i].Span)
		s.Taken[value.Span] = true
		s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutDaysSince, Athlete: name, Days: value.Days}
		})
	case s.At(i+2).Says("of") && s.At(i+3).Says("the") && s.At(i+4).Says("year", "season") || s.At(i+2).Says("this") && s.At(i+3).Says("year", "season"),
		s.At(i+2).Says("of", "in") && value.Kind == prose.Day && value.Month == 0 && value.Year == where.Races[0].Date.Year():
		f := s.Statement(at, i+1, i)
		f.DoubtIf(!s.At(i+4).Says("year") && !s.At(i+3).Says("year"), attribution.WhichRace) // of the season outdoors, it may be
		s.SaidOf(f, who, where, func(r *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutFirstSince, Athlete: name, Date: mentions.YearOf(r.Date.Year() - 1)}
		})
	case s.At(i+2).Says("since") && value.Kind == prose.Day:
		day := s.DayBefore(value, where.Races[0])
		f := s.Statement(at, k, k)
		f.Covers(s.Pieces[i].Span)
		f.DoubtIf(owner.Says("the"), attribution.WhoIsMeant) // of all, it may be
		s.Dated[k] = true
		s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutFirstSince, Athlete: name, Date: day}
		})
	}
}

// opensSeason is who runs his first race of the year, as far as that is true: his season opener.
func (s *Sentence) opensSeason(i int) {
	who, at := s.At(i-2).People, i-2
	if s.At(i - 2).Says("'s") {
		who, at = s.At(i-3).People, i-3
	} else if len(who) == 0 {
		who, at = s.Doer(i)
	}
	where := s.Here(i)
	if len(who) != 1 || at < 0 || len(where.Races) == 0 {
		return
	}
	f := s.Statement(at, i)
	f.DoubtIf(true, attribution.WhichRace)
	s.SaidOf(f, who, where, func(r *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutFirstSince, Athlete: name, Date: mentions.YearOf(r.Date.Year() - 1)}
	})
}

// Days finds the days of races.
func (s *Sentence) Days() {
	for i := range s.Pieces {
		p := &s.Pieces[i]
		if p.Kind != prose.Day || p.Of == 0 || s.Dated[i] || !s.IsSaid(i) && !s.isScheduled(i) {
			continue
		}
		s.dayAt(i)
	}
}

// canBeMeant reports whether a day can be that of a race: where somebody is named in its part, of one that he ran, else of one for
// those who run in the race of the text.
func (s *Sentence) canBeMeant(i int, r *race.Race) bool {
	part := s.Parts[s.Pieces[i].Part]
	for k := part.From; k < part.To; k++ {
		if p := s.At(k); p.What == mentions.Someone && len(p.People) == 1 {
			return s.Result(p.People[0], r) != nil
		}
	}
	return r.Sex == s.Focus.Sex
}

// isScheduled reports whether a day is that on which a race will be run: the final will be held on August 6.
func (s *Sentence) isScheduled(i int) bool {
	part := s.Parts[s.Pieces[i].Part]
	return s.MoodAt(i) == prose.Forecast && s.Within(part.From, i, "will", "scheduled", "due", "set") && s.Within(part.From, i, "held", "run", "place", "scheduled", "take", "staged", "contested", "be") && s.Within(part.From, i, "final", "race", "mile")
}

// dayAt is the day of the race that the text is about, or of one that the sentence names.
func (s *Sentence) dayAt(i int) {
	p := s.At(i)
	if s.Focus == nil || s.At(i-1).Says("since", "until", "before", "after", "born") {
		return
	}
	if s.Within(s.Parts[p.Part].From, i, "begin", "begins", "began", "start", "starts", "open", "opens", "opened") {
		return // of games, or of rounds: no race is meant
	}
	day := p.Date()
	if p.Year == 0 {
		day = date.New(s.Focus.Date.Year(), p.Month, p.Of)
	}
	var cues []*mentions.Cue
	for k := range s.Cues {
		if c := &s.Cues[k]; c.At != i && s.At(c.At).Kind != prose.Day && !s.Hides(c.At, i) && (c.Races == nil || s.Pieces[c.At].Part <= s.Pieces[i].Part+1) {
			cues = append(cues, c)
		}
	}
	races := []*race.Race{s.Focus}
	if !mentions.AllFit(cues, s.Focus) {
		races = nil
		for _, r := range s.Candidates(cues) {
			if mentions.FitsBut(cues, r) && r.Date == day && (r.Round == "" || r.Round == race.Final) && s.canBeMeant(i, r) {
				races = append(races, r)
			}
		}
		if len(races) != 1 {
			return
		}
	}
	f := s.Statement(i, i, i)
	if f == nil && s.isScheduled(i) && races[0] != s.Focus {
		f = &attribution.Finding{Span: s.Span(i, i), Figures: []article.Span{p.Span}}
	}
	if f == nil {
		return
	}
	f.Readings = []attribution.Reading{{Race: races[0], Claim: race.Claim{About: race.AboutDate, Date: day}}}
	f.DoubtIf(true, attribution.WhichRace)
	s.Add(f)
}
