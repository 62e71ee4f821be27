package mentions

import (
	"strings"

	"github.com/milectl/milectl/internal/prose"
)

// arenas is where somebody may have the better of another that is no race, or not the one that is told of.
const arenas = " game poll polls vote votes voting ranking rankings standings betting odds simulation simulator videogame training practice warmup workout workouts quiz draw lottery raffle draft chess cards poker tennis golf darts snooker pool football swimming relay hearts mind minds eyes dreams imagination programme program papers brochure "

// talks is where people meet who ran a race.
const talks = " press conference interview interviews podcast gym argument debate words mixed bar pub social media twitter instagram exchanges headlines queue kitchen airport hotel "

// isOtherArena reports whether the word at a place begins to say where somebody was first or second, or had the better of another, in no
// race: in the poll, at chess, second in the mixed zone; or in another one: in the relay, in the B race.
func (s *Sentence) isOtherArena(i int) bool {
	k := s.behindArticles(i)
	switch {
	case !s.At(i).Says("in", "at", "by", "on", "during"):
		return s.At(i).Says("relay")
	case s.At(k).Says("b", "c", "another", "imaginary") && (s.At(k).Says("another") || s.At(k+1).Says("race", "mile", "heat", "section")):
		return s.Focus != nil && (s.At(k).Says("another") || !s.At(k).Is(strings.ToLower(s.Focus.Section)))
	case s.At(i).Says("on") && s.At(i+1).Says("points", "form", "times") && s.At(i-1).Kind == prose.Ordinal:
		return true
	case i == 0 && s.At(0).Says("at") && s.At(1).Says("home"):
		return true
	case s.At(k).Says("warm") && s.At(k+1).Says("up"), s.At(k).Says("age") && s.At(k+1).Says("group", "category", "division"):
		return true
	case s.At(i-1).Kind == prose.Ordinal:
		return s.isNoRace(k)
	default:
		return s.endsIn(arenas, k)
	}
}

// IsNoRace reports whether what stands behind a name says that somebody had the better of him elsewhere than in a race: in the press
// conference.
func (s *Sentence) IsNoRace(i int) bool {
	return s.At(i).Says("in", "at", "during", "on", "by") && s.isNoRace(s.behindArticles(i))
}

func (s *Sentence) isNoRace(k int) bool { return s.endsIn(talks, k) || s.endsIn(arenas, k) }

// endsIn reports whether one of some words stands at a place, or behind one more that says what it is of: the fans' poll.
func (s *Sentence) endsIn(words string, k int) bool {
	for n := k; n <= k+2 && s.At(n).What == Plain && (s.At(n).IsWord() || s.At(n).Says("'s", `"`)); n++ {
		if Has(words, s.At(n).Folded) {
			return true
		}
		if Has(Prepositions, s.At(n).Folded) || s.At(n).Verb() != NoVerb {
			return false
		}
	}
	return false
}

// behindArticles is the place of the noun behind a preposition.
func (s *Sentence) behindArticles(i int) int {
	k := i + 1
	for s.At(k).Says("the", "a", "an", "his", "her", "their", "that", "this", "pre", "post", "race", "public", "online", "war", "video") {
		k++
	}
	return k
}

// isUnknownPlace reports whether a place of which no race is known is named as that where something was so: won in Albuquerque.
func (s *Sentence) isUnknownPlace(i int) bool {
	const shortest = 4
	p, before, next := s.At(i), s.At(i-1), s.At(i+1)
	named := p.IsWord() && p.Capital && !p.Titled && !p.Shouted && len(p.Text) >= shortest && before.Says("in", "at")
	what := s.At(i - 2)
	so := what.Kind == prose.Ordinal || what.Kind == prose.Time || what.Verb() == Winning || what.What == Someone && s.At(s.Front(i-2)-1).Verb() == Beating
	return named && so && (next.Kind == prose.Sign || next.Kind == prose.Day || next.Kind == 0 || next.Says("in", "on", "and", "but", "last", "two", "three", "this", "that", "earlier"))
}
