package careerprose

import (
	"slices"

	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// bestIs is a mark that is said to be the best of somebody: his best remains 3:43.73. That
// is kept where he has run it, and nothing faster since.
func (s *Sentence) bestIs(i int) {
	k := i - 1
	for s.At(k).Says("outdoor", "personal", "lifetime") {
		k--
	}
	who, at := s.whoseBest(k)
	if len(who) == 0 || at < 0 {
		return
	}
	j := i + 1
	for s.At(j).Says("for", "over", "at", "the", "mile", "distance", "metres", "event") || s.At(j).Kind == prose.Distance && s.IsEvent(j) {
		j++
	}
	if owns := s.At(k).Says("a") && s.At(j).Says("of"); !owns && !s.At(j).Says("is", "remains", "stands", "becomes") {
		return
	}
	for j++; s.At(j).Says("the", "at", "a", "still", "now"); j++ {
	}
	mark := s.At(j)
	if mark.Kind != prose.Time || mark.Mark.IsZero() {
		return
	}
	ran := s.EverWhere(who, mark.Mark)
	if len(ran) != 1 || s.Today().Before(ran[0].Date) {
		return
	}
	alone := len(who) == 1
	who = slices.DeleteFunc(slices.Clone(who), func(one int) bool {
		result := s.Result(one, ran[0])
		return result == nil || result.Mark.Milliseconds() != mark.Mark.Milliseconds()
	})
	if len(who) != 1 {
		return
	}
	for r, n := range s.Person(who[0]).Results {
		if is := r.Results[n].Mark; r.Event == ran[0].Event && !is.IsZero() && is.Better(mark.Mark) && !s.Today().Before(r.Date) && r != s.Focus {
			return // it was, and is no more
		}
	}
	f := s.Statement(at, j, j)
	if f == nil {
		return
	}
	f.DoubtIf(!alone, attribution.WhoIsMeant)
	s.SaidOf(f, who, mentions.Setting{Races: ran, Sure: true}, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutPersonalBest, Athlete: name, Mark: mark.Mark}
	})
}

// whoseBest is whose a best is, before which the words up to a place stand, and where he is named: his best,
// Kerr's, Kerr, whose best, Kerr, who has a best; -1 for nobody.
func (s *Sentence) whoseBest(k int) ([]int, int) {
	switch p := s.At(k); {
	case p.Says("his", "her"):
		return p.People, k
	case p.Says("'s") && s.At(k-1).What == mentions.Someone:
		return s.At(k - 1).People, k - 1
	case p.Says("whose"):
		return s.Doer(k + 1)
	case p.Says("a") && s.At(k-1).Says("has", "with") && (s.At(k-1).Says("has") || s.At(k-2).Says(",")):
		return s.Doer(k - 1)
	default:
		return nil, -1
	}
}

// previousBest keeps a mark that is said to have been the best of somebody before the race: he
// has run it in one other race, which bears it out.
func (s *Sentence) previousBest(i int) {
	own := s.At(i-1).Says("own") && s.At(i+1).Says("had") && s.At(i+2).Says("been")
	if !own && !s.At(i-1).Says("previous", "old", "former", "earlier") || s.Focus == nil {
		return
	}
	who, at := s.At(i-2).People, i-2
	if s.At(i - 2).Says("whose") {
		who, at = s.Doer(i - 2)
	} else if s.At(i - 2).Says("'s") {
		who, at = s.At(i-3).People, i-3
	}
	k := i + 1
	for s.At(k).Says("of", "was", "is", "the", "had", "been", "for", "distance", "a", "(", ",") {
		k++
	}
	mark := s.At(k)
	if mark.Kind != prose.Time || mark.Mark.IsZero() || len(who) == 0 || at < 0 || s.IsTaken(k) {
		return
	}
	var before []*race.Race
	for _, r := range s.EverWhere(who, mark.Mark) {
		if r.Date.Before(s.Focus.Date) && r.Event == s.Focus.Event {
			before = append(before, r)
		}
	}
	f := s.Statement(at, k, k)
	if len(before) != 1 || f == nil {
		return
	}
	f.DoubtIf(true, attribution.WhichRace)
	where := mentions.Setting{Races: before, Sure: true}
	s.SaidOf(f, who, where, func(_ *race.Race, _ int, name string) race.Claim {
		return race.Claim{About: race.AboutMark, Athlete: name, Mark: mark.Mark}
	})
	for part := s.Pieces[k].Part; part < len(s.Parts) && part <= s.Pieces[k].Part+1; part++ {
		s.MonthOf(part, where)
	}
}
