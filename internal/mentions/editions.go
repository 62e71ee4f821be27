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

// isOtherFinal reports whether the word at a place names the final behind the round that the text is about, as where something was so: won
// the final, fourth in the final.
func (s *Sentence) isOtherFinal(i int) bool {
	if !s.At(i).Says("final") || !s.isRound() {
		return false
	}
	if next := s.At(i + 1); next.IsWord() && !next.Says("in", "and", "but", "on", "with", "from", "ahead", "behind", "where", "by", "at", "two", "here", "there", "was", "as", "after", "while") || next.Kind == prose.Distance || next.Joined {
		return false // the final straight
	}
	k := i - 1
	for s.At(k).Says("the", "olympic", "world") || s.At(k).What == Title || s.At(k).What == Meeting {
		k--
	}
	return k < i-1 && (s.At(k).Verb() == Winning || s.At(k).Says("in") && !s.At(k-1).Says("is", "be", "was", "are", "were", "place", "places", "spot", "berth", "lane"))
}

// isRound reports whether the text is about a race in which it is run for another one.
func (s *Sentence) isRound() bool {
	return s.Focus != nil && (s.Focus.Round == race.SemiFinal || s.Focus.Round == race.HeatRound)
}

// namesFinal reports whether a sentence names the final behind the round that the text is about.
func (s *Sentence) namesFinal() bool {
	for k := range s.Pieces {
		if s.isOtherFinal(k) {
			return true
		}
	}
	return false
}

// finals is the finals behind the round that the text is about.
func (s *Sentence) finals() []*race.Race {
	const days = 14 // that a championship lasts at most
	those := slices.DeleteFunc(s.ofCompetition(s.Focus.Competition), func(r *race.Race) bool {
		apart := s.Focus.Date.DaysUntil(r.Date)
		return r.Round != race.Final && r.Round != "" || r.Event != s.Focus.Event || r.Sex != s.Focus.Sex || apart < 0 || apart > days
	})
	return append([]*race.Race{}, those...)
}

// ofNumber is that of some races of a round whose number stands before a place: the second semi-final; all where no number does.
func (s *Sentence) ofNumber(i int, races []*race.Race) []*race.Race {
	p := s.At(i - 1)
	if p.Kind != prose.Ordinal || !s.At(i-2).Says("the", "his", "her") {
		return races
	}
	return slices.DeleteFunc(slices.Clone(races), func(r *race.Race) bool { return r.Heat > 0 && r.Heat != p.N })
}

// isElsewhere reports whether a there behind what somebody did means another race than that which the text is about: one that the
// sentence names before, or which it sets beside a here.
func (s *Sentence) isElsewhere(i int) bool {
	before := s.At(i - 1)
	if s.Focus == nil || before.Kind != prose.Ordinal && before.Kind != prose.Time && before.Verb() == NoVerb && !before.Says("gap", "margin", "difference") {
		return false
	}
	if named := s.namedBefore(i); named != nil {
		return !slices.Contains(named, s.Focus)
	}
	return s.toldThere() != nil || s.Within(0, len(s.Pieces), "here")
}

// racesThere is the races that a there means: those of the place that the sentence names before it, else those of which the sentence
// before tells last. Nothing is known of them where the sentence names the place.
func (s *Sentence) racesThere(i int) (races []*race.Race, vague bool) {
	if named := s.namedBefore(i); named != nil {
		return named, true
	}
	there := s.toldThere()
	return there, there == nil
}

// toldThere is the other races of which the sentence before tells last, by a meeting, a place or a day: won in Stockholm. Myers was
// second there. It is nil where that tells last of the race of the text, or of none.
func (s *Sentence) toldThere() []*race.Race {
	if s.Previous == nil || s.Previous.Paragraph != s.Paragraph {
		return nil
	}
	for k := range slices.Backward(s.Previous.Cues) {
		c := &s.Previous.Cues[k]
		if c.vague || c.Races == nil && c.day.IsZero() && c.month == 0 {
			continue
		}
		last := c.At
		if then, ok := s.Previous.whenSince(last); ok && len(then) > 0 {
			return s.Previous.whereTimed(then)
		}
		races := s.Previous.narrowed(s.Previous.SettingOf(last).Races)
		if len(races) == 0 {
			races = c.Races
		}
		if slices.Contains(races, s.Focus) {
			return nil
		}
		return s.Previous.whereTimed(races)
	}
	return nil
}

// goesOnBehindStop reports whether a sentence goes on behind a semicolon, with no word that says "now".
func (s *Sentence) goesOnBehindStop() bool {
	if s.Previous == nil || s.Previous.Paragraph != s.Paragraph || len(s.Previous.Pieces) == 0 || !s.Previous.At(len(s.Previous.Pieces)-1).Says(";") {
		return false
	}
	return !s.Within(0, len(s.Pieces), "here", "today", "now", "time", "tonight", "yesterday")
}

// MeansOther reports whether the then at a place means the other race of which the sentence before tells: Nuguse was third then.
func (s *Sentence) MeansOther(i int) bool {
	return s.At(i).Says("then") && s.Focus != nil && s.namedBefore(i) == nil && s.toldThere() != nil
}

// whereTimed is those of some races in which somebody ran a mark that the sentence gives, all where nobody did in any.
func (s *Sentence) whereTimed(races []*race.Race) []*race.Race {
	var those []*race.Race
	for _, r := range races {
		if slices.ContainsFunc(r.Results, func(result race.Result) bool {
			return !result.Mark.IsZero() && slices.ContainsFunc(s.Pieces, func(p Piece) bool { return p.Kind == prose.Time && p.Mark == result.Mark })
		}) {
			those = append(those, r)
		}
	}
	if len(those) == 0 {
		return races
	}
	return those
}

// isThatOne reports whether a word at a place means the race, or the day of it, of which the sentence before tells last: was second
// that day, in that race.
func (s *Sentence) isThatOne(i int) bool {
	return s.At(i).Says("that", "same") && s.At(i+1).Says("day", "race", "night", "evening", "occasion", "afternoon", "final", "meeting") && s.Focus != nil && s.namedBefore(i) == nil && s.toldThere() != nil
}

// namedBefore is the races of the last meeting or place that is named before a place of the sentence; nil for none.
func (s *Sentence) namedBefore(i int) []*race.Race {
	for k := i - 1; k >= 0; k-- {
		if p := s.At(k); p.What == Meeting {
			return p.races
		}
	}
	return nil
}

// IsBeforeOther reports whether the length of time at a place is told from what somebody did: a year before Laros won it.
func (s *Sentence) IsBeforeOther(i int) bool {
	who := s.Next(i + 2)
	return s.At(i+1).Says("before", "after") && who >= 0 && who < i+4 && s.At(who+1).Verb() != NoVerb
}
