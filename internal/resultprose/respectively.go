package resultprose

import (
	"github.com/milectl/milectl/internal/attribution"
	"github.com/milectl/milectl/internal/mentions"
	"github.com/milectl/milectl/internal/prose"
)

// placesOfTwo keeps the places of two where two are named and then two places: Wightman (3:47.83) and
// Hoare looked good to finish 10th and 12th. It reports whether two places stand there, whose they are
// or not: neither is that of who is named last alone.
func (s *sentence) placesOfTwo(i int) bool {
	second := i + 2
	if !s.At(i+1).Says("and") || s.At(second).Kind != prose.Ordinal || s.At(i-1).Says(",") && s.At(i-2).Kind == prose.Ordinal || s.isRankedNoun(second+1) || s.IsOfPoint(i) {
		return false
	}
	first, last, found := s.twoNamed(i)
	if !found {
		return s.At(i-1).Says("were") || s.Within(i, min(len(s.Pieces), i+6), "respectively")
	}
	for _, of := range [...]struct{ name, place int }{{first, i}, {last, second}} {
		f := s.Statement(of.name, of.place, of.place)
		f.DoubtIf(s.isBefore(i), attribution.WhichRace)
		s.SaidOf(f, s.At(of.name).People, s.SettingOf(i), s.InPlace(s.At(of.place).N))
	}
	return true
}

// isRankedNoun reports whether what stands behind a place says what is counted: the 4th and 5th fastest.
func (s *sentence) isRankedNoun(k int) bool {
	p := s.At(k)
	return p.What != mentions.Plain && p.What != mentions.Someone || p.Kind == prose.Number || p.Joined ||
		p.IsWord() && !p.Says("respectively", "in", "as", "at", "for", "with", "on", "behind", "ahead", "while", "after", "places", "place", "to", "but", "and", "with", "from", "overall", "here")
}

// twoNamed is the last two who are named before a place and joined by an and, with their nations and marks
// between them or none.
func (s *sentence) twoNamed(i int) (first, last int, found bool) {
	const longest = 24
	for last = i - 1; last >= 0 && last > i-longest && !s.At(last).Says(";"); last-- {
		if s.At(last).What != mentions.Someone || !s.IsDoer(last) && s.At(s.Front(last)-1).Verb() == mentions.Beating {
			continue
		}
		if first = s.Front(last) - 1; s.At(first).Says(",") {
			for first--; s.At(first).What == mentions.National || s.At(first).Says("the", "a", "another", "compatriot", "fellow"); first-- {
			} // another Dutchman, Nillessen
		}
		if !s.At(first).Says("and") {
			return 0, 0, false
		}
		for first--; s.isBesideName(first); first-- {
		}
		return first, last, s.At(first).What == mentions.Someone && len(s.At(first).People) == 1 && !s.isListed(first)
	}
	return 0, 0, false
}

// isListed reports whether somebody else is named before a name, in a list with it.
func (s *sentence) isListed(first int) bool {
	k := s.Front(first) - 1
	if !s.At(k).Says(",") {
		return false
	}
	for k--; s.isBesideName(k); k-- {
	}
	return s.At(k).What == mentions.Someone
}

// isBesideName reports whether what stands at a place tells more of who is named before it: of
// Britain, (3:47.74).
func (s *sentence) isBesideName(k int) bool {
	p := s.At(k)
	return p.Kind == prose.Time || p.What == mentions.National || p.Says("(", ")", ",", "of", "the") || p.Kind == prose.Number && !p.InWords
}
