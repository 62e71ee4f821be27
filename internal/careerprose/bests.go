package careerprose

import (
	"slices"
	"strings"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
	"github.com/milectl/milectl/internal/timing"
)

// Bests finds personal and season's bests, and world leads.
func (s *Sentence) Bests() {
	s.goesOnWithBests()
	for i := range s.Pieces {
		switch p := &s.Pieces[i]; {
		case p.Says("both", "each") && s.isBestOfBoth(i):
			s.bestOfBoth(i)
		case (p.What == mentions.Best || p.Says("bests", "best")) && s.bestsFor(i):
		case (p.What == mentions.Best && p.Subject != race.AboutWorldLead || p.Says("best")) && (s.improvesBest(i) || s.bestGave(i)):
		case p.Says("fastest", "quickest", "best") && (s.fastestEver(i) || s.bestOfLife(i)), p.Says("faster", "quicker") && (s.neverFaster(i) || s.fasterThanEver(i)),
			p.Says("fast", "quickly") && s.At(i-1).Says("so", "as", "that") && s.neverFaster(i):
		case p.What == mentions.Best && s.bestsOfMany(i):
		case p.What == mentions.Best:
			s.bestAtPlace(i, p.Subject)
			s.previousBest(i)
			s.bestIs(i)
		case p.Says("fastest", "quickest", "best") && s.At(i-1).Says("his", "her") && (s.At(i+1).Says("of") && s.At(i+2).Says("the") && s.At(i+3).Says("season", "year") || s.At(i+1).Says("this") && s.At(i+2).Says("season", "year")):
			s.ofSeason(i, race.AboutSeasonBest)
		case p.Says("best", "fastest", "quickest") && s.At(i-1).Says("the") && s.At(i+1).Says("of") && s.At(i+2).Says("his", "her") && s.At(i+3).Says("life", "career"):
			s.ofSeason(i, race.AboutPersonalBest)
		case p.Says("best", "fastest", "quickest") && s.At(i-1).Says("the") && s.At(i+1).Says("mile", "race", "time") && s.At(i+2).Says("of") && s.At(i+3).Says("his", "her") && s.At(i+4).Says("life", "career"):
			s.ofLife(i)
		case p.Says("fastest", "quickest", "best") && s.At(i-1).Says("the") && s.leadBehind(i):
			s.leadOfYear(i)
		case p.Says("best"):
			s.bestIs(i)
			s.previousBest(i)
		}
	}
}

// bestAtPlace is a best of who ran the mark beside it.
func (s *Sentence) bestAtPlace(i int, kind race.Subject) {
	where := s.Here(i)
	if len(where.Races) == 0 {
		return
	}
	if s.isAimedAt(i + 1) {
		return
	}
	mark, o := s.bestMark(i)
	elsewhere := false
	if len(o.Who) == 0 && mark < 0 {
		o = attribution.Owner{Who: s.spokenOf(i, where.Races[0]), From: i}
		elsewhere = true
	}
	if len(o.Who) == 0 || s.At(s.Front(o.From)-1).Says("but", "except", "bar") {
		return
	}
	if result := s.Result(o.Who[0], where.Races[0]); mark >= 0 && s.IsBroughtAlong(mark) && (result == nil || !result.Mark.Level(s.Pieces[mark].Mark)) {
		return
	}
	figures := []int{}
	to := i
	if mark >= 0 {
		figures, to = append(figures, mark), max(i, mark)
	}
	f := s.Statement(min(o.From, i, to), max(to, o.From), figures...)
	f.DoubtIf(elsewhere, attribution.WhoIsMeant)
	if mark >= 0 {
		s.RanIt(mark, o.Who, o.From, where.Races[0])
	}
	best := func(r *race.Race, who int, name string) race.Claim {
		c := race.Claim{About: kind, Athlete: name}
		if mark >= 0 {
			c.Mark = s.ifRun(s.Pieces[mark].Mark, r, who)
		}
		return c
	}
	if len(o.Who) == 2 && mark < 0 && isPlural(s.Article.Of(s.Pieces[i].Span)) {
		s.SaidOf(s.Statement(min(o.From, i, to), max(to, o.From)), o.Who[:1], where, best) // of each one
		o.Who = o.Who[1:]
	}
	s.SaidOf(f, o.Who, where, best)
}

// ifRun is a mark that is said to be a best, where it was run in the race. One that was not is false by itself, and says nothing of the best.
func (s *Sentence) ifRun(mark timing.Mark, r *race.Race, who int) timing.Mark {
	result := s.Result(who, r)
	if result == nil || result.Mark.IsZero() || result.Mark.Level(mark) || result.Mark.RoundUp(mark.Unit()).Level(mark) {
		return mark
	}
	return timing.Mark{}
}

// isPlural reports whether the words of a best speak of several.
func isPlural(words string) bool { return strings.HasSuffix(words, "s") }

// bestMark is the mark that is said to be a best, -1 for none, and who ran it.
func (s *Sentence) bestMark(i int) (int, attribution.Owner) {
	before := s.At(i - 1)
	if before.Says("his", "her", "'s", "previous", "old", "former", "own", "the", "existing") && !s.At(i-2).Says("of") {
		return -1, attribution.Owner{}
	}
	if s.At(i-2).Says("his", "her", "previous", "old", "former", "'s") && !before.Says("a") {
		return -1, attribution.Owner{}
	}
	for k, n := i+1, 0; n < 5; k, n = k+1, n+1 {
		p := s.At(k)
		if p.Kind == prose.Time && !p.Mark.IsZero() {
			if o := s.OwnerOf(k); len(o.Who) > 0 {
				return k, o
			}
			if at := s.besideBest(i); at >= 0 {
				return k, attribution.Owner{Who: s.At(at).People, From: at}
			}
			return -1, attribution.Owner{}
		}
		if !p.Says("of", "(", "time", "in", ",", "run") || p.Says(",") {
			break
		}
	}
	if at := s.besideBest(i); at >= 0 {
		return -1, attribution.Owner{Who: s.At(at).People, From: at}
	}
	for k, n := i-1, 0; n < 9 && k >= 0; k, n = k-1, n+1 {
		p := s.At(k)
		if o := s.cameWith(k); len(o.Who) > 0 {
			return -1, o
		}
		if p.Kind == prose.Time && !p.Mark.IsZero() {
			if s.At(k+1).Says("was", "is", ",", "(", "-", "for") || k == i-1 {
				return k, s.OwnerOf(k)
			}
			return -1, attribution.Owner{}
		}
		if p.Says("time", "mark", "clocking", "performance", "reward", "consolation", "run", "victory", "win", "prize") && s.At(k+1).Says("is", "was") {
			if o := s.ownerOfTime(k); len(o.Who) > 0 {
				return -1, o
			}
		}
		if p.What == mentions.Someone && s.At(k+1).Says("with", "in") && !s.IsDoer(k) {
			break
		}
		if p.Verb() == mentions.Running || p.Says("set", "setting") {
			who, at := s.Doer(k)
			return -1, attribution.Owner{Who: who, From: mentions.Pick(at, k)}
		}
		if !p.Says("a", "an", "the", "also", "and", ",", "(", "was", "is", "-", "with", "in", "new", "another", "huge", "big", "massive", "for", "outright", "lifetime", "as", "by", "to") && p.What != mentions.RecordName && p.What != mentions.Best {
			break
		}
	}
	return -1, attribution.Owner{}
}

// ofLife is a race that is said to be the fastest of who ran it, with its mark behind: ran the
// fastest mile of her life, 4:18.03.
func (s *Sentence) ofLife(i int) {
	where := s.Here(i)
	if !s.At(i-2).Says("ran") && s.At(i-2).Verb() != mentions.Running || len(where.Races) == 0 {
		return
	}
	who, at := s.Doer(i - 2)
	mark := i + 6
	if !s.At(i+5).Says(",", "(", "in", "-", ":") || s.At(mark).Kind != prose.Time || s.At(mark).Mark.IsZero() {
		mark = -1
	}
	if len(who) == 0 || at < 0 {
		return
	}
	f := s.Statement(at, i+4)
	if mark >= 0 {
		f = s.Statement(at, mark, mark)
		s.RanIt(mark, who, at, where.Races[0])
	}
	s.SaidOf(f, who, where, func(r *race.Race, who int, name string) race.Claim {
		c := race.Claim{About: race.AboutPersonalBest, Athlete: name}
		if mark >= 0 {
			c.Mark = s.ifRun(s.Pieces[mark].Mark, r, who)
		}
		return c
	})
}

// spokenOf is whose a best is with which a sentence begins that names nobody before it: also
// a personal best. It is the winner, where the sentences before name him and speak last of nobody else.
func (s *Sentence) spokenOf(i int, r *race.Race) []int {
	for k := range i {
		if !s.At(k).Says("also", "it", "that", "'s", "was", "is", "a", "an", "and", "by", "bunch", "yearly", "new", ",") && s.At(k).What != mentions.Best {
			return nil
		}
	}
	winner := s.InPlaceOf(r, 1)
	if last, _ := s.Whose(i, i); !s.At(i-1).Says("a", "an", "new", "yearly") || len(winner) != 1 || last >= 0 && last != winner[0] {
		return nil
	}
	if s.isDoneToOther(i, winner[0]) {
		return nil // a world lead eluded Ingebrigtsen
	}
	before := s.Previous
	for range 4 {
		if before == nil || before.Paragraph < s.Paragraph-1 {
			return nil
		}
		for k := range before.Pieces {
			if slices.Equal(before.Pieces[k].People, winner) {
				return winner
			}
		}
		before = before.Previous
	}
	return nil
}

// leadBehind reports whether the fastest is that of the year in the world.
func (s *Sentence) leadBehind(i int) bool {
	k := i + 1
	for s.At(k).Says("mile", "time", "1500", "mark", "in", "the", "so", "far", "performance") || s.At(k).Kind == prose.Distance {
		k++
	}
	if s.At(k).Says("world") && s.At(k+1).Says("so") && s.At(k+2).Says("far") {
		return s.At(k+3).Says("this") && s.At(k+4).Says("year", "season")
	}
	if s.At(k).Says("world") && s.At(k+1).Says("this") && s.At(k+2).Says("year", "season") {
		return true
	}
	return s.At(k).Says("of") && s.At(k+1).Says("the") && s.At(k+2).Says("year") || s.At(k).Says("this") && s.At(k+1).Says("year") && s.At(i-2).What != mentions.Someone
}

// leadOfYear is the fastest of the year by who ran it.
func (s *Sentence) leadOfYear(i int) {
	if s.At(i-2).Says("of", "than") || s.At(i-2).Kind == prose.Ordinal || s.Within(i, i+9, "until", "before") {
		return
	}
	where := s.Here(i)
	if s.At(0).Says("for") && s.At(1).What == mentions.Someone && s.Within(0, i, "it") && len(where.Races) > 0 {
		f := s.Statement(1, i+2) // for Kerr it was the fastest mile in the world this year
		s.SaidOf(f, s.At(1).People, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutWorldLead, Athlete: name}
		})
		return
	}
	if s.At(i-2).Says(",", "was") && s.At(i-3).Kind == prose.Time && len(where.Races) > 0 && attribution.Plausible(where.Races[0], s.At(i-3).Mark) {
		if o := s.OwnerOf(i - 3); len(o.Who) > 0 {
			f := s.Statement(i-3, i+2)
			s.SaidOf(f, o.Who, where, func(_ *race.Race, _ int, name string) race.Claim {
				return race.Claim{About: race.AboutWorldLead, Athlete: name, Mark: s.Pieces[i-3].Mark}
			})
		}
	}
}

// ofSeason is a mark as the best of the season, or of the life, of who ran it: 3:45.69, his
// quickest of the season.
func (s *Sentence) ofSeason(i int, kind race.Subject) {
	k := i - 2
	for s.At(k).Says(",", "-", "(", "was", "also") {
		k--
	}
	where := s.Here(i)
	if s.At(k).Kind != prose.Time || len(where.Races) == 0 {
		return
	}
	o := s.OwnerOf(k)
	f := s.Statement(k, i)
	s.SaidOf(f, o.Who, where, func(r *race.Race, who int, name string) race.Claim {
		return race.Claim{About: kind, Athlete: name, Mark: s.ifRun(s.Pieces[k].Mark, r, who)}
	})
}
