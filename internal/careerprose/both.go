package careerprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/race"
)

// isBestOfBoth reports whether both at a place are said to have run the best of their lives:
// both set personal bests, both had never gone quicker.
func (s *Sentence) isBestOfBoth(i int) bool {
	k := i + 1
	for s.At(k).Says("of", "them", "had", "have", "also", "ran", "run", "went", "gone") && !s.At(k+1).Says("a", "in", "with") && s.At(k+1).What != mentions.Best {
		k++
	}
	if s.At(k).Says("never") {
		return s.At(k+1).Says("gone", "run", "been", "raced") && s.At(k+2).Says("quicker", "faster")
	}
	if s.At(k).Says("faster", "quicker") && s.At(k+1).Says("than") {
		return s.At(k+2).Says("ever") || s.At(k+2).Says("he", "she", "they") && s.At(k+3).Says("had") && s.At(k+4).Says("ever")
	}
	if s.At(k).Says("a", "an", "new", "lifetime", "outright") || s.At(k).What == mentions.Best {
		k-- // both lifetime bests
	} else if s.At(k).Verb() == mentions.NoVerb && !s.At(k).Says("set", "setting", "in", "with") {
		return false
	}
	for k++; s.At(k).Says("a", "an", "outright", "his", "her", "their", "own", "big", "huge", "new", "lifetime"); k++ {
	}
	return s.At(k).What == mentions.Best && s.At(k).Subject == race.AboutPersonalBest
}

// bestOfBoth keeps the personal bests of the two who are named last.
func (s *Sentence) bestOfBoth(i int) {
	two := s.LastTwo(i)
	where := s.Here(i)
	if len(two) != 2 || len(where.Races) == 0 {
		return
	}
	for _, one := range two {
		f := &attribution.Finding{Span: s.Span(i, len(s.Pieces)-1)}
		f.DoubtIf(true, attribution.WhoIsMeant)
		s.SaidOf(f, []int{one}, where, func(_ *race.Race, _ int, name string) race.Claim {
			return race.Claim{About: race.AboutPersonalBest, Athlete: name}
		})
	}
}

// LastTwo is the two who are named last before a place, in the sentence or, where it names
// nobody, in the one before it; nobody where they are not two.
func (s *Sentence) LastTwo(i int) []int {
	var who []int
	for k := i - 1; k >= 0 && len(who) < 2; k-- {
		if p := s.At(k); p.What == mentions.Someone && len(p.People) == 1 {
			who = mentions.Join(who, p.People)
		}
	}
	if len(who) > 0 || s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return who
	}
	for k := range s.Previous.Pieces {
		if p := s.Previous.At(k); p.What == mentions.Someone && len(p.People) == 1 {
			who = mentions.Join(who, p.People)
		}
	}
	return who
}
