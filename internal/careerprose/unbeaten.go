package careerprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// unbeaten is who has lost no race.
func (s *Sentence) unbeaten(i int) {
	where := s.Here(i)
	who, at := s.Doer(i)
	if name := s.Next(i + 3); at < 0 && s.At(i+1).Kind == prose.Day && s.At(i+2).Says("for") && name >= 0 {
		who, at = s.At(name).People, i
	}
	if beside := s.At(i - 2); s.At(i-1).Says("-", ",", "(") && beside.What == mentions.Someone {
		who, at = beside.People, i-2 // Ingebrigtsen, unbeaten this year
	}
	if len(who) == 0 || at < 0 || len(where.Races) == 0 {
		return
	}
	said := race.Claim{About: race.AboutUndefeated}
	end := i + 2
	switch next, value := s.At(i+1), s.At(i+2); {
	case next.Says("this") && value.Says("year", "season"):
		said.Date = mentions.YearOf(where.Races[0].Date.Year())
	case next.Says("in") && s.isOfYear(i+2) > 0: // in four races this year
		said.Date, end = mentions.YearOf(where.Races[0].Date.Year()), s.isOfYear(i+2)
	case next.Says("in", "since") && value.Kind == prose.Day && value.Year > 0:
		said.Date = value.Date()
	case next.Kind == prose.Day && next.Month == 0 && next.Year > 0 && s.At(i-1).Says("an", "his", "her"):
		said.Date, end = next.Date(), i+1 // an unbeaten 2024 for Kerr
		if name := s.Next(i + 3); value.Says("for") && name >= 0 {
			who, end = s.At(name).People, name
		}
	default:
		return
	}
	f := s.Statement(at, end)
	s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		c := said
		c.Athlete = name
		return c
	})
}

// isOfYear is the last place of words which say that so many races were those of the year: four races this year, three starts in
// 2024; 0 where they say nothing of it.
func (s *Sentence) isOfYear(k int) int {
	for s.At(k).Says("all", "of", "his", "her", "the", "races", "starts", "outings", "finals", "so", "far", "race", "yet", "a", "single", "any", "every", "it") || s.At(k).Kind == prose.Number && s.At(k).InWords {
		k++
	}
	year := s.At(k + 1)
	if s.At(k).Says("this") && year.Says("year", "season") || s.At(k).Says("in") && year.Kind == prose.Day && year.Month == 0 && s.Focus != nil && year.Year == s.Focus.Date.Year() {
		return k + 1
	}
	return 0
}

// lostNone keeps who is said to have lost no race in the year, in other words than unbeaten, as far as that is true: has not lost
// this year, had yet to lose in 2024, has won all four of his races this year.
func (s *Sentence) lostNone(i int) {
	end := s.isOfYear(i + 1)
	who, at := s.Doer(i)
	if end == 0 || s.At(end+1).Says("but", "except", "bar", "apart", "save") || len(who) != 1 || at < 0 || s.Focus == nil || s.Result(who[0], s.Focus) == nil {
		return
	}
	switch p := s.At(i); {
	case p.Says("lost") && s.At(i-1).Says("not", "hasn't", "hadn't", "never"), p.Says("lose") && s.At(i-1).Says("to") && s.At(i-2).Says("yet"):
	case p.Says("won") && s.At(i-1).Says("has", "had", "have") && s.At(i+1).Says("all", "every") && s.Within(i, end, "races", "starts", "race", "outings"):
	default:
		return
	}
	if mood := s.MoodAt(i); mood != prose.Said && mood != prose.Denied || s.Within(at, i, "if", "would") {
		return
	}
	f := &attribution.Finding{Span: s.Span(at, end)}
	if year := s.At(end); year.Kind == prose.Day {
		f.Figures, s.Dated[end] = append(f.Figures, year.Span), true
	}
	s.AddIfTrue(f, attribution.WhichRace, s.Focus, race.Claim{About: race.AboutUndefeated, Athlete: s.NameIn(who[0], s.Focus), Date: mentions.YearOf(s.Focus.Date.Year())})
}
