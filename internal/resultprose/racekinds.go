package resultprose

import "github.com/milectl/milectl/internal/mentions"

// praises reports whether a word tells of what kind the meeting or the race is that is named right behind it: the famous
// Bowerman Mile.
func (s *sentence) praises(k int) bool {
	p := s.At(k)
	return p.IsWord() && !p.Capital && p.Verb() == mentions.NoVerb && !mentions.Has(mentions.Prepositions, p.Folded) && s.At(k+1).What == mentions.Meeting && s.At(k-1).Says("the") &&
		!p.Says("junior", "youth", "virtual", "school", "national", "international", "other", "next", "last", "inaugural", "collegiate", "women", "men", "girls", "boys")
}

// kindOfRace is how many words from a place on tell of what kind the race was that is named right behind them: a high-class mile, a
// thrilling race; 0 where none do.
func (s *sentence) kindOfRace(k int) int {
	const most = 4
	if !s.At(k-1).Says("a", "an", "the") {
		return 0
	}
	for n := range most {
		p := s.At(k + n)
		if n > 0 && p.Says("mile", "race", "final", "contest", "encounter", "showdown") {
			if where := s.At(k + n + 2); s.At(k+n+1).Says("in", "at") && where.IsWord() && where.Capital {
				return 0 // of which no document tells
			}
			return n
		}
		if !p.IsWord() || p.Capital || p.Verb() != mentions.NoVerb || mentions.Has(mentions.Prepositions, p.Folded) || p.Says("and", "junior", "youth", "virtual", "school", "national", "other", "next", "last", "indoor", "road", "charity", "women", "men", "girls", "boys", "local", "street", "previous", "first", "second", "minor", "low", "training", "fun", "beer", "park", "club", "egg", "arms", "rat", "horse") {
			return 0
		}
	}
	return 0
}
