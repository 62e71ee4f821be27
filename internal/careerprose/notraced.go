package careerprose

import (
	"github.com/milectl/milectl/internal/article"
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// notRaced is who is said not to have raced for so many days.
func (s *Sentence) notRaced(i int) {
	value := s.At(i + 2)
	who, at := s.Doer(i)
	where := s.Here(i)
	if s.At(i + 1).Says("since") {
		s.notRacedSince(i, who, at)
		return
	}
	if value.Kind != prose.Span || value.Days == 0 || value.Years+value.Months+value.Weeks > 0 || len(who) == 0 || at < 0 || len(where.Races) == 0 ||
		s.Within(at, i, "if", "would", "never") || s.MoodAt(i) != prose.Denied {
		return
	}
	f := &attribution.Finding{Span: s.Span(at, i+2), Figures: []article.Span{value.Span}}
	f.DoubtIf(s.Pieces[at].Guess, attribution.WhoIsMeant)
	s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutDaysSince, Athlete: name, Days: value.Days}
	})
}

// notRacedSince is who had not raced since a day, when he ran the race.
func (s *Sentence) notRacedSince(i int, who []int, at int) {
	value, where := s.At(i+2), s.Here(i)
	if value.Kind != prose.Day || len(who) == 0 || at < 0 || len(where.Races) == 0 || !s.At(i-1).Says("not", "hadn't") || s.Within(at, i, "if", "would", "never") {
		return
	}
	f := &attribution.Finding{Span: s.Span(at, i+2), Figures: []article.Span{value.Span}}
	f.DoubtIf(true, attribution.WhichRace)
	s.Dated[i+2] = true
	s.SaidOf(f, who, where, func(r *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutFirstSince, Athlete: name, Date: s.DayBefore(value, r)}
	})
}

// notRunSince is who had not run a mile since a day, behind the place of it or not: since Eugene
// last July.
func (s *Sentence) notRunSince(i int) {
	k := i + 4
	for s.At(k).What == mentions.Meeting || s.At(k).Says("last", "in", "the", ",", "of") {
		k++
	}
	who, at := s.Doer(i)
	value := s.At(k)
	if value.Kind != prose.Day || len(who) == 0 || at < 0 || s.Focus == nil || s.Within(at, i, "if", "would", "never") {
		return
	}
	where := mentions.Setting{Races: []*race.Race{s.Focus}, Sure: true} // the day tells when he ran before
	f := &attribution.Finding{Span: s.Span(at, k), Figures: []article.Span{value.Span}}
	f.DoubtIf(true, attribution.WhichRace)
	s.Dated[k] = true
	s.SaidOf(f, who, where, func(r *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutFirstSince, Athlete: name, Date: s.DayBefore(value, r), Event: r.Event}
	})
	s.ranThen(i+4, k, who)
}

// ranThen keeps the day of the only race that somebody ran at the place which stands before the day
// at another one, as far as it is true.
func (s *Sentence) ranThen(place, k int, who []int) {
	var there []*race.Race
	day := s.DayBefore(s.At(k), s.Focus)
	if s.At(place).What != mentions.Meeting || len(who) != 1 {
		return
	}
	for r := range s.Person(who[0]).Results {
		if s.IsPlaceOf(place, r) && day.Overlaps(r.Date) {
			there = append(there, r)
		}
	}
	if len(there) != 1 {
		return
	}
	f := &attribution.Finding{Span: s.Span(place, k), Figures: []article.Span{s.Pieces[k].Span}}
	f.DoubtIf(true, attribution.WhichRace)
	f.Readings = []attribution.Reading{{Race: there[0], Claim: race.Claim{About: race.AboutDate, Date: day}}}
	s.Add(f)
}
