package careerprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// runnerUpTo keeps who is said to have come second to somebody in an earlier edition of the race, as far as
// that is true: Kessler, runner-up to Nuguse here last year.
func (s *Sentence) runnerUpTo(i int) {
	if s.Focus == nil || !s.At(i).Says("runner") || !s.At(i+1).Says("up") || !s.At(i+2).Says("to") {
		return
	}
	winner := s.Next(i + 3)
	if winner < 0 || len(s.At(winner).People) != 1 {
		return
	}
	year := s.yearBehind(winner + 1)
	those := slices.DeleteFunc(s.EditionsOf(s.Focus), func(r *race.Race) bool { return r.Date.Year() != year || r == s.Focus })
	who, at := s.calledSo(i)
	if len(those) != 1 || len(who) != 1 || at < 0 {
		return
	}
	first, second := s.Result(s.At(winner).People[0], those[0]), s.Result(who[0], those[0])
	f := s.Statement(at, winner)
	if f == nil || first == nil || second == nil || second.Place != 2 {
		return
	}
	f.DoubtIf(true, attribution.WhichRace)
	f.Readings = []attribution.Reading{{Race: those[0], Claim: race.Claim{About: race.AboutAhead, Athlete: first.Athlete, Behind: second.Athlete}}}
	s.Add(f)
}

// yearBehind is the year of an earlier edition that is told at a place: here last year, in 2024, two years
// ago; 0 for none.
func (s *Sentence) yearBehind(k int) int {
	const longest = 5
	for to := k + longest; k < to; k++ {
		p := s.At(k)
		switch {
		case p.Says("last") && s.At(k+1).Says("year"), p.Says("year") && s.At(k-1).Says("a") && s.At(k+1).Says("ago"):
			return s.Focus.Date.Year() - 1
		case p.Kind == prose.Day && p.Month == 0:
			return p.Year
		case p.Kind == prose.Span && p.Years > 0 && s.At(k+1).Says("ago"):
			return s.Focus.Date.Year() - p.Years
		case !p.Says("here", "in", "at", "the", "a") && p.What != mentions.Meeting:
			return 0
		}
	}
	return 0
}

// calledSo is who is called something between commas that begins at a place, behind the name or where its
// bearer is from: the Norwegian from Sandnes, runner-up to; else who is said to have been it.
func (s *Sentence) calledSo(i int) (who []int, at int) {
	if s.At(i - 1).Says("was") {
		return s.Doer(i - 1)
	}
	const longest = 6
	for k := i - 2; s.At(i-1).Says(",") && k >= 0 && k > i-longest; k-- {
		p := s.At(k)
		if p.What == mentions.Someone {
			return p.People, k
		}
		if !p.Says("from", "of") && p.What != mentions.Meeting && p.What != mentions.National && (!p.IsWord() || !p.Capital) {
			break
		}
	}
	return nil, -1
}
