package mentions

import (
	"slices"

	"github.com/milectl/milectl/internal/prose"
	"github.com/milectl/milectl/internal/race"
)

// EditionsOf is a race in all years in which its meeting had it.
func (c *Text) EditionsOf(r *race.Race) []*race.Race {
	return slices.DeleteFunc(c.ofCompetition(r.Competition), func(other *race.Race) bool {
		return other.Event != r.Event || other.Sex != r.Sex || other.Round != r.Round || other.Environment != r.Environment
	})
}

// EditionBefore is the year of the edition whose winner, or who came second in it, is called so
// by the words that begin at a place: last year's winner, the 2025 winner; 0 for none.
func (s *Sentence) EditionBefore(i int) int {
	p := s.At(i)
	called := func(k int) bool {
		return s.At(k).Says("winner", "champion", "victor") && s.At(k).What == Plain || s.At(k).Says("runner") && s.At(k+1).Says("up")
	}
	switch {
	case s.Focus == nil:
		return 0
	case p.Says("last") && s.At(i+1).Says("year") && s.At(i+2).Says("'s") && called(i+3):
		return s.Focus.Date.Year() - 1
	case p.Kind == prose.Day && p.Month == 0 && called(i+1):
		return p.Year
	default:
		return 0
	}
}

// rounds is the races of a round of the championship that the text is about, of which a word
// speaks: the semi-final.
func (s *Sentence) rounds(p *Piece) []*race.Race {
	if s.Focus == nil || s.Focus.Round != race.Final || s.Focus.Competition == "" {
		return nil
	}
	const days = 14 // that a championship lasts at most
	round := race.SemiFinal
	if p.Says("heat", "heats") {
		round = race.HeatRound
	}
	return slices.DeleteFunc(s.ofCompetition(s.Focus.Competition), func(r *race.Race) bool {
		apart := r.Date.DaysUntil(s.Focus.Date)
		return r.Round != round || r.Event != s.Focus.Event || r.Sex != s.Focus.Sex || apart < 0 || apart > days
	})
}
