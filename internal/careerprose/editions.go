package careerprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// editions finds who is called the winner of an earlier edition of the race, or who came second in
// it: Nader, last year's winner in 3:48.25; the 2025 winner, Isaac Nader.
func (s *Sentence) editions() {
	for i := range s.Pieces {
		if year := s.EditionBefore(i); year > 0 {
			s.edition(i, year)
		}
		if s.At(i).Says("winner", "victor") {
			s.winnerIn(i)
		}
	}
}

func (s *Sentence) edition(i, year int) {
	k, place := i+1, 1
	for s.At(k).Says("year", "'s") {
		k++
	}
	if s.At(k).Says("runner") {
		k, place = k+1, 2
	}
	those := s.editionsIn(year)
	who, at := s.winnerCalled(i, k)
	if len(those) != 1 || len(who) != 1 {
		return
	}
	where := mentions.Setting{Races: those, Sure: true}
	f := s.Statement(min(at, i), max(at, k))
	f.DoubtIf(true, attribution.WhichRace)
	s.SaidOf(f, who, where, s.InPlace(place))
	if f != nil && s.At(i).Kind == prose.Day {
		s.Dated[i] = true
	}
	if mark := s.At(k + 2); s.At(k+1).Says("in", "with") && mark.Kind == prose.Time && !mark.Mark.IsZero() {
		said := s.Statement(k, k+2, k+2)
		said.DoubtIf(true, attribution.WhichRace)
		s.SaidOf(said, who, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutMark, Athlete: name, Mark: mark.Mark}
		})
	}
}

// winnerIn keeps who is called the winner of earlier years, or of the last edition, as far as it is true: Ingebrigtsen,
// winner in 2021 and 2023; the winner of the last edition, Ingebrigtsen.
func (s *Sentence) winnerIn(i int) {
	var years []int
	k := i + 1
	switch {
	case s.Focus == nil, !s.At(i-1).Says("the", ",", "a"):
		return
	case s.At(k).Says("in"):
		for k++; s.At(k).Kind == prose.Day && s.At(k).Month == 0; k += 2 {
			years = append(years, s.At(k).Year)
			if !s.At(k+1).Says("and", ",", "&") || s.At(k+2).Kind != prose.Day {
				k++
				break
			}
		}
	case s.At(k).Says("of") && s.At(k+1).Says("the") && s.At(k+2).Says("last", "previous") && s.At(k+3).Says("edition", "race"):
		if last := s.editionBefore(); last != nil {
			years = append(years, last.Date.Year())
		}
		k += 4
	}
	who, at := s.winnerCalled(i, k-1)
	if len(who) != 1 {
		return
	}
	for _, year := range years {
		if those := s.editionsIn(year); len(those) == 1 {
			f := s.Statement(min(at, i), max(at, k-1))
			f.DoubtIf(true, attribution.WhichRace)
			s.SaidOf(f, who, mentions.Setting{Races: those, Sure: true}, s.InPlace(1))
		}
	}
	for n := i + 1; n < k && len(years) > 0; n++ {
		s.Dated[n] = s.Dated[n] || s.At(n).Kind == prose.Day
	}
}

// editionsIn is the other editions of the race in a year: that of its name, where the meeting had others of its kind.
func (s *Sentence) editionsIn(year int) []*race.Race {
	those := slices.DeleteFunc(slices.Clone(s.EditionsOf(s.Focus)), func(r *race.Race) bool { return r.Date.Year() != year || r == s.Focus })
	if len(those) > 1 {
		return slices.DeleteFunc(those, func(r *race.Race) bool { return r.Name != s.Focus.Name })
	}
	return those
}

// editionBefore is the last edition before the race that the text is about; nil for none.
func (s *Sentence) editionBefore() *race.Race {
	var last *race.Race
	for _, r := range s.EditionsOf(s.Focus) {
		if r.Date.Before(s.Focus.Date) && (last == nil || last.Date.Before(r.Date) || last.Date == r.Date && r.Name == s.Focus.Name) {
			last = r
		}
	}
	return last
}

// winnerCalled is who is called a winner by the words from one place to another: who stands right
// behind them, or before the comma before them.
func (s *Sentence) winnerCalled(from, to int) (who []int, at int) {
	k := to + 1
	if s.At(k).Says(",", "was", "is") {
		k++
	}
	before := from - 1
	if s.At(before).Says("the") {
		before--
	}
	switch {
	case s.At(before).Says(",") && s.At(before-1).What == mentions.Someone:
		return s.At(before - 1).People, before - 1
	case s.At(k).What == mentions.Someone && !s.At(k).Role:
		return s.At(k).People, k
	default:
		return nil, -1
	}
}

// defendsRace keeps who is called the champion that defends the race which the text is about, as far as he won the edition
// before it: the defending champion, Jakob Ingebrigtsen; Ingebrigtsen, the two-time defending champion.
func (s *Sentence) defendsRace(i int) {
	last := s.editionBefore()
	if s.Focus.Competition == "" || last == nil || s.At(i+1).Says("of", "over", "at") {
		return
	}
	from := i
	if s.At(i).Says("champion") && s.At(i-2).Says("defending", "reigning") {
		from -= 2
	}
	for from > 0 && !s.At(from-1).Says("the", ",", "and") && s.At(from-1).What == mentions.Plain && i-from < 6 {
		from--
	}
	who, at := s.winnerCalled(from, i)
	if is := from - 2; s.At(from-1).Says("the") && s.At(is).Says("is", "was", "came", "arrived") {
		who, at = s.Doer(is)
	}
	if len(who) != 1 || at < 0 || s.Result(who[0], last) == nil {
		return
	}
	f := s.Statement(min(at, from), max(at, i))
	f.DoubtIf(true, attribution.WhichRace)
	s.SaidOf(f, who, mentions.Setting{Races: []*race.Race{last}, Sure: true}, s.InPlace(1))
}
